// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/checkrecord.h"
#include "service/customerchangesfetcher.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace desk {

/// The account numbers that the service lists before a run begins. An attempt of it that ends
/// unknown can be told by them later: a number that was not there before, and is now, is this
/// attempt's account.
class AccountsBefore : public QObject
{
    Q_OBJECT
public:
    explicit AccountsBefore(ServiceClient &client, QObject *parent = nullptr);

    /// Ends with ready(), unless stop() comes first.
    void ask(const Environment &environment, const QString &key);
    void stop();

    /// Whether the number was listed. nullopt: there is no list, or no number.
    std::optional<Look> find(const QString &accountNo) const;

Q_SIGNALS:
    /// Whatever came of it: a service without that call is no obstacle.
    void ready();

private:
    using Numbers = QSet<QString>; // by foldedAccountNo()

    void take(const CustomerChanges &changes);

    CustomerChangesFetcher m_fetcher;
    std::optional<Numbers> m_numbers;
    QDateTime m_askedAt;
    QDateTime m_answeredAt;
    int m_generation = 0; // of ask() and stop(): a long list is read in a thread of its own
};

} // namespace desk
