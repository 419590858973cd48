// SPDX-License-Identifier: GPL-3.0-or-later
#include "listedcodes.h"

#include "service/lookuplists.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ListedCodes)
};

/// nullptr where the environment has not given this list.
const FetchedList *listOf(ChoiceList which, const LookupSnapshot &listed)
{
    if (which == ChoiceList::None)
        return nullptr;
    const auto call = std::ranges::find(lookupCalls(), which, &LookupCall::list);
    const auto list = call == lookupCalls().end() ? listed.cend() : listed.constFind(call->call);
    return list == listed.cend() ? nullptr : &*list;
}

bool isUnlisted(const QString &code, const Field &field, const FetchedList &list)
{
    const QList<Choice> &rows = list.rows->choices();
    if (rows.isEmpty() || code.trimmed().isEmpty())
        return false;
    if (field.choices == ChoiceList::ServiceLevels && code == "0"_L1)
        return false; // the default level, in no list
    return std::ranges::find(rows, code, &Choice::code) == rows.end();
}

} // namespace

Catalogue withListed(Catalogue iso, const LookupSnapshot &listed)
{
    for (const ChoiceList which : {ChoiceList::Countries, ChoiceList::Currencies}) {
        const FetchedList *list = listOf(which, listed);
        if (!list)
            continue;
        QList<Choice> choices = iso.list(which);
        QSet<QString> known;
        for (const Choice &choice : std::as_const(choices))
            known.insert(choice.code);
        std::ranges::copy_if(
            list->rows->choices(), std::back_inserter(choices),
            [&known](const Choice &choice) { return !known.contains(choice.code); });
        iso.setList(which, choices);
    }
    return iso;
}

Findings findUnlisted(const Request &request, const LookupSnapshot &listed)
{
    Findings findings;
    for (const Field &field : fields()) {
        const FetchedList *list = listOf(field.choices, listed);
        if (!list || !isUnlisted(request.text(field), field, *list))
            continue;
        const QString day = list->fetchedAt.toLocalTime().date().toString(Qt::ISODate);
        findings.append({Finding::Severity::Warning, field.name,
                         Words::tr("%1 is not in the list that the service gave on %2. It is sent "
                                   "all the same.")
                             .arg(field.label(), day)});
    }
    return findings;
}

} // namespace desk
