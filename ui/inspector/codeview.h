// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codeeditor.h"

#include <QWidget>

namespace desk {

class FindBar;

/// A text with line numbers, folding, colours for JSON or XML, and find (Ctrl+F while the focus is
/// in it). It holds bytes and gives back the very same ones: what is no UTF-8 is shown as the
/// bytes that it is, NUL among them. Positions are in bytes.
class CodeView : public QWidget
{
    Q_OBJECT
public:
    using Language = CodeEditor::Language;

    /// `name` is what a screen reader calls it.
    explicit CodeView(const QString &name, QWidget *parent = nullptr);

    /// More than the name says, for a screen reader.
    void describe(const QString &description);

    /// Whether it has a line that takes the window too long to lay out.
    static bool isTooMuch(const QByteArray &bytes);

    void setLanguage(Language language) { m_editor->setLanguage(language); }
    void setReadOnly(bool readOnly) { m_editor->setReadOnly(readOnly); }

    QByteArray bytes() const { return m_editor->bytes(); }
    /// Another text, with nothing to undo.
    void setBytes(const QByteArray &bytes) { m_editor->setBytes(bytes); }
    /// At the end; what is selected and scrolled to stays.
    void append(const QByteArray &bytes) { m_editor->append(bytes); }
    /// One part in the place of another. The cursor stays where it was in what surrounds it, and
    /// the step can be undone.
    void replace(qsizetype from, qsizetype length, const QByteArray &bytes)
    {
        m_editor->replace({from, length}, bytes);
    }

    qsizetype cursor() const { return m_editor->cursor(); }
    /// Selects it and scrolls there.
    void select(qsizetype from, qsizetype length) { m_editor->select({from, length}); }
    void openFind();

Q_SIGNALS:
    /// Somebody typed, pasted or undid; not for what the functions above do.
    void edited();

private:
    void connectFind();
    bool findBetween(qsizetype from, qsizetype to);
    void findOnwards(qsizetype from);
    void findTyped();
    void findNext();
    void findPrevious();

    CodeEditor *m_editor; // owned as the widget that it is
    FindBar *m_find;
};

} // namespace desk
