// SPDX-License-Identifier: GPL-3.0-or-later
#include "placenames.h"

#include "contract/searchabletext.h"
#include "foldednames.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

// All as searchableText() spells them.

// Those in -shire need no mention; those that are towns' names as well stand below.
constexpr std::array ukCounties{
    "anglesey"_L1,
    "angus"_L1,
    "argyll"_L1,
    "avon"_L1,
    "beds"_L1,
    "berks"_L1,
    "bucks"_L1,
    "cambs"_L1,
    "ceredigion"_L1,
    "cleveland"_L1,
    "clwyd"_L1,
    "cornwall"_L1,
    "cumberland"_L1,
    "cumbria"_L1,
    "derbys"_L1,
    "devon"_L1,
    "dorset"_L1,
    "dyfed"_L1,
    "east lothian"_L1,
    "east riding of yorkshire"_L1,
    "east sussex"_L1,
    "east yorkshire"_L1,
    "essex"_L1,
    "fermanagh"_L1,
    "fife"_L1,
    "glos"_L1,
    "greater london"_L1,
    "greater manchester"_L1,
    "gwent"_L1,
    "gwynedd"_L1,
    "hants"_L1,
    "herts"_L1,
    "highland"_L1,
    "humberside"_L1,
    "isle of anglesey"_L1,
    "isle of wight"_L1,
    "kent"_L1,
    "lancs"_L1,
    "leics"_L1,
    "lincs"_L1,
    "merseyside"_L1,
    "mid glamorgan"_L1,
    "middlesex"_L1,
    "middx"_L1,
    "midlothian"_L1,
    "moray"_L1,
    "norfolk"_L1,
    "north yorkshire"_L1,
    "northants"_L1,
    "northumberland"_L1,
    "notts"_L1,
    "oxon"_L1,
    "powys"_L1,
    "rutland"_L1,
    "salop"_L1,
    "scottish borders"_L1,
    "somerset"_L1,
    "south glamorgan"_L1,
    "south yorkshire"_L1,
    "staffs"_L1,
    "suffolk"_L1,
    "surrey"_L1,
    "sussex"_L1,
    "tyne and wear"_L1,
    "tyrone"_L1,
    "vale of glamorgan"_L1,
    "warks"_L1,
    "west glamorgan"_L1,
    "west lothian"_L1,
    "west midlands"_L1,
    "west sussex"_L1,
    "west yorks"_L1,
    "west yorkshire"_L1,
    "westmorland"_L1,
    "wilts"_L1,
    "worcs"_L1,
};
constexpr std::array ukTownsToo{
    "antrim"_L1, "armagh"_L1, "derry"_L1, "down"_L1, "durham"_L1, "londonderry"_L1,
};
constexpr std::array irishCounties{
    "clare"_L1, "kerry"_L1, "laois"_L1,  "leitrim"_L1,
    "mayo"_L1,  "meath"_L1, "offaly"_L1, "westmeath"_L1,
};
constexpr std::array irishTownsToo{
    "carlow"_L1,    "cavan"_L1,    "cork"_L1,      "donegal"_L1,   "dublin"_L1,  "galway"_L1,
    "kildare"_L1,   "kilkenny"_L1, "limerick"_L1,  "longford"_L1,  "louth"_L1,   "monaghan"_L1,
    "roscommon"_L1, "sligo"_L1,    "tipperary"_L1, "waterford"_L1, "wexford"_L1, "wicklow"_L1,
};

struct State
{
    QLatin1StringView country;
    QLatin1StringView code;
    QLatin1StringView name; // as searchableText() spells it; empty: met by its letters only
};

constexpr QLatin1StringView usa = "USA"_L1;
constexpr QLatin1StringView canada = "CAN"_L1;
constexpr QLatin1StringView australia = "AUS"_L1;

