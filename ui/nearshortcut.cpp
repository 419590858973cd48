// SPDX-License-Identifier: GPL-3.0-or-later
#include "nearshortcut.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

namespace desk {

NearShortcut::NearShortcut(const QList<QKeySequence> &keys, QWidget *widget)
    : QObject(widget)
    , m_keys(keys)
    , m_widget(widget)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool NearShortcut::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if ((!isOverride && event->type() != QEvent::KeyPress) || !watched->isWidgetType())
        return false;
    const auto *widget = static_cast<QWidget *>(watched);
    if (widget != m_widget && !m_widget->isAncestorOf(widget))
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto pressed = key->keyCombination();
    const QKeySequence sequence(
        QKeyCombination(pressed.keyboardModifiers() & ~Qt::KeypadModifier, pressed.key()));
    if (!m_keys.contains(sequence))
        return false;
    event->accept(); // an override that is accepted comes again as a key, and to no shortcut
    if (!isOverride && !key->isAutoRepeat())
        Q_EMIT activated();
    return true;
}

} // namespace desk
