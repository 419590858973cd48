// SPDX-License-Identifier: GPL-3.0-or-later
#include "freshvalues.h"

#include "submission/anyencoding.h"

#include <QRandomGenerator>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int accountNoLength = 10; // the contract's "Max length" of AccountNo

QString byChance(int length)
{
    constexpr auto letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"_L1;
    QString text;
    while (text.size() < length)
        text += letters.at(QRandomGenerator::global()->bounded(int(letters.size())));
    return text;
}

} // namespace

FreshValues freshValues()
{
    return {byChance(accountNoLength), byChance(accountNoLength).toLower() + "@example.com"_L1};
}

RawRequest withFreshValues(const RawRequest &raw, const FreshValues &values)
{
    RawRequest filled = raw;
    const auto fill = [&filled](QLatin1StringView placeholder, const QString &value) {
        filled.body = replacedInAnyEncoding(filled.body, placeholder, value);
        for (HttpHeader &header : filled.headers)
            header.value.replace(QByteArray(placeholder.data(), placeholder.size()),
                                 value.toLatin1());
    };
    fill(accountNoPlaceholder, values.accountNo);
    fill(emailPlaceholder, values.email);
    return filled;
}

} // namespace desk
