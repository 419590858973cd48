// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxdrift.h"

#include "driftreader.h"

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;
using Rule = SandboxDrift::Rule;

void drift(Field &field, const SandboxDrift &drift)
{
    if (drift.rule == Rule::Limit)
        field.limit = drift.limit;
    else if (drift.rule == Rule::Required)
        field.presence = drift.required ? Presence::Required : Presence::Optional;
}

void drift(Catalogue &lists, ChoiceList which, const SandboxDrift &drift)
{
    if (drift.rule != Rule::Lacks && drift.rule != Rule::Has)
        return;
    QList<Choice> choices = lists.list(which);
    choices.removeIf([&drift](const Choice &choice) { return choice.code == drift.code; });
    if (drift.rule == Rule::Has)
        choices.append({drift.code, {}, {}});
    lists.setList(which, choices);
}

QString valueText(const SandboxDrift &drift)
{
    switch (drift.rule) {
    case Rule::Limit:
        return QString::number(drift.limit);
    case Rule::Required:
        return drift.required ? u"yes"_s : u"no"_s;
    case Rule::Lacks:
    case Rule::Has:
    case Rule::Refuses:
        break;
    }
    return drift.code;
}

} // namespace

QString driftText(const SandboxDrift &drift)
{
    QStringList parts{driftRuleName(drift.rule), valueText(drift)};
    if (!drift.field.isEmpty())
        parts.prepend(drift.field);
    if (drift.only)
        parts.append(formatName(*drift.only));
    return parts.join(u':');
}

CreateRules createRules(const Catalogue &lists, const QList<SandboxDrift> &drifts,
                        BodyFormat format)
{
    CreateRules rules{{fields().begin(), fields().end()}, lists};
    for (const SandboxDrift &one : drifts) {
        if (one.only && *one.only != format)
            continue;
        const auto field = std::ranges::find(rules.fields, one.field, &Field::name);
        if (field == rules.fields.end())
            continue; // Refuses
        drift(*field, one);
        drift(rules.lists, field->choices, one);
    }
    return rules;
}

bool refusesType(const QList<SandboxDrift> &drifts, const MediaType &type)
{
    return std::ranges::any_of(drifts, [&type](const SandboxDrift &drift) {
        return drift.rule == Rule::Refuses && (drift.code == QLatin1StringView(type.name) ||
                                               drift.code == formatName(type.format));
    });
}

} // namespace desk
