// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxroutes.h"

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr auto params = "Params"_L1;
constexpr auto id = "ID"_L1;
constexpr auto code = "Code"_L1;
constexpr auto description = "Description"_L1;

// clang-format off
constexpr SandboxRoute table[] = {
    // name                    parameters                 call                         choices
    //   member                  root                       item                   code          name            code is a number
    {"CustomerCreate"_L1,       "CustomerCreateParams"_L1, SandboxCall::CustomerCreate, ChoiceList::None, {}},
    {"Pulse"_L1,                "PulseParams"_L1,          SandboxCall::Pulse,          ChoiceList::None, {}},
    {"Channel"_L1,              params,                    SandboxCall::List,           ChoiceList::Channels,
        {"ChannelList"_L1,        "Channels"_L1,              "Channel"_L1,         id,           description,    true}},
    {"Country"_L1,              params,                    SandboxCall::List,           ChoiceList::Countries,
        {"CountryList"_L1,        "Countries"_L1,             "Country"_L1,         "ISOCode"_L1, "Name"_L1,      false}},
    {"Currency"_L1,             params,                    SandboxCall::List,           ChoiceList::Currencies,
        {"CurrencyList"_L1,       "Currencies"_L1,            "Currency"_L1,        code,         description,    false}},
    {"CustCategory"_L1,         params,                    SandboxCall::List,           ChoiceList::Categories,
        {"CategoryList"_L1,       "CustCategories"_L1,        "CustCategory"_L1,    code,         description,    false}},
    {"CustomerServiceLevel"_L1, params,                    SandboxCall::List,           ChoiceList::ServiceLevels,
        {"ServiceLevelList"_L1,   "CustomerServiceLevels"_L1, "Level"_L1,           id,           description,    true}},
    {"Message"_L1,              params,                    SandboxCall::Message,        ChoiceList::None,
        {"MessagesList"_L1,       "Messages"_L1,              "Message"_L1,         id,           description,    true}},
    {"CustomerChange"_L1,       "CustomerChangeParams"_L1, SandboxCall::CustomerChange, ChoiceList::None,
        {"CustomerChangeList"_L1, "CustomerChanges"_L1,       "ChangedCustomer"_L1, id,           "AccountNo"_L1, true}},
};
// clang-format on

} // namespace

const SandboxRoute *findRoute(QStringView path)
{
    constexpr auto base = "/api/v1/"_L1;
    if (!path.startsWith(base, Qt::CaseInsensitive))
        return nullptr;
    QStringView name = path.sliced(base.size());
    if (name.endsWith(u'/'))
        name.chop(1);
    const auto row = std::ranges::find_if(table, [name](const SandboxRoute &candidate) {
        return name.compare(candidate.name, Qt::CaseInsensitive) == 0;
    });
    return row == std::ranges::end(table) ? nullptr : row;
}

} // namespace desk
