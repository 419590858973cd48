// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QPersistentModelIndex>

namespace desk {

/// The rows of a HistoryModel. What is in sight stays where it is when rows come in above it,
/// unless the newest one is in sight. Ctrl+C copies the current row, tabs between its columns.
class HistoryList : public QListView
{
    Q_OBJECT
public:
    explicit HistoryList(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

private:
    void rememberPlace();
    void restorePlace();
    void copyRow();

    QPersistentModelIndex m_topRow; // invalid while the newest row is in sight
    int m_topOffset = 0;
};

} // namespace desk
