// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknowncheck.h"

#include "checkwords.h"
#include "journal/journal.h"
#include "sandbox/sandboxurl.h"
#include "whenfinished.h"

#include <algorithm>

namespace desk {
namespace {

// Where it is still the place that the attempt went to; a sandbox has another port each time.
bool isWhereItWas(const Environment &environment, const Attempt &attempt)
{
    return environment.sandbox || environment.baseUrl == attempt.baseUrl;
}

bool goTogether(const Attempt &one, const Attempt &other)
{
    return one.environment == other.environment && one.baseUrl == other.baseUrl;
}

QDate firstDay(const QList<CheckRecord> &records)
{
    QDate first = dayToCheckFrom(records.first().attempt);
    for (const CheckRecord &record : records)
        first = std::min(first, dayToCheckFrom(record.attempt));
    return first;
}

LaterConclusion laterConclusion(const CheckVerdict &verdict)
{
    if (verdict.kind == CheckVerdict::Kind::NotCreated)
        return {};
    LaterConclusion created{.outcome = Outcome::Created, .accountNo = verdict.account.accountNo};
    if (verdict.account.accountId != 0)
        created.accountId = verdict.account.accountId;
    return created;
}

bool hasNote(const Attempt &attempt, const QString &text)
{
    return std::ranges::find(attempt.notes, text, &Note::text) != attempt.notes.end();
}

} // namespace

UnknownCheck::UnknownCheck(Journal &journal, ServiceClient &client, Sandbox &sandbox,
                           const Access &access, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_sandbox(sandbox)
    , m_access(access)
    , m_fetcher(new CustomerChangesFetcher(client, this))
{
    m_lookAgain.setSingleShot(true);
    m_lookAgain.setTimerType(Qt::PreciseTimer); // a coarse one may come too early
    connect(m_fetcher, &CustomerChangesFetcher::finished, this, &UnknownCheck::take);
    connect(&m_lookAgain, &QTimer::timeout, this, [this] {
        const QStringList ids = std::exchange(m_again, {});
        drop();
        read(ids);
    });
}

void UnknownCheck::check(const QString &id)
{
    check(id.isEmpty() ? QStringList() : QStringList(id));
}

void UnknownCheck::check(const QStringList &ids)
{
    drop();
    m_again.clear();
    read(ids);
}

void UnknownCheck::cancel()
{
    drop();
    m_again.clear();
    setLooking(false);
}

void UnknownCheck::drop()
{
    ++m_generation;
    m_fetcher->stop();
    m_lookAgain.stop();
    m_groups.clear();
    m_open = m_created = m_notCreated = m_left = 0;
}

// Without IDs: whatever is unknown.
void UnknownCheck::read(const QStringList &ids)
{
    setLooking(true);
    whenFinished(m_journal.checkRecords(ids), this,
                 [this, asked = m_generation](const QList<CheckRecord> &records) {
                     if (asked != m_generation)
                         return;
                     group(records);
                     next();
                 });
}

void UnknownCheck::group(const QList<CheckRecord> &records)
{
    for (const CheckRecord &record : records) {
        const auto place = std::ranges::find_if(m_groups, [&record](const auto &group) {
            return goTogether(group.first().attempt, record.attempt);
        });
        if (place == m_groups.end())
            m_groups.append(QList<CheckRecord>{record});
        else
            place->append(record);
    }
}

void UnknownCheck::next()
{
    while (!m_groups.isEmpty()) {
        const Attempt &first = m_groups.first().first().attempt;
        const Environment *environment = m_access.environment(first.environment);
        const QString key = environment ? m_access.key(*environment) : QString();
        QString (*trouble)(const Attempt &) = nullptr;
        if (!environment)
            trouble = checkwords::noEnvironment;
        else if (!isWhereItWas(*environment, first))
            trouble = checkwords::movedEnvironment;
        else if (key.isEmpty())
            trouble = checkwords::noKey;
        if (!trouble)
            return ask(*environment, key);
        if (!giveUp(trouble(first)))
            return;
    }
    end();
}

void UnknownCheck::ask(const Environment &environment, const QString &key)
{
    m_timeOut = environment.timeout;
    withBaseUrl(
        environment, m_sandbox, this,
        [this, key, asked = m_generation](const Environment &reachable, const QString &error) {
            if (asked != m_generation)
                return;
            m_askedAt = QDateTime::currentDateTimeUtc();
            if (error.isEmpty() && !findBaseUrlProblem(reachable))
                m_fetcher->fetch(reachable, key, firstDay(m_groups.first()));
            else
                take({});
        });
}

void UnknownCheck::take(const CustomerChanges &changes)
{
    const QList<CheckRecord> group = m_groups.value(0);
    if (changes.kind != CustomerChanges::Kind::Listed) {
        if (giveUp(checkwords::trouble(changes.kind)))
            next();
        return;
    }
    const CheckAnswer answer{m_askedAt, QDateTime::currentDateTimeUtc(), changes.customers};
    m_open = int(group.size());
    for (int i = 0, asked = m_generation; i < group.size() && asked == m_generation; ++i)
        judge(group.at(i), answer);
}

// What is asked of the journal is done in that order.
void UnknownCheck::judge(const CheckRecord &record, const CheckAnswer &answer)
{
    const CheckVerdict verdict = checkVerdict(record, answer, m_timeOut);
    const QString &id = record.attempt.id;
    QFuture<QString> written;
    if (verdict.look)
        written = m_journal.looked(id, *verdict.look);
    if (verdict.isCertain())
        written = m_journal.concludeLater(id, laterConclusion(verdict));
    const QString note = checkwords::note(verdict);
    if (!note.isEmpty() && !hasNote(record.attempt, note))
        written = m_journal.note(id, note);
    if (!written.isValid())
        return report(record, verdict, {});
    whenFinished(written, this,
                 [this, record, verdict, asked = m_generation](const QString &error) {
                     if (asked == m_generation)
                         report(record, verdict, error);
                 });
}

void UnknownCheck::report(const CheckRecord &record, const CheckVerdict &verdict,
                          const QString &error)
{
    const bool isWritten = error.isEmpty();
    m_created += isWritten && verdict.kind == CheckVerdict::Kind::Created;
    m_notCreated += isWritten && verdict.kind == CheckVerdict::Kind::NotCreated;
    m_left += !isWritten || !verdict.isCertain();
    if (isWritten && verdict.kind == CheckVerdict::Kind::LookAgain) {
        m_againAt =
            m_again.isEmpty() ? verdict.lookAgainAt : std::max(m_againAt, verdict.lookAgainAt);
        m_again.append(record.attempt.id);
    }
    const int asked = m_generation;
    Q_EMIT found(record.attempt, isWritten ? checkwords::found(verdict, record.attempt) : error);
    if (asked != m_generation || --m_open > 0)
        return;
    m_groups.removeFirst();
    next();
}

// Of the first group. False: somebody who heard of it began something else.
bool UnknownCheck::giveUp(const QString &words)
{
    const QList<CheckRecord> group = m_groups.takeFirst();
    const int asked = m_generation;
    for (const CheckRecord &record : group) {
        ++m_left;
        Q_EMIT found(record.attempt, words);
        if (asked != m_generation)
            return false;
    }
    return true;
}

void UnknownCheck::end()
{
    const QString summary = checkwords::summary(m_created, m_notCreated, m_left);
    waitToLookAgain();
    setLooking(false);
    Q_EMIT ended(summary);
}

void UnknownCheck::waitToLookAgain()
{
    if (m_again.isEmpty())
        return;
    const qint64 wait = QDateTime::currentDateTimeUtc().msecsTo(m_againAt);
    m_lookAgain.start(std::chrono::milliseconds(std::max<qint64>(wait, 0) + 1));
}

void UnknownCheck::setLooking(bool looking)
{
    if (std::exchange(m_looking, looking) != looking)
        Q_EMIT lookingChanged();
}

} // namespace desk
