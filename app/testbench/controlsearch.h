// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "controlbody.h"
#include "observation.h"

#include <QHash>
#include <QString>

#include <optional>

namespace desk {

/// Looks for a customer that the service accepts in one format, twice over: a believable one. What
/// its issues complain of is changed, field by field; where they say nothing, another customer is
/// tried. So a rule that has drifted does not take the ground from under the whole run.
class ControlSearch
{
public:
    /// Requests that it takes at most.
    static constexpr int mostRequests = 60;

    ControlSearch(const Catalogue &lists, quint32 seed, BodyFormat format);

    bool isDone() const { return m_isFound || !m_failure.isEmpty(); }
    bool isFound() const { return m_isFound; }
    /// Why there is none, in words.
    QString failure() const { return m_failure; }
    bool isUnsteady() const { return m_isUnsteady; }

    /// The customer to try next, or the one that was found.
    const ControlCustomer &customer() const { return m_customer; }
    QByteArray mediaType() const { return m_types.at(m_type); }
    void take(const Observation &seen);

    /// What was answered, last, to each media type that was not understood.
    const QHash<QByteArray, Observation> &refusals() const { return m_refusals; }

private:
    void takeAccepted();
    void takeRejected(const Observation &seen);
    void takeTypeRefused(const Observation &seen);
    bool changeComplainedOf(const QList<Issue> &issues);
    void nextCustomer();
    void compose();
    void fail(const QString &why) { m_failure = why; }

    const Catalogue &m_lists;
    QList<QByteArray> m_types;
    quint32 m_seed;
    qsizetype m_type = 0;
    QHash<QString, int> m_turns; // which of a field's other values it has, by API name
    Request m_request;           // that it was made from
    ControlCustomer m_customer;
    QHash<QByteArray, Observation> m_refusals;
    QString m_failure;
    int m_requests = 0;
    int m_accepted = 0; // of this customer
    int m_unclear = 0;
    bool m_isFound = false;
    bool m_isUnsteady = false;
};

} // namespace desk
