// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"

#include <QDate>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

namespace desk {

struct CustomerChanges;
class CustomerChangesFetcher;
class Sandbox;
class ServiceClient;

/// The account numbers that the service lists, as far as it does. An environment is asked for all
/// of them once a session, in the background, and from then on every ten minutes for what came
/// since; one without that call is not asked again. Kept in memory only.
class KnownAccounts : public QObject
{
    Q_OBJECT
public:
    KnownAccounts(ServiceClient &client, Sandbox &sandbox, QObject *parent = nullptr);

    /// From now on this environment is asked, with this key; without one it is not.
    void serve(const Environment &environment, const QString &key);
    /// While a create is on its way nothing is asked; what was being asked is asked again later.
    void hold(bool held);

    /// The account's ID (0 if the service gave none), by environment and foldedAccountNo().
    std::optional<qint64> find(const QString &environment, const QString &accountNo) const;

    /// When the list that find() looks into was last asked for, whole as it is since then.
    /// nullopt: it is not whole, or of another service.
    struct Asked
    {
        QDateTime askedAt; ///< UTC
        QDateTime answeredAt;
    };
    std::optional<Asked> lastAsked(const Environment &environment) const;

Q_SIGNALS:
    void changed();

private:
    using Accounts = QHash<QString, qint64>; // IDs by foldedAccountNo()
    struct Listed
    {
        Accounts accounts;
        QUrl baseUrl; // where they are from: another service under the same name has others
        QDate since;  // null: not one answer yet
        std::optional<Asked> asked{};
        bool notOffered = false;
        QString keyRefused;
    };

    void ask();
    void stop();
    void take(const CustomerChanges &changes);
    void keep(const Accounts &accounts);

    Sandbox &m_sandbox;
    CustomerChangesFetcher *m_fetcher;
    QHash<QString, Listed> m_listed; // by environment
    Environment m_environment;
    QString m_key;
    Asked m_asked; // the answer that is being waited for, or read
    QTimer m_again;
    int m_generation =
        0; // of ask(): the sandbox may take its time to start, and so may a long list
    bool m_held = false;
    bool m_asking = false;
};

} // namespace desk
