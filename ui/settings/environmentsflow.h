// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environmentsdialog.h"

#include <QPointer>

namespace desk {

/// Opens the environments' dialog over the window, on what the file holds just then.
class EnvironmentsFlow : public QObject
{
    Q_OBJECT
public:
    using KeyOf = std::function<QString(const Environment &environment)>;

    /// `file` is environments.json.
    EnvironmentsFlow(const QString &file, ServiceClient &client, Sandbox &sandbox,
                     const KeyOf &keyOf, QWidget *window);

    /// Nothing happens while it is open.
    void open(const QString &current);

Q_SIGNALS:
    void saved(const desk::SavedEnvironments &saved, const desk::EnvironmentChanges &changes);

private:
    void show(const EnvironmentList &list, const QString &current);

    EnvironmentStore m_store;
    ServiceClient &m_client;
    Sandbox &m_sandbox;
    KeyOf m_keyOf;
    QWidget *m_window;
    QPointer<EnvironmentsDialog> m_dialog;
    bool m_isReading = false;
};

} // namespace desk
