// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablereader.h"

#include <QCoreApplication>
#include <QIODevice>

#include <csv.h>

#include <utility>

namespace desk {
namespace {

constexpr qint64 pieceSize = 256 * 1024; // bytes

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

/// libcsv, as an object.
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

    void feed(QByteArrayView bytes)
    {
        csv_parse(&m_csv, bytes.data(), size_t(bytes.size()), &Parser::onCell, &Parser::onRow,
                  this);
    }
    void finish() { csv_fini(&m_csv, &Parser::onCell, &Parser::onRow, this); }
    void beginAnew()
    {
        csv_free(&m_csv);
        m_cells.clear();
        begin();
    }

    bool isInRow() const { return m_csv.pstate != 0; }
    bool isInQuotes() const
    {
        constexpr int cellBegun = 2; // FIELD_BEGUN of libcsv
        return m_csv.pstate == cellBegun && m_csv.quoted != 0;
    }
    bool hasRow() const { return !m_rows.empty(); }
    QStringList takeRow()
    {
        QStringList row = std::move(m_rows.front());
        m_rows.pop_front();
        return row;
    }

private:
    void begin()
    {
        csv_init(&m_csv, 0);
        csv_set_delim(&m_csv, static_cast<unsigned char>(m_format.delimiter));
        csv_set_space_func(&m_csv, &isNoSpace);
        if (!m_format.isQuoted)
            csv_set_quote(&m_csv, '\0'); // which no cell may hold
    }
    static void onCell(void *bytes, size_t size, void *parser)
    {
        static_cast<Parser *>(parser)->m_cells.append(
            QString::fromUtf8(static_cast<const char *>(bytes), qsizetype(size)));
    }
    static void onRow(int, void *parser)
    {
        auto *self = static_cast<Parser *>(parser);
        self->m_rows.push_back(std::exchange(self->m_cells, {}));
    }

    TableFormat m_format;
    csv_parser m_csv{};
    QStringList m_cells;
    std::deque<QStringList> m_rows;
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
    if (!std::exchange(m_isBegun, true) && m_format.hasHeader) {
        if (const auto first = nextRow())
            m_header = first->cells;
        m_rows = 0;
    }
    auto row = nextRow();
    if (row && row->problems.isEmpty())
        check(*row);
    return row;
}

bool TableReader::fill()
{
    const QByteArray piece = m_in.read(pieceSize);
    if (piece.isEmpty()) {
        if (!m_in.atEnd())
            m_error = m_in.errorString();
        return false;
    }
    m_bytesRead += piece.size();
    m_waiting = m_waiting.sliced(m_rowStart) + m_charset.utf8(piece);
    m_at -= std::exchange(m_rowStart, 0);
    return true;
}

std::optional<TableRow> TableReader::nextRow()
{
    TableRow row{++m_rows, m_line, {}};
    if (m_parser->hasRow()) { // lines that end in carriage returns alone
        row.cells = m_parser->takeRow();
        return row;
    }
    m_rowStart = m_at;
    while (true) {
        if (m_at == m_waiting.size()) {
            if (!fill())
                return lastRow(row);
            continue;
        }
        const qsizetype feed = m_waiting.indexOf('\n', m_at);
        const qsizetype end = feed < 0 ? m_waiting.size() : feed + 1;
        m_parser->feed(QByteArrayView(m_waiting).sliced(m_at, end - m_at));
        m_at = end;
        m_line += feed < 0 ? 0 : 1;
        if (m_parser->hasRow()) {
            row.cells = m_parser->takeRow();
            return row;
        }
        if (!m_parser->isInRow()) {
            m_rowStart = m_at;
            row.line = m_line;
        }
        if (m_at - m_rowStart > longestRow)
            return givenUp(row, Words::tr("The row has over %L1 characters: a quote is not closed, "
                                          "or a cell is too long.")
                                    .arg(longestRow));
    }
}

std::optional<TableRow> TableReader::lastRow(TableRow row)
{
    if (m_parser->isInQuotes())
        return givenUp(row, Words::tr("A quote that is opened here is never closed."));
    m_parser->finish();
    if (!m_parser->hasRow())
        return std::nullopt;
    row.cells = m_parser->takeRow();
    return row;
}

// What stands in the lines below is read once more, as rows of their own.
TableRow TableReader::givenUp(TableRow row, const QString &why)
{
    row.problems.append({0, why});
    m_parser->beginAnew();
    const qsizetype feed = m_waiting.indexOf('\n', m_rowStart);
    m_line = row.line + 1;
    if (feed < 0) {
        m_at = m_waiting.size();
        skipLine();
    } else {
        m_at = feed + 1;
    }
    return row;
}

void TableReader::skipLine()
{
    while (true) {
        m_rowStart = m_at;
        if (m_at == m_waiting.size() && !fill())
            return;
        const qsizetype feed = m_waiting.indexOf('\n', m_at);
        m_at = feed < 0 ? m_waiting.size() : feed + 1;
        if (feed >= 0)
            return;
    }
}

void TableReader::check(TableRow &row) const
{
    if (m_format.hasHeader && row.cells.size() != m_header.size())
        row.problems.append({0, Words::tr("The row has %1 cells, and the header has %2.")
                                    .arg(row.cells.size())
                                    .arg(m_header.size())});
    for (int column = 0; column < row.cells.size(); ++column) {
        const QString &cell = row.cells.at(column);
        if (cell.contains(QChar::Null))
            row.problems.append({column + 1, Words::tr("The cell holds a NUL byte.")});
        if (cell.contains(QChar::ReplacementCharacter))
            row.problems.append({column + 1, Words::tr("The cell holds bytes that are no text in "
                                                       "the charset of the file.")});
    }
}

} // namespace desk
