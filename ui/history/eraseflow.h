// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/attempt.h"

#include <QObject>
#include <QStringList>

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

    /// Nothing happens while another question or erasing is under way.
    void ask(const desk::Attempt &attempt);

Q_SIGNALS:
    /// The attempt of this ID is another one now.
    void erased(const QString &id);

private:
    void askAbout(const Attempt &attempt, const QList<Attempt> &others);
    void erase(const QStringList &ids);
    void onDone(const QStringList &ids, const QString &error);

    Journal &m_journal;
    QWidget *m_parent;
    bool m_busy = false;
};

} // namespace desk
