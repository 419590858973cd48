// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "membervalue.h"

#include <QList>

namespace desk {

/// What a control may have in a field instead of `own`, the plainest first, `own` itself left out.
/// Everything in it is as the contract has it.
QList<MemberValue> otherValues(const Field &field, const MemberValue &own, const Catalogue &lists);

} // namespace desk
