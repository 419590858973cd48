// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QsciLexer;

namespace desk {

class CodeEditor;
class FindBar;

/// A text with line numbers, folding, colours for JSON or XML, and find (Ctrl+F while the focus is
/// in it). It holds bytes and gives back the very same ones: what is no UTF-8 is shown as the
/// bytes that it is, NUL among them. Positions are in bytes.
class CodeView : public QWidget
{
    Q_OBJECT
public:
    enum class Language { None, Json, Xml };

    /// `name` is what a screen reader calls it.
    explicit CodeView(const QString &name, QWidget *parent = nullptr);
    ~CodeView() override;

    /// Whether it has a line that takes the window too long to lay out.
    static bool isTooMuch(const QByteArray &bytes);

    void setLanguage(Language language);
    void setReadOnly(bool readOnly);

    QByteArray bytes() const;
    /// Another text, with nothing to undo.
    void setBytes(const QByteArray &bytes);
    /// At the end; what is selected and scrolled to stays.
    void append(const QByteArray &bytes);
    /// One part in the place of another. The cursor stays where it was in what surrounds it, and
    /// the step can be undone.
    void replace(qsizetype from, qsizetype length, const QByteArray &bytes);

    qsizetype cursor() const;
    /// Selects it and scrolls there.
    void select(qsizetype from, qsizetype length);
    void openFind();

Q_SIGNALS:
    /// Somebody typed, pasted or undid; not for what the functions above do.
    void edited();

private:
    void connectFind();
    void dressAll();
    void fitLexer(bool wanted);
    void onTextChanged();
    bool findBetween(qsizetype from, qsizetype to);
    void findOnwards(qsizetype from);
    void findTyped();
    void findNext();
    void findPrevious();
    void fitLineNumbers();

    CodeEditor *m_editor;
    FindBar *m_find;
    QsciLexer *m_lexer = nullptr;
    bool m_isFilling = false;
    bool m_isReadOnly = false;
};

} // namespace desk
