// SPDX-License-Identifier: GPL-3.0-or-later
#include "importchecker.h"

#include "inworker.h"
#include "whenfinished.h"

#include <chrono>

namespace desk {

using namespace std::chrono_literals;

ImportChecker::ImportChecker(QObject *parent)
    : QObject(parent)
{
    m_looking.setInterval(100ms);
    connect(&m_looking, &QTimer::timeout, this,
            [this] { Q_EMIT progressed(m_shared->bytes.load()); });
}

ImportChecker::~ImportChecker()
{
    drop();
}

void ImportChecker::check(const DryRunWork &work, std::shared_ptr<const Catalogue> lists)
{
    drop();
    m_shared = std::make_shared<Shared>();
    m_looking.start();
    Q_EMIT checkingChanged();
    const auto run = [shared = m_shared, work, lists = std::move(lists)] {
        return dryRun(
            work, [&shared](qint64 bytes) { shared->bytes = bytes; }, &shared->stop);
    };
    whenFinished(inWorker(run), this, [this, shared = m_shared](const DryRunReport &report) {
        if (shared != m_shared)
            return;
        drop();
        Q_EMIT checkingChanged();
        Q_EMIT finished(report);
    });
}

void ImportChecker::cancel()
{
    if (!isChecking())
        return;
    drop();
    Q_EMIT checkingChanged();
}

void ImportChecker::drop()
{
    if (m_shared)
        m_shared->stop = true;
    m_shared.reset();
    m_looking.stop();
}

} // namespace desk
