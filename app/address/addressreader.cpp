// SPDX-License-Identifier: GPL-3.0-or-later
#include "addressreader.h"

#include "addresswords.h"
#include "placenames.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr std::array lineFields{field::line1, field::line2, field::line3};
constexpr int lineLimit = 50; // of the contract; aimed at only

} // namespace

AddressReader::AddressReader(QStringView pasted, const AddressContext &context)
    : m_context(context)
    , m_pieces(splitAddress(pasted))
    , m_pastedAs(m_pieces.isEmpty() || m_pieces.first().line == m_pieces.last().line
                     ? PastedAs::OneLine
                     : PastedAs::Lines)
    , m_country(context.country)
{
}

AddressReading AddressReader::read()
{
    takeCountry();
    takePostcode();
    takeState();
    takeCounty();
    takeTown();
    takeNames();
    takeLines();
    const auto placeInTable = [](const AddressPart &part) { return findField(part.field); };
    std::ranges::sort(m_reading.parts, {}, placeInTable);
    return std::move(m_reading);
}

void AddressReader::take(QLatin1StringView field, const QString &text)
{
    m_reading.parts << AddressPart{field, text, text};
}

bool AddressReader::has(QLatin1StringView field) const
{
    return m_reading.find(field) != nullptr;
}

bool AddressReader::standsAlone(int index) const
{
    const int line = m_pieces[index].line;
    const bool isAfterOther = index > 0 && m_pieces[index - 1].line == line;
    return !isAfterOther && (index == last() || m_pieces[index + 1].line != line);
}

// The town is to be looked for before what was taken.
void AddressReader::takeWhole(int index, QLatin1StringView field)
{
    take(field, m_pieces[index].text);
    m_pieces.removeAt(index);
    m_townPiece = index - 1;
    m_isTownCut = false;
}

// "Leeds West Yorkshire": the longest end of the piece that fits, up to three words.
bool AddressReader::takeTail(int index, QLatin1StringView field,
                             bool (*fits)(const QString &, const QString &))
{
    const QString text = m_pieces[index].text;
    for (int words = 3; words >= 1; --words) {
        const QString tail = text.section(u' ', -words);
        if (tail.size() == text.size() || !fits(tail, m_country))
            continue;
        take(field, tail);
        m_pieces[index].text = text.left(text.size() - tail.size()).trimmed();
        m_townPiece = index;
        m_isTownCut = true;
        return true;
    }
    return false;
}

void AddressReader::takeState()
{
    const int index = townPiece();
    const bool isKnown = has(field::postcode) || m_isCountryStated;
    if (postcodeOrder(m_country) != PostcodeOrder::TownStateFirst || !isKnown || index < 0)
        return;
    if (isStateThere(index, m_pieces[index].text))
        takeWhole(index, field::county);
    else if (!isState(m_pieces[index].text, m_country) && m_pieces[index].text.size() <= 200)
        takeTail(index, field::county, isState);
}

// "New York" is a town when a street stands before it.
bool AddressReader::isStateThere(int index, const QString &text) const
{
    if (isStateCode(text, m_country))
        return true;
    return isState(text, m_country) && index > 0 && !isNoTown(m_pieces[index - 1].text);
}

void AddressReader::takeCounty()
{
    if (has(field::county) || last() < 1)
        return;
    if (isCounty(m_pieces.last().text, m_country))
        return takeWhole(last(), field::county);
    const int index = townPiece();
    if (index < 0)
        return;
    const QString text = m_pieces[index].text;
    const bool isIrish = !m_isCountryStated && !has(field::postcode) && isIrishCounty(text);
    if (isIrish && index > 0)
        implyCountry(u"IRL"_s);
    if (index > 0 && (isCounty(text, m_country) || isPartOfCountry(text)))
        takeWhole(index, field::county);
    else if (m_isTownCut && text.size() <= 200)
        takeTail(index, field::county, isCounty);
}

// Scotland, of the United Kingdom.
bool AddressReader::isPartOfCountry(const QString &text) const
{
    return !m_country.isEmpty() && countryNamed(text, false) == m_country;
}

void AddressReader::takeTown()
{
    const int index = townPiece();
    if (!has(field::town) && index >= 0 && index <= last() && isTownThere(index))
        takeWhole(index, field::town);
}

bool AddressReader::isTownThere(int index) const
{
    const bool isKnown =
        has(field::postcode) || has(field::county) ||
        (m_isCountryStated && postcodeOrder(m_country) != PostcodeOrder::PostcodeFirst);
    const bool isKnownWay = postcodeOrder(m_country) != PostcodeOrder::Unknown;
    const bool isOnlyLine = m_pieces.size() == 1 && !m_isTownCut;
    return isKnown && isKnownWay && !isOnlyLine && !isNoTown(m_pieces[index].text);
}

void AddressReader::takeNames()
{
    if (m_reading.hasPlace() && (takeCompany() || takePerson()))
        static_cast<void>(takeCompany() || takePerson());
}

bool AddressReader::takeCompany()
{
    if (m_pieces.isEmpty() || !m_context.isCompanyOpen || has(field::companyName) ||
        !isCompany(m_pieces.first().text))
        return false;
    take(field::companyName, m_pieces.takeFirst().text);
    return true;
}

bool AddressReader::takePerson()
{
    if (m_pieces.isEmpty() || !m_context.isPersonOpen || has(field::surname))
        return false;
    const auto person = readPerson(m_pieces.first().text);
    if (!person)
        return false;
    m_pieces.removeFirst();
    take(field::title, person->title);
    if (!person->firstname.isEmpty())
        take(field::firstname, person->firstname);
    take(field::surname, person->surname);
    return true;
}

void AddressReader::takeLines()
{
    const QStringList lines = layOutLines(m_pieces, m_pastedAs, 3 - m_context.firstLine, lineLimit);
    for (qsizetype i = 0; i < lines.size(); ++i)
        take(lineFields[size_t(i + m_context.firstLine)], lines[i]);
}

} // namespace desk
