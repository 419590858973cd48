// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtPlugin>

namespace desk {

/// What a telephone number turned out to be.
struct PhoneReading
{
    enum class Kind {
        Good,            ///< a number that can exist
        NotGivenOut,     ///< as long as its country's numbers are, yet none begins like this
        WithoutAreaCode, ///< can be dialled next door only
        TooShort,        ///< has too few digits for its country
        TooLong,         ///< has too many
        WrongLength,     ///< some numbers of its country are longer, some shorter, none this long
        UnknownCountryCode, ///< no country has what stands behind the +
        CountryNeeded,      ///< has no + and nobody said which country
        Unreadable          ///< something else than a number, or a number and something else
    };

    Kind kind = Kind::Unreadable;
    QString region;    ///< alpha-2, whose number it is; empty where that is not known
    QString formatted; ///< "+44 113 496 0000 x12"; empty unless Good or NotGivenOut
    QString shortest;  ///< "+441134960000x12", for where the other one is too long

    bool operator==(const PhoneReading &) const = default;
};

/// What the module that links libphonenumber does for the program. A module of its own, so that
/// the program starts without libphonenumber, protobuf and abseil.
class PhoneReader
{
public:
    PhoneReader() = default;
    PhoneReader(const PhoneReader &) = delete;
    PhoneReader &operator=(const PhoneReader &) = delete;
    virtual ~PhoneReader() = default;

    /// `region`: alpha-2, where a number without a + is dialled; may be empty.
    virtual PhoneReading read(const QString &text, const QString &region) const = 0;
};

} // namespace desk

#define DESK_PHONE_READER "org.customerdesk.PhoneReader/1"
Q_DECLARE_INTERFACE(desk::PhoneReader, DESK_PHONE_READER)
