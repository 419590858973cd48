// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/environment.h"

#include <QToolBar>

class QComboBox;

namespace desk {

/// The tool bar: the window's first actions on the left, where requests go on the right, with a
/// sign that cannot be missed where that is production.
class EnvironmentBar : public QToolBar
{
    Q_OBJECT
public:
    EnvironmentBar(const QList<Environment> &environments, const QList<QAction *> &first,
                   QWidget *parent = nullptr);

    const Environment &current() const;
    /// The one of this name, if there is one.
    void choose(const QString &name);

Q_SIGNALS:
    void chosen();

private:
    void layOut(const QList<QAction *> &first);
    void onIndexChanged();

    QList<Environment> m_environments;
    QComboBox *m_box;
    QAction *m_sign = nullptr; // a tool bar shows and hides its widgets by their actions
};

} // namespace desk
