// SPDX-License-Identifier: GPL-3.0-or-later
#include "stopsign.h"

#include "sqlconnection.h"

#include <QMutexLocker>

#include <sqlite3.h>

namespace desk {

void StopSign::raise()
{
    m_raised = true;
    const QMutexLocker locker(&m_mutex);
    if (m_reached)
        sqlite3_interrupt(m_reached);
}

StopSign::Reach::Reach(StopSign &sign, const SqlConnection &connection)
    : m_sign(sign)
{
    const QMutexLocker locker(&m_sign.m_mutex);
    m_sign.m_reached = connection.handle();
}

StopSign::Reach::~Reach()
{
    const QMutexLocker locker(&m_sign.m_mutex);
    m_sign.m_reached = nullptr;
}

} // namespace desk
