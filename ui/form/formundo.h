// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formstep.h"

#include <QObject>
#include <QUndoStack>

#include <functional>

class QLineEdit;

namespace desk {

class CustomerForm;

/// Undo for the form as a whole, over all of its fields: whatever changes in it becomes a step.
/// Typing in one field is one step until somebody goes elsewhere, deletes after typing, or pastes.
/// The key is in no step.
class FormUndo : public QObject
{
    Q_OBJECT
public:
    explicit FormUndo(CustomerForm &form, QObject *parent = nullptr);

    QUndoStack &stack() { return m_stack; }
    QAction *undoAction() const { return m_undo; }
    QAction *redoAction() const { return m_redo; }

    /// Puts other text in the place of what is typed, as one step. What was there can be had back
    /// even after the next create.
    void replace(const QString &name, const std::function<void()> &fill);

    /// What is in the form from now on is where undo ends.
    void beginHere();
    /// The customer in the form has been created and the form made ready: no step leads back to
    /// that customer, only to what replace() took the place of.
    void endAfterCreate();

    /// For commands of the stack: what the form held, without making a step of it.
    void restore(const Draft &draft, FormStep::Kind kind);

Q_SIGNALS:
    /// Undo or redo put another customer into the form.
    void replaced();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onEdited();
    QString nameOfChange(const Draft &now) const;
    void push(const QString &name, FormStep::Kind kind);
    void showMenu(QLineEdit &input, const QPoint &position);

    CustomerForm &m_form;
    QUndoStack m_stack;
    QAction *m_undo;
    QAction *m_redo;
    Draft m_known;          // what the form held when it was last looked at
    int m_visit = 0;        // of a field: each time that the focus goes elsewhere is another
    bool m_isQuiet = false; // what happens to the form is no step of its own
};

} // namespace desk
