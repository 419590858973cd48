// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxsocket.h"

#include "sandboxreplies.h"

#include <QTimer>

#include <algorithm>

namespace desk {
namespace {

using namespace std::chrono_literals;

constexpr qsizetype longestHead = 32 * 1024;
// Heads and the sizes of chunks come on top of a body. What is counted includes them.
constexpr qint64 longestRequest = longestBody + 256 * 1024;
// A connection closed on a client that is still sending takes the answer with it: so what comes
// is thrown away until it is silent this long, or has sent this much.
constexpr auto silence = 200ms;
constexpr qint64 mostDiscarded = 8 * longestBody;

bool isLineBreak(char c)
{
    return c == '\r' || c == '\n';
}

} // namespace

SandboxSocket::SandboxSocket(const QObject *parser, SandboxLog *log, QObject *parent)
    : QTcpSocket(parent)
    , m_parser(parser)
    , m_delay(new QTimer(this))
    , m_linger(new QTimer(this))
    , m_receipts(log)
{
    setReadBufferSize(longestRequest + 64 * 1024);
    m_delay->setSingleShot(true);
    m_delay->setTimerType(Qt::PreciseTimer); // a tester counts on what was asked for
    m_linger->setSingleShot(true);
    m_linger->setInterval(silence);
    connect(m_delay, &QTimer::timeout, this, &SandboxSocket::emitDue);
    connect(m_linger, &QTimer::timeout, this, &QTcpSocket::disconnectFromHost);
    connect(this, &QTcpSocket::readyRead, this, &SandboxSocket::inspect);
    connect(this, &QTcpSocket::disconnected, this, &SandboxSocket::onDisconnected);
}

// QTcpSocket's own destructor closes what is open, and would call what is no longer there.
SandboxSocket::~SandboxSocket()
{
    disconnect(this, &QTcpSocket::disconnected, this, &SandboxSocket::onDisconnected);
    m_receipts.ended();
}

// The parser reads all that there is at each readyRead(), so what is available has just arrived.
void SandboxSocket::inspect()
{
    if (m_refused)
        return discard();
    const qint64 arrived = bytesAvailable();
    m_received += arrived;
    m_receipts.arrived(peek(arrived));
    if (!m_head)
        inspectHead(arrived);
    if (m_refused)
        return;
    if (m_received > longestRequest || (m_head && m_head->contentLength.value_or(0) > longestBody))
        refuse(413);
}

void SandboxSocket::inspectHead(qint64 arrived)
{
    m_headBytes += peek(std::min<qint64>(arrived, longestHead + 1));
    // Blank lines before a request are allowed.
    m_headBytes.remove(0, std::ranges::find_if_not(m_headBytes, isLineBreak) - m_headBytes.begin());
    const auto searched =
        QByteArrayView(m_headBytes).first(std::min(m_headBytes.size(), longestHead));
    const qsizetype end = endOfHead(searched);
    if (end < 0 && m_headBytes.size() > longestHead)
        return refuse(431);
    if (end < 0)
        return;
    m_head = readHead(searched.first(end));
    m_headBytes.clear();
    if (!m_head)
        refuse(400);
}

void SandboxSocket::discard()
{
    m_discarded += bytesAvailable();
    skip(bytesAvailable());
    if (m_discarded > mostDiscarded)
        return disconnectFromHost();
    m_linger->start();
}

bool SandboxSocket::take(HttpCall call)
{
    const RequestHead head = m_head.value_or(RequestHead{});
    m_head.reset();
    m_received = 0;
    if (m_answering) {
        m_closeAfter = true;
        return false;
    }
    m_receipts.taken(call.body);
    m_call = std::move(call);
    m_call.method = head.method;
    m_closeAfter = head.close;
    m_answering = true;
    return true;
}

void SandboxSocket::answerAfter(std::chrono::milliseconds delay)
{
    if (delay == 0ms)
        return emitDue();
    m_delay->start(delay);
}

void SandboxSocket::answer(const HttpAnswer &answer)
{
    finish(toBytes(answer, m_closeAfter, m_call.method != "HEAD"), answer.status, m_closeAfter);
}

void SandboxSocket::answerHalf(const HttpAnswer &answer)
{
    const QByteArray whole = toBytes(answer, true);
    finish(whole.chopped(answer.body.size() - answer.body.size() / 2), answer.status, true);
}

void SandboxSocket::answerNothing()
{
    finish({}, std::nullopt, true);
}

void SandboxSocket::finish(const QByteArray &bytes, std::optional<int> status, bool close)
{
    m_answering = false;
    m_call = {};
    write(bytes);
    flush(); // a client that has shut its own side must still get the answer
    m_receipts.answered(status);
    if (close)
        disconnectFromHost();
}

// Nothing is read from here on; what the parser has taken so far is let go.
void SandboxSocket::refuse(int status)
{
    m_refused = true;
    disconnect(this, &QTcpSocket::readyRead, m_parser, nullptr);
    if (isTransactionStarted())
        commitTransaction();
    m_delay->stop();
    write(toBytes(errorReply(status, negotiate({}, {})), true));
    m_receipts.answered(std::nullopt); // what was still waiting
    m_receipts.taken({});
    m_receipts.answered(status);
    discard();
}

} // namespace desk
