// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"

#include "choicematcher.h"

#include <algorithm>

namespace desk {

const Catalogue::List &Catalogue::value(ChoiceList which) const
{
    static const List none;
    const auto found = m_lists.find(which);
    return found == m_lists.end() ? none : found->second;
}

const QList<Choice> &Catalogue::list(ChoiceList which) const
{
    return value(which).choices;
}

void Catalogue::setList(ChoiceList which, QList<Choice> choices)
{
    m_lists[which] = {std::move(choices), nullptr, {}, {}};
}

void Catalogue::setList(ChoiceList which, std::shared_ptr<const ChoiceMatcher> matcher)
{
    const QList<Choice> choices = matcher->choices();
    m_lists[which] = {choices, std::move(matcher), {}, {}};
}

std::shared_ptr<const ChoiceMatcher> Catalogue::matcher(ChoiceList which) const
{
    return value(which).matcher;
}

const Choice *Catalogue::find(ChoiceList which, QStringView code) const
{
    const QList<Choice> &choices = list(which);
    const auto row =
        std::ranges::find_if(choices, [code](const Choice &choice) { return choice.code == code; });
    return row == choices.end() ? nullptr : &*row;
}

} // namespace desk
