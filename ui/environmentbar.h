// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/environment.h"

#include <QToolBar>

class QComboBox;

namespace desk {

class ConnectionSign;

/// The tool bar: the window's first actions on the left; on the right where requests go, what
/// changes that list, how the connection stands, and a sign that cannot be missed where it is
/// production.
class EnvironmentBar : public QToolBar
{
    Q_OBJECT
public:
    EnvironmentBar(const QList<Environment> &environments, const QList<QAction *> &first,
                   QAction *change, QWidget *parent = nullptr);

    const Environment &current() const;
    /// The one of this name, if there is one.
    void choose(const QString &name);
    /// Others from now on, of which the one of this name is chosen, or else the first. There is at
    /// least one. chosen() follows only if that is not what it was.
    void setEnvironments(const QList<Environment> &environments, const QString &name);

    /// Stands beside the environment as long as the action that comes back is visible.
    QAction *addSign(QWidget *sign) { return insertWidget(m_sign, sign); }

    ConnectionSign &connectionSign() { return *m_connection; }

Q_SIGNALS:
    void chosen();

private:
    void layOut(const QList<QAction *> &first, QAction *change);
    void onIndexChanged();

    QList<Environment> m_environments;
    QComboBox *m_box;
    ConnectionSign *m_connection = nullptr;
    QAction *m_sign = nullptr; // a tool bar shows and hides its widgets by their actions
};

} // namespace desk
