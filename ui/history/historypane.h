// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/attempt.h"

#include <QWidget>

namespace desk {

class Journal;

/// The attempts, newest first, with a search box, and the selected one in full below.
class HistoryPane : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPane(Journal &journal, QWidget *parent = nullptr);

    /// Selects it as soon as it is there.
    void showAttempt(const QString &id);
    void focusSearch();

Q_SIGNALS:
    /// The form is to be filled from it.
    void useAsNew(const desk::Attempt &attempt);
    /// An unsent attempt is to be sent as it is, as an attempt of its own.
    void sendAgain(const desk::Attempt &attempt);
};

} // namespace desk
