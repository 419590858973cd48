// SPDX-License-Identifier: GPL-3.0-or-later
#include "boundarytexts.h"

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr auto domain = "example.com"_L1; // kept for examples (RFC 2606)
constexpr int domainUnits = int(domain.size());
constexpr int freshInNumber = 8;
constexpr int fewestInNumber = 3;
constexpr int freshInEmail = 6;
constexpr int fewestInEmail = 4;
constexpr int longestLocal = 58;      // RFC 5321 allows 64
constexpr int longestDomainPart = 60; // RFC 1035 allows 63

QString repeated(const QString &pattern, int units)
{
    return pattern.repeated(units / int(pattern.size()) + 1).first(units);
}

QString plain(const Field &field, int units)
{
    return repeated(field.format == Format::Telephone ? u"0123456789"_s : u"Abcdefghij"_s, units);
}

QString filled(const Field &field, int units, Filling filling)
{
    switch (filling) {
    case Filling::Plain:
        return plain(field, units);
    case Filling::Accented:
        return repeated(u"\u00e9"_s, units);
    case Filling::Combining:
        return repeated(u"e\u0301"_s, units - units % 2) + plain(field, units % 2);
    case Filling::Wide:
        break;
    }
    return repeated(u"\U0001F600"_s, units - units % 2) + plain(field, units % 2);
}

/// What stands between the @ and the domain: labels, each with its dot, so many units in all.
QString subdomains(int units)
{
    QString labels;
    while (units > 0) {
        // No label may be left over that would be a dot alone.
        int part = std::min(units, longestDomainPart + 1);
        if (units - part == 1)
            --part;
        labels += QString(part - 1, u'a') + u'.';
        units -= part;
    }
    return labels;
}

MemberValue addressOf(const Field &field, int units, Filling filling)
{
    const int local = units - domainUnits - 1;
    const int fresh = std::min(local, freshInEmail);
    int more = local - fresh;
    int labels = std::max(0, more + fresh - longestLocal);
    labels += labels == 1 ? 1 : 0;
    more -= labels;
    return MemberValue::fresh(fresh, filled(field, more, filling).replace(u' ', u'-') + u'@' +
                                         subdomains(labels) + domain);
}

} // namespace

int fewestUnits(const Field &field)
{
    if (field.format == Format::Email)
        return fewestInEmail + 1 + domainUnits;
    return field.format == Format::AccountNo ? fewestInNumber : 1;
}

MemberValue textOf(const Field &field, int units, Filling filling)
{
    Q_ASSERT(units >= fewestUnits(field));
    if (field.format == Format::Email)
        return addressOf(field, units, filling);
    if (!field.isUnique())
        return MemberValue::ofText(filled(field, units, filling));
    // As much of its own as leaves room for a character of two units.
    const int room = filling == Filling::Plain ? 0 : 2;
    const int fresh = std::clamp(units - room, fewestInNumber, freshInNumber - room);
    return MemberValue::fresh(fresh, filled(field, units - fresh, filling));
}

MemberValue textWith(const Field &field, const QString &part)
{
    if (field.format == Format::Email)
        return MemberValue::fresh(freshInEmail, part + u'@' + domain);
    if (field.isUnique())
        return MemberValue::fresh(freshInNumber - 2, part);
    return MemberValue::ofText(plain(field, 1) + part);
}

MemberValue textBetween(const Field &field, const QString &before, const QString &behind)
{
    MemberValue value = textWith(field, {});
    value.text = before + value.text + behind;
    value.freshAt = int(before.size());
    return value;
}

} // namespace desk
