// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/draft.h"

#include <QUndoCommand>

namespace desk {

class DraftKeeper;
class ParkedDrafts;

/// Puts a draft among the parked ones, or takes it out, as a part of a step of undo.
class ParkingStep : public QUndoCommand
{
public:
    enum class Way { In, Out };

    ParkingStep(ParkedDrafts &parked, DraftKeeper &typed, Way way, const ParkedDraft &draft,
                QUndoCommand *parent);

    void undo() override;
    void redo() override;

private:
    void go(Way way);

    ParkedDrafts &m_parked;
    DraftKeeper &m_typed;
    Way m_way;
    ParkedDraft m_draft;
};

} // namespace desk
