// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exportformat.h"

#include <QByteArray>
#include <QString>

namespace desk {

/// A text that a spreadsheet would run as a formula gets an apostrophe in front.
QString defused(const QString &text);

/// The names of the columns: what `create` prints with time and environment in front, then the
/// fields of the request under their API names, without the key. RFC 4180, UTF-8.
QByteArray csvHeader();

/// One attempt, ended by CR LF, its texts defused.
QByteArray csvRow(const Attempt &attempt);

/// The names, then a row an attempt.
class CsvFormat : public ExportFormat
{
public:
    /// A byte-order mark makes spreadsheets read the file as the UTF-8 that it is.
    enum class Mark { None, ByteOrder };

    explicit CsvFormat(Mark mark)
        : m_mark(mark)
    {
    }

    QByteArray begin() const override;
    QByteArray item(const Attempt &attempt, const Exchange &exchange, bool first) const override;

private:
    Mark m_mark;
};

} // namespace desk
