// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtPlugin>

#include <functional>
#include <optional>

class QWidget;

namespace desk {

/// What shows a text and lets it be typed into: QScintilla, in a module of its own, so that the
/// program starts without it. Positions are in bytes.
class CodeEditor
{
public:
    enum class Language { None, Json, Xml };

    struct Range
    {
        qsizetype from = 0;
        qsizetype length = 0;
    };

    CodeEditor() = default;
    CodeEditor(const CodeEditor &) = delete;
    CodeEditor &operator=(const CodeEditor &) = delete;
    virtual ~CodeEditor() = default;

    /// Which it is itself: its Qt parent owns it.
    virtual QWidget &widget() = 0;

    virtual void setLanguage(Language language) = 0;
    virtual void setReadOnly(bool readOnly) = 0;

    virtual QByteArray bytes() const = 0;
    /// Another text, with nothing to undo.
    virtual void setBytes(const QByteArray &bytes) = 0;
    /// At the end; what is selected and scrolled to stays.
    virtual void append(const QByteArray &bytes) = 0;
    /// The cursor stays where it was in what surrounds the range, and the step can be undone.
    virtual void replace(Range range, const QByteArray &bytes) = 0;

    virtual qsizetype cursor() const = 0;
    virtual Range selection() const = 0;
    /// Scrolls there too.
    virtual void select(Range range) = 0;
    virtual qsizetype length() const = 0;
    /// Letter case disregarded; backwards where `to` is before `from`.
    virtual std::optional<Range> find(const QByteArray &wanted, qsizetype from, qsizetype to) = 0;
};

/// What the module is asked for.
class CodeEditorMaker
{
public:
    CodeEditorMaker() = default;
    CodeEditorMaker(const CodeEditorMaker &) = delete;
    CodeEditorMaker &operator=(const CodeEditorMaker &) = delete;
    virtual ~CodeEditorMaker() = default;

    virtual CodeEditor *make(const std::function<void()> &edited, QWidget *parent) const = 0;
};

/// Loads the module where nobody did yet; some 10 ms. Without it, what comes says so in its place
/// and keeps the bytes. `edited`: somebody typed, pasted or undid.
CodeEditor *makeCodeEditor(const std::function<void()> &edited, QWidget *parent);

} // namespace desk

#define DESK_CODE_EDITOR "org.customerdesk.CodeEditor/1"
Q_DECLARE_INTERFACE(desk::CodeEditorMaker, DESK_CODE_EDITOR)
