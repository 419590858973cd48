// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace desk {

/// Sentences of the program, with names of a stranger in them: never read as markup, and to be
/// copied.
inline QLabel *makeWordsLabel(QLatin1StringView objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace desk
