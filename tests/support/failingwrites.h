// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace desk::test {

/// Makes SQLite's own VFS fail every write in this process with this errno (ENOSPC, EIO, EROFS)
/// for as long as it lives, where a test can mount no small disk.
class FailingWrites
{
public:
    explicit FailingWrites(int error);
    ~FailingWrites();
    FailingWrites(const FailingWrites &) = delete;
    FailingWrites &operator=(const FailingWrites &) = delete;
};

} // namespace desk::test
