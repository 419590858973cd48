// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QStringList>

#include <unistd.h>

namespace desk {

/// Takes root's power over permissions away for a while: tests may run as root, whom a read-only
/// file does not stop. The paths are given to the user that the process then is.
class Unprivileged
{
public:
    explicit Unprivileged(const QStringList &paths)
        : m_root(::getuid() == 0)
    {
        if (!m_root)
            return;
        for (const QString &path : paths)
            m_ready = ::chown(QFile::encodeName(path).constData(), nobody, nobody) == 0 && m_ready;
        m_ready = ::setresuid(nobody, nobody, 0) == 0 && m_ready;
    }
    ~Unprivileged()
    {
        if (m_root && ::setresuid(0, 0, 0) != 0)
            qFatal("cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(Unprivileged)

    bool isReady() const { return m_ready; }

private:
    static constexpr uid_t nobody = 65534;

    bool m_root;
    bool m_ready = true;
};

} // namespace desk
