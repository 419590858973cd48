// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlconnection.h"

#include <functional>

namespace desk {

/// While it lives, a statement of the connection fails as soon as `isUnwanted` says so, which is
/// asked every few thousand steps of SQLite's, in the connection's thread.
class SqlInterruption
{
public:
    SqlInterruption(SqlConnection &connection, std::function<bool()> isUnwanted);
    ~SqlInterruption();
    Q_DISABLE_COPY_MOVE(SqlInterruption)

private:
    SqlConnection &m_connection;
    std::function<bool()> m_isUnwanted;
};

} // namespace desk
