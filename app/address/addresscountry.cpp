// SPDX-License-Identifier: GPL-3.0-or-later
#include "addressreader.h"

#include "placenames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {

void AddressReader::takeCountry()
{
    if (m_pieces.isEmpty() || takeCountryAtTheEnd() || takeCountryBehindPostcode())
        return;
    const AddressPiece first = m_pieces.first();
    const auto country = m_pieces.size() > 2 && first.text.size() > 3
                             ? countryNamed(first.text, standsAlone(0))
                             : std::nullopt;
    if (!country)
        return;
    m_pieces.removeFirst();
    takeCountry(*country, first.text);
}

bool AddressReader::takeCountryAtTheEnd()
{
    const QString text = m_pieces.last().text;
    if (m_pieces.size() < 2)
        return false;
    const auto country = countryNamed(text, standsAlone(last()));
    if (!country)
        return false;
    m_pieces.removeLast();
    takeCountry(*country, text);
    return true;
}

// "LS1 4AB UK": the country is one if what stands before it is a postcode of it.
bool AddressReader::takeCountryBehindPostcode()
{
    const QString text = m_pieces.last().text;
    if (text.size() > 200)
        return false;
    qsizetype space = text.size();
    for (int words = 1; words <= 4; ++words) {
        space = space > 0 ? text.lastIndexOf(u' ', space - 1) : -1;
        if (space <= 0)
            return false;
        const auto country = countryNamed(text.mid(space + 1), true);
        if (country && findPostcode(text.left(space), *country)) {
            m_pieces.last().text = text.left(space);
            takeCountry(*country, text.mid(space + 1));
            return true;
        }
    }
    return false;
}

// Two letters are a state's as often as a country's, and some states are called as a country is.
std::optional<QString> AddressReader::countryNamed(const QString &text, bool isLineOfItsOwn) const
{
    if (text.size() > 100)
        return {};
    const QString name = VisibleText(text).visible();
    const bool isUsual = name == "UK"_L1 || name == "GB"_L1 || name == "US"_L1;
    const bool isShort = name.size() <= 3;
    if (isShort && (name != name.toUpper() || (name.size() < 3 && !isUsual && !isLineOfItsOwn)))
        return {};
    if (!isUsual && isState(name, u"USA"_s) && (isShort || m_context.country == "USA"_L1))
        return {};
    const auto row = m_context.countries.resolve(name);
    if (!row)
        return {};
    return m_context.countries.choices().at(*row).code;
}

bool AddressReader::isListed(const QString &country) const
{
    const QList<Choice> &choices = m_context.countries.choices();
    return choices.isEmpty() || std::ranges::find(choices, country, &Choice::code) != choices.end();
}

void AddressReader::takeCountry(const QString &code, const QString &pasted)
{
    m_country = code;
    m_isCountryStated = true;
    m_reading.parts << AddressPart{field::country, code, pasted};
}

} // namespace desk
