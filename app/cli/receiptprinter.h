// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace desk {

class SandboxLog;
struct SandboxReceipt;

/// 2026-11-23T20:47:01.250Z POST /api/v1/CustomerCreate 200 12 ms 845 B; "-" where there was no
/// answer.
QString receiptLine(const SandboxReceipt &receipt);

/// A line on standard error for each request that the sandbox received.
class ReceiptPrinter : public QObject
{
    Q_OBJECT
public:
    explicit ReceiptPrinter(SandboxLog &log, QObject *parent = nullptr);
    ~ReceiptPrinter() override;

private:
    void print();

    SandboxLog &m_log;
    quint64 m_last = 0;
};

} // namespace desk
