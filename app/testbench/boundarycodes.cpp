// SPDX-License-Identifier: GPL-3.0-or-later
#include "boundarycodes.h"

#include "sample/samplecountries.h"

#include <algorithm>
#include <limits>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype sampleSize = 12;
constexpr qsizetype sampleOfIso = 6;

QStringList codesOf(const QList<Choice> &choices)
{
    QStringList codes;
    for (const Choice &choice : choices)
        codes.append(choice.code);
    std::ranges::sort(codes); // a list may come in another order tomorrow
    return codes;
}

QStringList sampled(const QStringList &codes, qsizetype size)
{
    if (codes.size() <= std::max(size, wholeListUpTo))
        return codes;
    QStringList some;
    for (qsizetype turn = 0; turn < size; ++turn)
        some.append(codes.at(turn * (codes.size() - 1) / (size - 1)));
    return some;
}

/// Those that most customers have.
QStringList commonCodes(ChoiceList list)
{
    QStringList codes;
    for (const SampleCountry &country : sampleCountries()) {
        if (list == ChoiceList::Countries)
            codes.append(QString::fromUtf16(country.code));
        else if (list == ChoiceList::Currencies)
            codes.append(QString::fromUtf16(country.currency));
    }
    return codes;
}

/// Never codes, or not any longer; and of the other list, as the published page confuses the two.
QStringList doubtfulCodes(ChoiceList list)
{
    switch (list) {
    case ChoiceList::Countries:
        return {u"ZZZ"_s, u"XQZ"_s, u"YUG"_s, u"DDR"_s, u"XKX"_s, u"GB"_s, u"GBP"_s, u"EUR"_s};
    case ChoiceList::Currencies:
        return {u"ZZZ"_s, u"XQZ"_s, u"DEM"_s, u"FRF"_s, u"HRK"_s, u"GB"_s, u"GBR"_s, u"USA"_s};
    default:
        return {u"ZZZZ"_s, u"ZQ"_s, u"0"_s, u"1"_s};
    }
}

QStringList doubtfulNumbers(const QStringList &listed)
{
    constexpr int fewBeyond = 3;
    constexpr int most = 40;
    int greatest = 0;
    for (const QString &code : listed)
        greatest = std::max(greatest, code.toInt());
    QStringList numbers{u"-1"_s};
    for (int number = 0; number <= greatest + fewBeyond && numbers.size() < most; ++number)
        numbers.append(QString::number(number));
    numbers.append(QString::number(std::numeric_limits<qint32>::max()));
    return numbers;
}

} // namespace

QStringList triedListed(const Field &field, const Catalogue &lists, CodeChoice choice)
{
    const QStringList codes = codesOf(lists.list(field.choices));
    if (choice == CodeChoice::All)
        return codes;
    QStringList some = sampled(codes, sampleSize);
    const QStringList common = commonCodes(field.choices);
    std::ranges::copy_if(common, std::back_inserter(some), [&](const QString &code) {
        return codes.contains(code) && !some.contains(code);
    });
    std::ranges::sort(some);
    some.removeDuplicates();
    return some;
}

QStringList triedUnlisted(const Field &field, const Catalogue &lists, CodeChoice choice)
{
    const QStringList listed = codesOf(lists.list(field.choices));
    if (listed.isEmpty())
        return {};
    const bool isNumber = field.type == ValueType::Int32;
    const bool zeroMeansNone = isNumber && field.presence == Presence::Optional;
    QStringList iso = codesOf(Catalogue::iso().list(field.choices));
    iso.removeIf([&listed](const QString &code) { return listed.contains(code); });
    QStringList codes = isNumber ? doubtfulNumbers(listed) : doubtfulCodes(field.choices);
    codes += choice == CodeChoice::All ? iso : sampled(iso, sampleOfIso);
    codes.removeIf([&](const QString &code) {
        return listed.contains(code) || (zeroMeansNone && code == "0"_L1);
    });
    codes.removeDuplicates();
    return codes;
}

} // namespace desk
