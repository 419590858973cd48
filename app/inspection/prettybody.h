// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/textposition.h"
#include "displaytext.h"

#include <QByteArray>

namespace desk {

/// What a body is coloured as.
enum class BodySyntax { Plain, Json, Xml };

/// A body for reading. It is never repaired: what does not parse is shown as it came.
struct PrettyBody
{
    DisplayText shown;
    BodySyntax syntax = BodySyntax::Plain;
    bool laidOut = false; ///< with lines and indentation of ours
    std::optional<TextPosition>
        trouble;         ///< in the body as it came: there it stops being JSON or XML
    QStringList remarks; ///< sentences for people; empty if there is nothing to say

    qsizetype size() const; ///< UTF-16 units that are shown
};

/// For reading: JSON and XML laid out, data that is no text in hexadecimal (the first MiB). Takes
/// time and memory that grow with the body, whatever is in it: for a worker thread when it is
/// large. `cut`: the answer ended early, which explains the trouble.
PrettyBody prettyBody(const QByteArray &body, const QByteArray &contentType, bool cut = false);

/// The same as it came, in its own lines.
PrettyBody plainBody(const QByteArray &body, const QByteArray &contentType);

} // namespace desk
