// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/draft.h"

#include <QUndoCommand>

namespace desk {

class FormUndo;

/// One change of the form, from one draft to another.
class FormStep : public QUndoCommand
{
public:
    enum class Kind {
        Typing,    ///< goes on with the typing before it, in the same visit of a field
        Change,    ///< stands alone
        Replacing, ///< another customer took the place of this one
    };

    /// What the change is to the one field that somebody is in.
    enum class Stroke { Letter, Deletion, Choice, Other };

    FormStep(FormUndo &undo, Kind kind, const Draft &before, const Draft &after, int visit,
             QUndoCommand *parent = nullptr);

    Kind kind() const { return m_kind; }
    const Draft &before() const { return m_before; }

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    FormUndo &m_undo;
    Kind m_kind;
    Draft m_before;
    Draft m_after;
    Stroke m_stroke;
    int m_visit;
};

} // namespace desk
