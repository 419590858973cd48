// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/bodyformat.h"
#include "contract/field.h"

#include <QList>
#include <QStringView>

#include <optional>

namespace desk {

/// Where a field stands in the text of a request. Offsets are in UTF-16 code units.
struct MemberPlace
{
    const Field *field = nullptr;
    qsizetype start = 0; ///< JSON: of its value; XML: of its element
    qsizetype length = 0;
};

/// Where all of them stand. A field that stands there twice is in it twice.
struct MemberPlaces
{
    BodyFormat format = BodyFormat::Json;
    QList<MemberPlace> members;
    qsizetype end = 0;    ///< behind the last member, known or not: where a further one goes
    QStringView lead;     ///< what stands before the last member: a line's indentation, say
    bool isEmpty = false; ///< there is no member at all
};

/// nullopt: the text is not one object, or one element, as a whole.
std::optional<MemberPlaces> findMemberPlaces(QStringView text);

} // namespace desk
