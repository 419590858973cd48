// SPDX-License-Identifier: GPL-3.0-or-later
#include "onewaybody.h"

#include <algorithm>

namespace desk {

OneWayBody::OneWayBody(const QByteArray &bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(bytes)
{
    // Unbuffered, so that what was read is what somebody took, never what lay ready.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OneWayBody::atEnd() const
{
    return m_at == m_bytes.size();
}

qint64 OneWayBody::bytesAvailable() const
{
    return m_bytes.size() - m_at + QIODevice::bytesAvailable();
}

bool OneWayBody::seek(qint64)
{
    return false;
}

qint64 OneWayBody::readData(char *data, qint64 maxSize)
{
    const qsizetype size = std::min<qsizetype>(maxSize, m_bytes.size() - m_at);
    if (size <= 0)
        return atEnd() ? -1 : 0;
    std::copy_n(m_bytes.cbegin() + m_at, size, data);
    const bool first = m_at == 0;
    m_at += size;
    if (first)
        Q_EMIT leaving();
    Q_EMIT taken();
    return size;
}

qint64 OneWayBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace desk
