// SPDX-License-Identifier: GPL-3.0-or-later
#include "receivedmodel.h"

#include "history/shorttext.h"

#include <QLocale>

#include <chrono>

namespace desk {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr qsizetype longestShown = 200;

QString shown(const QByteArray &bytes)
{
    return oneLine(QString::fromLatin1(bytes.first(std::min(bytes.size(), longestShown + 1))),
                   longestShown);
}

QString cell(const SandboxReceipt &receipt, int column)
{
    switch (column) {
    case ReceivedModel::Time:
        return receipt.at.toLocalTime().toString(u"HH:mm:ss.zzz"_s);
    case ReceivedModel::Method:
        return shown(receipt.method);
    case ReceivedModel::Path:
        return shown(receipt.target);
    case ReceivedModel::Status:
        return receipt.status ? QString::number(*receipt.status) : ReceivedModel::tr("no answer");
    case ReceivedModel::Duration:
        return QLocale().toString(receipt.durationMs);
    default:
        return QLocale().toString(receipt.size);
    }
}

} // namespace

ReceivedModel::ReceivedModel(SandboxLog &log, QObject *parent)
    : QAbstractTableModel(parent)
    , m_log(log)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(100ms);
    connect(&m_timer, &QTimer::timeout, this, &ReceivedModel::take);
    connect(&log, &SandboxLog::grew, this, &ReceivedModel::schedule);
    take();
}

int ReceivedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_receipts.size());
}

int ReceivedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns);
}

QVariant ReceivedModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DisplayRole)
        return cell(m_receipts.at(index.row()), index.column());
    if (role == Qt::TextAlignmentRole && index.column() >= Duration)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant ReceivedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    static const char *const names[] = {QT_TR_NOOP("Time"), QT_TR_NOOP("Method"),
                                        QT_TR_NOOP("Path"), QT_TR_NOOP("Status"),
                                        QT_TR_NOOP("ms"),   QT_TR_NOOP("Bytes")};
    return tr(names[section]);
}

void ReceivedModel::clear()
{
    beginResetModel();
    m_receipts.clear();
    m_bytes = 0;
    endResetModel();
}

void ReceivedModel::schedule()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void ReceivedModel::take()
{
    const QList<SandboxReceipt> fresh = m_log.after(m_last);
    if (fresh.isEmpty())
        return;
    qsizetype bytes = 0;
    for (const SandboxReceipt &receipt : fresh)
        bytes += receipt.bytes.size();
    m_last = fresh.constLast().number;
    dropOldest(fresh.size(), bytes);
    const int first = int(m_receipts.size());
    beginInsertRows({}, first, first + int(fresh.size()) - 1);
    m_receipts += fresh;
    m_bytes += bytes;
    endInsertRows();
}

// Bounded as the log is.
void ReceivedModel::dropOldest(qsizetype coming, qsizetype comingBytes)
{
    qsizetype count = 0;
    qsizetype bytes = m_bytes;
    while (count < m_receipts.size() && (m_receipts.size() - count + coming > SandboxLog::most ||
                                         bytes + comingBytes > SandboxLog::mostBytes))
        bytes -= m_receipts.at(count++).bytes.size();
    if (count == 0)
        return;
    beginRemoveRows({}, 0, int(count) - 1);
    m_receipts.remove(0, count);
    m_bytes = bytes;
    endRemoveRows();
}

} // namespace desk
