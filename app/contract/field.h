// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAnyStringView>
#include <QLatin1StringView>
#include <QString>

#include <array>
#include <cstddef>
#include <span>

namespace desk {

/// What stands for the field on the wire.
enum class ValueType { Text, Int32, Boolean };

/// Which list the field's values come from; the field is a choice when there is one.
enum class ChoiceList { None, Channels, Countries, Currencies, Categories, ServiceLevels };

/// How the field is filled in.
enum class FieldKind { Text, Int32, Boolean, Choice };

/// RequiredMayBeBlank: the member is required, and the service is content with an empty one
/// (AccountNo where it numbers accounts by itself).
enum class Presence { Required, RequiredMayBeBlank, Optional };

/// What the text should look like, beyond its length.
enum class Format {
    Any,
    Secret,
    AccountNo,
    CompanyName,
    Title,
    Email,
    Postcode,
    Telephone,
    VatNumber,
    Eori
};

/// The part of the form that the field stands in.
enum class Section { Account, Contact, Address, Trade };

/// One row of the published contract (shared/contract/customer-create.txt, "Body Parameters").
struct Field
{
    QLatin1StringView name; ///< the API name, as on the wire
    const char *labelText;  ///< untranslated; see label()
    ValueType type;
    ChoiceList choices;
    int limit; ///< longest text in UTF-16 code units; 0 where none is published
    Presence presence;
    Section section;
    Format format;
    bool staysAfterCreate; ///< the next customer most likely has the same
    const char *helpText;  ///< untranslated; see help()

    FieldKind kind() const;
    /// No two accounts have the same (shared/contract/README.md, "More facts").
    bool isUnique() const;
    QString label() const;
    QString help() const;
};

/// The fields of CustomerCreate in the published order. Form, validation, codecs, sandbox and
/// command line are all read from it: a further field is a further row.
std::span<const Field> fields();

/// The row of an API name, letter case disregarded as the service does; nullptr if there is none.
const Field *findField(QAnyStringView name);
/// Its place in fields(), found in the same way; -1 if there is none.
std::ptrdiff_t rowOf(QAnyStringView name);

/// The rows that the code speaks of by name.
namespace field {
inline constexpr QLatin1StringView apiKey{"apiKey"};
inline constexpr QLatin1StringView channelId{"ChannelID"};
inline constexpr QLatin1StringView accountNo{"AccountNo"};
inline constexpr QLatin1StringView companyName{"CompanyName"};
inline constexpr QLatin1StringView line1{"Line1"};
inline constexpr QLatin1StringView line2{"Line2"};
inline constexpr QLatin1StringView line3{"Line3"};
inline constexpr QLatin1StringView town{"Town"};
inline constexpr QLatin1StringView county{"County"};
inline constexpr QLatin1StringView postcode{"Postcode"};
inline constexpr QLatin1StringView country{"Country"};
inline constexpr QLatin1StringView allowDeliveries{"AllowDeliveries"};
inline constexpr QLatin1StringView allowInvoices{"AllowInvoices"};
inline constexpr QLatin1StringView title{"Title"};
inline constexpr QLatin1StringView firstname{"Firstname"};
inline constexpr QLatin1StringView surname{"Surname"};
inline constexpr QLatin1StringView email{"Email"};
inline constexpr QLatin1StringView currency{"Currency"};
inline constexpr QLatin1StringView serviceLevel{"CustomerServiceLevel"};
inline constexpr QLatin1StringView category{"CustomerCategory"};
inline constexpr QLatin1StringView vatNumber{"VATNumber"};
} // namespace field

} // namespace desk
