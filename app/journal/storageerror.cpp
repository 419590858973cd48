// SPDX-License-Identifier: GPL-3.0-or-later
#include "storageerror.h"

#include <QSqlError>

namespace desk {
namespace {

// From https://www.sqlite.org/rescode.html; the low byte of an extended code is the primary one.
enum ResultCode {
    Permission = 3,
    Busy = 5,
    LockedTable = 6,
    ReadOnlyFile = 8,
    Corrupt = 11,
    DiskFull = 13,
    CannotOpen = 14,
    Authorization = 23,
    NotADatabase = 26,
    PrimaryMask = 0xff,
};

StorageError::Kind kindOf(int code)
{
    using Kind = StorageError::Kind;
    switch (code & PrimaryMask) {
    case Busy:
    case LockedTable:
        return Kind::Locked;
    case DiskFull:
        return Kind::Full;
    case ReadOnlyFile:
        return Kind::ReadOnly;
    case Corrupt:
    case NotADatabase:
        return Kind::Damaged;
    case Permission:
    case CannotOpen:
    case Authorization:
        return Kind::NoAccess;
    default:
        return Kind::Failed;
    }
}

} // namespace

StorageError StorageError::from(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    return {.kind = kindOf(code), .code = code};
}

QString StorageError::text() const
{
    switch (kind) {
    case Kind::None:
        return {};
    case Kind::Locked:
        return tr("Another program holds the journal. Close it, or try again in a moment.");
    case Kind::Full:
        return tr("The disk is full, the journal cannot grow. Make room, then try again.");
    case Kind::ReadOnly:
        return tr("The journal may only be read. Allow writing to its file and folder, then "
                  "start again.");
    case Kind::Damaged:
        return tr("The journal is damaged. Close every Customer Desk and start again: the damaged "
                  "file is then kept aside, and the newest backup opened.");
    case Kind::NoAccess:
        return tr("The journal cannot be opened. Look at its file and folder, then start again.");
    case Kind::Gone:
        return tr("The journal's file was deleted or renamed. Put it back under its name, or start "
                  "again: then the newest backup is opened.");
    case Kind::Failed:
        break;
    }
    return tr("The journal could not be written or read (SQLite result %1). Look at the disk, "
              "then try again.")
        .arg(code);
}

} // namespace desk
