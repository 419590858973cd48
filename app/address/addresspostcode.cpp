// SPDX-License-Identifier: GPL-3.0-or-later
#include "addressreader.h"

#include "addresswords.h"
#include "placenames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {

void AddressReader::takePostcode()
{
    for (int index = last(); index >= 0 && index > last() - deepest; --index) {
        if (const auto found = postcodeIn(index)) {
            takeFound(index, *found);
            return;
        }
    }
}

std::optional<FoundPostcode> AddressReader::postcodeIn(int index) const
{
    const QString &text = m_pieces[index].text;
    const auto usual = findPostcode(text, m_country);
    if (usual &&
        (m_country == "CAN"_L1 || postcodeOrder(m_country) != PostcodeOrder::TownStateFirst ||
         isAmongState(index, *usual)))
        return usual;
    if (m_isCountryStated)
        return {};
    if (auto american = findPostcode(text, u"USA"_s); american && isAmongState(index, *american))
        return american;
    auto any = findAnyPostcode(text);
    const bool isFirst = index == 0 && m_pieces.size() > 1; // "12345 Main Street" is a house
    if (any && any->country.isEmpty() && (isFirst || isNoTown(any->behind)))
        return {};
    return any;
}

// Digits at the end of a line are a ZIP code only where a state stands before them.
bool AddressReader::isAmongState(int index, const FoundPostcode &found) const
{
    const bool isKnown = m_country == found.country;
    const auto isOne = [&](const QString &text) {
        return isKnown ? isState(text, found.country) : isStateCode(text, found.country);
    };
    if (!found.before.isEmpty()) {
        const QString &before = found.before;
        return isOne(before) || isOne(before.section(u' ', -1)) ||
               (isKnown && isOne(before.section(u' ', -2)));
    }
    if (index > 0 &&
        (isOne(m_pieces[index - 1].text) || isOne(m_pieces[index - 1].text.section(u' ', -1))))
        return true;
    return isKnown && m_country == "USA"_L1 && index == last() && index > 0;
}

void AddressReader::takeFound(int index, const FoundPostcode &found)
{
    const int line = m_pieces[index].line;
    take(field::postcode, found.postcode);
    implyCountry(found.country);
    m_pieces.removeAt(index);
    if (!found.before.isEmpty())
        m_pieces.insert(index, {found.before, line});
    m_isTownCut = found.behind.isEmpty() && !found.before.isEmpty();
    const bool isTownBelow = found.before.isEmpty() && index <= last() &&
                             postcodeOrder(m_country) == PostcodeOrder::PostcodeFirst;
    m_townPiece = m_isTownCut || isTownBelow ? index : index - 1;
    if (!found.behind.isEmpty())
        take(field::town, found.behind);
}

void AddressReader::implyCountry(const QString &country)
{
    if (m_isCountryStated || country.isEmpty() || country == m_country || !isListed(country))
        return;
    m_country = country;
    if (country != m_context.country)
        m_reading.parts << AddressPart{field::country, country, {}};
}

} // namespace desk
