// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandboxlog.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace desk {

/// The last requests that the sandbox received, the newest at the end. They come in batches, ten
/// times a second at most, however fast a client is.
class ReceivedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Method, Path, Status, Duration, Size, columns };

    explicit ReceivedModel(SandboxLog &log, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const SandboxReceipt &receipt(int row) const { return m_receipts.at(row); }
    /// Those that are there go; what comes next is shown again.
    void clear();

private:
    void schedule();
    void take();
    void dropOldest(qsizetype coming, qsizetype comingBytes);

    SandboxLog &m_log;
    QList<SandboxReceipt> m_receipts;
    qsizetype m_bytes = 0;
    quint64 m_last = 0;
    QTimer m_timer;
};

} // namespace desk
