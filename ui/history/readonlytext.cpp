// SPDX-License-Identifier: GPL-3.0-or-later
#include "readonlytext.h"

#include <QAbstractTextDocumentLayout>
#include <QWheelEvent>

#include <cmath>

namespace desk {

ReadOnlyText::ReadOnlyText(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &ReadOnlyText::fitHeight);
}

/// Left to the scroll area; QTextEdit would zoom on Ctrl.
void ReadOnlyText::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ReadOnlyText::fitHeight()
{
    setFixedHeight(int(std::ceil(document()->size().height())));
}

} // namespace desk
