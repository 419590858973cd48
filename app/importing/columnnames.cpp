// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnnames.h"

#include <QHash>

#include <algorithm>

namespace desk {
namespace {

struct Synonyms
{
    QLatin1StringView field;
    const char *names; ///< folded, between blanks
};

constexpr Synonyms known[] = {
    {field::accountNo,
     "accountnumber accountid account customerno customernumber customerid accno"},
    {field::companyName, "companyname organisation organization business firm employer"},
    {field::line1, "address1 addressline1 address street streetaddress street1 addr1"},
    {field::line2, "address2 addressline2 street2 addr2"},
    {field::line3, "address3 addressline3 street3 addr3"},
    {field::town, "city place locality posttown"},
    {field::county, "state province region"},
    {field::postcode, "postalcode zip zipcode pincode plz"},
    {field::country, "countrycode countryname land"},
    {field::allowDeliveries, "deliveries delivery deliveryaddress"},
    {field::allowInvoices, "invoices invoice invoiceaddress billing billingaddress"},
    {field::title, "salutation prefix"},
    {field::firstname, "forename givenname given name1"},
    {field::surname, "lastname familyname family name2"},
    {field::email, "emailaddress mail"},
    {field::currency, "currencycode"},
    {field::vatNumber, "vat vatno vatid vatregistration"},
    {field::channelId, "channel saleschannel"},
    {field::serviceLevel, "servicelevel level"},
    {field::category, "category customertype"},
    {QLatin1StringView("TelephoneNo"), "telephone phone phonenumber tel telephonenumber landline"},
    {QLatin1StringView("MobileNo"), "mobile mobilenumber mobilephone cell cellphone"},
    {QLatin1StringView("EORI"), "eorinumber eorino"},
};

QString folded(const QString &text)
{
    QString kept;
    const QString lower = text.toLower();
    for (const QChar c : lower) {
        if (c.isLetterOrNumber())
            kept += c;
    }
    return kept;
}

QHash<QString, const Field *> makeNames()
{
    QHash<QString, const Field *> names;
    for (const Synonyms &row : known) {
        const Field *field = findField(row.field);
        for (const QString &name : QString::fromLatin1(row.names).split(u' '))
            names.insert(name, field);
    }
    for (const Field &field : fields()) { // the contract's own words win
        names.insert(folded(field.label()), &field);
        names.insert(folded(field.name), &field);
    }
    names.removeIf([](const auto &entry) { return entry.value()->format == Format::Secret; });
    return names;
}

} // namespace

const Field *fieldNamed(const QString &heading)
{
    static const QHash<QString, const Field *> names = makeNames();
    return names.value(folded(heading));
}

} // namespace desk
