// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/attempt.h"
#include "submission/duplicatecheck.h"

#include <QObject>

class QAction;

namespace desk {

class CustomerForm;
class FieldEditor;

/// Shows at the form's fields who is there already, as somebody types, and leads to that attempt:
/// by the link behind the words, or from the keyboard by the action, which takes the match of the
/// field with the focus, or else the first one.
class DuplicateWatch : public QObject
{
    Q_OBJECT
public:
    /// All of it outlives this. The action is enabled while there is something to show.
    DuplicateWatch(CustomerForm &form, DuplicateCheck &check, QAction &showMatch,
                   QObject *parent = nullptr);

    void setEnvironment(const QString &name);

Q_SIGNALS:
    void matchWanted(const desk::Attempt &attempt);
    /// What stands at the fields is another now.
    void shown();

private:
    void look();
    void showFound();
    void showMatch();
    void open(const AlreadyThere &match);
    void openMatchOf(const FieldEditor &editor);

    CustomerForm &m_form;
    DuplicateCheck &m_check;
    QAction &m_showMatch;
    QString m_environment;
};

} // namespace desk
