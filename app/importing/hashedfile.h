// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QFile>

namespace desk {

/// A file that is read from its beginning to its end, once, and what it was by its SHA-256.
class HashedFile : public QFile
{
    Q_OBJECT
public:
    using QFile::QFile;

    /// Of what was read by now.
    QByteArray hash() const { return m_hash.result(); }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 read = QFile::readData(data, size);
        if (read > 0)
            m_hash.addData(QByteArrayView(data, read));
        return read;
    }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace desk
