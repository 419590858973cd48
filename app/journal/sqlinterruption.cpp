// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlinterruption.h"

#include <sqlite3.h>

#include <utility>

namespace desk {
namespace {

constexpr int stepsBetween = 5000; // well under a millisecond

int askWhetherUnwanted(void *isUnwanted)
{
    return (*static_cast<std::function<bool()> *>(isUnwanted))() ? 1 : 0;
}

} // namespace

SqlInterruption::SqlInterruption(SqlConnection &connection, std::function<bool()> isUnwanted)
    : m_connection(connection)
    , m_isUnwanted(std::move(isUnwanted))
{
    if (sqlite3 *handle = m_connection.handle())
        sqlite3_progress_handler(handle, stepsBetween, askWhetherUnwanted, &m_isUnwanted);
}

SqlInterruption::~SqlInterruption()
{
    if (sqlite3 *handle = m_connection.handle())
        sqlite3_progress_handler(handle, 0, nullptr, nullptr);
}

} // namespace desk
