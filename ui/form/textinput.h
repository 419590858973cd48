// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <functional>

namespace desk {

/// A line that crops nothing: whatever way text comes in (typing, pasting, dropping, an input
/// method), it is taken whole, or refused whole past `longest` units. Line breaks stay in the
/// text; the form shows them as a choice.
class TextInput : public QLineEdit
{
    Q_OBJECT
public:
    /// UTF-16 code units.
    static constexpr int longest = 65'536;

    explicit TextInput(QWidget *parent = nullptr);

Q_SIGNALS:
    /// Text of so many units was refused; what stood there before still stands.
    void refused(qsizetype units);
};

/// Makes any line edit behave so; `refused` is called with the size of what was refused.
void takeTextWhole(QLineEdit &edit, std::function<void(qsizetype)> refused);

} // namespace desk
