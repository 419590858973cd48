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

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

namespace desk {
namespace {

constexpr qint64 tellEvery = 1'000; // rows

struct UniqueText
{
    QLatin1StringView field;
    QString text; ///< in a form that it can be compared in, and no other field's is
};

/// What no two customers share.
QList<UniqueText> uniqueTexts(const Request &request)
{
    const CustomerKeys keys = customerKeys(request);
    QList<UniqueText> texts;
    if (!keys.accountNo.isEmpty())
        texts.append({field::accountNo, u'a' + keys.accountNo});
    if (!keys.email.isEmpty())
        texts.append({field::email, u'e' + keys.email});
    return texts;
}

struct Hashed
{
    std::size_t hash;
    qint64 row;
};

using Hashes = std::vector<Hashed>;

/// Leaves those that an earlier or a later row has too, by their hash.
void keepSuspects(Hashes &hashes)
{
    std::ranges::sort(hashes, [](const Hashed &one, const Hashed &other) {
        return std::tie(one.hash, one.row) < std::tie(other.hash, other.row);
    });
    std::size_t kept = 0;
    for (std::size_t at = 0; at < hashes.size();) {
        std::size_t end = at + 1;
        while (end < hashes.size() && hashes[end].hash == hashes[at].hash)
            ++end;
        const bool isShared = end - at > 1;
        for (; at < end; ++at) {
            if (isShared)
                hashes[kept++] = hashes[at];
        }
    }
    hashes.resize(kept);
}

/// What can be confirmed in one reading, so that a file full of duplicates fits into memory: its
/// texts are held meanwhile.
class Suspects
{
public:
    static constexpr std::ptrdiff_t mostAtOnce = 300'000;

    /// Rows with the same hash stay together.
    Suspects(Hashes::const_iterator begin, Hashes::const_iterator last)
        : m_begin(begin)
        , m_end(last - begin > mostAtOnce ? begin + mostAtOnce : last)
    {
        while (m_end != last && m_end->hash == (m_end - 1)->hash)
            ++m_end;
        std::for_each(m_begin, m_end, [this](const Hashed &one) {
            if (std::size_t(one.row) >= m_rows.size())
                m_rows.resize(std::size_t(one.row) + 1);
            m_rows[std::size_t(one.row)] = true;
        });
    }

    Hashes::const_iterator end() const { return m_end; }
    bool hasRow(qint64 row) const
    {
        return std::size_t(row) < m_rows.size() && m_rows[std::size_t(row)];
    }
    bool hasHash(std::size_t hash) const
    {
        return std::ranges::binary_search(m_begin, m_end, hash, {}, &Hashed::hash);
    }
    /// The first row that has this text.
    qint64 firstWith(const QString &text, qint64 row)
    {
        return *m_first.insert(text, m_first.value(text, row));
    }

private:
    Hashes::const_iterator m_begin;
    Hashes::const_iterator m_end;
    std::vector<bool> m_rows;
    QHash<QString, qint64> m_first;
};

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
        confirmSuspects();
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
            take(mended(*row, m_work.mended, reader));
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
        for (const auto &[field, text] : uniqueTexts(request))
            m_hashes.push_back({qHash(text, m_seed), row.number});
    }

    void confirmSuspects()
    {
        keepSuspects(m_hashes);
        for (auto next = m_hashes.cbegin(); next != m_hashes.cend() && !isStopped();) {
            Suspects suspects(next, m_hashes.cend());
            QFile again(m_work.file);
            read(again, [this, &suspects](const TableRow &row) {
                if (suspects.hasRow(row.number))
                    confirm(row, suspects);
            });
            next = suspects.end();
        }
        m_hashes = {};
    }

    void confirm(const TableRow &row, Suspects &suspects)
    {
        RowFindings found{row.number, row.line};
        for (const auto &[field, text] : uniqueTexts(m_mapper.request(row.cells))) {
            if (!suspects.hasHash(qHash(text, m_seed)))
                continue;
            const qint64 first = suspects.firstWith(text, row.number);
            if (first != row.number && (found.sameAs == 0 || first < found.sameAs)) {
                found.sameAs = first;
                found.sameField = field;
            }
        }
        if (found.sameAs > 0)
            keepDuplicate(found);
    }

    // One that shares its number with a row and its email with another comes twice, perhaps.
    void keepDuplicate(const RowFindings &found)
    {
        const auto at = std::size_t(found.row - 1);
        m_report.counts.duplicates += m_checked->held[at] ? 0 : 1;
        m_checked->held[at] = true;
        const auto before = m_found.find(found.row);
        if (before == m_found.end()) {
            keep(found);
        } else if (before->second.sameAs == 0 || found.sameAs < before->second.sameAs) {
            before->second.sameAs = found.sameAs;
            before->second.sameField = found.sameField;
        }
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
    Hashes m_hashes;
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
