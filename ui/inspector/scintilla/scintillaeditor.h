// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codeeditor.h"
#include "qscintilla.h"

namespace desk {

/// QScintilla with the habits of this window: Tab leaves it, the window's own shortcuts are the
/// window's, and its colours are the palette's.
class ScintillaEditor : public QsciScintilla, public CodeEditor
{
    Q_OBJECT
public:
    ScintillaEditor(const std::function<void()> &edited, QWidget *parent);

    QWidget &widget() override { return *this; }
    void setLanguage(Language language) override;
    void setReadOnly(bool readOnly) override;

    using QsciScintilla::append;
    using QsciScintilla::replace;
    QByteArray bytes() const override;
    void setBytes(const QByteArray &bytes) override;
    void append(const QByteArray &bytes) override;
    void replace(Range range, const QByteArray &bytes) override;

    qsizetype cursor() const override;
    Range selection() const override;
    void select(Range range) override;
    qsizetype length() const override;
    std::optional<Range> find(const QByteArray &wanted, qsizetype from, qsizetype to) override;

protected:
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void leaveShortcuts();
    void dressAll();
    void fitLexer(bool wanted);
    void fitLineNumbers();
    void onTextChanged();

    std::function<void()> m_edited;
    QsciLexer *m_lexer = nullptr;
    bool m_isFilling = false;
    bool m_isReadOnly = false;
};

} // namespace desk