constexpr std::array states{
    State{usa, "AL"_L1, "alabama"_L1},
    State{usa, "AK"_L1, "alaska"_L1},
    State{usa, "AZ"_L1, "arizona"_L1},
    State{usa, "AR"_L1, "arkansas"_L1},
    State{usa, "CA"_L1, "california"_L1},
    State{usa, "CO"_L1, "colorado"_L1},
    State{usa, "CT"_L1, "connecticut"_L1},
    State{usa, "DE"_L1, "delaware"_L1},
    State{usa, "DC"_L1, "district of columbia"_L1},
    State{usa, "FL"_L1, "florida"_L1},
    State{usa, "GA"_L1, "georgia"_L1},
    State{usa, "HI"_L1, "hawaii"_L1},
    State{usa, "ID"_L1, "idaho"_L1},
    State{usa, "IL"_L1, "illinois"_L1},
    State{usa, "IN"_L1, "indiana"_L1},
    State{usa, "IA"_L1, "iowa"_L1},
    State{usa, "KS"_L1, "kansas"_L1},
    State{usa, "KY"_L1, "kentucky"_L1},
    State{usa, "LA"_L1, "louisiana"_L1},
    State{usa, "ME"_L1, "maine"_L1},
    State{usa, "MD"_L1, "maryland"_L1},
    State{usa, "MA"_L1, "massachusetts"_L1},
    State{usa, "MI"_L1, "michigan"_L1},
    State{usa, "MN"_L1, "minnesota"_L1},
    State{usa, "MS"_L1, "mississippi"_L1},
    State{usa, "MO"_L1, "missouri"_L1},
    State{usa, "MT"_L1, "montana"_L1},
    State{usa, "NE"_L1, "nebraska"_L1},
    State{usa, "NV"_L1, "nevada"_L1},
    State{usa, "NH"_L1, "new hampshire"_L1},
    State{usa, "NJ"_L1, "new jersey"_L1},
    State{usa, "NM"_L1, "new mexico"_L1},
    State{usa, "NY"_L1, "new york"_L1},
    State{usa, "NC"_L1, "north carolina"_L1},
    State{usa, "ND"_L1, "north dakota"_L1},
    State{usa, "OH"_L1, "ohio"_L1},
    State{usa, "OK"_L1, "oklahoma"_L1},
    State{usa, "OR"_L1, "oregon"_L1},
    State{usa, "PA"_L1, "pennsylvania"_L1},
    State{usa, "PR"_L1, "puerto rico"_L1},
    State{usa, "RI"_L1, "rhode island"_L1},
    State{usa, "SC"_L1, "south carolina"_L1},
    State{usa, "SD"_L1, "south dakota"_L1},
    State{usa, "TN"_L1, "tennessee"_L1},
    State{usa, "TX"_L1, "texas"_L1},
    State{usa, "UT"_L1, "utah"_L1},
    State{usa, "VT"_L1, "vermont"_L1},
    State{usa, "VA"_L1, "virginia"_L1},
    State{usa, "WA"_L1, "washington"_L1},
    State{usa, "WV"_L1, "west virginia"_L1},
    State{usa, "WI"_L1, "wisconsin"_L1},
    State{usa, "WY"_L1, "wyoming"_L1},
    State{usa, "AA"_L1, {}}, // the armed forces' three
    State{usa, "AE"_L1, {}},
    State{usa, "AP"_L1, {}},
    State{canada, "AB"_L1, "alberta"_L1},
    State{canada, "BC"_L1, "british columbia"_L1},
    State{canada, "MB"_L1, "manitoba"_L1},
    State{canada, "NB"_L1, "new brunswick"_L1},
    State{canada, "NL"_L1, "newfoundland and labrador"_L1},
    State{canada, "NS"_L1, "nova scotia"_L1},
    State{canada, "NT"_L1, "northwest territories"_L1},
    State{canada, "NU"_L1, "nunavut"_L1},
    State{canada, "ON"_L1, "ontario"_L1},
    State{canada, "PE"_L1, "prince edward island"_L1},
    State{canada, "QC"_L1, "quebec"_L1},
    State{canada, "SK"_L1, "saskatchewan"_L1},
    State{canada, "YT"_L1, "yukon"_L1},
    State{australia, "ACT"_L1, "australian capital territory"_L1},
    State{australia, "NSW"_L1, "new south wales"_L1},
    State{australia, "NT"_L1, "northern territory"_L1},
    State{australia, "QLD"_L1, "queensland"_L1},
    State{australia, "SA"_L1, "south australia"_L1},
    State{australia, "TAS"_L1, "tasmania"_L1},
    State{australia, "VIC"_L1, "victoria"_L1},
    State{australia, "WA"_L1, "western australia"_L1},
};

/// "cork" of "co cork" and "county cork"; empty where nobody calls it a county.
QStringView calledCounty(QStringView name)
{
    for (const QLatin1StringView called : {"co "_L1, "county "_L1}) {
        if (name.startsWith(called))
            return name.mid(called.size());
    }
    return {};
}

bool isUkCounty(QStringView name)
{
    const bool isShire = name.size() > 7 && name.endsWith("shire"_L1) && !name.contains(u' ');
    return isShire || hasName(ukCounties, name) || hasName(ukTownsToo, calledCounty(name)) ||
           hasName(ukCounties, calledCounty(name));
}

bool isIrishName(QStringView name)
{
    return hasName(irishCounties, name) || hasName(irishTownsToo, name);
}

} // namespace

bool isCounty(const QString &text, const QString &country)
{
    const QString name = searchableText(text);
    if (country == "GBR"_L1)
        return isUkCounty(name);
    if (country == "IRL"_L1)
        return hasName(irishCounties, name) || isIrishName(calledCounty(name));
    return false;
}

bool isIrishCounty(const QString &text)
{
    return isIrishName(calledCounty(searchableText(text)));
}

bool isStateCode(const QString &text, const QString &country)
{
    return std::ranges::any_of(
        states, [&](const State &state) { return state.country == country && state.code == text; });
}

bool isState(const QString &text, const QString &country)
{
    const QString name = searchableText(text);
    return std::ranges::any_of(states, [&](const State &state) {
        return state.country == country && !name.isEmpty() &&
               (state.name == name || name.compare(state.code, Qt::CaseInsensitive) == 0);
    });
}

} // namespace desk
