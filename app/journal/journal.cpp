// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal.h"

#include "erasing.h"
#include "inworker.h"
#include "journalcare.h"
#include "journalfile.h"
#include "journallookup.h"
#include "journalworker.h"

#include <QPromise>

namespace desk {
namespace {

constexpr std::chrono::milliseconds stopInterval{20};

// Does the task in the context's thread, behind what was asked for before.
template <typename Task>
auto doIn(QObject *context, Task task)
{
    using Result = std::invoke_result_t<Task>;
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    QMetaObject::invokeMethod(context, [promise, task = std::move(task)] {
        promise->addResult(task());
        promise->finish();
    });
    return promise->future();
}

template <typename Task>
auto ask(JournalWorker *worker, Task task)
{
    return doIn(worker, [worker, task = std::move(task)] { return task(worker->database()); });
}

// The same for what changes the history that people see.
template <typename Task>
QFuture<QString> askToWrite(JournalWorker *worker, Task task)
{
    return ask(worker, [worker, task = std::move(task)](JournalDatabase &database) {
        const QString error = task(database);
        if (error.isEmpty())
            Q_EMIT worker->changed();
        return error;
    });
}

} // namespace

Journal::Journal(const QString &file, const QString &ownersFolder, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_worker(new JournalWorker(file, ownersFolder))
{
    m_thread.setObjectName(QStringLiteral("journal"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &JournalWorker::changed, this, &Journal::changed);
    m_thread.start();
    m_lookUp = new JournalLookUp(file, state());
    m_lookUpThread.setObjectName(QStringLiteral("journal look-up"));
    m_lookUp->moveToThread(&m_lookUpThread);
    connect(&m_lookUpThread, &QThread::finished, m_lookUp, &QObject::deleteLater);
    m_lookUpThread.start();
    m_care = new JournalCare(file, state());
    m_careThread.setObjectName(QStringLiteral("journal care"));
    m_care->moveToThread(&m_careThread);
    connect(&m_careThread, &QThread::finished, m_care, &QObject::deleteLater);
    connect(m_care, &JournalCare::purging, this, &Journal::erasing);
    connect(m_care, &JournalCare::damageFound, this, &Journal::onDamageFound);
    m_careThread.start(QThread::LowPriority);
}

Journal::~Journal()
{
    // Behind everything that was asked for; quit() alone would overtake it. Whoever closes the file
    // last tidies it up, which a connection that only reads cannot.
    m_careThread.quit();
    do
        m_care->stop();
    while (!m_careThread.wait(QDeadlineTimer(stopInterval)));
    QMetaObject::invokeMethod(m_lookUp, [this] { m_lookUpThread.quit(); });
    m_lookUpThread.wait();
    QMetaObject::invokeMethod(m_worker, [this] { m_thread.quit(); });
    m_thread.wait();
}

QFuture<JournalState> Journal::state()
{
    return ask(m_worker, [](JournalDatabase &database) { return database.state(); });
}

void Journal::lookAfter()
{
    QMetaObject::invokeMethod(m_care, &JournalCare::begin);
}

void Journal::onDamageFound()
{
    ask(m_worker, [](JournalDatabase &database) { return database.stopForDamage(); });
    Q_EMIT damaged(StorageError{StorageError::Kind::Damaged}.text());
}

QFuture<QString> Journal::begin(const Attempt &attempt, const Opening &opening)
{
    Attempt kept = attempt;
    kept.request = attempt.request.withoutKey();
    return askToWrite(m_worker, [kept, opening](JournalDatabase &database) {
        return database.begin(kept, opening);
    });
}

QFuture<QString> Journal::sent(const QString &id)
{
    return ask(m_worker, [id](JournalDatabase &database) { return database.sent(id); });
}

QFuture<QString> Journal::finish(const QString &id, const Conclusion &conclusion,
                                 const Exchange &exchange)
{
    return askToWrite(m_worker, [id, conclusion, exchange](JournalDatabase &database) {
        return database.finish(id, conclusion, exchange);
    });
}

QFuture<QString> Journal::note(const QString &id, const QString &text)
{
    return askToWrite(m_worker,
                      [id, text](JournalDatabase &database) { return database.note(id, text); });
}

QFuture<QString> Journal::looked(const QString &id, const Look &look)
{
    return askToWrite(m_worker,
                      [id, look](JournalDatabase &database) { return database.looked(id, look); });
}

QFuture<QString> Journal::concludeLater(const QString &id, const LaterConclusion &conclusion)
{
    return askToWrite(m_worker, [id, conclusion](JournalDatabase &database) {
        return database.concludeLater(id, conclusion);
    });
}

QFuture<QList<CheckRecord>> Journal::checkRecords(const QString &id)
{
    return ask(m_worker, [id](JournalDatabase &database) { return database.checkRecords(id); });
}

QFuture<QList<AttemptEvent>> Journal::events(const QString &id)
{
    return ask(m_worker, [id](JournalDatabase &database) { return database.events(id); });
}

qint64 Journal::fileSize() const
{
    return JournalFile(m_file).size();
}

QFuture<QList<Attempt>> Journal::sameCustomer(const QString &id)
{
    return inWorker([file = m_file, id] {
        SqlConnection connection;
        connection.open(file, SqlConnection::Mode::ReadOnly);
        return findSameCustomer(connection, id);
    });
}

QFuture<QString> Journal::erase(const QStringList &ids)
{
    const QFuture<QString> erased =
        askToWrite(m_worker, [ids](JournalDatabase &database) { return database.erase(ids); });
    return doIn(m_care, [care = m_care, erased] {
        const QString error = erased.result();
        return error.isEmpty() ? care->purge() : error;
    });
}

QFuture<AttemptPage> Journal::page(const AttemptQuery &query)
{
    return ask(m_worker, [query](JournalDatabase &database) { return database.page(query); });
}

QFuture<std::optional<Attempt>> Journal::attempt(const QString &id)
{
    return ask(m_worker, [id](JournalDatabase &database) { return database.attempt(id); });
}

QFuture<CustomerMatches> Journal::matches(const QString &environment, const CustomerKeys &keys)
{
    return doIn(m_lookUp, [lookUp = m_lookUp, environment, keys] {
        return lookUp->matches(environment, keys);
    });
}

QFuture<std::optional<Exchange>> Journal::exchange(const QString &id)
{
    return ask(m_worker, [id](JournalDatabase &database) { return database.exchange(id); });
}

QFuture<JournalCounts> Journal::counts()
{
    return ask(m_worker, [](JournalDatabase &database) { return database.counts(); });
}

} // namespace desk
