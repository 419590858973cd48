// SPDX-License-Identifier: GPL-3.0-or-later
#include "localenames.h"

#include <QLocale>

void addLocaleNames(ChoiceRows &countries)
{
    for (ChoiceRow &country : countries) {
        const QLocale::Territory territory = QLocale::codeToTerritory(country.alpha2);
        if (territory == QLocale::AnyTerritory)
            continue;
        country.also << QLocale::territoryToString(territory);
        for (const QLocale &locale :
             QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, territory))
            country.also << locale.nativeTerritoryName();
    }
}

void addLocaleCurrencies(ChoiceRows &currencies)
{
    for (const QLocale &locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript,
                                                          QLocale::AnyTerritory)) {
        ChoiceRow *currency = findRow(currencies, locale.currencySymbol(QLocale::CurrencyIsoCode));
        if (currency)
            currency->also << locale.currencySymbol(QLocale::CurrencySymbol)
                           << locale.currencySymbol(QLocale::CurrencyDisplayName);
    }
}
