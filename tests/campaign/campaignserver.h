// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultserver.h"

#include <memory>
#include <vector>

namespace desk::test {

/// A service on loopback that takes, refuses or breaks off what it is sent, each in a way of its
/// own under a base URL of its own, and counts what arrives there.
class CampaignServer
{
public:
    CampaignServer();

    int ways() const { return int(m_ways.size()); }
    QUrl url(int way) const { return m_ways.at(std::size_t(way)).server->url(); }
    /// Whether this way ever says that an account was created, to its last byte.
    bool creates(int way) const { return m_ways.at(std::size_t(way)).creates; }

    /// Creates of which any byte arrived, and those that arrived whole, in all ways together.
    qsizetype begun() const;
    qsizetype complete() const;
    /// The bodies that arrived whole.
    QList<QByteArray> bodies() const;

private:
    struct Way
    {
        std::unique_ptr<FaultServer> server;
        bool creates;
    };

    /// Without what a window asks besides: whether the service is there, and its lists.
    QList<ReceivedRequest> creates() const;
    void add(const Script &script, bool creates);

    std::vector<Way> m_ways;
};

} // namespace desk::test
