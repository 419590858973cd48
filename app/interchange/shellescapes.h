// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace desk {

struct EscapedText
{
    QByteArray bytes;
    qsizetype length = 0; ///< of what was read, with the quote that closes it
    bool isClosed = false;
};

/// What stands behind $' in bash, up to the quote that closes it. An escape that is none stays.
EscapedText readAnsiEscapes(QByteArrayView text);

/// The bytes of `$(printf '\302\240')`, where nothing but octal numbers stands; else nullopt.
std::optional<QByteArray> octalsOf(QByteArrayView substitution);

/// What printf writes of this format and these words; nullopt: it does more than %s.
std::optional<QByteArray> printed(const QByteArray &format, const QList<QByteArray> &words);

} // namespace desk
