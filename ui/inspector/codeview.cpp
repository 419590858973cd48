// SPDX-License-Identifier: GPL-3.0-or-later
#include "codeview.h"

#include "codecolours.h"
#include "codeeditor.h"
#include "findbar.h"

#include <QFontDatabase>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QVBoxLayout>

namespace desk {
namespace {

constexpr int lineNumberMargin = 0;
constexpr int foldMargin = 2;
constexpr qsizetype longestColoured = 1024 * 1024; // bytes
constexpr qsizetype longestColouredLine = 64 * 1024;
constexpr qsizetype longestLine = 256 * 1024; // some 80 ms with each change

QFont codeFont()
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

QsciLexer *makeLexer(CodeView::Language language, QObject *parent)
{
    switch (language) {
    case CodeView::Language::None:
        return nullptr;
    case CodeView::Language::Json:
        return new QsciLexerJSON(parent);
    case CodeView::Language::Xml:
        return new QsciLexerXML(parent);
    }
    return nullptr;
}

bool hasLineOver(const QByteArray &text, qsizetype longest)
{
    qsizetype start = 0;
    while (text.size() - start > longest) {
        const qsizetype feed = text.lastIndexOf('\n', start + longest);
        if (feed < start)
            return true;
        start = feed + 1;
    }
    return false;
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

} // namespace

CodeView::CodeView(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_editor(new CodeEditor(this))
    , m_find(new FindBar(this))
{
    m_editor->setUtf8(true);
    m_editor->setAccessibleName(name);
    m_editor->setEolMode(QsciScintilla::EolUnix);
    m_editor->setWrapMode(QsciScintilla::WrapNone);
    m_editor->setScrollWidth(1); // grows with what is seen
    m_editor->setScrollWidthTracking(true);
    m_editor->setMarginType(lineNumberMargin, QsciScintilla::NumberMargin);
    m_editor->setMarginWidth(1, 0);
    m_editor->setFolding(QsciScintilla::PlainFoldStyle, foldMargin);
    m_editor->setIndentationsUseTabs(false);
    m_editor->setIndentationWidth(2);
    m_editor->setAutoIndent(true);
    setFocusProxy(m_editor);
    m_find->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_editor, 1);
    column->addWidget(m_find);

    connect(m_editor, &CodeEditor::paletteChanged, this, &CodeView::dressAll);
    connect(m_editor, &QsciScintilla::textChanged, this, &CodeView::onTextChanged);
    connectFind();
    dressAll();
    fitLineNumbers();
}

CodeView::~CodeView() = default;

bool CodeView::isTooMuch(const QByteArray &bytes)
{
    return hasLineOver(bytes, longestLine);
}

void CodeView::connectFind()
{
    auto *shortcut =
        new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &CodeView::openFind);
    connect(m_find, &FindBar::typed, this, &CodeView::findTyped);
    connect(m_find, &FindBar::nextWanted, this, &CodeView::findNext);
    connect(m_find, &FindBar::previousWanted, this, &CodeView::findPrevious);
    connect(m_find, &FindBar::closed, m_editor, qOverload<>(&QWidget::setFocus));
}

void CodeView::setLanguage(Language language)
{
    QsciLexer *former = m_lexer;
    m_lexer = makeLexer(language, this);
    m_editor->setLexer(nullptr);
    delete former;
    fitLexer(isColourable(bytes()));
    dressAll();
}

// Colours, folds and brackets of a long text take seconds, above all where it is one line.
void CodeView::fitLexer(bool wanted)
{
    QsciLexer *fitting = wanted ? m_lexer : nullptr;
    if (m_editor->lexer() == fitting)
        return;
    m_editor->setLexer(fitting);
    m_editor->setBraceMatching(fitting ? QsciScintilla::SloppyBraceMatch
                                       : QsciScintilla::NoBraceMatch);
    dressAll();
}

void CodeView::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_editor->setReadOnly(readOnly);
}

// Not QsciScintilla::text(): it ends at the first NUL, and mends what is no UTF-8.
QByteArray CodeView::bytes() const
{
    const long length = m_editor->SendScintilla(QsciScintilla::SCI_GETLENGTH);
    if (length == 0)
        return {};
    QByteArray bytes = m_editor->bytes(0, int(length));
    bytes.truncate(length); // it counts a NUL at the end
    return bytes;
}

