// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/bodyformat.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>

namespace desk {

/// What one member of a body holds, whatever the contract would have there.
struct MemberValue
{
    enum class Kind {
        Absent,  ///< the member is not there
        Null,    ///< null, or xsi:nil
        Text,    ///< escaped as its format asks
        Literal, ///< as it is: a JSON value, or what stands between the tags
    };

    Kind kind = Kind::Text;
    QString text;       ///< of Text
    QByteArray literal; ///< of Literal
    int freshAt = 0;    ///< index in `text` where characters come that no other account has
    int freshUnits = 0; ///< so many of them; 0: none

    static MemberValue absent() { return {Kind::Absent, {}, {}}; }
    static MemberValue null() { return {Kind::Null, {}, {}}; }
    static MemberValue ofText(const QString &text) { return {Kind::Text, text, {}}; }
    static MemberValue ofLiteral(const QByteArray &literal) { return {Kind::Literal, {}, literal}; }
    /// `units` characters of its own before `rest`.
    static MemberValue fresh(int units, const QString &rest)
    {
        return {Kind::Text, rest, {}, 0, units};
    }

    /// UTF-16 code units; 0 where it is no text.
    int units() const { return int(text.size()) + freshUnits; }

    bool operator==(const MemberValue &) const = default;
};

/// The same with those characters filled in from `characters`, which has as many at least.
MemberValue filledIn(const MemberValue &value, const QString &characters);

/// The member as it stands in a body; empty where it is absent. Nothing fresh may be left open.
QByteArray memberBytes(const QString &name, const MemberValue &value, BodyFormat format);

} // namespace desk
