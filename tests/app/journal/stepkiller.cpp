// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepkiller.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <csignal>

namespace {

std::atomic_bool isCounting = false;
std::atomic_int seen = 0;
std::atomic_int fatal = 0;

void count()
{
    if (isCounting && ++seen == fatal)
        ::kill(::getpid(), SIGKILL);
}

bool isFile(int descriptor)
{
    struct stat status = {};
    return ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

} // namespace

// In the place of the C library's: the program exports them, so Qt and SQLite find these first.
extern "C" {

ssize_t write(int descriptor, const void *bytes, size_t size)
{
    if (isCounting && isFile(descriptor))
        count();
    return ::syscall(SYS_write, descriptor, bytes, size);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset)
{
    count();
    return ::syscall(SYS_pwrite64, descriptor, bytes, size, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset)
{
    count();
    return ::syscall(SYS_pwrite64, descriptor, bytes, size, offset);
}

int ftruncate(int descriptor, off_t size) noexcept
{
    count();
    return int(::syscall(SYS_ftruncate, descriptor, size));
}

int ftruncate64(int descriptor, off64_t size) noexcept
{
    count();
    return int(::syscall(SYS_ftruncate, descriptor, size));
}

int unlink(const char *path) noexcept
{
    count();
    return int(::syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}

int rename(const char *from, const char *to) noexcept
{
    count();
    return int(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

} // extern "C"

namespace desk::test {

void killAtChange(int number)
{
    seen = 0;
    fatal = number;
    isCounting = true;
}

int changesSeen()
{
    return seen;
}

} // namespace desk::test
