// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHBoxLayout>
#include <QLabel>

namespace desk {

/// The two as one widget, which no line break comes between.
inline QWidget *makeLabelled(const QString &text, QWidget *input, QWidget *parent)
{
    auto *both = new QWidget(parent);
    auto *label = new QLabel(text, both);
    label->setBuddy(input);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins({});
    row->addWidget(label);
    row->addWidget(input);
    return both;
}

} // namespace desk
