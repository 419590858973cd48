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

struct ReadRequest
{
    Request request; ///< what could be read; as blank as a new one elsewhere
    Findings
        findings; ///< errors with line and column; unknown members and missing ones as warnings
};

/// Reads what `create FILE` takes. Strict where a mistake would create a wrong account:
/// duplicate members, wrong types, a DTD, nesting past 64 levels, not UTF-8/UTF-16 by BOM.
/// The format is told by the first character. No message quotes a value: it could be the key.
ReadRequest readRequest(const QByteArray &body);

} // namespace desk
