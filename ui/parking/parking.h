// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/draft.h"

#include <QObject>

class QUndoCommand;

namespace desk {

class CustomerForm;
class DraftKeeper;
class FormUndo;
class ParkedDrafts;

/// A caller interrupts: the customer being typed is put away, and taken up again later. Every
/// way in or out is a step of undo.
class Parking : public QObject
{
    Q_OBJECT
public:
    Parking(CustomerForm &form, FormUndo &undo, DraftKeeper &typed, ParkedDrafts &parked,
            QObject *parent = nullptr);

    /// The environment that the customer was meant for.
    void setEnvironment(const QString &name) { m_environment = name; }

    /// Puts away what is typed and makes the form ready for another customer.
    void park();
    /// Puts a draft away that is not in the form.
    void parkBeside(const Draft &draft);
    /// Takes a parked draft up; what is typed now is parked in its place.
    void goTo(const QString &id);
    void goToPlace(int place); ///< in the list, from 0
    /// Deletes a parked draft.
    void remove(const QString &id);

Q_SIGNALS:
    void said(const QString &words);
    /// The draft that was taken up has text of a request beside it.
    void textTakenUp(const desk::DraftText &text);

private:
    ParkedDraft wrapped(const Draft &draft) const;
    void addPark(QUndoCommand *step);
    void addFill(const Draft &draft, QUndoCommand *step);

    CustomerForm &m_form;
    FormUndo &m_undo;
    DraftKeeper &m_typed;
    ParkedDrafts &m_parked;
    QString m_environment;
};

} // namespace desk
