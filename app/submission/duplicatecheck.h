// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alreadythere.h"
#include "contract/customerkeys.h"

#include <QObject>

namespace desk {

class Journal;
class KnownAccounts;

/// Looks, while somebody types, whether the customer is there already: in the journal, and for
/// account numbers among those that the service listed. One question at a time is with the journal,
/// always about what is typed by then, so typing faster than it answers costs nothing; what was
/// found of a text goes as soon as the text is another one, and a late answer is not taken.
class DuplicateCheck : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    DuplicateCheck(Journal &journal, const KnownAccounts &accounts, QObject *parent = nullptr);

    /// What is typed now, and for which environment, by its name.
    void look(const Request &typed, const QString &environment);
    /// While a create is on its way: its own attempt would be found.
    void hold(bool held);

    /// At most one a field, for what was last looked at.
    const QList<AlreadyThere> &found() const { return m_found; }

Q_SIGNALS:
    /// found() is another one.
    void changed();

private:
    void lookAgain();
    void ask();
    void take(const CustomerKeys &keys, const QString &environment, const CustomerMatches &matches);
    void dropMended(const CustomerKeys &before);
    void publish();

    Journal &m_journal;
    const KnownAccounts &m_accounts;
    Request m_typed; // without the key
    QString m_environment;
    CustomerKeys m_keys;       // of m_typed
    CustomerMatches m_matches; // of keys that are still the same
    QList<AlreadyThere> m_found;
    bool m_asking = false;
    bool m_stale = false; // the journal is to be asked once it has answered
    bool m_held = false;
};

} // namespace desk
