// SPDX-License-Identifier: GPL-3.0-or-later
#include "parking.h"

#include "draftwords.h"
#include "form/customerform.h"
#include "form/formundo.h"
#include "journal/draftkeeper.h"
#include "journal/parkeddrafts.h"
#include "parkingstep.h"

#include <QUuid>

namespace desk {

Parking::Parking(CustomerForm &form, FormUndo &undo, DraftKeeper &typed, ParkedDrafts &parked,
                 QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_undo(undo)
    , m_typed(typed)
    , m_parked(parked)
{
}

void Parking::park()
{
    const Draft draft = m_form.draft();
    if (draft.isBlank()) {
        Q_EMIT said(tr("Nothing is typed that could be parked."));
        return;
    }
    auto *step = new QUndoCommand(tr("parking %1").arg(titleOf(draft)));
    addPark(step);
    addFill(nextAfter(draft), step);
    m_undo.stack().push(step);
    m_form.focusFirst();
    Q_EMIT said(tr("Parked: %1.").arg(titleOf(draft)));
}

void Parking::parkBeside(const Draft &draft)
{
    m_parked.put(wrapped(draft));
    Q_EMIT said(
        tr("What was typed before this window was opened is parked: %1.").arg(titleOf(draft)));
}

void Parking::goTo(const QString &id)
{
    const ParkedDraft *parked = m_parked.find(id);
    if (!parked)
        return;
    const ParkedDraft draft = *parked; // the list changes below
    auto *step = new QUndoCommand(tr("going to %1").arg(titleOf(draft.draft)));
    if (!m_form.draft().isBlank())
        addPark(step);
    addFill(draft.draft, step);
    new ParkingStep(m_parked, m_typed, ParkingStep::Way::Out, draft, step);
    m_undo.stack().push(step);
    m_form.focusFirst();
    Q_EMIT said(tr("Back to %1.").arg(titleOf(draft.draft)));
    if (draft.draft.text)
        Q_EMIT textTakenUp(*draft.draft.text);
}

void Parking::goToPlace(int place)
{
    if (place < m_parked.drafts().size())
        goTo(m_parked.drafts().at(place).id);
}

void Parking::remove(const QString &id)
{
    const ParkedDraft *parked = m_parked.find(id);
    if (!parked)
        return;
    const QString title = titleOf(parked->draft);
    auto *step = new QUndoCommand(tr("deleting %1").arg(title));
    new ParkingStep(m_parked, m_typed, ParkingStep::Way::Out, *parked, step);
    m_undo.stack().push(step);
    Q_EMIT said(tr("Deleted: %1. Ctrl+Z brings it back.").arg(title));
}

ParkedDraft Parking::wrapped(const Draft &draft) const
{
    return {QUuid::createUuid().toString(QUuid::WithoutBraces), QDateTime::currentDateTimeUtc(),
            m_environment, draft};
}

void Parking::addPark(QUndoCommand *step)
{
    new ParkingStep(m_parked, m_typed, ParkingStep::Way::In, wrapped(m_form.draft()), step);
}

void Parking::addFill(const Draft &draft, QUndoCommand *step)
{
    new FormStep(m_undo, FormStep::Kind::Replacing, m_form.draft(), draft, 0, step);
}

} // namespace desk
