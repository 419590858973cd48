// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicatecheck.h"

#include "journal/journal.h"
#include "service/knownaccounts.h"
#include "whenfinished.h"

#include <algorithm>

namespace desk {

DuplicateCheck::DuplicateCheck(Journal &journal, const KnownAccounts &accounts, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_accounts(accounts)
{
    connect(&journal, &Journal::changed, this, &DuplicateCheck::lookAgain);
    connect(&accounts, &KnownAccounts::changed, this, &DuplicateCheck::publish);
}

void DuplicateCheck::look(const Request &typed, const QString &environment)
{
    m_typed = typed.withoutKey();
    const CustomerKeys before = std::exchange(m_keys, customerKeys(m_typed));
    const bool moved = std::exchange(m_environment, environment) != environment;
    if (moved)
        m_matches.clear();
    dropMended(before);
    publish();
    if (moved || m_keys != before)
        lookAgain();
}

void DuplicateCheck::hold(bool held)
{
    m_held = held;
    if (!held)
        lookAgain();
}

void DuplicateCheck::lookAgain()
{
    m_stale = true;
    ask();
}

void DuplicateCheck::ask()
{
    if (m_asking || m_held || !m_stale)
        return;
    m_stale = false;
    m_asking = true;
    whenFinished(m_journal.matches(m_environment, m_keys), this,
                 [this, keys = m_keys, environment = m_environment](
                     const CustomerMatches &matches) { take(keys, environment, matches); });
}

void DuplicateCheck::take(const CustomerKeys &keys, const QString &environment,
                          const CustomerMatches &matches)
{
    m_asking = false;
    if (keys == m_keys && environment == m_environment && !m_held) {
        m_matches = matches;
        publish();
    }
    ask();
}

void DuplicateCheck::dropMended(const CustomerKeys &before)
{
    m_matches.removeIf([&](const CustomerMatch &match) {
        return keyOf(m_keys, match.shared) != keyOf(before, match.shared);
    });
}

void DuplicateCheck::publish()
{
    QList<AlreadyThere> found;
    const auto add = [&found](const AlreadyThere &one) {
        const bool said = std::ranges::any_of(found, [&one](const AlreadyThere &other) {
            return other.finding.field == one.finding.field;
        });
        if (!said)
            found.append(one);
    };
    const auto listed = m_accounts.find(m_environment, m_keys.accountNo);
    const auto ofJournal = std::ranges::find_if(m_matches, stopsCreate);
    if (listed && ofJournal == m_matches.end())
        add(alreadyThere(m_typed.text(field::accountNo), *listed));
    for (const CustomerMatch &match : std::as_const(m_matches))
        add(alreadyThere(match, m_typed));
    if (found == m_found)
        return;
    m_found = found;
    Q_EMIT changed();
}

} // namespace desk
