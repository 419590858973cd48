// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bodyformat.h"
#include "finding.h"
#include "request.h"

#include <QByteArray>

namespace desk {

/// Why the request cannot be written in this format as it stands: lone surrogates (both), what
/// XML 1.0 cannot carry (XML), text where the contract has a number or a switch. All are errors.
Findings findUnwritable(const Request &request, BodyFormat format);

/// The body in the published shape and order, UTF-8, no byte-order mark. The request must have
/// no findings of findUnwritable().
QByteArray writeRequest(const Request &request, BodyFormat format);

/// A text as it stands within a JSON string or an XML element that writeRequest() writes.
QString escapedText(const QString &text, BodyFormat format);

struct ReadRequest
{
    Request request;   ///< what could be read; as blank as a new one elsewhere
    Findings findings; ///< in the order of the input; at most 100 errors and 100 warnings
};

/// Reads what `create FILE` takes. The format is told by the first character.
///
/// Errors, as mistakes here would create a wrong account: a member that is there twice (letter
/// case disregarded, as the service does), a wrong type, a missing switch, a DTD, nesting past 64
/// levels, whatever is neither UTF-8 nor UTF-16 or -32 by byte-order mark, broken JSON or XML.
/// Warnings: unknown members, which are left out; names in other letter case, which are read;
/// members that may be blank but must be sent, when missing. Other missing members are blank and
/// not spoken of: validation asks for those that are required, and the key comes from elsewhere.
/// JSON null and xsi:nil are a blank text or no number, never a switch.
///
/// No message quotes a value: it could be the key.
ReadRequest readRequest(const QByteArray &body);

} // namespace desk
