// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace desk {

/// Calls then(result) in the context's thread, and never once the context is gone.
/// QFuture::then(context, ...) of Qt 6.4 asserts when the context dies before the answer comes,
/// as any window may that is closed while the journal is still reading.
template <typename Result, typename Then>
void whenFinished(const QFuture<Result> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<Result>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher,
                     [watcher, then = std::move(then)] {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             then(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace desk
