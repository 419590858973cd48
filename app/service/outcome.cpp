// SPDX-License-Identifier: GPL-3.0-or-later
#include "outcome.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {
namespace {

struct Row
{
    Outcome outcome;
    QLatin1StringView name;
    const char *label;
};

#define DESK_TR(words) QT_TRANSLATE_NOOP("Outcome", words)

constexpr Row table[] = {
    {Outcome::Created, QLatin1StringView{"created"}, DESK_TR("Created")},
    {Outcome::Rejected, QLatin1StringView{"rejected"}, DESK_TR("Rejected")},
    {Outcome::Refused, QLatin1StringView{"refused"}, DESK_TR("Refused")},
    {Outcome::Unsent, QLatin1StringView{"unsent"}, DESK_TR("Not sent")},
    {Outcome::Unknown, QLatin1StringView{"unknown"}, DESK_TR("Unknown")},
    {Outcome::NotCreated, QLatin1StringView{"not-created"}, DESK_TR("Not created")},
};

#undef DESK_TR

const Row &rowOf(Outcome outcome)
{
    return *std::ranges::find(table, outcome, &Row::outcome);
}

} // namespace

bool mayHaveCreated(Outcome outcome)
{
    return outcome == Outcome::Created || outcome == Outcome::Unknown;
}

bool maySendAgain(Outcome outcome)
{
    return outcome == Outcome::Unsent || outcome == Outcome::NotCreated;
}

QLatin1StringView outcomeName(Outcome outcome)
{
    return rowOf(outcome).name;
}

std::optional<Outcome> outcomeFromName(QStringView name)
{
    const auto row = std::ranges::find_if(
        table, [name](const Row &candidate) { return name == candidate.name; });
    if (row == std::ranges::end(table))
        return std::nullopt;
    return row->outcome;
}

QString outcomeLabel(Outcome outcome)
{
    return QCoreApplication::translate("Outcome", rowOf(outcome).label);
}

} // namespace desk
