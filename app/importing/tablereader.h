// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tablecharset.h"
#include "tableformat.h"

#include <QStringList>

#include <deque>
#include <memory>
#include <optional>

class QIODevice;

namespace desk {

/// What is wrong in one place of a file of rows.
struct TableProblem
{
    int column = 0;    ///< 1, 2, ...; 0: the row as a whole
    QString message;   ///< what was found and what was expected, in a sentence
    QString heading{}; ///< of the column, where it has one

    bool operator==(const TableProblem &) const = default;
};

struct TableRow
{
    qint64 number = 0; ///< 1, 2, ...; the header is none
    qint64 line = 0;   ///< of the file, where it begins: 1, 2, ...
    QStringList cells; ///< as they stand: nothing trimmed, no number read
    QList<TableProblem> problems{};

    bool hasProblems() const { return !problems.isEmpty(); }
};

/// Reads rows one after the other, with libcsv. At most a row and a piece of the file are in
/// memory. A row with problems never spoils another: one whose quotes make no sense ends with its
/// line, and has the cells that stand there, quotes and all. Lines without anything are no rows.
class TableReader
{
public:
    /// Of a row, in UTF-8. No customer fills it.
    static constexpr qsizetype longestRow = 1024 * 1024;

    /// The device is open and outlives it.
    TableReader(QIODevice &in, const TableFormat &format);
    ~TableReader();
    Q_DISABLE_COPY_MOVE(TableReader)

    /// The first row where the format says so; empty before next() was called.
    const QStringList &header() const { return m_header; }
    std::optional<TableRow> next();
    /// What is no text in these cells, of a row of this file or in the place of one.
    QList<TableProblem> problemsIn(const QStringList &cells) const;
    /// Why the file could not be read to its end, in words; empty: it was, or is.
    QString error() const { return m_error; }
    /// Of the file, by now.
    qint64 bytesRead() const { return m_bytesRead; }

private:
    class Parser;

    bool fill();
    qsizetype lineEnd(qsizetype from) const;
    void readHeader();
    std::optional<TableRow> nextRow();
    std::optional<TableRow> lastRow(TableRow row);
    TableRow givenUp(TableRow row, const QString &why);
    QStringList cellsOfLine(qsizetype end) const;
    void skipLine();
    QString tooLongWords() const;
    void check(TableRow &row) const;
    TableProblem problemAt(qsizetype column, const QString &message) const;

    QIODevice &m_in;
    TableFormat m_format;
    TableCharset m_charset;
    std::unique_ptr<Parser> m_parser;
    QByteArray m_waiting;        // UTF-8 that is not parsed yet
    bool m_endsInReturn = false; // a carriage return that is not in it yet: a line feed may follow
    qsizetype m_rowStart = 0;    // in it; what stands before is done with
    qsizetype m_at = 0;
    qint64 m_line = 1; // where m_at is
    qint64 m_rows = 0;
    qint64 m_bytesRead = 0;
    QStringList m_header;
    bool m_isBegun = false;
    QString m_error;
};

} // namespace desk
