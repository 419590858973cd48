// SPDX-License-Identifier: GPL-3.0-or-later
#include "failingwrites.h"

#include <sqlite3.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <initializer_list>

namespace desk::test {
namespace {

std::atomic_int failure = 0;

bool fails()
{
    errno = failure;
    return failure != 0;
}

ssize_t writeOrFail(int descriptor, const void *bytes, size_t count)
{
    return fails() ? -1 : ::write(descriptor, bytes, count);
}

ssize_t writeAtOrFail(int descriptor, const void *bytes, size_t count, off_t offset)
{
    return fails() ? -1 : ::pwrite(descriptor, bytes, count, offset);
}

// Once: other threads call through these while a test changes its mind.
void install()
{
    sqlite3_vfs *vfs = sqlite3_vfs_find(nullptr);
    vfs->xSetSystemCall(vfs, "write", reinterpret_cast<sqlite3_syscall_ptr>(&writeOrFail));
    for (const char *name : {"pwrite", "pwrite64"})
        vfs->xSetSystemCall(vfs, name, reinterpret_cast<sqlite3_syscall_ptr>(&writeAtOrFail));
}

} // namespace

FailingWrites::FailingWrites(int error)
{
    [[maybe_unused]] static const bool installed = (install(), true);
    failure = error;
}

FailingWrites::~FailingWrites()
{
    failure = 0;
}

} // namespace desk::test
