// SPDX-License-Identifier: GPL-3.0-or-later
#include "scintillaeditor.h"

#include "codecolours.h"
#include "longline.h"

#include <QEvent>
#include <QFontDatabase>
#include <QScopedValueRollback>

#include <algorithm>
#include <iterator>

namespace desk {
namespace {

constexpr int lineNumberMargin = 0;
constexpr int foldMargin = 2;
constexpr qsizetype longestColoured = 1024 * 1024; // bytes
constexpr qsizetype longestColouredLine = 64 * 1024;

QFont codeFont()
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

QsciLexer *makeLexer(CodeEditor::Language language, QObject *parent)
{
    switch (language) {
    case CodeEditor::Language::None:
        return nullptr;
    case CodeEditor::Language::Json:
        return new QsciLexerJSON(parent);
    case CodeEditor::Language::Xml:
        return new QsciLexerXML(parent);
    }
    return nullptr;
}

bool isColourable(const QByteArray &text)
{
    return text.size() <= longestColoured && !hasLineOver(text, longestColouredLine);
}

/// Scintilla speaks of positions as int or unsigned long, as it happens.
unsigned long unsignedOf(qsizetype position)
{
    return static_cast<unsigned long>(position);
}

bool isLetterWithCtrl(QKeyCombination key)
{
    return key.keyboardModifiers().testFlag(Qt::ControlModifier) && key.key() >= Qt::Key_A &&
           key.key() <= Qt::Key_Z;
}

/// Of the keys with Ctrl and a letter, those that people know from every text field stay.
bool isTheWindows(int combined)
{
    constexpr Qt::Key common[] = {Qt::Key_A, Qt::Key_C, Qt::Key_V, Qt::Key_X, Qt::Key_Y, Qt::Key_Z};
    const auto key = QKeyCombination::fromCombined(combined);
    return isLetterWithCtrl(key) && std::ranges::find(common, key.key()) == std::end(common);
}

} // namespace

ScintillaEditor::ScintillaEditor(const std::function<void()> &edited, QWidget *parent)
    : QsciScintilla(parent)
    , m_edited(edited)
{
    arrange();
    leaveShortcuts();
    connect(this, &QsciScintilla::textChanged, this, &ScintillaEditor::onTextChanged);
    dressAll();
    fitLineNumbers();
}

void ScintillaEditor::arrange()
{
    setUtf8(true);
    setEolMode(QsciScintilla::EolUnix);
    setWrapMode(QsciScintilla::WrapNone);
    setScrollWidth(1); // grows with what is seen
    setScrollWidthTracking(true);
    setMarginType(lineNumberMargin, QsciScintilla::NumberMargin);
    setMarginWidth(1, 0);
    setFolding(QsciScintilla::PlainFoldStyle, foldMargin);
    setIndentationsUseTabs(false);
    setIndentationWidth(2);
    setAutoIndent(true);
}

void ScintillaEditor::leaveShortcuts()
{
    for (QsciCommand *command : standardCommands()->commands()) {
        if (isTheWindows(command->key()))
            command->setKey(0);
        if (isTheWindows(command->alternateKey()))
            command->setAlternateKey(0);
    }
}

void ScintillaEditor::setLanguage(Language language)
{
    QsciLexer *former = m_lexer;
    m_lexer = makeLexer(language, this);
    setLexer(nullptr);
    delete former;
    fitLexer(isColourable(bytes()));
    dressAll();
}

// Colours, folds and brackets of a long text take seconds, above all where it is one line.
void ScintillaEditor::fitLexer(bool wanted)
{
    QsciLexer *fitting = wanted ? m_lexer : nullptr;
    if (lexer() == fitting)
        return;
    setLexer(fitting);
    setBraceMatching(fitting ? QsciScintilla::SloppyBraceMatch : QsciScintilla::NoBraceMatch);
    dressAll();
}

void ScintillaEditor::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    QsciScintilla::setReadOnly(readOnly);
}

// Not QsciScintilla::text(): it ends at the first NUL, and mends what is no UTF-8.
QByteArray ScintillaEditor::bytes() const
{
    const long length = SendScintilla(SCI_GETLENGTH);
    if (length == 0)
        return {};
    QByteArray bytes = QsciScintilla::bytes(0, int(length));
    bytes.truncate(length); // it counts a NUL at the end
    return bytes;
}

