// SPDX-License-Identifier: GPL-3.0-or-later
#include "parkingstep.h"

#include "journal/draftkeeper.h"
#include "journal/parkeddrafts.h"

namespace desk {

ParkingStep::ParkingStep(ParkedDrafts &parked, DraftKeeper &typed, Way way,
                         const ParkedDraft &draft, QUndoCommand *parent)
    : QUndoCommand(parent)
    , m_parked(parked)
    , m_typed(typed)
    , m_way(way)
    , m_draft(draft)
{
}

void ParkingStep::undo()
{
    go(m_way == Way::In ? Way::Out : Way::In);
}

void ParkingStep::redo()
{
    go(m_way);
}

// Where the form took the text over, that is on disk before the parked one goes.
void ParkingStep::go(Way way)
{
    if (way == Way::In)
        m_parked.put(m_draft);
    else
        m_parked.takeOut(m_draft.id, m_typed.flush());
}

} // namespace desk
