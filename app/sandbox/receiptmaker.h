// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QElapsedTimer>

#include <optional>

namespace desk {

class SandboxLog;

/// Follows one connection to the sandbox and logs each request that came over it.
class ReceiptMaker
{
public:
    explicit ReceiptMaker(SandboxLog *log) // nullptr: nothing is kept
        : m_log(log)
    {
    }

    void arrived(const QByteArray &bytes);
    /// The request is whole, or as much as will be read of it; `body` is its body.
    void taken(const QByteArray &body);
    /// nullopt: it gets no status line.
    void answered(std::optional<int> status);
    /// The connection is over: what waits for an answer gets none.
    void ended();

private:
    struct Incoming
    {
        QByteArray bytes;
        QDateTime at;
        QElapsedTimer clock;
        QByteArray body;
    };
    static Incoming begun();

    SandboxLog *m_log;
    std::optional<Incoming> m_incoming; // what is coming in
    std::optional<Incoming> m_waiting;  // what is to be answered
};

} // namespace desk
