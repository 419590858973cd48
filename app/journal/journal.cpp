// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal.h"

#include "journalworker.h"

#include <QPromise>

namespace desk {
namespace {

// The worker answers in its own thread, in the order of asking.
template <typename Task>
auto ask(JournalWorker *worker, Task task)
{
    using Result = std::invoke_result_t<Task, JournalDatabase &>;
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    QMetaObject::invokeMethod(worker, [worker, promise, task = std::move(task)] {
        promise->addResult(task(worker->database()));
        promise->finish();
    });
    return promise->future();
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
    , m_worker(new JournalWorker(file, ownersFolder))
{
    m_thread.setObjectName(QStringLiteral("journal"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &JournalWorker::changed, this, &Journal::changed);
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->database(); });
}

Journal::~Journal()
{
    // Behind everything that was asked for; quit() alone would overtake it.
    QMetaObject::invokeMethod(m_worker, [this] { m_thread.quit(); });
    m_thread.wait();
}

QFuture<JournalState> Journal::state()
{
    return ask(m_worker, [](JournalDatabase &database) { return database.state(); });
}

QFuture<QString> Journal::begin(const Attempt &attempt)
{
    Attempt kept = attempt;
    kept.request = attempt.request.withoutKey();
    return askToWrite(m_worker, [kept](JournalDatabase &database) { return database.begin(kept); });
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

QFuture<AttemptPage> Journal::page(const AttemptQuery &query)
{
    return ask(m_worker, [query](JournalDatabase &database) { return database.page(query); });
}

QFuture<std::optional<Attempt>> Journal::attempt(const QString &id)
{
    return ask(m_worker, [id](JournalDatabase &database) { return database.attempt(id); });
}

QFuture<std::optional<Attempt>> Journal::unknownLike(const QString &environment,
                                                     const Request &request)
{
    return ask(m_worker, [environment, kept = request.withoutKey()](JournalDatabase &database) {
        return database.unknownLike(environment, kept);
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
