// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

#include <sys/mount.h>

namespace desk::test {

/// A file system of half a megabyte in an empty folder, where the test may mount one.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &folder)
        : m_path(QFile::encodeName(folder))
        , m_filler(folder + QStringLiteral("/filler"))
        , m_mounted(::mount("none", m_path.constData(), "tmpfs", 0, "size=2m") == 0)
    {
    }
    ~SmallDisk()
    {
        m_filler.close();
        if (m_mounted)
            ::umount2(m_path.constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const { return m_mounted; }

    void fill()
    {
        if (!m_filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        while (m_filler.write(QByteArray(512, 'x')) > 0)
            continue;
    }
    bool makeRoom() { return m_filler.remove(); }
    /// False: files are open for writing there.
    bool makeReadOnly() const
    {
        return ::mount("none", m_path.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

private:
    QByteArray m_path;
    QFile m_filler;
    bool m_mounted;
};

} // namespace desk::test
