// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberdoubts.h"

#include "formats.h"
#include "phone/phonenumbers.h"
#include "tradenumbers.h"

#include <QCoreApplication>

namespace desk {
namespace {

using Kind = PhoneReading::Kind;

struct Doubts
{
    Q_DECLARE_TR_FUNCTIONS(Doubts)
};

QString looksUnusual(const Field &field)
{
    return Doubts::tr("%1 looks unusual: read it back to the customer.").arg(field.label());
}

QString byShape(const Request &request, const Field &field)
{
    const bool usual = looksUsual(field.format, request.text(field), request.text(field::country));
    return usual ? QString() : looksUnusual(field);
}

QString nameOf(const QString &country, const NumberKnowledge &knowledge)
{
    const Choice *row =
        knowledge.catalogue ? knowledge.catalogue->find(ChoiceList::Countries, country) : nullptr;
    return row && !row->name.isEmpty() ? row->name : country;
}

// Short, since it stands below a narrow field.
QString saidOfPhone(const Field &field, Kind kind, const QString &country)
{
    const QString label = field.label();
    switch (kind) {
    case Kind::TooShort:
        return Doubts::tr("%1 has too few digits for %2: read it back.").arg(label, country);
    case Kind::TooLong:
        return Doubts::tr("%1 has too many digits for %2: read it back.").arg(label, country);
    case Kind::WrongLength:
        return Doubts::tr("%1 is as long as no number in %2: read it back.").arg(label, country);
    case Kind::NotGivenOut:
        return Doubts::tr("%1 begins like no number in %2: read it back.").arg(label, country);
    case Kind::WithoutAreaCode:
        return Doubts::tr("%1 lacks its area code: ask the customer for it.").arg(label);
    case Kind::UnknownCountryCode:
        return Doubts::tr("%1 has a country code that no country has: read it back.").arg(label);
    default:
        return looksUnusual(field);
    }
}

QString doubtOfPhone(const Request &request, const Field &field, const NumberKnowledge &knowledge)
{
    if (!knowledge.phones)
        return byShape(request, field);
    const auto reading = knowledge.phones->read(request.text(field), request.text(field::country));
    if (!reading || reading->kind == Kind::CountryNeeded)
        return byShape(request, field);
    if (reading->kind == Kind::Good)
        return {};
    const QString country = nameOf(knowledge.phones->countryOf(reading->region), knowledge);
    const bool speaksOfCountry = !country.isEmpty() || reading->kind == Kind::WithoutAreaCode ||
                                 reading->kind == Kind::UnknownCountryCode;
    return speaksOfCountry ? saidOfPhone(field, reading->kind, country) : looksUnusual(field);
}

QString doubtOfTradeNumber(const Request &request, const Field &field, const TradeNumbers &numbers)
{
    const QString text = request.text(field);
    const QString country = request.text(field::country);
    if (numbers.looksUsual(text, country))
        return {};
    const QString example = numbers.exampleFor(text, country);
    if (example.isEmpty())
        return looksUnusual(field);
    return Doubts::tr("%1 is usually like %2: read it back.").arg(field.label(), example);
}

} // namespace

QString doubtOf(const Request &request, const Field &field, const NumberKnowledge &knowledge)
{
    switch (field.format) {
    case Format::Telephone:
        return doubtOfPhone(request, field, knowledge);
    case Format::VatNumber:
        return doubtOfTradeNumber(request, field, TradeNumbers::vat());
    case Format::Eori:
        return doubtOfTradeNumber(request, field, TradeNumbers::eori());
    default:
        return byShape(request, field);
    }
}

} // namespace desk
