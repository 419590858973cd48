// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/finding.h"

#include <QWidget>

class QLabel;

namespace desk {

class FieldNote;

/// One setting of a dialog: an input with room below for what is to be said of it. The input's
/// accessible name is its label's text.
class SettingInput : public QWidget
{
    Q_OBJECT
public:
    /// Takes the input over; `beside`, if there is one, stands to its right.
    SettingInput(QLatin1StringView name, const QString &label, QWidget *input, QWidget *beside,
                 QWidget *parent);

    QLabel *label() const { return m_label; }
    /// Where Tab goes on from: the link of a suggestion comes after the input.
    QWidget *lastInTabOrder() const;

    void showProblem(Finding::Severity severity, const QString &words,
                     const QString &suggestion = {});
    void showHint(const QString &words);
    void clear();

Q_SIGNALS:
    /// The suggestion that was shown last is taken.
    void suggestionTaken(const QString &suggestion);

private:
    QLabel *m_label;
    QWidget *m_input;
    FieldNote *m_note;
    QString m_suggestion;
};

/// Tab goes from each to the next. QWidget::setTabOrder() leaves out who takes no focus, as the
/// place of a suggestion does until there is one.
void setReadingOrder(const QList<QWidget *> &widgets);

} // namespace desk
