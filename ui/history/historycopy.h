// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/issuewording.h"
#include "journal/journal.h"

#include <QObject>
#include <QStringList>

namespace desk {

/// Copies attempts as a table, tabs between the columns, with the columns' names above if there are
/// several. They are read from the journal part by part, as most of a long history is not in
/// memory. The clipboard is changed once all of them are read; a later copy ends an earlier one.
class HistoryCopy : public QObject
{
    Q_OBJECT
public:
    explicit HistoryCopy(Journal &journal, QObject *parent = nullptr);

    /// By their numbers, in that order.
    void copy(const QList<qint64> &numbers);
    /// What stands where a service gave an issue without words.
    void setWordings(const IssueWordings &wordings) { m_wordings = wordings; }

Q_SIGNALS:
    /// What became of it, in words, where that is not plain to see.
    void said(const QString &words);

private:
    void askNext();
    void take(const AttemptPage &page);
    QString line(const Attempt &attempt) const;

    Journal &m_journal;
    IssueWordings m_wordings;
    QFuture<AttemptPage> m_page;
    QList<qint64> m_left;
    QStringList m_table;
    quint64 m_copies = 0; // answers to an earlier one are dropped
};

} // namespace desk