void ScintillaEditor::setBytes(const QByteArray &bytes)
{
    const QScopedValueRollback filling(m_isFilling, true);
    QsciScintilla::setReadOnly(false);
    SendScintilla(SCI_SETUNDOCOLLECTION, 0UL);
    SendScintilla(SCI_CLEARALL);
    fitLexer(isColourable(bytes));
    SendScintilla(SCI_APPENDTEXT, unsignedOf(bytes.size()), bytes.constData());
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    SendScintilla(SCI_SETUNDOCOLLECTION, 1UL);
    SendScintilla(SCI_GOTOPOS, 0UL);
    QsciScintilla::setReadOnly(m_isReadOnly);
    fitLineNumbers();
}

void ScintillaEditor::append(const QByteArray &bytes)
{
    const QScopedValueRollback filling(m_isFilling, true);
    // Told of a change, QScintilla's accessible interface counts every character before it.
    const long events = SendScintilla(SCI_GETMODEVENTMASK);
    SendScintilla(SCI_SETMODEVENTMASK, 0UL);
    QsciScintilla::setReadOnly(false);
    SendScintilla(SCI_APPENDTEXT, unsignedOf(bytes.size()), bytes.constData());
    QsciScintilla::setReadOnly(m_isReadOnly);
    SendScintilla(SCI_SETMODEVENTMASK, unsignedOf(events));
    fitLineNumbers();
}

void ScintillaEditor::replace(Range range, const QByteArray &bytes)
{
    const QScopedValueRollback filling(m_isFilling, true);
    SendScintilla(SCI_SETTARGETRANGE, unsignedOf(range.from),
                  static_cast<long>(range.from + range.length));
    SendScintilla(SCI_REPLACETARGET, unsignedOf(bytes.size()), bytes.constData());
    fitLineNumbers();
}

qsizetype ScintillaEditor::cursor() const
{
    return SendScintilla(SCI_GETCURRENTPOS);
}

CodeEditor::Range ScintillaEditor::selection() const
{
    const long from = SendScintilla(SCI_GETSELECTIONSTART);
    return {from, SendScintilla(SCI_GETSELECTIONEND) - from};
}

void ScintillaEditor::select(Range range)
{
    SendScintilla(SCI_SETSEL, unsignedOf(range.from), static_cast<long>(range.from + range.length));
    SendScintilla(SCI_SCROLLCARET);
}

qsizetype ScintillaEditor::length() const
{
    return SendScintilla(SCI_GETLENGTH);
}

std::optional<CodeEditor::Range> ScintillaEditor::find(const QByteArray &wanted, qsizetype from,
                                                       qsizetype to)
{
    SendScintilla(SCI_SETSEARCHFLAGS, 0UL); // letter case disregarded
    SendScintilla(SCI_SETTARGETRANGE, unsignedOf(from), static_cast<long>(to));
    const long found =
        SendScintilla(SCI_SEARCHINTARGET, unsignedOf(wanted.size()), wanted.constData());
    if (found < 0)
        return std::nullopt;
    return Range{found, SendScintilla(SCI_GETTARGETEND) - found};
}

// QsciScintilla keeps Tab for itself as long as it can be typed into.
bool ScintillaEditor::focusNextPrevChild(bool next)
{
    return QAbstractScrollArea::focusNextPrevChild(next); // NOLINT(bugprone-parent-virtual-call)
}

void ScintillaEditor::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dressAll();
}

void ScintillaEditor::dressAll()
{
    const QFont font = codeFont();
    if (m_lexer)
        dress(*m_lexer, palette(), font);
    dress(*this, palette(), font);
}

void ScintillaEditor::onTextChanged()
{
    if (!m_isFilling) {
        fitLexer(isColourable(bytes()));
        m_edited();
    }
    fitLineNumbers();
}

void ScintillaEditor::fitLineNumbers()
{
    using namespace Qt::StringLiterals;
    const QString widest = QString::number(std::max(lines(), 10)) + '0'_L1;
    setMarginWidth(lineNumberMargin, widest);
}

} // namespace desk
