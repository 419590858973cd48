// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tableformat.h"

#include <QStringDecoder>

namespace desk {

/// Bytes of a file, piece by piece, in UTF-8. Bytes that are no UTF-8 in a file of UTF-8 are handed
/// on as they are: only their cell suffers.
class TableCharset
{
public:
    explicit TableCharset(TableFormat::Charset charset);

    QByteArray utf8(const QByteArray &bytes);
    /// Where text of this charset holds what reads like a character of UTF-8: those letters. Empty:
    /// nowhere.
    QString foreignText(const QString &text) const;

private:
    QByteArray withoutMark(const QByteArray &bytes);

    TableFormat::Charset m_charset;
    QStringDecoder m_decoder;
    bool m_isFirst = true;
};

/// By its byte-order mark, by the NULs of UTF-16, or because more of it is no UTF-8 than is.
TableFormat::Charset findCharset(const QByteArray &sample);

} // namespace desk
