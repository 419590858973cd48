// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controlbody.h"

#include <QList>
#include <QString>

namespace desk {

/// What a case does to its member.
enum class CaseKind {
    Absent,
    Null,
    Blank,
    WhiteSpace, ///< nothing but
    BelowLimit,
    AtLimit,
    OverLimit,
    AccentedAtLimit,  ///< of characters of one UTF-16 unit and two bytes of UTF-8
    CombiningAtLimit, ///< of letters with a combining accent: two units, one character to the eye
    WideAtLimit,      ///< of characters of two units
    WideOverLimit,    ///< the same, one over in units, yet not in characters
    WrongType,
    OtherType, ///< a number as a text, a text as a number
    LeadingSpace,
    TrailingSpace,
    ControlCharacter,
    LineBreak,
    Accented,
    Combining,
    Wide,
    RightToLeft,
    Markup,
    Quotes,
    ListedCode,
    UnlistedCode,
    LowerCase,
    WrongKey,
    UnknownMember, ///< beside the published ones
    MemberName,    ///< in other letter case
    MediaType,
};

/// All of them, in the order in which people are shown them.
QList<CaseKind> caseKinds();
/// "over", "leading-space": the word of reports and scripts.
QString caseKindName(CaseKind kind);
/// The same for people, translated.
QString caseKindLabel(CaseKind kind);

/// What the contract says of a case.
enum class Published { Accepted, Rejected, Silent };

/// One request that differs from an accepted control in one thing, and what is published of it.
struct BoundaryCase
{
    QString field; ///< API name; empty: of the body as a whole
    CaseKind kind = CaseKind::AtLimit;
    BodyFormat format = BodyFormat::Json;
    QByteArray mediaType;
    BodyChange change;
    Published published = Published::Silent;
    QString detail{}; ///< which of its kind: "51 units", "GBR"; empty where there is one only
    int units = 0;    ///< of the text, in UTF-16 code units; 0 where it is none

    /// "Line1 over, 51 units, json": kept with the attempt.
    QString name() const;

    bool operator==(const BoundaryCase &) const = default;
};

} // namespace desk
