// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/attempt.h"

#include <QObject>

class QAction;

namespace desk {

class HistoryPane;
class UnknownCheck;

/// Joins the check of unknown attempts with what people see of it: the action that checks all of
/// them, and the history.
class UnknownWatch : public QObject
{
    Q_OBJECT
public:
    /// All of it outlives this.
    UnknownWatch(UnknownCheck &check, HistoryPane &history, QAction &checkAll,
                 QObject *parent = nullptr);

    /// So many wait for somebody.
    void setCount(qint64 unknown);

Q_SIGNALS:
    /// What it came to, in words.
    void said(const QString &words);

private:
    void checkAll();
    void checkOne(const Attempt &attempt);
    void showLooking();
    void onFound(const Attempt &attempt, const QString &words);
    void onEnded(const QString &summary);

    UnknownCheck &m_check;
    HistoryPane &m_history;
    QAction &m_checkAll;
    qint64 m_unknown = 0;
    QString m_only; // the attempt that was asked about alone
};

} // namespace desk
