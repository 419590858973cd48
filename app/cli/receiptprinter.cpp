// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiptprinter.h"

#include "console.h"
#include "sandbox/sandboxlog.h"

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTarget = 200;

} // namespace

QString receiptLine(const SandboxReceipt &receipt)
{
    return u"%1 %2 %3 %4 %5 ms %6 B"_s.arg(
        receipt.at.toString(Qt::ISODateWithMs),
        QString::fromLatin1(receipt.method.first(std::min(receipt.method.size(), longestTarget))),
        QString::fromLatin1(receipt.target.first(std::min(receipt.target.size(), longestTarget))),
        receipt.status ? QString::number(*receipt.status) : u"-"_s,
        QString::number(receipt.durationMs), QString::number(receipt.size));
}

ReceiptPrinter::ReceiptPrinter(SandboxLog &log, QObject *parent)
    : QObject(parent)
    , m_log(log)
{
    connect(&log, &SandboxLog::grew, this, &ReceiptPrinter::print);
}

// What came while it was being interrupted.
ReceiptPrinter::~ReceiptPrinter()
{
    print();
}

void ReceiptPrinter::print()
{
    for (const SandboxReceipt &receipt : m_log.after(m_last)) {
        printNote(receiptLine(receipt));
        m_last = receipt.number;
    }
}

} // namespace desk
