// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountsbefore.h"

#include "contract/customerkeys.h"
#include "inworker.h"
#include "whenfinished.h"

namespace desk {

AccountsBefore::AccountsBefore(ServiceClient &client, QObject *parent)
    : QObject(parent)
    , m_fetcher(client)
{
    connect(&m_fetcher, &CustomerChangesFetcher::finished, this, &AccountsBefore::take);
}

void AccountsBefore::ask(const Environment &environment, const QString &key)
{
    stop();
    m_askedAt = QDateTime::currentDateTimeUtc();
    m_fetcher.fetch(environment, key, {});
}

void AccountsBefore::stop()
{
    ++m_generation;
    m_fetcher.stop();
}

void AccountsBefore::take(const CustomerChanges &changes)
{
    if (changes.kind != CustomerChanges::Kind::Listed) {
        Q_EMIT ready();
        return;
    }
    m_answeredAt = QDateTime::currentDateTimeUtc();
    const auto fold = [customers = changes.customers] {
        Numbers numbers;
        numbers.reserve(customers.size());
        for (const ChangedCustomer &customer : customers)
            numbers.insert(foldedAccountNo(customer.accountNo));
        return numbers;
    };
    whenFinished(inWorker(fold), this, [this, asked = m_generation](const Numbers &numbers) {
        if (asked != m_generation)
            return;
        m_numbers = numbers;
        Q_EMIT ready();
    });
}

std::optional<Look> AccountsBefore::find(const QString &accountNo) const
{
    const QString folded = foldedAccountNo(accountNo);
    if (!m_numbers || folded.isEmpty())
        return std::nullopt;
    return Look{m_askedAt, m_answeredAt, m_numbers->contains(folded)};
}

} // namespace desk
