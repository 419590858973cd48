// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/exchange.h"

#include <QString>

namespace desk {

/// Whether the key may hold what JSON or XML has to escape.
enum class KeyText {
    Plain,    ///< it does not
    Anything, ///< it does, or nobody knows
};

/// Of a key; an empty one is not known.
KeyText keyText(const QString &key);

/// The request as a command for a POSIX shell. Run by curl (7.43 or newer) it sends the bytes that
/// the program sends, once, but for the order of the headers: it follows no redirect, repeats
/// nothing, goes through no proxy that the program would not, and minds no .curlrc.
///
/// The key must be taken out (Redactor). In the place of every keyPlaceholder stands
/// "$CALIQ_API_KEY": the variable that `create` reads, which holds the key as it stands. Where the
/// key may be anything, the command itself escapes it as the body's format asks for.
///
/// What no word of a shell can hold, or no terminal would take as it is (NULs, control characters,
/// bytes that are no UTF-8, more than 100,000 bytes), is printed into a pipe. The request must be
/// free of what findRequestProblem() finds.
QString curlCommand(const HttpRequest &request, KeyText key = KeyText::Anything);

/// The request of an exchange, to be sent along this route.
HttpRequest requestOf(const Exchange &exchange, const Route &route);

} // namespace desk
