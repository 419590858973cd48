// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boundarycase.h"
#include "boundarycodes.h"
#include "contract/catalogue.h"

#include <QList>
#include <QStringList>

namespace desk {

/// Which cases are wanted.
struct BoundaryWishes
{
    QStringList fields{}; ///< API names; empty: all, and the cases of the body as a whole
    QList<BodyFormat> formats{BodyFormat::Json, BodyFormat::Xml};
    CodeChoice codes = CodeChoice::Sample;

    bool isWanted(const Field &field) const;
};

/// The cases of one format, made from the field table and the service's lists, in the order of the
/// table. A list that is empty is not known, and nothing is asked of its codes.
QList<BoundaryCase> boundaryCases(const Catalogue &lists, const BoundaryWishes &wishes,
                                  BodyFormat format);

/// Those that tell how a length is counted, at a limit that was found. Where the limit leaves no
/// room for them there are none.
QList<BoundaryCase> countingCases(const Field &field, int limit, BodyFormat format);

} // namespace desk
