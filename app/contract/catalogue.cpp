// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"

#include <algorithm>

namespace desk {

const QList<Choice> &Catalogue::list(ChoiceList which) const
{
    static const QList<Choice> none;
    const auto found = m_lists.find(which);
    return found == m_lists.end() ? none : found->second;
}

void Catalogue::setList(ChoiceList which, QList<Choice> choices)
{
    m_lists[which] = std::move(choices);
}

const Choice *Catalogue::find(ChoiceList which, QStringView code) const
{
    const QList<Choice> &choices = list(which);
    const auto row =
        std::ranges::find_if(choices, [code](const Choice &choice) { return choice.code == code; });
    return row == choices.end() ? nullptr : &*row;
}

} // namespace desk
