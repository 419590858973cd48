// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1StringView>

namespace desk {

/// How a file of rows is written.
struct TableFormat
{
    enum class Charset { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

    Charset charset = Charset::Utf8;
    char delimiter = ',';
    bool isQuoted = true; ///< "…" may hold delimiters and line breaks, "" is a quote
    bool hasHeader = true;

    bool operator==(const TableFormat &) const = default;
};

/// As people write it.
QLatin1StringView charsetName(TableFormat::Charset charset);

/// Bytes of a file's beginning that findFormat() makes do with.
inline constexpr qsizetype formatSample = 64 * 1024;

/// What the beginning of a file looks like. Never refuses: somebody looks at it, and can say
/// otherwise. `sample` may end in the middle of a character or of a row.
TableFormat findFormat(const QByteArray &sample);

/// The same, where the charset is known.
TableFormat findFormat(const QByteArray &sample, TableFormat::Charset charset);

} // namespace desk
