// SPDX-License-Identifier: GPL-3.0-or-later
#include "dryrun.h"

#include "contract/customerkeys.h"
#include "contract/sendability.h"
#include "hashedfile.h"
#include "importidentity.h"
#include "rowcontent.h"
#include "rowfindingwords.h"
#include "rowmapper.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>

#include <algorithm>
#include <map>
#include <vector>

namespace desk {
namespace {

constexpr qint64 tellEvery = 1'000; // rows

/// What no two customers share, each in a form that it can be compared in.
QStringList uniqueTexts(const Request &request)
{
    const CustomerKeys keys = customerKeys(request);
    QStringList texts;
    if (!keys.accountNo.isEmpty())
        texts.append(u'a' + keys.accountNo);
    if (!keys.email.isEmpty())
        texts.append(u'e' + keys.email);
    return texts;
}

struct Hashed
{
    std::size_t hash;
    qint64 row;
};

/// The rows whose hash an earlier or a later row has too.
QSet<qint64> suspects(std::vector<Hashed> &hashes)
{
    std::ranges::sort(hashes, {}, &Hashed::hash);
    QSet<qint64> rows;
    for (std::size_t i = 1; i < hashes.size(); ++i) {
        if (hashes[i].hash == hashes[i - 1].hash)
            rows << hashes[i].row << hashes[i - 1].row;
    }
    return rows;
}

class DryRun
{
public:
    DryRun(const DryRunWork &work, const std::function<void(qint64)> &told,
           const std::atomic_bool *stop)
        : m_work(work)
        , m_told(told)
        , m_stop(stop)
        , m_mapper(work.mapping, work.rules.catalogue ? *work.rules.catalogue : Catalogue())
        , m_seed(QRandomGenerator::global()->generate64())
    {
    }

    DryRunReport run()
    {
        openKnown();
        HashedFile file(m_work.file);
        read(file, [this](const TableRow &row) { judge(row); });
        m_checked->fileHash = file.hash();
        const QSet<qint64> asked = suspects(m_hashes);
        m_hashes = {};
        if (!asked.isEmpty()) {
            QFile again(m_work.file);
            read(again, [this, &asked](const TableRow &row) {
                if (asked.contains(row.number))
                    confirm(row);
            });
        }
        if (m_known && m_report.error.isEmpty())
            m_report.error = m_known->error();
        if (m_report.error.isEmpty() && !isStopped())
            m_report.checked = m_checked;
        for (auto &[number, findings] : m_found) {
            if (m_report.rows.size() < DryRunReport::mostReported)
                m_report.rows.append(findings);
        }
        return m_report;
    }

private:
    template <typename Take>
    void read(QFile &file, Take take)
    {
        if (!file.open(QFile::ReadOnly)) {
            m_report.error = file.errorString();
            return;
        }
        TableReader reader(file, m_work.format);
        for (auto row = reader.next(); row && !isStopped(); row = reader.next()) {
            take(mended(*row, m_work.mended));
            if (m_told && row->number % tellEvery == 0)
                m_told(reader.bytesRead());
        }
        if (m_report.error.isEmpty())
            m_report.error = reader.error();
    }

    // A row that this very run created is no duplicate of itself, and which run it is the file's
    // bytes say.
    void openKnown()
    {
        if (!QFile::exists(m_work.journalFile))
            return;
        HashedFile file(m_work.file);
        if (!file.open(QFile::ReadOnly))
            return;
        constexpr qint64 piece = 1024 * 1024;
        while (!isStopped() && !file.read(piece).isEmpty()) {
        }
        m_known.emplace(m_work.journalFile, m_work.environment,
                        importIdentity(file.hash(), m_work.format, m_work.mapping, m_work.body,
                                       m_work.environment));
    }

    bool isStopped() const { return m_stop && *m_stop; }

    void judge(const TableRow &row)
    {
        ++m_report.counts.rows;
        RowFindings found{row.number, row.line, row.problems};
        const Request request = m_mapper.request(row.cells);
        if (row.problems.isEmpty())
            found.findings =
                withTexts(findBeforeSending(request, m_work.rules, m_work.body), request);
        const bool isHeldByItself = found.isHeld();
        if (m_known && !isHeldByItself)
            found.known = m_known->find(customerKeys(request), row.number);
        keep(found);
        m_checked->content.push_back(rowContent(row.cells));
        m_checked->held.push_back(found.isHeld());
        if (found.isHeld()) {
            ++(isHeldByItself ? m_report.counts.held : m_report.counts.known);
            return;
        }
        m_report.counts.warned += found.findings.isEmpty() ? 0 : 1;
        for (const QString &text : uniqueTexts(request))
            m_hashes.push_back({qHash(text, m_seed), row.number});
    }

    void confirm(const TableRow &row)
    {
        qint64 earlier = 0;
        for (const QString &text : uniqueTexts(m_mapper.request(row.cells))) {
            const qint64 first = *m_first.insert(text, m_first.value(text, row.number));
            if (first != row.number)
                earlier = earlier == 0 ? first : std::min(earlier, first);
        }
        if (earlier == 0)
            return;
        ++m_report.counts.duplicates;
        if (std::size_t(row.number) <= m_checked->held.size()) // it may have changed meanwhile
            m_checked->held[std::size_t(row.number - 1)] = true;
        const auto known = m_found.find(row.number);
        if (known != m_found.end())
            known->second.sameAs = earlier;
        else if (qsizetype(m_found.size()) < DryRunReport::mostReported)
            m_found.emplace(row.number, RowFindings{row.number, row.line, {}, {}, earlier, {}});
    }

    void keep(const RowFindings &found)
    {
        const bool saysSomething = found.isHeld() || !found.findings.isEmpty();
        if (saysSomething && qsizetype(m_found.size()) < DryRunReport::mostReported)
            m_found.emplace(found.row, found);
    }

    const DryRunWork &m_work;
    const std::function<void(qint64)> &m_told;
    const std::atomic_bool *m_stop;
    RowMapper m_mapper;
    std::optional<KnownCustomers> m_known;
    std::size_t m_seed;
    std::vector<Hashed> m_hashes;
    QHash<QString, qint64> m_first; // row of a text, among those that were asked for
    std::map<qint64, RowFindings> m_found;
    std::shared_ptr<CheckedRows> m_checked = std::make_shared<CheckedRows>();
    DryRunReport m_report;
};

} // namespace

DryRunReport dryRun(const DryRunWork &work, const std::function<void(qint64)> &told,
                    const std::atomic_bool *stop)
{
    return DryRun(work, told, stop).run();
}

} // namespace desk
