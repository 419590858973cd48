// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace desk {

/// A button that tests and people's tools find by its name, and that Enter elsewhere in a dialog
/// does not press.
inline QPushButton *makeNamedButton(const QString &text, QLatin1StringView objectName,
                                    QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

} // namespace desk
