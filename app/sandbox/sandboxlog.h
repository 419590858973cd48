// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMutex>
#include <QObject>

#include <deque>
#include <optional>

namespace desk {

/// One request as the sandbox received it, once it is answered or its connection has ended.
struct SandboxReceipt
{
    quint64 number = 0; ///< 1, 2, ... in the order in which they were answered
    QDateTime at;       ///< UTC: when its first byte came
    QByteArray method;  ///< as they stand in the request line; blank where there is none
    QByteArray target;
    std::optional<int> status; ///< nullopt: it got no answer that begins like one
    qint64 durationMs = 0;     ///< from the first byte to the answer
    qint64 size = 0;           ///< bytes that came, head and body
    QByteArray bytes;          ///< exactly those, but `{{apiKey}}` stands where the key was
};

/// What the sandbox received last: at most 1,000 requests and 32 MiB of them. Everything here may
/// be called from any thread.
class SandboxLog : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype most = 1'000;
    static constexpr qsizetype mostBytes = 32 * 1024 * 1024;

    using QObject::QObject;

    /// Gives it its number. The key must be out of it.
    void add(SandboxReceipt receipt);

    /// Those of a higher number that are still kept, the oldest first.
    QList<SandboxReceipt> after(quint64 number);

Q_SIGNALS:
    /// Once, however many come, until somebody asks for them with after().
    void grew();

private:
    QMutex m_mutex;
    std::deque<SandboxReceipt> m_receipts;
    qsizetype m_bytes = 0;
    quint64 m_last = 0;
    bool m_told = false;
};

} // namespace desk
