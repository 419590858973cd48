// SPDX-License-Identifier: GPL-3.0-or-later
#include "currencyproposal.h"

#include <utility>

namespace desk {

QString proposedCurrency(const Catalogue &catalogue, const QString &country)
{
    const QString currency = catalogue.currencyOf(country);
    const bool isKnown = catalogue.list(ChoiceList::Currencies).isEmpty() ||
                         catalogue.find(ChoiceList::Currencies, currency);
    return isKnown ? currency : QString();
}

void CurrencyProposal::beginWith(const QString &country, const QString &currency,
                                 const Catalogue &catalogue)
{
    beginAnew();
    m_isByHand = !currency.isEmpty() && currency != proposedCurrency(catalogue, country);
}

void CurrencyProposal::onCurrencyChosen(const QString &currency)
{
    beginAnew();
    m_isByHand = !currency.isEmpty();
}

std::optional<QString> CurrencyProposal::onCountry(const QString &country, const QString &currency,
                                                   const Catalogue &catalogue)
{
    if (m_isByHand)
        return std::nullopt;
    const QString proposed = proposedCurrency(catalogue, country);
    if (m_proposed.isEmpty())
        m_before = currency;
    else if (proposed.isEmpty()) {
        m_proposed.clear();
        return std::exchange(m_before, {});
    }
    m_proposed = proposed;
    if (proposed.isEmpty() || proposed == currency)
        return std::nullopt;
    return proposed;
}

} // namespace desk
