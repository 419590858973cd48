// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace desk {

/// Runs work() in a thread of the pool. For what may block and holds nothing but values.
template <typename Work>
QFuture<std::invoke_result_t<Work>> inWorker(QThreadPool &pool, Work work)
{
    using Result = std::invoke_result_t<Work>;
    const auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    pool.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

template <typename Work>
QFuture<std::invoke_result_t<Work>> inWorker(Work work)
{
    return inWorker(*QThreadPool::globalInstance(), std::move(work));
}

/// A future that is finished already.
template <typename Result>
QFuture<Result> finishedFuture(const Result &result)
{
    QPromise<Result> promise;
    promise.start();
    promise.addResult(result);
    promise.finish();
    return promise.future();
}

} // namespace desk
