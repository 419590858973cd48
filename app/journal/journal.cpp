// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal.h"

#include "erasing.h"
#include "erasingorder.h"
#include "inworker.h"
#include "journalcare.h"
#include "journalfile.h"
#include "journallookup.h"
#include "journalsearch.h"
#include "journalworker.h"

#include <QPromise>

namespace desk {
namespace {

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
    return doIn(worker, [worker, task = std::move(task)] {
        auto result = task(worker->database());
        worker->reportDamage();
        return result;
    });
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

// The same for what comes in numbers: it shares the disk with what else is to be written.
QFuture<QString> askToWriteSoon(JournalWorker *worker, JournalWorker::Seen seen,
                                const JournalDatabase::Writing &write)
{
    const auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    QMetaObject::invokeMethod(worker, [=] {
        worker->write(write, seen, [promise](const QString &error) {
            promise->addResult(error);
            promise->finish();
        });
    });
    return promise->future();
}

// The same for what can be cancelled, and is when the journal goes.
template <typename Result, typename Task>
QFuture<Result> search(JournalSearch *context, const std::shared_ptr<std::atomic_bool> &closing,
                       Task task)
{
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    const auto isUnwanted = [closing, promise = promise.get()] {
        return promise->isCanceled() || closing->load();
    };
    QMetaObject::invokeMethod(context, [promise, isUnwanted, context, task = std::move(task)] {
        if (!isUnwanted())
            promise->addResult(task(*context, isUnwanted));
        promise->finish();
    });
    return promise->future();
}

template <typename Context>
void live(Context *context, QThread &thread, const QString &name)
{
    thread.setObjectName(name);
    context->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, context, &QObject::deleteLater);
    thread.start();
}

void end(QObject *context, QThread &thread)
{
    QMetaObject::invokeMethod(context, [&thread] { thread.quit(); });
    thread.wait();
}

} // namespace

