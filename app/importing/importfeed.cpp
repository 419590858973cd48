// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfeed.h"

#include "inworker.h"
#include "rowcontent.h"
#include "rowmapper.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace desk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportFeed)
};

constexpr qsizetype rowsAtOnce = 128;
constexpr qint64 passedAtOnce = 20'000; // that nobody wants

QString changedWords(qint64 row)
{
    return Words::tr("The file is not what was checked any more: row %L1 is another one. Nothing "
                     "of it is sent from there on. Check it again.")
        .arg(row);
}

} // namespace

class ImportFeed::Reading
{
public:
    Reading(const DryRunWork &work, std::shared_ptr<const CheckedRows> checked,
            RowStandings standings, const QString &key)
        : m_work(work)
        , m_checked(std::move(checked))
        , m_standings(std::move(standings))
        , m_key(key)
        , m_redactor(key)
        , m_mapper(work.mapping, work.rules.catalogue ? *work.rules.catalogue : Catalogue())
        , m_file(work.file)
    {
    }

    ReadyRows next()
    {
        ReadyRows ready;
        if (!open()) {
            ready.error = m_file.errorString();
            return ready;
        }
        for (qint64 passed = 0; passed < passedAtOnce && ready.rows.size() < rowsAtOnce; ++passed) {
            const auto read = m_reader->next();
            if (!read) {
                end(ready);
                break;
            }
            const TableRow row = mended(*read, m_work.mended);
            m_seen = row.number;
            const quint64 content = rowContent(row.cells);
            if (!isAsChecked(row, content)) {
                ready.error = changedWords(row.number);
                break;
            }
            if (isWanted(row, content))
                ready.rows.append(readied(row, content));
        }
        return ready;
    }

private:
    bool open()
    {
        if (m_reader)
            return true;
        if (!m_file.open(QFile::ReadOnly))
            return false;
        m_reader = std::make_unique<TableReader>(m_file, m_work.format);
        return true;
    }

    void end(ReadyRows &ready) const
    {
        ready.isLast = true;
        ready.error = m_reader->error();
        if (ready.error.isEmpty() && std::size_t(m_seen) != m_checked->content.size())
            ready.error = changedWords(m_seen + 1);
    }

    bool isAsChecked(const TableRow &row, quint64 content) const
    {
        const auto at = std::size_t(row.number - 1);
        return at < m_checked->content.size() && m_checked->content[at] == content;
    }

    bool isWanted(const TableRow &row, quint64 content)
    {
        if (m_checked->held[std::size_t(row.number - 1)])
            return false;
        while (m_at < m_standings.size() && m_standings[m_at].row < row.number)
            ++m_at;
        const bool wasTried = m_at < m_standings.size() && m_standings[m_at].row == row.number;
        return !wasTried || isToBeSent(m_standings[m_at], content);
    }

    ReadyRow readied(const TableRow &row, quint64 content) const
    {
        Request request = m_mapper.request(row.cells);
        request.setText(field::apiKey, m_key);
        ReadyRow ready{row.number, row.line, content, outgoing(request, m_work.body)};
        ready.outgoing.redactor = m_redactor;
        return ready;
    }

    const DryRunWork m_work;
    const std::shared_ptr<const CheckedRows> m_checked;
    const RowStandings m_standings;
    const QString m_key;
    const Redactor m_redactor; // the key is the only one in a row's request
    const RowMapper m_mapper;
    QFile m_file;
    std::unique_ptr<TableReader> m_reader; // before the file, in destruction
    std::size_t m_at = 0;                  // in the standings
    qint64 m_seen = 0;
};

ImportFeed::ImportFeed(const DryRunWork &work, std::shared_ptr<const CheckedRows> checked,
                       RowStandings standings, const QString &key)
    : m_reading(std::make_shared<Reading>(work, std::move(checked), std::move(standings), key))
{
}

QFuture<ReadyRows> ImportFeed::next()
{
    return inWorker([reading = m_reading] { return reading->next(); });
}

} // namespace desk
