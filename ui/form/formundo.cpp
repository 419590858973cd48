// SPDX-License-Identifier: GPL-3.0-or-later
#include "formundo.h"

#include "customerform.h"
#include "fieldeditor.h"
#include "formpage.h"
#include "formstep.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>
#include <memory>

namespace desk {
namespace {

bool isUndoKey(const QEvent &event)
{
    const auto &key = static_cast<const QKeyEvent &>(event);
    return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo);
}

} // namespace

FormUndo::FormUndo(CustomerForm &form, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_undo(m_stack.createUndoAction(this, tr("Undo")))
    , m_redo(m_stack.createRedoAction(this, tr("Redo")))
    , m_known(form.draft())
{
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcut(QKeySequence::Redo);
    connect(&form, &CustomerForm::edited, this, &FormUndo::onEdited);
    for (const FieldEditor *editor : form.page().editors())
        editor->input()->installEventFilter(this);
}

void FormUndo::replace(const QString &name, const std::function<void()> &fill)
{
    {
        const QScopedValueRollback quiet(m_isQuiet, true);
        fill();
    }
    if (m_form.draft() != m_known)
        push(name, FormStep::Kind::Replacing);
}

void FormUndo::beginHere()
{
    m_stack.clear();
    m_known = m_form.draft();
}

void FormUndo::endAfterCreate()
{
    QList<Draft> replaced;
    for (int i = 0; i < m_stack.index(); ++i) {
        const auto *step = dynamic_cast<const FormStep *>(m_stack.command(i));
        if (step && step->kind() == FormStep::Kind::Replacing && !step->before().isBlank())
            replaced.append(step->before());
    }
    beginHere();
    replaced.append(m_known);
    const QScopedValueRollback quiet(m_isQuiet, true);
    for (qsizetype i = 0; i + 1 < replaced.size(); ++i) {
        auto step = std::make_unique<FormStep>(*this, FormStep::Kind::Replacing, replaced.at(i),
                                               replaced.at(i + 1), m_visit);
        step->setText(tr("new customer"));
        m_stack.push(step.release());
    }
}

void FormUndo::restore(const Draft &draft, FormStep::Kind kind)
{
    if (m_isQuiet) // the form holds it already
        return;
    const FieldTexts changed = differences(m_form.draft().request, draft.request);
    {
        const QScopedValueRollback quiet(m_isQuiet, true);
        if (kind == FormStep::Kind::Replacing)
            m_form.setDraft(draft);
        else
            m_form.restore(draft);
    }
    m_known = m_form.draft();
    ++m_visit;
    const auto editor =
        std::ranges::find_if(m_form.page().editors(), [&changed](const FieldEditor *each) {
            return changed.contains(each->field().name);
        });
    if (editor != m_form.page().editors().end())
        m_form.focusField((*editor)->field().name);
    if (kind == FormStep::Kind::Replacing)
        Q_EMIT replaced();
}

void FormUndo::onEdited()
{
    if (m_isQuiet)
        return;
    const Draft now = m_form.draft();
    if (now == m_known) // the key, say
        return;
    if (m_form.changeName().isEmpty())
        push(nameOfChange(now), FormStep::Kind::Typing);
    else
        push(m_form.changeName(), FormStep::Kind::Change);
}

QString FormUndo::nameOfChange(const Draft &now) const
{
    const FieldTexts changed = differences(m_known.request, now.request);
    if (changed.isEmpty())
        return tr("Person or Company");
    const Field &field = *findField(changed.firstKey());
    return field.kind() == FieldKind::Text ? tr("typing in %1").arg(field.label())
                                           : tr("choice of %1").arg(field.label());
}

void FormUndo::push(const QString &name, FormStep::Kind kind)
{
    const Draft now = m_form.draft();
    auto step = std::make_unique<FormStep>(*this, kind, m_known, now, m_visit);
    step->setText(name);
    m_known = now;
    const QScopedValueRollback quiet(m_isQuiet, true);
    m_stack.push(step.release());
}

// Undo belongs to the whole form, so no input may keep the keys, or the menu, for a history of its
// own.
bool FormUndo::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (!isUndoKey(*event))
            break;
        event->ignore(); // so that the action gets it
        return true;
    case QEvent::KeyPress:
        return isUndoKey(*event); // there is nothing to undo
    case QEvent::FocusOut:
        ++m_visit;
        break;
    case QEvent::ContextMenu:
        if (auto *input = qobject_cast<QLineEdit *>(watched)) {
            showMenu(*input, static_cast<const QContextMenuEvent &>(*event).globalPos());
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void FormUndo::showMenu(QLineEdit &input, const QPoint &position)
{
    QMenu *menu = input.createStandardContextMenu(); // its first two are undo and redo
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<QAction *> standard = menu->actions();
    menu->insertActions(standard.first(), {m_undo, m_redo});
    menu->removeAction(standard.at(0));
    menu->removeAction(standard.at(1));
    menu->popup(position);
}

} // namespace desk
