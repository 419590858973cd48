// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/issuewording.h"
#include "journal/checkrecord.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace desk {

class CopyButton;
class ReadOnlyText;
class UnknownPanel;

/// One attempt in full: what became of it, what that means, the IDs to copy, what the service
/// said, and every field as sent.
class AttemptDetail : public QWidget
{
    Q_OBJECT
public:
    explicit AttemptDetail(QWidget *parent = nullptr);

    /// `repeatedAt`: when the same was sent once more (UTC), null if it was not. It is not
    /// offered for sending again then.
    void show(const Attempt &attempt, const QDateTime &repeatedAt);
    void clear();
    /// What happened to it, as the journal has it; of another attempt it is passed over.
    void showEvents(const QString &id, const QList<AttemptEvent> &events);

    /// What can be done about it while it is unknown.
    UnknownPanel &unknownPanel() const { return *m_unknown; }

    /// What attempts read where a service gave an issue without words.
    void setWordings(const IssueWordings &wordings);

    /// What became of a note: why it was not written, in words, or empty once it is.
    void noteKept(const QString &id, const QString &error);

Q_SIGNALS:
    /// One line that is to stand beside the attempt from now on; noteKept() is to follow.
    void noteWritten(const desk::Attempt &attempt, const QString &text);
    void useAsNew(const desk::Attempt &attempt);
    void sendAgain(const desk::Attempt &attempt);
    /// What the attempt holds of its customer is to be forgotten.
    void eraseWanted(const desk::Attempt &attempt);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct IdRow
    {
        QLabel *name = nullptr;
        QLabel *value = nullptr;
        CopyButton *copy = nullptr;
    };

    QWidget *makeContent();
    QWidget *makeButtons();
    void makeNote();
    void writeNote();
    IdRow makeIdRow(QGridLayout *grid, const QString &name);
    void showIds(const Answer &answer);
    void showIcon();
    void write();
    void keepCursorInSight();

    std::optional<Attempt> m_attempt;
    QDateTime m_repeatedAt;
    QList<AttemptEvent> m_events;
    IssueWordings m_wordings;
    QLabel *m_hint;
    QScrollArea *m_scroll;
    QLabel *m_icon;
    QLabel *m_outcome;
    QLabel *m_when;
    QLabel *m_meaning;
    std::array<IdRow, 4> m_ids; // Account ID, Account no, Address ID, Contact ID
    ReadOnlyText *m_text;
    UnknownPanel *m_unknown;
    QLineEdit *m_note;
    QLabel *m_noteTrouble;
    QWidget *m_buttons;
    QPushButton *m_sendAgain;
    QPushButton *m_erase;
};

} // namespace desk
