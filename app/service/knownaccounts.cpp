// SPDX-License-Identifier: GPL-3.0-or-later
#include "knownaccounts.h"

#include "contract/customerkeys.h"
#include "customerchangesfetcher.h"
#include "inworker.h"
#include "sandbox/sandboxurl.h"
#include "whenfinished.h"

#include <chrono>

namespace desk {
namespace {

using namespace std::chrono_literals;

constexpr auto interval = 10min;

// The day is the service's own: its clock or its time zone may be a day behind.
QDate dayToAskFromNextTime()
{
    return QDateTime::currentDateTimeUtc().date().addDays(-1);
}

QHash<QString, qint64> merged(QHash<QString, qint64> accounts,
                              const QList<ChangedCustomer> &customers)
{
    for (const ChangedCustomer &customer : customers)
        accounts.insert(foldedAccountNo(customer.accountNo), customer.accountId);
    return accounts;
}

} // namespace

KnownAccounts::KnownAccounts(ServiceClient &client, Sandbox &sandbox, QObject *parent)
    : QObject(parent)
    , m_sandbox(sandbox)
    , m_fetcher(new CustomerChangesFetcher(client, this))
{
    m_again.setInterval(interval);
    connect(&m_again, &QTimer::timeout, this, &KnownAccounts::ask);
    connect(m_fetcher, &CustomerChangesFetcher::finished, this, &KnownAccounts::take);
}

void KnownAccounts::serve(const Environment &environment, const QString &key)
{
    if (environment == m_environment && key == m_key)
        return;
    stop();
    m_environment = environment;
    m_key = key;
    Listed &listed = m_listed[environment.name];
    if (listed.baseUrl != environment.baseUrl)
        listed = Listed();
    listed.baseUrl = environment.baseUrl;
    if (listed.since.isNull()) // what is there already is brought up to date when its time has come
        ask();
    m_again.start();
}

void KnownAccounts::hold(bool held)
{
    m_held = held;
    const bool asking = m_asking;
    if (asking)
        stop();
    m_asking = asking;
    if (asking && !held)
        ask();
}

std::optional<qint64> KnownAccounts::find(const QString &environment,
                                          const QString &accountNo) const
{
    const auto listed = m_listed.constFind(environment);
    if (listed == m_listed.constEnd() || !listed->accounts.contains(accountNo))
        return std::nullopt;
    return listed->accounts.value(accountNo);
}

std::optional<KnownAccounts::Asked> KnownAccounts::lastAsked(const Environment &environment) const
{
    const auto listed = m_listed.constFind(environment.name);
    if (listed == m_listed.constEnd() || listed->baseUrl != environment.baseUrl)
        return std::nullopt;
    return listed->asked;
}

void KnownAccounts::ask()
{
    stop();
    const Listed &listed = m_listed[m_environment.name];
    m_asking = !m_key.isEmpty() && !listed.notOffered && listed.keyRefused != m_key;
    if (!m_asking || m_held)
        return;
    withBaseUrl(m_environment, m_sandbox, this,
                [this, asked = m_generation, since = listed.since](const Environment &reachable,
                                                                   const QString &error) {
                    if (asked != m_generation)
                        return;
                    m_asking = error.isEmpty() && !findBaseUrlProblem(reachable);
                    m_asked.askedAt = QDateTime::currentDateTimeUtc();
                    if (m_asking)
                        m_fetcher->fetch(reachable, m_key, since);
                });
}

void KnownAccounts::stop()
{
    m_fetcher->stop();
    ++m_generation;
    m_asking = false;
}

void KnownAccounts::take(const CustomerChanges &changes)
{
    Listed &listed = m_listed[m_environment.name];
    listed.notOffered = changes.kind == CustomerChanges::Kind::NotOffered;
    if (changes.kind == CustomerChanges::Kind::KeyRefused)
        listed.keyRefused = m_key;
    m_asking = changes.kind == CustomerChanges::Kind::Listed;
    if (!m_asking)
        return;
    m_asked.answeredAt = QDateTime::currentDateTimeUtc();
    const auto merge = [accounts = listed.accounts, customers = changes.customers] {
        return merged(accounts, customers);
    };
    whenFinished(inWorker(merge), this, [this, asked = m_generation](const Accounts &accounts) {
        if (asked == m_generation)
            keep(accounts);
    });
}

void KnownAccounts::keep(const Accounts &accounts)
{
    m_asking = false;
    Listed &listed = m_listed[m_environment.name];
    listed.since = dayToAskFromNextTime();
    listed.accounts = accounts;
    listed.asked = m_asked;
    Q_EMIT changed();
}

} // namespace desk
