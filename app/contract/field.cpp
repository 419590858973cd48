// SPDX-License-Identifier: GPL-3.0-or-later
#include "field.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {
namespace {

constexpr auto text = ValueType::Text;
constexpr auto int32 = ValueType::Int32;
constexpr auto boolean = ValueType::Boolean;
constexpr auto required = Presence::Required;
constexpr auto mayBeBlank = Presence::RequiredMayBeBlank;
constexpr auto optional = Presence::Optional;

#define DESK_TR(words) QT_TRANSLATE_NOOP("Field", words)

// clang-format off
constexpr Field table[] = {
    // name                                         label                      type     choices                    limit presence    section           format, stays
    {QLatin1StringView{"apiKey"},               DESK_TR("Key"),              text,    ChoiceList::None,             0, required,   Section::Account, Format::Secret, true,
     DESK_TR("The service's API key. It is sent inside the request and kept nowhere in the journal.")},
    {QLatin1StringView{"ChannelID"},            DESK_TR("Channel"),          int32,   ChoiceList::Channels,         0, required,   Section::Account, Format::Any, true,
     DESK_TR("The sales channel that the customer belongs to.")},
    {QLatin1StringView{"AccountNo"},            DESK_TR("Account no"),       text,    ChoiceList::None,            10, mayBeBlank, Section::Account, Format::AccountNo, false,
     DESK_TR("A number of its own for the account. Leave it blank where the service numbers accounts by itself.")},
    {QLatin1StringView{"CompanyName"},          DESK_TR("Company"),          text,    ChoiceList::None,            40, optional,   Section::Account, Format::CompanyName, false,
     DESK_TR("With a name here the account becomes a company, without one a person.")},
    {QLatin1StringView{"Line1"},                DESK_TR("Line 1"),           text,    ChoiceList::None,            50, required,   Section::Address, Format::Any, false,
     DESK_TR("First line of the address: house and street.")},
    {QLatin1StringView{"Line2"},                DESK_TR("Line 2"),           text,    ChoiceList::None,            50, optional,   Section::Address, Format::Any, false,
     DESK_TR("Second line of the address.")},
    {QLatin1StringView{"Line3"},                DESK_TR("Line 3"),           text,    ChoiceList::None,            50, optional,   Section::Address, Format::Any, false,
     DESK_TR("Third line of the address.")},
    {QLatin1StringView{"Town"},                 DESK_TR("Town"),             text,    ChoiceList::None,            50, optional,   Section::Address, Format::Any, false,
     DESK_TR("Town or city.")},
    {QLatin1StringView{"County"},               DESK_TR("County"),           text,    ChoiceList::None,            25, optional,   Section::Address, Format::Any, false,
     DESK_TR("County, state or province.")},
    {QLatin1StringView{"Postcode"},             DESK_TR("Postcode"),         text,    ChoiceList::None,            15, optional,   Section::Address, Format::Postcode, false,
     DESK_TR("Postcode or ZIP code.")},
    {QLatin1StringView{"Country"},              DESK_TR("Country"),          text,    ChoiceList::Countries,        3, required,   Section::Address, Format::Any, true,
     DESK_TR("Type a name or a code. The three-letter ISO code is sent, GBR for example.")},
    {QLatin1StringView{"AllowDeliveries"},      DESK_TR("Deliveries here"),  boolean, ChoiceList::None,             0, required,   Section::Address, Format::Any, true,
     DESK_TR("Whether orders can be delivered to this address.")},
    {QLatin1StringView{"AllowInvoices"},        DESK_TR("Invoices here"),    boolean, ChoiceList::None,             0, required,   Section::Address, Format::Any, true,
     DESK_TR("Whether invoices can be sent to this address.")},
    {QLatin1StringView{"Title"},                DESK_TR("Title"),            text,    ChoiceList::None,             6, optional,   Section::Contact, Format::Title, false,
     DESK_TR("Mr, Mrs and so on. It can be blank.")},
    {QLatin1StringView{"Firstname"},            DESK_TR("First name"),       text,    ChoiceList::None,            20, required,   Section::Contact, Format::Any, false,
     DESK_TR("First name of the customer, or of the contact in the company.")},
    {QLatin1StringView{"Surname"},              DESK_TR("Surname"),          text,    ChoiceList::None,            30, required,   Section::Contact, Format::Any, false,
     DESK_TR("Surname of the customer, or of the contact in the company.")},
    {QLatin1StringView{"TelephoneNo"},          DESK_TR("Telephone"),        text,    ChoiceList::None,            20, optional,   Section::Contact, Format::Telephone, false,
     DESK_TR("Telephone number, with the country code if it is abroad.")},
    {QLatin1StringView{"MobileNo"},             DESK_TR("Mobile"),           text,    ChoiceList::None,            20, optional,   Section::Contact, Format::Telephone, false,
     DESK_TR("Mobile number, with the country code if it is abroad.")},
    {QLatin1StringView{"Email"},                DESK_TR("Email"),            text,    ChoiceList::None,            70, required,   Section::Contact, Format::Email, false,
     DESK_TR("The address that the customer uses on the web site. One account only can have it.")},
    {QLatin1StringView{"VATNumber"},            DESK_TR("VAT number"),       text,    ChoiceList::None,            30, optional,   Section::Trade,   Format::VatNumber, false,
     DESK_TR("VAT registration number, with its country letters.")},
    {QLatin1StringView{"EORI"},                 DESK_TR("EORI"),             text,    ChoiceList::None,            20, optional,   Section::Trade,   Format::Eori, false,
     DESK_TR("Customs number of the customer: country letters, then up to 15 characters.")},
    {QLatin1StringView{"Currency"},             DESK_TR("Currency"),         text,    ChoiceList::Currencies,       3, required,   Section::Trade,   Format::Any, true,
     DESK_TR("The currency of the customer's orders. Orders in another one are not accepted later.")},
    {QLatin1StringView{"CustomerServiceLevel"}, DESK_TR("Service level"),    int32,   ChoiceList::ServiceLevels,    0, optional,   Section::Trade,   Format::Any, false,
     DESK_TR("Leave it blank, or 0, for the service's default level.")},
    {QLatin1StringView{"CustomerCategory"},     DESK_TR("Category"),         text,    ChoiceList::Categories,       4, optional,   Section::Trade,   Format::Any, false,
     DESK_TR("Category of the customer, where the service has any.")},
};
// clang-format on

#undef DESK_TR

} // namespace

FieldKind Field::kind() const
{
    if (choices != ChoiceList::None)
        return FieldKind::Choice;
    switch (type) {
    case ValueType::Int32:
        return FieldKind::Int32;
    case ValueType::Boolean:
        return FieldKind::Boolean;
    case ValueType::Text:
        break;
    }
    return FieldKind::Text;
}

bool Field::isUnique() const
{
    return format == Format::AccountNo || format == Format::Email;
}

QString Field::label() const
{
    return QCoreApplication::translate("Field", labelText);
}

QString Field::help() const
{
    return QCoreApplication::translate("Field", helpText);
}

std::span<const Field> fields()
{
    return table;
}

const Field *findField(QAnyStringView name)
{
    const auto row = std::ranges::find_if(table, [name](const Field &candidate) {
        return QAnyStringView::compare(name, candidate.name, Qt::CaseInsensitive) == 0;
    });
    return row == std::ranges::end(table) ? nullptr : row;
}

std::ptrdiff_t rowOf(QAnyStringView name)
{
    const Field *field = findField(name);
    return field ? field - std::ranges::begin(table) : -1;
}

} // namespace desk