void CodeView::setBytes(const QByteArray &bytes)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_editor->setReadOnly(false);
    m_editor->SendScintilla(QsciScintilla::SCI_SETUNDOCOLLECTION, 0UL);
    m_editor->SendScintilla(QsciScintilla::SCI_CLEARALL);
    fitLexer(isColourable(bytes));
    m_editor->SendScintilla(QsciScintilla::SCI_APPENDTEXT, unsignedOf(bytes.size()),
                            bytes.constData());
    m_editor->SendScintilla(QsciScintilla::SCI_EMPTYUNDOBUFFER);
    m_editor->SendScintilla(QsciScintilla::SCI_SETUNDOCOLLECTION, 1UL);
    m_editor->SendScintilla(QsciScintilla::SCI_GOTOPOS, 0UL);
    m_editor->setReadOnly(m_isReadOnly);
    fitLineNumbers();
}

void CodeView::append(const QByteArray &bytes)
{
    const QScopedValueRollback filling(m_isFilling, true);
    // Told of a change, QScintilla's accessible interface counts every character before it.
    const long events = m_editor->SendScintilla(QsciScintilla::SCI_GETMODEVENTMASK);
    m_editor->SendScintilla(QsciScintilla::SCI_SETMODEVENTMASK, 0UL);
    m_editor->setReadOnly(false);
    m_editor->SendScintilla(QsciScintilla::SCI_APPENDTEXT, unsignedOf(bytes.size()),
                            bytes.constData());
    m_editor->setReadOnly(m_isReadOnly);
    m_editor->SendScintilla(QsciScintilla::SCI_SETMODEVENTMASK, unsignedOf(events));
    fitLineNumbers();
}

void CodeView::replace(qsizetype from, qsizetype length, const QByteArray &bytes)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_editor->SendScintilla(QsciScintilla::SCI_SETTARGETRANGE, unsignedOf(from),
                            static_cast<long>(from + length));
    m_editor->SendScintilla(QsciScintilla::SCI_REPLACETARGET, unsignedOf(bytes.size()),
                            bytes.constData());
    fitLineNumbers();
}

qsizetype CodeView::cursor() const
{
    return m_editor->SendScintilla(QsciScintilla::SCI_GETCURRENTPOS);
}

void CodeView::select(qsizetype from, qsizetype length)
{
    m_editor->SendScintilla(QsciScintilla::SCI_SETSEL, unsignedOf(from),
                            static_cast<long>(from + length));
    m_editor->SendScintilla(QsciScintilla::SCI_SCROLLCARET);
}

void CodeView::openFind()
{
    m_find->open();
}

void CodeView::dressAll()
{
    const QFont font = codeFont();
    if (m_lexer)
        dress(*m_lexer, palette(), font);
    dress(*m_editor, palette(), font);
}

void CodeView::onTextChanged()
{
    if (!m_isFilling) {
        fitLexer(isColourable(bytes()));
        Q_EMIT edited();
    }
    fitLineNumbers();
}

bool CodeView::findBetween(qsizetype from, qsizetype to)
{
    const QByteArray wanted = m_find->text().toUtf8();
    m_editor->SendScintilla(QsciScintilla::SCI_SETSEARCHFLAGS, 0UL); // letter case disregarded
    m_editor->SendScintilla(QsciScintilla::SCI_SETTARGETRANGE, unsignedOf(from),
                            static_cast<long>(to));
    const long found = m_editor->SendScintilla(QsciScintilla::SCI_SEARCHINTARGET,
                                               unsignedOf(wanted.size()), wanted.constData());
    if (found < 0)
        return false;
    select(found, m_editor->SendScintilla(QsciScintilla::SCI_GETTARGETEND) - found);
    return true;
}

void CodeView::findOnwards(qsizetype from)
{
    const long end = m_editor->SendScintilla(QsciScintilla::SCI_GETLENGTH);
    m_find->showFound(!m_find->text().isEmpty() && (findBetween(from, end) || findBetween(0, end)));
}

// What is typed on to a word is looked for where the word stands.
void CodeView::findTyped()
{
    findOnwards(m_editor->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART));
}

void CodeView::findNext()
{
    findOnwards(m_editor->SendScintilla(QsciScintilla::SCI_GETSELECTIONEND));
}

// A range from its end to its start is searched backwards.
void CodeView::findPrevious()
{
    const long end = m_editor->SendScintilla(QsciScintilla::SCI_GETLENGTH);
    const long from = m_editor->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART);
    m_find->showFound(!m_find->text().isEmpty() && (findBetween(from, 0) || findBetween(end, 0)));
}

void CodeView::fitLineNumbers()
{
    using namespace Qt::StringLiterals;
    const QString widest = QString::number(std::max(m_editor->lines(), 10)) + '0'_L1;
    m_editor->setMarginWidth(lineNumberMargin, widest);
}

} // namespace desk
