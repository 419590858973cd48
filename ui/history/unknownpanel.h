// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/checkrecord.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;

namespace desk {

/// What can be done about an unknown attempt: have it checked, or say what became of it. Hidden for
/// every other one.
class UnknownPanel : public QWidget
{
    Q_OBJECT
public:
    explicit UnknownPanel(QWidget *parent = nullptr);

    void show(const Attempt &attempt);
    /// A check is under way.
    void setLooking(bool looking);
    /// What a check found out about an attempt; it stands there whenever that one is shown.
    void setFound(const QString &id, const QString &words);

Q_SIGNALS:
    void checkWanted(const desk::Attempt &attempt);
    /// A person says so.
    void concluded(const desk::Attempt &attempt, const desk::LaterConclusion &conclusion);

private:
    QPushButton *makeButton(const QString &text, const QString &toolTip);
    void ask(Outcome outcome);
    void showFound();

    std::optional<Attempt> m_attempt;
    QHash<QString, QString> m_found; // words by the attempt's ID
    QLabel *m_words;
    QPushButton *m_check;
};

} // namespace desk
