// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxlists.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

// The countries and currencies in commonest use, until Catalogue::iso() is there.
Catalogue isoLists()
{
    Catalogue lists;
    lists.setList(ChoiceList::Countries, {{u"GBR"_s, u"United Kingdom"_s, {}},
                                          {u"IRL"_s, u"Ireland"_s, {}},
                                          {u"FRA"_s, u"France"_s, {}},
                                          {u"DEU"_s, u"Germany"_s, {}},
                                          {u"USA"_s, u"United States"_s, {}}});
    lists.setList(ChoiceList::Currencies, {{u"GBP"_s, u"Pound Sterling"_s, {}},
                                           {u"EUR"_s, u"Euro"_s, {}},
                                           {u"USD"_s, u"US Dollar"_s, {}}});
    return lists;
}

} // namespace

Catalogue sandboxLists()
{
    Catalogue lists = isoLists();
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
