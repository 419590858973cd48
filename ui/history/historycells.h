// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/attempt.h"

#include <QVariant>

namespace desk::historycells {

/// The columns of the history.
enum Column {
    OutcomeColumn,
    WhenColumn,
    AccountNoColumn,
    NameColumn,
    CompanyColumn,
    AccountIdColumn,
    AddressIdColumn,
    ContactIdColumn,
    ProblemColumn,
    ColumnCount
};

/// Roles besides Qt's own: the two lines of a row that shows everything.
enum Role { TitleRole = Qt::UserRole, SummaryRole, HasNoteRole };

QString header(int column);
/// What a cell shows.
QString text(const Attempt &attempt, int column);
/// What a cell has for a role of an item of a model.
QVariant data(const Attempt &attempt, int column, int role);

} // namespace desk::historycells
