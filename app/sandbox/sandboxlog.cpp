// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxlog.h"

#include <QMutexLocker>

#include <algorithm>
#include <utility>

namespace desk {

void SandboxLog::add(SandboxReceipt receipt)
{
    {
        const QMutexLocker lock(&m_mutex);
        receipt.number = ++m_last;
        m_bytes += receipt.bytes.size();
        m_receipts.push_back(std::move(receipt));
        while (qsizetype(m_receipts.size()) > most || m_bytes > mostBytes) {
            m_bytes -= m_receipts.front().bytes.size();
            m_receipts.pop_front();
        }
        if (std::exchange(m_told, true))
            return;
    }
    Q_EMIT grew();
}

QList<SandboxReceipt> SandboxLog::after(quint64 number)
{
    const QMutexLocker lock(&m_mutex);
    m_told = false;
    const auto first = std::ranges::upper_bound(m_receipts, number, {}, &SandboxReceipt::number);
    return {first, m_receipts.end()};
}

} // namespace desk
