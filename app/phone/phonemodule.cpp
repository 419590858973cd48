// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that knows libphonenumber; the module customer-desk-phone is made of it alone.
#include "phonereader.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumberutil.h>

#include <QObject>

#include <algorithm>
#include <string>

namespace desk {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;
using Kind = PhoneReading::Kind;

/// UTF-16 code units. No number is so long, and libphonenumber takes a minute over 65,536 of some.
constexpr qsizetype longest = 100;

/// libphonenumber's own logger writes to standard output, which belongs to scripts.
class SilentLogger : public i18n::phonenumbers::Logger
{
public:
    void WriteMessage(const std::string &) override {}
    void WriteLevel() override {}
};

Kind kindOf(PhoneNumberUtil::ErrorType error)
{
    switch (error) {
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        return Kind::UnknownCountryCode;
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN:
        return Kind::TooShort;
    case PhoneNumberUtil::TOO_LONG_NSN:
        return Kind::TooLong;
    default:
        return Kind::Unreadable;
    }
}

Kind kindOf(const PhoneNumberUtil &util, const PhoneNumber &number)
{
    switch (util.IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::IS_POSSIBLE:
        return util.IsValidNumber(number) ? Kind::Good : Kind::NotGivenOut;
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY:
        return Kind::WithoutAreaCode;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
        return Kind::UnknownCountryCode;
    case PhoneNumberUtil::TOO_SHORT:
        return Kind::TooShort;
    case PhoneNumberUtil::TOO_LONG:
        return Kind::TooLong;
    case PhoneNumberUtil::INVALID_LENGTH:
        break;
    }
    return Kind::WrongLength;
}

bool isPlus(QChar c)
{
    return c == u'+' || c == u'\uFF0B';
}

/// Words before a number are no part of it, and reading it would drop them.
bool beginsWithLetter(const QString &text)
{
    const auto first =
        std::ranges::find_if(text, [](QChar c) { return c.isLetterOrNumber() || isPlus(c); });
    return first != text.end() && first->isLetter();
}

bool hasLetter(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
}

bool hasPlus(const QString &text)
{
    return std::ranges::any_of(text, isPlus);
}

QString toQt(const std::string &text)
{
    return QString::fromStdString(text);
}

void format(const PhoneNumberUtil &util, const PhoneNumber &number, PhoneReading &reading)
{
    std::string formatted;
    util.Format(number, PhoneNumberUtil::INTERNATIONAL, &formatted);
    reading.formatted = toQt(formatted);
    util.Format(number, PhoneNumberUtil::E164, &formatted);
    reading.shortest = toQt(formatted);
    if (number.has_extension())
        reading.shortest += u'x' + toQt(number.extension());
}

} // namespace

class PhoneModule : public QObject, public PhoneReader
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID DESK_PHONE_READER)
    Q_INTERFACES(desk::PhoneReader)

public:
    PhoneModule()
        : m_util(*PhoneNumberUtil::GetInstance())
    {
        PhoneNumberUtil::GetInstance()->SetLogger(new SilentLogger); // which takes it over
    }

    PhoneReading read(const QString &text, const QString &region) const override
    {
        if (text.size() > longest || beginsWithLetter(text))
            return {};
        if (!hasPlus(text) && m_util.GetCountryCodeForRegion(region.toStdString()) == 0)
            return withoutNumber(Kind::CountryNeeded, {});

        PhoneNumber number;
        const std::string home = region.isEmpty() ? "ZZ" : region.toStdString();
        const auto error = m_util.Parse(text.toStdString(), home, &number);
        const Kind kind =
            error == PhoneNumberUtil::NO_PARSING_ERROR ? kindOf(m_util, number) : kindOf(error);
        if (kind == Kind::Unreadable || (hasLetter(text) && !mayHaveLetters(text, number, kind)))
            return {};
        if (error != PhoneNumberUtil::NO_PARSING_ERROR)
            return withoutNumber(kind, hasPlus(text) ? QString() : region);
        PhoneReading reading = withoutNumber(kind, regionOf(number));
        if (kind == Kind::Good || kind == Kind::NotGivenOut)
            format(m_util, number, reading);
        return reading;
    }

private:
    static PhoneReading withoutNumber(Kind kind, const QString &region)
    {
        return {.kind = kind, .region = region, .formatted = {}, .shortest = {}};
    }

    QString regionOf(const PhoneNumber &number) const
    {
        std::string region;
        m_util.GetRegionCodeForNumber(number, &region);
        if (region == "ZZ") // none has such a number: name the first with its country code
            m_util.GetRegionCodeForCountryCode(number.country_code(), &region);
        return toQt(region);
    }

    /// "ext. 12" belongs to a number, and so does FLOWERS; a name behind it does not.
    bool mayHaveLetters(const QString &text, const PhoneNumber &number, Kind kind) const
    {
        if (number.has_extension())
            return true;
        return kind == Kind::Good && m_util.IsAlphaNumber(text.toStdString());
    }

    const PhoneNumberUtil &m_util;
};

} // namespace desk

#include "phonemodule.moc"
