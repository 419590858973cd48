// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/attempt.h"

#include <QObject>

class QWidget;

namespace desk {

class Journal;

/// Reads what two attempts sent and got, and shows them side by side.
class CompareFlow : public QObject
{
    Q_OBJECT
public:
    CompareFlow(Journal &journal, QWidget *window);

    /// The older one stands on the left.
    void open(const Attempt &one, const Attempt &other);

Q_SIGNALS:
    void said(const QString &words);

private:
    void openRight(const Attempt &left, const Exchange &leftExchange, const Attempt &right);
    void sayNothingKept(const Attempt &attempt);

    Journal &m_journal;
    QWidget *m_window;
};

} // namespace desk
