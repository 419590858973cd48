// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkrecord.h"

#include <QJsonArray>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr auto listMember = "list"_L1;
constexpr auto despiteMember = "despite"_L1;
constexpr auto findingsMember = "findings"_L1;
constexpr auto sentAsMember = "sentAs"_L1;
constexpr auto caseMember = "case"_L1;
constexpr auto turnMember = "turn"_L1;
constexpr auto askedMember = "asked"_L1;
constexpr auto answeredMember = "answered"_L1;
constexpr auto listedMember = "listed"_L1;
constexpr auto userMember = "user"_L1;

QJsonObject recordTimes(const Look &look)
{
    return {{askedMember, look.askedAt.toMSecsSinceEpoch()},
            {answeredMember, look.answeredAt.toMSecsSinceEpoch()},
            {listedMember, look.listed}};
}

QDateTime timeFrom(const QJsonValue &ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms.toInteger(), Qt::UTC);
}

} // namespace

QJsonObject recordOpening(const Opening &opening, const QString &user)
{
    QJsonObject detail;
    if (opening.list)
        detail.insert(listMember, recordTimes(*opening.list));
    if (!opening.despite.isEmpty())
        detail.insert(despiteMember, opening.despite);
    if (opening.sentAs != SentAs::Checked)
        detail.insert(sentAsMember, sentAsName(opening.sentAs));
    if (!opening.findings.isEmpty())
        detail.insert(findingsMember, QJsonArray::fromStringList(opening.findings));
    if (opening.turns > 0)
        detail.insert(turnMember, QJsonArray{opening.turn, opening.turns});
    if (!opening.caseName.isEmpty())
        detail.insert(caseMember, opening.caseName);
    detail.insert(userMember, user);
    return detail;
}

QJsonObject recordLook(const Look &look, const QString &user)
{
    QJsonObject detail = recordTimes(look);
    detail.insert(userMember, user);
    return detail;
}

QJsonObject recordLaterConclusion(const LaterConclusion &conclusion, const QString &user)
{
    const bool byCheck = conclusion.by == LaterConclusion::By::Check;
    return {{"outcome"_L1, outcomeName(conclusion.outcome)},
            {"by"_L1, byCheck ? "check"_L1 : "person"_L1},
            {userMember, user}};
}

std::optional<Look> lookFromRecord(const QJsonObject &detail)
{
    const QJsonValue asked = detail.value(askedMember);
    const QJsonValue answered = detail.value(answeredMember);
    const QJsonValue listed = detail.value(listedMember);
    if (!asked.isDouble() || !answered.isDouble() || !listed.isBool())
        return std::nullopt;
    return Look{timeFrom(asked), timeFrom(answered), listed.toBool()};
}

std::optional<Look> listFromRecord(const QJsonObject &detail)
{
    return lookFromRecord(detail.value(listMember).toObject());
}

} // namespace desk
