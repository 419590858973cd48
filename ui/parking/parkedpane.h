// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QTreeWidget;
class QTreeWidgetItem;

namespace desk {

class ParkedDrafts;
struct ParkedDraft;

/// The parked drafts with name and age. Not there while nothing is parked.
class ParkedPane : public QWidget
{
    Q_OBJECT
public:
    /// So many of the first rows have a key of their own: Ctrl+1, Ctrl+2, ...
    static constexpr int shortcuts = 9;

    explicit ParkedPane(ParkedDrafts &parked, QWidget *parent = nullptr);

    /// Drafts that were typed for another environment say so.
    void setEnvironment(const QString &name);

Q_SIGNALS:
    void chosen(const QString &id);
    void removed(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show();
    void showRow(QTreeWidgetItem &row, const ParkedDraft &parked, int place) const;
    void fitHeight();

    ParkedDrafts &m_parked;
    QTreeWidget *m_list;
    QTimer m_ageing;
    QString m_environment;
};

} // namespace desk
