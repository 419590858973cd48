// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablereader.h"

#include <QCoreApplication>
#include <QIODevice>

#include <csv.h>

#include <algorithm>
#include <utility>

namespace desk {
namespace {

constexpr qint64 pieceSize = 256 * 1024; // bytes

// No text in UTF-8 has either of them.
constexpr char noQuote = '\xf7';
constexpr char noText = '\xff';

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TableReader)
};

/// libcsv would take blanks off both ends of a cell.
int isNoSpace(unsigned char)
{
    return 0;
}

} // namespace

/// libcsv, as an object. Takes a row after the other: none is fed before the one before was taken.
class TableReader::Parser
{
public:
    explicit Parser(const TableFormat &format)
        : m_format(format)
    {
        begin();
    }
    ~Parser() { csv_free(&m_csv); }
    Q_DISABLE_COPY_MOVE(Parser)

    // libcsv calls a quote in the middle of a cell broken, too, where the cell does not begin with
    // one: there it is a character like any other.
    void feed(QByteArrayView bytes)
    {
        while (!bytes.isEmpty() && !m_isBroken) {
            bytes = bytes.sliced(parse(bytes));
            if (csv_error(&m_csv) != CSV_EPARSE)
                return;
            m_csv.status = CSV_SUCCESS;
            m_isBroken = m_csv.quoted != 0;
            if (m_isBroken)
                return;
            csv_set_opts(&m_csv, 0);
            bytes = bytes.sliced(parse(bytes.first(1)));
            csv_set_opts(&m_csv, CSV_STRICT);
        }
    }
    void finish() { csv_fini(&m_csv, &Parser::onCell, &Parser::onRow, this); }
    void beginAnew()
    {
        csv_free(&m_csv);
        m_cells.clear();
        m_row.reset();
        m_isBroken = false;
        begin();
    }

    /// A quoted cell goes on after the quote that closes it.
    bool isBroken() const { return m_isBroken; }
    bool isInRow() const { return m_csv.pstate != 0; }
    bool isInQuotes() const
    {
        constexpr int cellBegun = 2; // FIELD_BEGUN of libcsv
        return m_csv.pstate == cellBegun && m_csv.quoted != 0;
    }
    /// Of the cell that is being read: 1, 2, ...
    qsizetype column() const { return m_cells.size() + 1; }
    bool hasRow() const { return m_row.has_value(); }
    QStringList takeRow() { return *std::exchange(m_row, std::nullopt); }

private:
    void begin()
    {
        csv_init(&m_csv, CSV_STRICT);
        csv_set_delim(&m_csv, static_cast<unsigned char>(m_format.delimiter));
        csv_set_space_func(&m_csv, &isNoSpace);
        if (!m_format.isQuoted)
            csv_set_quote(&m_csv, static_cast<unsigned char>(noQuote));
    }
    qsizetype parse(QByteArrayView bytes)
    {
        return qsizetype(csv_parse(&m_csv, bytes.data(), size_t(bytes.size()), &Parser::onCell,
                                   &Parser::onRow, this));
    }
    static void onCell(void *bytes, size_t size, void *parser)
    {
        static_cast<Parser *>(parser)->m_cells.append(
            QString::fromUtf8(static_cast<const char *>(bytes), qsizetype(size)));
    }
    static void onRow(int, void *parser)
    {
        auto *self = static_cast<Parser *>(parser);
        self->m_row = std::exchange(self->m_cells, {});
    }

    TableFormat m_format;
    csv_parser m_csv{};
    QStringList m_cells;
    std::optional<QStringList> m_row;
    bool m_isBroken = false;
};

TableReader::TableReader(QIODevice &in, const TableFormat &format)
    : m_in(in)
    , m_format(format)
    , m_charset(format.charset)
    , m_parser(std::make_unique<Parser>(format))
{
}

TableReader::~TableReader() = default;

std::optional<TableRow> TableReader::next()
{
    if (!std::exchange(m_isBegun, true) && m_format.hasHeader)
        readHeader();
    if (!m_error.isEmpty())
        return std::nullopt;
    auto row = nextRow();
    if (row && row->problems.isEmpty())
        check(*row);
    return row;
}

void TableReader::readHeader()
{
    const auto first = nextRow();
    m_rows = 0;
    if (!first)
        return;
    m_header = first->cells;
    if (!first->problems.isEmpty())
        m_error = Words::tr("The headings cannot be read. Line %1, column %2: %3")
                      .arg(first->line)
                      .arg(first->problems.constFirst().column)
                      .arg(first->problems.constFirst().message);
}

bool TableReader::fill()
{
    const QByteArray piece = m_in.read(pieceSize);
    if (piece.isEmpty() && !m_in.atEnd())
        m_error = m_in.errorString();
    if (piece.isEmpty() && !m_endsInReturn)
        return false;
    m_bytesRead += piece.size();
    QByteArray text = m_charset.utf8(piece);
    if (!m_format.isQuoted)
        text.replace(noQuote, noText);
    if (std::exchange(m_endsInReturn, false))
        text.prepend('\r');
    if (text.endsWith('\r') && !piece.isEmpty()) {
        text.chop(1);
        m_endsInReturn = true;
    }
    m_waiting = m_waiting.sliced(m_rowStart) + text;
    m_at -= std::exchange(m_rowStart, 0);
    return true;
}

