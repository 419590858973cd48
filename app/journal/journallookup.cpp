// SPDX-License-Identifier: GPL-3.0-or-later
#include "journallookup.h"

#include "attemptreading.h"

namespace desk {

JournalLookUp::JournalLookUp(const QString &file, const QFuture<JournalState> &opened)
    : m_file(file)
    , m_opened(opened)
{
}

CustomerMatches JournalLookUp::matches(const QString &environment, const CustomerKeys &keys)
{
    if (keys.isEmpty() || !open())
        return {};
    const CustomerMatches matches = readMatches(*m_connection, environment, keys);
    if (m_connection->error().kind == StorageError::Kind::Damaged)
        Q_EMIT damageFound();
    return matches;
}

bool JournalLookUp::open()
{
    if (m_connection && m_connection->isOpen())
        return true;
    if (!m_opened.result().canRecord())
        return false; // nothing can be created either
    m_connection = std::make_unique<SqlConnection>();
    return m_connection->open(m_file, SqlConnection::Mode::ReadOnly);
}

} // namespace desk
