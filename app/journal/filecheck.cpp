// SPDX-License-Identifier: GPL-3.0-or-later
#include "filecheck.h"

#include "sqlinterruption.h"
#include "stopsign.h"

namespace desk {

using namespace Qt::StringLiterals;

FileVerdict checkFile(const QString &file, SqlConnection::Mode mode, const StopSign &stop)
{
    SqlConnection connection;
    if (!connection.open(file, mode))
        return FileVerdict::Unknown;
    const SqlInterruption interruption(connection, [&stop] { return stop.isRaised(); });
    const QString verdict = connection.value(u"PRAGMA quick_check(1)"_s).toString();
    if (verdict == "ok"_L1)
        return FileVerdict::Sound;
    const bool isDamaged =
        !verdict.isEmpty() || connection.error().kind == StorageError::Kind::Damaged;
    return isDamaged && !stop.isRaised() ? FileVerdict::Damaged : FileVerdict::Unknown;
}

} // namespace desk
