// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "believableattempt.h"

#include <QVariantList>

namespace desk {

/// An attempt as the tables of the journal hold it, each list in the order of its table. Making
/// one takes longer than writing it, and needs no connection: it can be done in any thread.
struct FilledRow
{
    QVariantList attempt;
    QList<QVariantList> events; ///< without their own numbers
    QVariantList exchange;
    QVariantList customerKeys; ///< empty: it created nobody
    QVariantList history;
};

FilledRow filledRow(qint64 number, const BelievableAttempt &believable);

} // namespace desk
