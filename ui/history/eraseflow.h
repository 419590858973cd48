// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/keptrows.h"
#include "journal/attempt.h"

#include <QObject>
#include <QStringList>

#include <optional>

class QWidget;

namespace desk {

class Journal;

/// From "Erase data…" to the end of it: asks once, with the customer's other attempts in the same
/// question. The window stays usable meanwhile.
class EraseFlow : public QObject
{
    Q_OBJECT
public:
    EraseFlow(Journal &journal, QWidget *parent);

    /// Goes too, from now on.
    void setKeptRows(const KeptRows &rows) { m_keptRows = rows; }

    /// Nothing happens while another question or erasing is under way.
    void ask(const desk::Attempt &attempt);

Q_SIGNALS:
    /// The attempt of this ID is another one now.
    void erased(const QString &id);

private:
    void askAbout(const Attempt &attempt, const QList<Attempt> &others);
    QString consequences(const Attempt &attempt) const;
    void erase(const QStringList &ids);
    void eraseFromJournal(const QStringList &ids, const QString &left);
    void onDone(const QStringList &ids, const QString &error);

    Journal &m_journal;
    QWidget *m_parent;
    std::optional<KeptRows> m_keptRows;
    bool m_busy = false;
};

} // namespace desk
