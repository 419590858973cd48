// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qscintilla.h"

namespace desk {

/// QScintilla with the habits of this window: Tab leaves it, and the window's own shortcuts are
/// the window's. Included by CodeView's .cpp alone.
class CodeEditor : public QsciScintilla
{
    Q_OBJECT
public:
    explicit CodeEditor(QWidget *parent);

protected:
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;

Q_SIGNALS:
    void paletteChanged();
};

} // namespace desk