Journal::Journal(const QString &file, const QString &ownersFolder, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_worker(new JournalWorker(file, ownersFolder))
{
    connect(m_worker, &JournalWorker::changed, this, &Journal::changed);
    connect(m_worker, &JournalWorker::opening, this, &Journal::opening);
    live(m_worker, m_thread, QStringLiteral("journal"));
    const QFuture<JournalState> opened = state();
    m_lookUp = new JournalLookUp(file, opened);
    live(m_lookUp, m_lookUpThread, QStringLiteral("journal look-up"));
    m_search = new JournalSearch(file, opened);
    live(m_search, m_searchThread, QStringLiteral("journal search"));
    m_totals = new JournalSearch(file, opened);
    live(m_totals, m_totalsThread, QStringLiteral("journal totals"));
    m_care = new JournalCare(file, opened);
    m_careThread.setObjectName(QStringLiteral("journal care"));
    m_care->moveToThread(&m_careThread);
    connect(&m_careThread, &QThread::finished, m_care, &QObject::deleteLater);
    connect(m_care, &JournalCare::purging, this, &Journal::erasing);
    connect(m_care, &JournalCare::purgingFailed, this, &Journal::erasingFailed);
    connect(m_care, &JournalCare::erased, this, &Journal::changed);
    connect(m_care, &JournalCare::damageFound, this, &Journal::onDamageFound);
    connect(m_lookUp, &JournalLookUp::damageFound, this, &Journal::onDamageFound);
    connect(m_worker, &JournalWorker::damageFound, this, &Journal::onDamageFound);
    for (const JournalSearch *reader : {m_search, m_totals})
        connect(reader, &JournalSearch::damageFound, this, &Journal::onDamageFound);
    m_careThread.start(QThread::LowPriority);
}

Journal::~Journal()
{
    // Behind everything that was asked for; quit() alone would overtake it. Whoever closes the file
    // last tidies it up, which a connection that only reads cannot.
    m_closing->store(true);
    m_worker->stopOpening();
    m_care->stop();
    m_careThread.quit();
    m_careThread.wait();
    end(m_search, m_searchThread);
    end(m_totals, m_totalsThread);
    end(m_lookUp, m_lookUpThread);
    ask(m_worker, [](JournalDatabase &) { return true; }); // what waits to be written together is
    end(m_worker, m_thread);
}

QFuture<JournalState> Journal::state()
{
    return ask(m_worker, [](JournalDatabase &database) { return database.state(); });
}

void Journal::stopOpening()
{
    m_worker->stopOpening();
}

void Journal::lookAfter()
{
    QMetaObject::invokeMethod(m_care, &JournalCare::begin);
}

// Met by whoever reads or writes; said once.
void Journal::onDamageFound()
{
    if (std::exchange(m_isDamaged, true))
        return;
    ask(m_worker, [](JournalDatabase &database) { return database.stopForDamage(); });
    Q_EMIT damaged(StorageError{StorageError::Kind::Damaged}.text());
}

QFuture<QString> Journal::begin(const Attempt &attempt, const Opening &opening)
{
    Attempt kept = attempt;
    kept.request = attempt.request.withoutKey();
    return askToWriteSoon(
        m_worker, JournalWorker::Seen::ByPeople,
        [kept, opening](JournalDatabase &database) { return database.begin(kept, opening); });
}

QFuture<ImportRunRecord> Journal::importRun(const QByteArray &identity, const QString &fileName)
{
    return ask(m_worker, [identity, fileName](JournalDatabase &database) {
        return database.importRun(identity, fileName);
    });
}

QFuture<std::optional<KnownImport>> Journal::knownImport(const QByteArray &identity)
{
    return inWorker([file = m_file, identity] {
        SqlConnection connection;
        connection.open(file, SqlConnection::Mode::ReadOnly);
        return readKnownImport(connection, identity);
    });
}

QFuture<std::optional<RowStandings>> Journal::rowStandings(qint64 run)
{
    return inWorker([file = m_file, run] {
        SqlConnection connection;
        connection.open(file, SqlConnection::Mode::ReadOnly);
        return readRowStandings(connection, run);
    });
}

QFuture<QStringList> Journal::unknownRows(qint64 run)
{
    return inWorker([file = m_file, run] {
        SqlConnection connection;
        connection.open(file, SqlConnection::Mode::ReadOnly);
        return readUnknownRows(connection, run);
    });
}

QFuture<QString> Journal::sent(const QString &id)
{
    return askToWriteSoon(m_worker, JournalWorker::Seen::ByNobody,
                          [id](JournalDatabase &database) { return database.sent(id); });
}

QFuture<QString> Journal::finish(const QString &id, const Conclusion &conclusion,
                                 const Exchange &exchange)
{
    return askToWriteSoon(m_worker, JournalWorker::Seen::ByPeople,
                          [id, conclusion, exchange](JournalDatabase &database) {
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

QFuture<QList<CheckRecord>> Journal::checkRecords(const QStringList &ids)
{
    return ask(m_worker, [ids](JournalDatabase &database) { return database.checkRecords(ids); });
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
    Q_EMIT erasing({.step = ErasingWork::tr("Erasing: journal")});
    // Shared, because a task must be copyable; it lives until the work is done.
    const auto order = std::make_shared<std::optional<ErasingOrder>>();
    const QFuture<QString> erased = askToWrite(m_worker, [=, file = m_file](auto &database) {
        *order = ErasingOrder::give(file, ids);
        if (!*order)
            return StorageError{StorageError::Kind::NoAccess}.text();
        const QString error = database.erase(ids);
        if (!error.isEmpty())
            (*order)->end(); // all of it is as it was
        return error;
    });
    return doIn(m_care, [care = m_care, erased, order] {
        const QString error = erased.result();
        return error.isEmpty() ? care->purge(**order) : care->giveUp(error);
    });
}

QStringList Journal::keptAside() const
{
    return JournalFile(m_file).keptAside();
}

QFuture<AttemptPage> Journal::page(const AttemptQuery &query)
{
    return search<AttemptPage>(
        m_search, m_closing,
        [query](JournalSearch &reader, const JournalSearch::IsUnwanted &isUnwanted) {
            return reader.page(query, isUnwanted);
        });
}

QFuture<NumbersPage> Journal::numbers(const AttemptQuery &query)
{
    return search<NumbersPage>(
        m_search, m_closing,
        [query](JournalSearch &reader, const JournalSearch::IsUnwanted &isUnwanted) {
            return reader.numbers(query, isUnwanted);
        });
}

QFuture<AttemptPage> Journal::attempts(const QList<qint64> &numbers)
{
    return search<AttemptPage>(
        m_search, m_closing,
        [numbers](JournalSearch &reader, const JournalSearch::IsUnwanted &isUnwanted) {
            return reader.attempts(numbers, isUnwanted);
        });
}

QFuture<std::optional<QDateTime>> Journal::repeatOf(qint64 number)
{
    return doIn(m_search, [search = m_search, number] { return search->repeatOf(number); });
}

QFuture<std::optional<qint64>> Journal::total(const AttemptQuery &query)
{
    return search<std::optional<qint64>>(
        m_totals, m_closing,
        [query](JournalSearch &reader, const JournalSearch::IsUnwanted &isUnwanted) {
            return reader.total(query, isUnwanted);
        });
}

QFuture<QStringList> Journal::environments()
{
    return doIn(m_totals, [totals = m_totals] { return totals->environments(); });
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
