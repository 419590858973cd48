// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "contract/choicematcher.h"

#include <QByteArray>
#include <QLatin1StringView>

#include <optional>
#include <span>

namespace desk {

/// One of the calls that bring a list (shared/contract/README.md, "The other calls").
struct LookupCall
{
    ChoiceList list;              ///< None: no field's values, but the wording of the issues
    QLatin1StringView call;       ///< below api/v1/
    QLatin1StringView listMember; ///< of the JSON answer
    QLatin1StringView codeMember;
    QLatin1StringView nameMember;
    QLatin1StringView xmlRoot; ///< of the XML answer, and the element of each of its rows
    QLatin1StringView xmlItem;
};

std::span<const LookupCall> lookupCalls();

/// The rows of an answer, JSON or XML as its first character tells, in the service's order. Those
/// without a code and the repeated ones are left out; names of members in any letter case.
/// nullopt: not such an answer. Up to 60 ms for 50,000 rows: not for the GUI thread.
std::optional<QList<Choice>> readLookupList(const LookupCall &call, const QByteArray &body);

/// Gives the rows the synonyms that the same codes have in `known`, so that what a person may
/// type stays the same whoever made the list.
QList<Choice> withSynonyms(QList<Choice> choices, const QList<Choice> &known);

} // namespace desk
