// SPDX-License-Identifier: GPL-3.0-or-later
#include "formstep.h"

#include "formundo.h"

namespace desk {
namespace {

// Typing forward, deleting and everything else (pasting, say) do not run into one another; in a
// picker they do, for there the text is only the way to a row.
FormStep::Stroke strokeOf(const Draft &before, const Draft &after)
{
    using Stroke = FormStep::Stroke;
    const FieldTexts changed = differences(before.request, after.request);
    if (changed.isEmpty())
        return Stroke::Other;
    const Field &field = *findField(changed.firstKey());
    if (field.kind() == FieldKind::Choice || field.format == Format::Title)
        return Stroke::Choice;
    const qsizetype growth = changed.first().size() - before.request.text(field).size();
    if (growth == 1)
        return Stroke::Letter;
    return growth == -1 ? Stroke::Deletion : Stroke::Other;
}

} // namespace

FormStep::FormStep(FormUndo &undo, Kind kind, const Draft &before, const Draft &after, int visit,
                   QUndoCommand *parent)
    : QUndoCommand(parent)
    , m_undo(undo)
    , m_kind(kind)
    , m_before(before)
    , m_after(after)
    , m_stroke(strokeOf(before, after))
    , m_visit(visit)
{
}

void FormStep::undo()
{
    m_undo.restore(m_before, m_kind);
}

void FormStep::redo()
{
    m_undo.restore(m_after, m_kind);
}

int FormStep::id() const
{
    return m_kind == Kind::Typing ? 1 : -1;
}

bool FormStep::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const FormStep *>(other); // the stack compares the IDs first
    if (next->m_visit != m_visit || next->m_stroke != m_stroke || m_stroke == Stroke::Other)
        return false;
    m_after = next->m_after;
    return true;
}

} // namespace desk
