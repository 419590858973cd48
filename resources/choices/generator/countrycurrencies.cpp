// SPDX-License-Identifier: GPL-3.0-or-later
#include "countrycurrencies.h"

#include "ourlists.h"

#include <QLocale>
#include <QMap>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace {

/// Every locale of a territory has the same currency; empty where Qt knows none.
QString localeCurrency(const QString &alpha2)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(alpha2);
    if (alpha2.isEmpty() || territory == QLocale::AnyTerritory)
        return {};
    for (const QLocale &locale :
         QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, territory)) {
        const QString code = locale.currencySymbol(QLocale::CurrencyIsoCode);
        if (!code.isEmpty())
            return code;
    }
    return {};
}

} // namespace

QByteArray currencyLines(ChoiceRows &countries, ChoiceRows &currencies, const QString &ourPath)
{
    QMap<QString, QString> byCountry;
    for (const ChoiceRow &country : countries) {
        const QString code = localeCurrency(country.alpha2);
        if (findRow(currencies, code))
            byCountry.insert(country.code, code);
    }
    for (const QString &line : readLines(ourPath)) {
        const QString country = line.section(u'\t', 0, 0);
        const QString currency = line.section(u'\t', 1, 1);
        const bool isNone = currency == "-"_L1;
        if (!findRow(countries, country) || !(isNone || findRow(currencies, currency)))
            throw std::runtime_error(qPrintable(ourPath + u": "_s + line));
        byCountry.insert(country, isNone ? QString() : currency);
    }
    QByteArray lines;
    for (auto row = byCountry.cbegin(); row != byCountry.cend(); ++row) {
        if (!row->isEmpty())
            lines += row.key().toUtf8() + '\t' + row->toUtf8() + '\n';
    }
    return lines;
}
