// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"

#include <optional>

namespace desk {

/// The currency that goes with a country, as far as the catalogue's currencies allow: what the
/// service does not list is not proposed. Empty where there is none.
QString proposedCurrency(const Catalogue &catalogue, const QString &country);

/// Whether the currency of one draft follows its country: it does until somebody chooses one by
/// hand, and again once that is cleared.
class CurrencyProposal
{
public:
    /// A clean draft: whatever currency stands there was chosen for somebody else.
    void beginAnew() { *this = {}; }
    /// A draft from elsewhere, or undone: a currency other than its country's was chosen by hand.
    void beginWith(const QString &country, const QString &currency, const Catalogue &catalogue);
    void onCurrencyChosen(const QString &currency);

    /// The country is this one now: the text that the currency is to become. Of a country that is
    /// none (yet) what stood there before the first proposal comes back. nullopt: it stays.
    std::optional<QString> onCountry(const QString &country, const QString &currency,
                                     const Catalogue &catalogue);

    /// Whether this is what was proposed, and so should say so.
    bool isProposed(const QString &currency) const
    {
        return !currency.isEmpty() && currency == m_proposed;
    }

private:
    QString m_proposed;
    QString m_before; // the first proposal
    bool m_isByHand = false;
};

} // namespace desk
