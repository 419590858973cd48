// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace desk {

/// A body that can be read once, from front to back. QNetworkAccessManager sends a POST a second
/// time when the connection is lost before an answer, unless its body cannot be had again
/// (measured with Qt 6.4.2).
class OneWayBody : public QIODevice
{
    Q_OBJECT
public:
    /// Open for reading at once.
    explicit OneWayBody(const QByteArray &bytes, QObject *parent = nullptr);

    bool wasRead() const { return m_at > 0; }

    bool isSequential() const override { return true; }
    bool atEnd() const override;
    qint64 bytesAvailable() const override;
    bool seek(qint64 position) override;
    bool reset() override { return false; }

Q_SIGNALS:
    /// Some bytes were taken for sending.
    void taken();
    /// The first of them were.
    void leaving();

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    const QByteArray m_bytes;
    qsizetype m_at = 0;
};

} // namespace desk
