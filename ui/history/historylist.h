// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QPersistentModelIndex>

#include <functional>

namespace desk {

/// The rows of a HistoryModel. What is in sight stays where it is when rows come in above it,
/// unless the newest one is in sight. Several rows can be chosen: Ctrl+C
/// copies them as a table, tabs between the columns, with the columns' names above if there are
/// several.
class HistoryList : public QListView
{
    Q_OBJECT
public:
    explicit HistoryList(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    /// As they stand, from the top.
    QList<int> chosenRows() const;

private:
    void rememberPlace();
    void restorePlace();
    void copyRows();
    QString lineOf(const std::function<QVariant(int)> &cell) const;

    QPersistentModelIndex m_topRow; // invalid while the newest row is in sight
    int m_topOffset = 0;
};

} // namespace desk
