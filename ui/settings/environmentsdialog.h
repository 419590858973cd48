// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/environmentstore.h"

#include <QDialog>

#include <functional>

class QLabel;
class QListWidget;
class QPushButton;

namespace desk {

class ConnectionTest;
class EnvironmentEditor;
class Sandbox;
class ServiceClient;

/// What the dialog works with; all of it outlives the dialog.
struct EnvironmentsParts
{
    const EnvironmentStore &store;
    ServiceClient &client;
    Sandbox &sandbox;
    std::function<QString(const Environment &environment)> keyOf;
};

/// Adds, copies, changes and removes environments. Nothing counts before Save: Cancel drops it
/// all. The sandbox is listed, and stays as it is.
class EnvironmentsDialog : public QDialog
{
    Q_OBJECT
public:
    /// `list` as it was read just now; begins at the environment named `current`.
    EnvironmentsDialog(const EnvironmentsParts &parts, const EnvironmentList &list,
                       const QString &current, QWidget *parent);

Q_SIGNALS:
    void saved(const desk::SavedEnvironments &saved, const desk::EnvironmentChanges &changes);

private:
    void layOut();
    void connectParts();
    void fillList(qsizetype row);
    void showRow(int row);
    void add();
    void copy();
    void insert(const EditedEnvironment &environment);
    void remove();
    void onEdited();
    void check();
    void test();
    void save();
    bool showFirstProblem();
    void onSaved(const SavedEnvironments &result);
    void say(const QString &words);

    EnvironmentsParts m_parts;
    EnvironmentList m_before;
    QList<EditedEnvironment> m_environments;
    qsizetype m_shown = -1;

    QLabel *m_message;
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_copy;
    QPushButton *m_remove;
    QPushButton *m_save = nullptr;
    EnvironmentEditor *m_editor;
    ConnectionTest *m_test;
};

} // namespace desk
