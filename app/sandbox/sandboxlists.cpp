// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxlists.h"

namespace desk {

using namespace Qt::StringLiterals;

Catalogue sandboxLists()
{
    Catalogue lists = Catalogue::iso();
    lists.setList(ChoiceList::Channels, {{u"1"_s, u"Mail order"_s, {}},
                                         {u"2"_s, u"Web"_s, {}},
                                         {u"3"_s, u"Marketplace"_s, {}},
                                         {u"4"_s, u"Shop"_s, {}},
                                         {u"5"_s, u"Trade counter"_s, {}}});
    lists.setList(ChoiceList::Categories, {{u"RET"_s, u"Retail"_s, {}},
                                           {u"TRAD"_s, u"Trade"_s, {}},
                                           {u"WHOL"_s, u"Wholesale"_s, {}},
                                           {u"STAF"_s, u"Staff"_s, {}},
                                           {u"EDU"_s, u"Education"_s, {}}});
    lists.setList(
        ChoiceList::ServiceLevels,
        {{u"1"_s, u"Standard"_s, {}}, {u"2"_s, u"Priority"_s, {}}, {u"3"_s, u"Key account"_s, {}}});
    return lists;
}

} // namespace desk
