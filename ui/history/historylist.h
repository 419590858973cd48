// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QPersistentModelIndex>

namespace desk {

class HistoryModel;

/// The rows of a HistoryModel, which it tells what is in sight. That stays where it is when rows
/// come in above it, unless the newest one is in sight. Several rows can be chosen.
class HistoryList : public QListView
{
    Q_OBJECT
public:
    explicit HistoryList(HistoryModel *model, QWidget *parent = nullptr);

    /// The attempts of the chosen rows, by their numbers, from the top.
    QList<qint64> chosen() const;

Q_SIGNALS:
    /// The chosen rows are to be copied.
    void copyWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rememberPlace();
    void restorePlace();

    HistoryModel *m_rows;
    QPersistentModelIndex m_topRow; // invalid while the newest row is in sight
    int m_topOffset = 0;
};

} // namespace desk
