// SPDX-License-Identifier: GPL-3.0-or-later
#include "codeeditor.h"

#include <QEvent>

#include <algorithm>
#include <iterator>

namespace desk {
namespace {

bool isLetterWithCtrl(QKeyCombination key)
{
    return key.keyboardModifiers().testFlag(Qt::ControlModifier) && key.key() >= Qt::Key_A &&
           key.key() <= Qt::Key_Z;
}

/// Of the keys with Ctrl and a letter, those that people know from every text field stay.
bool isTheWindows(int combined)
{
    constexpr Qt::Key common[] = {Qt::Key_A, Qt::Key_C, Qt::Key_V, Qt::Key_X, Qt::Key_Y, Qt::Key_Z};
    const auto key = QKeyCombination::fromCombined(combined);
    return isLetterWithCtrl(key) && std::ranges::find(common, key.key()) == std::end(common);
}

} // namespace

CodeEditor::CodeEditor(QWidget *parent)
    : QsciScintilla(parent)
{
    for (QsciCommand *command : standardCommands()->commands()) {
        if (isTheWindows(command->key()))
            command->setKey(0);
        if (isTheWindows(command->alternateKey()))
            command->setAlternateKey(0);
    }
}

// QsciScintilla keeps Tab for itself as long as it can be typed into.
bool CodeEditor::focusNextPrevChild(bool next)
{
    return QAbstractScrollArea::focusNextPrevChild(next);
}

void CodeEditor::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        Q_EMIT paletteChanged();
}

} // namespace desk
