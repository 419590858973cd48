// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiptmaker.h"

#include "keyremoval.h"
#include "requesthead.h"
#include "sandboxlog.h"

#include <algorithm>
#include <utility>

namespace desk {
namespace {

/// How many of the bytes are the first request's; more may have come behind it.
qsizetype sizeOfRequest(const QByteArray &bytes)
{
    const auto start =
        std::ranges::find_if_not(bytes, [](char c) { return c == '\r' || c == '\n'; });
    const qsizetype blank = start - bytes.begin();
    const qsizetype end = endOfHead(QByteArrayView(bytes).sliced(blank));
    if (end < 0)
        return bytes.size();
    const QByteArray headBytes = bytes.sliced(blank, end);
    const auto head = readHead(headBytes);
    if (!head || (!head->contentLength && headBytes.toLower().contains("\ntransfer-encoding:")))
        return bytes.size();
    return std::min(bytes.size(), blank + end + qsizetype(head->contentLength.value_or(0)));
}

void nameRequest(SandboxReceipt &receipt)
{
    const QByteArray line = receipt.bytes.trimmed().split('\n').value(0).trimmed();
    const QList<QByteArray> words = line.split(' ');
    receipt.method = words.value(0);
    receipt.target = words.value(1);
}

} // namespace

ReceiptMaker::Incoming ReceiptMaker::begun()
{
    Incoming incoming{{}, QDateTime::currentDateTimeUtc(), {}, {}};
    incoming.clock.start();
    return incoming;
}

void ReceiptMaker::arrived(const QByteArray &bytes)
{
    if (!m_log || bytes.isEmpty())
        return;
    if (!m_incoming)
        m_incoming = begun();
    m_incoming->bytes += bytes;
}

void ReceiptMaker::taken(const QByteArray &body)
{
    if (!m_incoming)
        return;
    Incoming whole = *std::exchange(m_incoming, std::nullopt);
    const qsizetype size = sizeOfRequest(whole.bytes);
    if (size < whole.bytes.size()) {
        m_incoming = begun();
        m_incoming->bytes = whole.bytes.sliced(size);
        whole.bytes.truncate(size);
    }
    whole.body = body;
    m_waiting = std::move(whole);
}

void ReceiptMaker::answered(std::optional<int> status)
{
    if (!m_waiting)
        return;
    const Incoming request = *std::exchange(m_waiting, std::nullopt);
    SandboxReceipt receipt;
    receipt.at = request.at;
    receipt.status = status;
    receipt.durationMs = request.clock.elapsed();
    receipt.size = request.bytes.size();
    receipt.bytes = withoutItsKey(request.bytes, request.body);
    nameRequest(receipt);
    m_log->add(std::move(receipt));
}

void ReceiptMaker::ended()
{
    answered(std::nullopt);
    taken({});
    answered(std::nullopt);
    m_incoming.reset();
}

} // namespace desk
