// SPDX-License-Identifier: GPL-3.0-or-later
#include "pickerkeys.h"

#include <QKeyEvent>

namespace desk::pickerkeys {
namespace {

Qt::KeyboardModifiers modifiersOf(const QKeyEvent &event)
{
    return event.modifiers() & ~Qt::KeypadModifier;
}

} // namespace

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

bool opensList(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = modifiersOf(event);
    if (event.key() == Qt::Key_Down)
        return modifiers == Qt::NoModifier || modifiers == Qt::AltModifier;
    return event.key() == Qt::Key_F4 && modifiers == Qt::NoModifier;
}

bool belongsToList(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = modifiersOf(event);
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        return modifiers == Qt::NoModifier || modifiers == Qt::AltModifier;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
    case Qt::Key_F4:
        return modifiers == Qt::NoModifier;
    default:
        return false;
    }
}

} // namespace desk::pickerkeys
