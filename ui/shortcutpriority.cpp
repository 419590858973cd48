// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcutpriority.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

#include <algorithm>

namespace desk {

ShortcutPriority::ShortcutPriority(QWidget *window, const QList<QAction *> &actions)
    : QObject(window)
    , m_window(window)
    , m_actions(actions)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool ShortcutPriority::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !watched->isWidgetType() ||
        static_cast<QWidget *>(watched)->window() != m_window)
        return false;
    const QKeySequence pressed(static_cast<QKeyEvent *>(event)->keyCombination());
    const bool isOurs = std::ranges::any_of(m_actions, [&pressed](const QAction *action) {
        return action->isEnabled() && action->shortcuts().contains(pressed);
    });
    if (isOurs)
        event->ignore(); // so that the action gets it
    return isOurs;
}

} // namespace desk
