// SPDX-License-Identifier: GPL-3.0-or-later
#include "codeview.h"

#include "findbar.h"
#include "longline.h"

#include <QShortcut>
#include <QVBoxLayout>

namespace desk {
namespace {

constexpr qsizetype longestLine = 256 * 1024; // some 80 ms with each change

} // namespace

CodeView::CodeView(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_editor(makeCodeEditor([this] { Q_EMIT edited(); }, this))
    , m_find(new FindBar(this))
{
    QWidget &editor = m_editor->widget();
    editor.setAccessibleName(name);
    setFocusProxy(&editor);
    m_find->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(&editor, 1);
    column->addWidget(m_find);
    connectFind();
}

void CodeView::describe(const QString &description)
{
    m_editor->widget().setAccessibleDescription(description);
}

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
    connect(m_find, &FindBar::closed, &m_editor->widget(), qOverload<>(&QWidget::setFocus));
}

void CodeView::openFind()
{
    m_find->open();
}

bool CodeView::findBetween(qsizetype from, qsizetype to)
{
    const auto found = m_editor->find(m_find->text().toUtf8(), from, to);
    if (found)
        m_editor->select(*found);
    return found.has_value();
}

void CodeView::findOnwards(qsizetype from)
{
    const qsizetype end = m_editor->length();
    m_find->showFound(!m_find->text().isEmpty() && (findBetween(from, end) || findBetween(0, end)));
}

// What is typed on to a word is looked for where the word stands.
void CodeView::findTyped()
{
    findOnwards(m_editor->selection().from);
}

void CodeView::findNext()
{
    const auto [from, length] = m_editor->selection();
    findOnwards(from + length);
}

void CodeView::findPrevious()
{
    const qsizetype end = m_editor->length();
    const qsizetype from = m_editor->selection().from;
    m_find->showFound(!m_find->text().isEmpty() && (findBetween(from, 0) || findBetween(end, 0)));
}

} // namespace desk
