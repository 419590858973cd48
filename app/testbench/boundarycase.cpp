// SPDX-License-Identifier: GPL-3.0-or-later
#include "boundarycase.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Named
{
    CaseKind kind;
    QLatin1StringView name;
    const char *label; // untranslated
};

#define DESK_TR(words) QT_TRANSLATE_NOOP("BoundaryCase", words)

// clang-format off
constexpr Named table[] = {
    {CaseKind::Absent,           QLatin1StringView{"absent"},             DESK_TR("absent")},
    {CaseKind::Null,             QLatin1StringView{"null"},               DESK_TR("null")},
    {CaseKind::Blank,            QLatin1StringView{"blank"},              DESK_TR("blank")},
    {CaseKind::WhiteSpace,       QLatin1StringView{"white-space"},        DESK_TR("white space alone")},
    {CaseKind::BelowLimit,       QLatin1StringView{"below"},              DESK_TR("one below the limit")},
    {CaseKind::AtLimit,          QLatin1StringView{"at"},                 DESK_TR("at the limit")},
    {CaseKind::OverLimit,        QLatin1StringView{"over"},               DESK_TR("one over the limit")},
    {CaseKind::AccentedAtLimit,  QLatin1StringView{"accented-at"},        DESK_TR("at limit, accented")},
    {CaseKind::CombiningAtLimit, QLatin1StringView{"combining-at"},       DESK_TR("at limit, combining")},
    {CaseKind::WideAtLimit,      QLatin1StringView{"wide-at"},            DESK_TR("at limit, emoji")},
    {CaseKind::WideOverLimit,    QLatin1StringView{"wide-over"},          DESK_TR("over limit, emoji")},
    {CaseKind::WrongType,        QLatin1StringView{"wrong-type"},         DESK_TR("wrong type")},
    {CaseKind::OtherType,        QLatin1StringView{"other-type"},         DESK_TR("similar type")},
    {CaseKind::LeadingSpace,     QLatin1StringView{"leading-space"},      DESK_TR("leading space")},
    {CaseKind::TrailingSpace,    QLatin1StringView{"trailing-space"},     DESK_TR("trailing space")},
    {CaseKind::ControlCharacter, QLatin1StringView{"control-character"},  DESK_TR("control character")},
    {CaseKind::LineBreak,        QLatin1StringView{"line-break"},         DESK_TR("line break")},
    {CaseKind::Accented,         QLatin1StringView{"accented"},           DESK_TR("accented letters")},
    {CaseKind::Combining,        QLatin1StringView{"combining"},          DESK_TR("combining characters")},
    {CaseKind::Wide,             QLatin1StringView{"wide"},               DESK_TR("emoji, counts as 2")},
    {CaseKind::RightToLeft,      QLatin1StringView{"right-to-left"},      DESK_TR("right to left")},
    {CaseKind::Markup,           QLatin1StringView{"markup"},             DESK_TR("markup")},
    {CaseKind::Quotes,           QLatin1StringView{"quotes"},             DESK_TR("quotes")},
    {CaseKind::ListedCode,       QLatin1StringView{"listed"},             DESK_TR("listed value")},
    {CaseKind::UnlistedCode,     QLatin1StringView{"unlisted"},           DESK_TR("unlisted value")},
    {CaseKind::LowerCase,        QLatin1StringView{"lower-case"},         DESK_TR("other letter case")},
    {CaseKind::WrongKey,         QLatin1StringView{"wrong-key"},          DESK_TR("another key")},
    {CaseKind::UnknownMember,    QLatin1StringView{"unknown-member"},     DESK_TR("unknown member")},
    {CaseKind::MemberName,       QLatin1StringView{"member-name"},        DESK_TR("name in another case")},
    {CaseKind::MediaType,        QLatin1StringView{"media-type"},         DESK_TR("media type")},
};
// clang-format on

#undef DESK_TR

const Named &rowOf(CaseKind kind)
{
    return *std::ranges::find(table, kind, &Named::kind);
}

} // namespace

QList<CaseKind> caseKinds()
{
    QList<CaseKind> kinds;
    for (const Named &row : table)
        kinds.append(row.kind);
    return kinds;
}

QString caseKindName(CaseKind kind)
{
    return rowOf(kind).name;
}

QString caseKindLabel(CaseKind kind)
{
    return QCoreApplication::translate("BoundaryCase", rowOf(kind).label);
}

QString BoundaryCase::name() const
{
    QStringList parts{caseKindName(kind)};
    if (!field.isEmpty())
        parts.first().prepend(field + u' ');
    if (!detail.isEmpty())
        parts.append(detail);
    parts.append(formatName(format));
    return parts.join(", "_L1);
}

} // namespace desk
