// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftkeeper.h"

#include "draftfile.h"

#include <QPromise>

namespace desk {

using namespace std::chrono_literals;

DraftKeeper::DraftKeeper(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_file(std::make_shared<DraftFile>(folder))
{
    m_pool.setMaxThreadCount(1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(300ms);
    connect(&m_delay, &QTimer::timeout, this, &DraftKeeper::write);
}

DraftKeeper::~DraftKeeper()
{
    if (m_delay.isActive())
        write();
    m_pool.waitForDone();
}

QFuture<std::optional<Request>> DraftKeeper::adopt()
{
    auto promise = std::make_shared<QPromise<std::optional<Request>>>();
    promise->start();
    m_pool.start([promise, file = m_file] {
        promise->addResult(file->adopt());
        promise->finish();
    });
    return promise->future();
}

void DraftKeeper::keep(const Request &request)
{
    m_request = request.withoutKey();
    if (!m_delay.isActive())
        m_delay.start();
}

void DraftKeeper::discard()
{
    m_request.reset();
    if (!m_delay.isActive())
        m_delay.start();
}

void DraftKeeper::write()
{
    m_delay.stop();
    m_pool.start([file = m_file, request = m_request] {
        if (request)
            file->write(*request);
        else
            file->remove();
    });
}

} // namespace desk
