// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"

#include <QByteArray>
#include <QLatin1StringView>

#include <optional>
#include <span>

namespace desk {

/// One of the calls that fill a picker (shared/contract/README.md, "The other calls").
struct LookupCall
{
    ChoiceList list;
    QLatin1StringView call;       ///< below api/v1/
    QLatin1StringView listMember; ///< of the JSON answer
    QLatin1StringView codeMember;
    QLatin1StringView nameMember;
};

std::span<const LookupCall> lookupCalls();

/// The rows of a JSON answer, in the service's order, those without a code left out, names of
/// members in any letter case. nullopt: not such an answer.
std::optional<QList<Choice>> readLookupList(const LookupCall &call, const QByteArray &body);

/// Gives the rows the synonyms that the same codes have in `known`, so that what a person may
/// type stays the same whoever made the list.
QList<Choice> withSynonyms(QList<Choice> choices, const QList<Choice> &known);

} // namespace desk
