// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/bodyformat.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace desk {

/// One value of a body and where it stands, the outermost object or element left out:
/// "CustomerCreateData.OK", "CustomerCreateData.CustomerCreateIssues[0].ID", in JSON as in XML.
/// A further one of the same path has " (2)" after it.
struct BodyMember
{
    enum class Kind {
        Text,   ///< a JSON text
        Number, ///< in its own digits
        Boolean,
        Null,      ///< null, or xsi:nil
        Untyped,   ///< of an XML element
        Structure, ///< empty, or nested deeper than deepestMember: as it was written
    };

    QString path;
    Kind kind = Kind::Text;
    QString text;

    bool operator==(const BodyMember &) const = default;
};

struct BodyMembers
{
    BodyFormat format = BodyFormat::Json;
    QList<BodyMember> members; ///< in the order of the body
};

inline constexpr int deepestMember = 16;
inline constexpr qsizetype mostMembers = 5000;

/// nullopt: it is neither JSON nor XML as a whole, or holds more than mostMembers. No entity is
/// expanded but the five of XML and those of characters; there is no recursion.
std::optional<BodyMembers> readBodyMembers(QStringView text);

/// Whether both say the same, though one may be in JSON and the other in XML.
bool isSameValue(const BodyMember &left, const BodyMember &right);

} // namespace desk
