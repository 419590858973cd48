// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace desk {

/// Text inputs have keys of their own, on X11 Ctrl+E and Ctrl+D among them, and keep them from
/// the window. While this lives, the actions' shortcuts come first within the window.
class ShortcutPriority : public QObject
{
    Q_OBJECT
public:
    ShortcutPriority(QWidget *window, const QList<QAction *> &actions);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
    QList<QAction *> m_actions;
};

} // namespace desk