// Behind the next line break; -1: there is none yet.
qsizetype TableReader::lineEnd(qsizetype from) const
{
    const auto isBreak = [](char c) { return c == '\n' || c == '\r'; };
    const auto found = std::find_if(m_waiting.begin() + from, m_waiting.end(), isBreak);
    if (found == m_waiting.end())
        return -1;
    const qsizetype at = found - m_waiting.begin();
    return *found == '\r' && m_waiting.size() > at + 1 && m_waiting.at(at + 1) == '\n' ? at + 2
                                                                                       : at + 1;
}

std::optional<TableRow> TableReader::nextRow()
{
    TableRow row{++m_rows, m_line, {}};
    m_rowStart = m_at;
    while (true) {
        if (m_at == m_waiting.size()) {
            if (!fill())
                return lastRow(row);
            continue;
        }
        const qsizetype found = lineEnd(m_at);
        const qsizetype end = found < 0 ? m_waiting.size() : found;
        m_parser->feed(QByteArrayView(m_waiting).sliced(m_at, end - m_at));
        m_at = end;
        m_line += found < 0 ? 0 : 1;
        if (m_parser->isBroken())
            return givenUp(row, Words::tr("The cell goes on after the quote that closes it. A "
                                          "quote is missing, or one in the text is not doubled."));
        if (m_parser->hasRow()) {
            row.cells = m_parser->takeRow();
            return row;
        }
        if (!m_parser->isInRow()) {
            m_rowStart = m_at;
            row.line = m_line;
        }
        if (m_at - m_rowStart > longestRow)
            return givenUp(row, tooLongWords());
    }
}

QString TableReader::tooLongWords() const
{
    return m_parser->isInQuotes()
               ? Words::tr("The quote that opens this cell is not closed within %L1 bytes, the "
                           "most that a row may have.")
                     .arg(longestRow)
               : Words::tr("With this cell the row has over %L1 bytes, the most that a row may "
                           "have.")
                     .arg(longestRow);
}

std::optional<TableRow> TableReader::lastRow(TableRow row)
{
    if (m_parser->isInQuotes())
        return givenUp(row, Words::tr("The quote that opens this cell is never closed."));
    m_parser->finish();
    if (!m_parser->hasRow())
        return std::nullopt;
    row.cells = m_parser->takeRow();
    return row;
}

// What stands in the lines below is read once more, as rows of their own.
TableRow TableReader::givenUp(TableRow row, const QString &why)
{
    row.problems.append(problemAt(m_parser->column(), why));
    m_parser->beginAnew();
    m_line = row.line + 1;
    qsizetype end = lineEnd(m_rowStart);
    while (end < 0 && m_waiting.size() - m_rowStart <= longestRow && fill())
        end = lineEnd(m_rowStart);
    m_at = end < 0 ? m_waiting.size() : end;
    if (m_at - m_rowStart > longestRow) {
        if (end < 0)
            skipLine();
        return row;
    }
    row.cells = cellsOfLine(m_at);
    return row;
}

// As they stand, quotes and all, so that they can be seen and put right.
QStringList TableReader::cellsOfLine(qsizetype end) const
{
    TableFormat format = m_format;
    format.isQuoted = false;
    Parser parser(format);
    parser.feed(m_waiting.sliced(m_rowStart, end - m_rowStart).replace(noQuote, noText));
    if (!parser.hasRow())
        parser.finish();
    return parser.hasRow() ? parser.takeRow() : QStringList();
}

void TableReader::skipLine()
{
    while (true) {
        m_rowStart = m_at;
        if (m_at == m_waiting.size() && !fill())
            return;
        const qsizetype end = lineEnd(m_at);
        m_at = end < 0 ? m_waiting.size() : end;
        if (end >= 0)
            return;
    }
}

void TableReader::check(TableRow &row) const
{
    if (m_format.hasHeader && row.cells.size() != m_header.size())
        row.problems.append({0, Words::tr("The row has %1 cells, and the header has %2.")
                                    .arg(row.cells.size())
                                    .arg(m_header.size())});
    row.problems += problemsIn(row.cells);
}

QList<TableProblem> TableReader::problemsIn(const QStringList &cells) const
{
    QList<TableProblem> problems;
    const QString charset(charsetName(m_format.charset));
    for (qsizetype at = 0; at < cells.size(); ++at) {
        const QString &cell = cells.at(at);
        if (cell.contains(QChar::Null))
            problems.append(problemAt(at + 1, Words::tr("The cell holds a NUL byte, and not only "
                                                        "text.")));
        if (cell.contains(QChar::ReplacementCharacter))
            problems.append(
                problemAt(at + 1, Words::tr("The cell holds bytes that are no text in %1, the "
                                            "charset that the file is read in.")
                                      .arg(charset)));
        if (const QString odd = m_charset.foreignText(cell); !odd.isEmpty())
            problems.append(problemAt(at + 1, Words::tr("The cell holds “%1”, which is one "
                                                        "character in UTF-8; the file is read in "
                                                        "%2.")
                                                  .arg(odd, charset)));
    }
    return problems;
}

TableProblem TableReader::problemAt(qsizetype column, const QString &message) const
{
    constexpr qsizetype longest = 40; // UTF-16 code units
    const QString heading = m_header.value(column - 1).simplified();
    return {int(column), message,
            heading.size() > longest ? heading.first(longest) + u'…' : heading};
}

} // namespace desk
