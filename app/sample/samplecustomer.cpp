// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecustomer.h"

#include "samplecountries.h"
#include "seededdice.h"

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr QStringView letters = u"ADEFHNPRTWXY"; // those that British and Irish postcodes share
// Those that suit any first name.
constexpr const char16_t *titles[] = {u"", u"", u"Dr", u"Prof"};
constexpr const char16_t *domains[] = {u"example.com", u"example.org", u"example.net"};
constexpr const char16_t *trades[] = {u"Garden Supplies", u"Books", u"Bicycles", u"Bakery",
                                      u"Lighting",        u"Tools", u"Wine"};

using Texts = std::span<const char16_t *const>;

QString pick(SeededDice &dice, Texts rows)
{
    return QString::fromUtf16(dice.pick(rows));
}

QString filled(SeededDice &dice, const char16_t *pattern)
{
    QString text = QString::fromUtf16(pattern);
    for (QChar &c : text) {
        if (c == u'#')
            c = QChar(u'0' + char16_t(dice.throwOf(10)));
        else if (c == u'@')
            c = letters[dice.throwOf(quint32(letters.size()))];
    }
    return text;
}

/// Seven characters for each of the seeds.
QString nameOfSeed(quint32 seed)
{
    return QString::number(seed, 36).rightJustified(7, u'0');
}

QString asciiLetters(const QString &name)
{
    QString kept;
    for (const QChar c : name.toLower().normalized(QString::NormalizationForm_D)) {
        if (c >= u'a' && c <= u'z')
            kept.append(c);
    }
    return kept;
}

/// Makes one customer; the order of the throws is what a seed stands for.
class Maker
{
public:
    Maker(quint32 seed, const SampleWishes &wishes)
        : m_seed(seed)
        , m_wishes(wishes)
        , m_dice(seed)
        , m_country(countryFor())
    {
    }

    Request make()
    {
        name();
        address();
        trade();
        return m_request;
    }

private:
    const SampleCountry &countryFor();
    void name();
    void address();
    void trade();
    void setTelephone();
    QString codeFrom(ChoiceList which, QLatin1StringView name);

    quint32 m_seed;
    const SampleWishes &m_wishes;
    SeededDice m_dice;
    const SampleCountry &m_country;
    Request m_request;
};

// One that is listed, where there is one; address() copes where there is none.
const SampleCountry &Maker::countryFor()
{
    const auto isListed = [this](const SampleCountry &country) {
        return m_wishes.lists.list(ChoiceList::Countries).isEmpty() ||
               m_wishes.lists.find(ChoiceList::Countries, QStringView(country.code));
    };
    const auto all = sampleCountries();
    const size_t first = m_dice.throwOf(quint32(all.size()));
    for (size_t step = 0; step < all.size(); ++step) {
        const SampleCountry &country = all[(first + step) % all.size()];
        if (isListed(country))
            return country;
    }
    return all[first];
}

void Maker::name()
{
    const QString first = pick(m_dice, m_country.firstnames);
    const QString last = pick(m_dice, m_country.surnames);
    m_request.setText(field::title, pick(m_dice, titles));
    m_request.setText(field::firstname, first);
    m_request.setText(field::surname, last);
    m_request.setText(field::email,
                      u"%1.%2.%3@%4"_s.arg(asciiLetters(first), asciiLetters(last),
                                           nameOfSeed(m_seed), pick(m_dice, domains)));
    if (m_wishes.accountNoWanted)
        m_request.setText(field::accountNo, u'T' + nameOfSeed(m_seed).toUpper());
    if (m_dice.throwOf(3) == 0) {
        m_request.setText(field::companyName,
                          u"%1 %2 %3"_s.arg(pick(m_dice, m_country.surnames), pick(m_dice, trades),
                                            QString::fromUtf16(m_country.companyForm)));
    }
}

void Maker::address()
{
    const QString street = pick(m_dice, m_country.streets);
    const QString number = QString::number(1 + m_dice.throwOf(180));
    const SamplePlace &place = m_dice.pick(m_country.places);
    m_request.setText(field::line1,
                      m_country.numberFirst ? number + u' ' + street : street + u' ' + number);
    m_request.setText(field::town, QString::fromUtf16(place.town));
    const QString code = QString::fromUtf16(m_country.code);
    const auto &listed = m_wishes.lists.list(ChoiceList::Countries);
    if (!listed.isEmpty() && !m_wishes.lists.find(ChoiceList::Countries, code)) {
        // A country of which nothing is known: what is not certain to fit stays blank.
        m_request.setText(field::country, codeFrom(ChoiceList::Countries, field::country));
        return;
    }
    m_request.setText(field::country, code);
    m_request.setText(field::county, QString::fromUtf16(place.county));
    m_request.setText(field::postcode, filled(m_dice, place.postcode));
    setTelephone();
}

void Maker::setTelephone()
{
    const char16_t *patterns[] = {m_country.telephone, m_country.mobile};
    const char16_t **pattern = patterns;
    for (const Field &field : fields()) {
        if (field.format == Format::Telephone && pattern != std::end(patterns))
            m_request.setText(field, filled(m_dice, *pattern++));
    }
}

void Maker::trade()
{
    const QString currency = QString::fromUtf16(m_country.currency);
    const auto &listed = m_wishes.lists.list(ChoiceList::Currencies);
    const bool isTaken = listed.isEmpty() || m_wishes.lists.find(ChoiceList::Currencies, currency);
    m_request.setText(field::currency,
                      isTaken ? currency : codeFrom(ChoiceList::Currencies, field::currency));
    const QString channel = codeFrom(ChoiceList::Channels, field::channelId);
    m_request.setText(field::channelId, channel.isEmpty() ? u"1"_s : channel);
    if (m_dice.throwOf(2) == 0)
        m_request.setText(field::category, codeFrom(ChoiceList::Categories, field::category));
    if (m_dice.throwOf(4) == 0)
        m_request.setText(field::serviceLevel,
                          codeFrom(ChoiceList::ServiceLevels, field::serviceLevel));
}

/// Blank where none of the list fits the field.
QString Maker::codeFrom(ChoiceList which, QLatin1StringView name)
{
    const Field &field = *findField(name);
    QStringList codes;
    for (const Choice &choice : m_wishes.lists.list(which)) {
        if (field.limit == 0 || choice.code.size() <= field.limit)
            codes.append(choice.code);
    }
    if (codes.isEmpty())
        return {};
    std::ranges::sort(codes); // a list may come in another order tomorrow
    return codes.at(m_dice.throwOf(quint32(codes.size())));
}

} // namespace

Request believableCustomer(quint32 seed, const SampleWishes &wishes)
{
    return Maker(seed, wishes).make();
}

} // namespace desk
