// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "receiptmaker.h"
#include "requesthead.h"
#include "sandboxhttp.h"

#include <QTcpSocket>

#include <chrono>
#include <optional>

class QTimer;

namespace desk {

/// The longest body that the sandbox reads.
inline constexpr qint64 longestBody = 8 * 1024 * 1024;

/// One connection to the sandbox. QAbstractHttpServer parses what comes in, but in Qt 6.4 it has
/// no limit, says nothing about HTTP/1.0 or `Connection: close`, and drops what it cannot parse
/// without an answer. So this looks at every byte first: it is connected to readyRead() before
/// the parser is, counts, reads the head, and cuts the parser off when it refuses.
class SandboxSocket : public QTcpSocket
{
    Q_OBJECT
public:
    /// `parser` is the object whose connection to readyRead() is cut on refusal. What comes in is
    /// logged, if there is a log.
    SandboxSocket(const QObject *parser, SandboxLog *log, QObject *parent);
    ~SandboxSocket() override;

    /// The parser has a whole request. False: one is being answered already, and a client that
    /// does not wait for its answer gets the connection closed after it.
    bool take(HttpCall call);
    const HttpCall &call() const { return m_call; }

    /// Emits due() after the delay; at once when there is none.
    void answerAfter(std::chrono::milliseconds delay);

    /// These end the answer to call(). The connection stays unless the client wants it closed.
    void answer(const HttpAnswer &answer);
    void answerHalf(const HttpAnswer &answer);
    void answerNothing();

    /// Answers and ends the connection, whatever else is on its way in.
    void refuse(int status);

Q_SIGNALS:
    void due(desk::SandboxSocket *connection);

private:
    void inspect();
    void inspectHead(qint64 arrived);
    void discard();
    void finish(const QByteArray &bytes, std::optional<int> status, bool close);
    void emitDue() { Q_EMIT due(this); }
    void onDisconnected() { m_receipts.ended(); }

    const QObject *m_parser;
    QTimer *m_delay;
    QTimer *m_linger;
    ReceiptMaker m_receipts;
    QByteArray m_headBytes;
    std::optional<RequestHead> m_head; // of the request that is coming in
    qint64 m_received = 0;             // of that request, its head included
    HttpCall m_call;                   // the request that is being answered
    bool m_closeAfter = false;         // whether the connection ends with that answer
    bool m_answering = false;
    bool m_refused = false;
    qint64 m_discarded = 0;
};

} // namespace desk
