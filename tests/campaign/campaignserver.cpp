// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaignserver.h"

namespace desk::test {

using namespace std::chrono_literals;

CampaignServer::CampaignServer()
{
    const QByteArray created =
        httpAnswer(200, R"({"CustomerCreateData":{"OK":true,"AccountID":7,"AddressID":8}})");
    const QByteArray rejected =
        httpAnswer(200, R"({"CustomerCreateData":{"OK":false,"AccountID":0}})");
    add(answerWith(created), true);
    add({step::ReadRequest{}, step::Drip{created, 1ms}, step::Close{}}, true);
    add({step::ReadRequest{}, step::Drip{"HTTP/1.1 102 Processing\r\n\r\n", 1ms},
         step::Send{created}, step::Close{}},
        true);
    add(answerWith(rejected), false);
    add(answerWith(httpAnswer(500, "{}")), false);
    add({step::ReadRequest{}, step::Send{created.chopped(3)}, step::Close{}}, false);
    add({step::ReadRequest{}, step::Close{}}, false);
    add({step::ReadRequest{}, step::Reset{}}, false);
    add({step::ReadHead{}, step::Close{}}, false);
    add({step::ReadRequest{}}, false); // says nothing, until the program is killed
}

void CampaignServer::add(const Script &script, bool creates)
{
    m_ways.push_back({std::make_unique<FaultServer>(QList<Script>{script}), creates});
}

QList<ReceivedRequest> CampaignServer::creates() const
{
    QList<ReceivedRequest> creates;
    for (const Way &way : m_ways) {
        for (const ReceivedRequest &request : way.server->requests()) {
            if (request.head.startsWith("POST /api/v1/CustomerCreate "))
                creates.append(request);
        }
    }
    return creates;
}

qsizetype CampaignServer::begun() const
{
    return creates().size();
}

qsizetype CampaignServer::complete() const
{
    return bodies().size();
}

QList<QByteArray> CampaignServer::bodies() const
{
    QList<QByteArray> bodies;
    for (const ReceivedRequest &request : creates()) {
        if (request.complete)
            bodies.append(request.body);
    }
    return bodies;
}

} // namespace desk::test
