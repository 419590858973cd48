// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/draft.h"

#include <QObject>

#include <functional>

class QAction;

namespace desk {

class CustomerForm;
class Ditto;
class DraftKeeper;
class FormUndo;
class Journal;
class ParkedDrafts;
class ParkedPane;
class Parking;
class PastedAddress;
class PhoneFormatting;
class PhoneNumbers;
class TypedText;
class WindowActions;

/// Whatever helps to type into the form, and joins it to its actions: undo, drafts, parking,
/// repeating a field, telephone numbers, pasted addresses.
class TypingAids : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        CustomerForm &form;
        Journal &journal;
        DraftKeeper &drafts;
        ParkedDrafts &parked;
        const PhoneNumbers &phones;
    };

    TypingAids(const Parts &parts, QWidget *window);

    FormUndo &undo() { return *m_undo; }
    QList<QAction *> undoActions() const;

    void connectTo(const WindowActions &actions, ParkedPane &pane);
    void setEnvironment(const QString &name);
    /// Asks the disk for what was typed before. Not before the first paint.
    void restore();
    /// Puts other text in the place of what is typed; undo brings that back.
    void replace(const QString &name, const std::function<void()> &fill);

Q_SIGNALS:
    void said(const QString &words);
    /// Parked text that is not on disk, in words.
    void notKept(const QString &problem);
    /// The form holds another customer now.
    void replaced();
    /// The text of a request that was typed before.
    void textBroughtBack(const desk::DraftText &text);

private:
    void onBroughtBack();

    CustomerForm &m_form;
    ParkedDrafts &m_parked;
    FormUndo *m_undo;
    TypedText *m_typed;
    Ditto *m_ditto;
    PhoneFormatting *m_phones;
    PastedAddress *m_pastedAddress;
    Parking *m_parking;
    QString m_environment;
};

} // namespace desk
