// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey.h"

#include "journal/journal.h"
#include "serveridentity.h"
#include "submission/outgoing.h"

namespace desk::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// On no network: a proxy leads the tunnel to the server here, and nobody looks the name up.
const QUrl behindTheProxy(u"https://elsewhere.test/base"_s);
constexpr char warmUpNo[] = "T-warm-up";
constexpr char tableNo[] = "T-table";
constexpr auto shortPatience = 300ms;
constexpr auto longPatience = 8000ms; // not meant to be reached

Request customer(const QByteArray &accountNo)
{
    Request request;
    request.setText(field::apiKey, QString::fromLatin1(tableKey));
    request.setText(field::accountNo, QString::fromLatin1(accountNo));
    request.setText(field::line1, QString(50'000, u'x')); // more than one buffer takes
    return request;
}

ServerIdentity identityOf(Certificate certificate, bool behindProxy)
{
    switch (certificate) {
    case Certificate::SelfSigned:
        return serverIdentity(u"selfsigned"_s);
    case Certificate::Expired:
        return serverIdentity(u"expired"_s);
    case Certificate::OfAnotherHost:
        return serverIdentity(behindProxy ? u"good"_s : u"otherhost"_s);
    case Certificate::Good:
    case Certificate::OfNobodyKnown:
    case Certificate::NoCommonCipher:
        break;
    }
    ServerIdentity identity = serverIdentity(behindProxy ? u"otherhost"_s : u"good"_s);
    if (certificate == Certificate::NoCommonCipher)
        identity.ciphers = u"ECDHE-RSA-AES128-GCM-SHA256"_s; // its key is no RSA one
    return identity;
}

QString nameOf(Ways way)
{
    const QString road = way.testFlag(Way::Tunnel)   ? u"https through a proxy"_s
                         : way.testFlag(Way::Secure) ? u"https"_s
                                                     : u"http"_s;
    return road + (way.testFlag(Way::Reused) ? u", reused"_s : u", fresh"_s);
}

QByteArray wordsOf(const Exchange &exchange)
{
    QByteArray words =
        exchange.url.toEncoded() + exchange.requestBody + exchange.reason + exchange.responseBody;
    for (const HttpHeader &header : exchange.requestHeaders + exchange.responseHeaders)
        words += header.name + header.value;
    return words;
}

} // namespace

Journey::Journey(const TableRow &row, Ways way, Journal &journal)
    : m_row(row)
    , m_way(way)
    , m_journal(journal)
    , m_client(std::make_unique<NetworkClient>())
{
    standUpService();
    standUpProxy();
}

Journey::~Journey() = default;

void Journey::standUpService()
{
    const bool secure = !m_way.testFlag(Way::Plain);
    const Script told = m_row.proxy == Proxy::Scripted ? Script{} : m_row.script;
    QList<Script> scripts{told};
    if (m_way.testFlag(Way::Reused))
        scripts.prepend(Script{step::ReadRequest{}, step::Send{createdAnswer()}} + told);
    if (secure && m_row.service != Service::WithoutTls) {
        m_server = std::make_unique<FaultServer>(
            scripts, identityOf(m_row.certificate, m_way.testFlag(Way::Tunnel)));
    } else {
        m_server = std::make_unique<FaultServer>(scripts);
    }
    m_baseUrl = m_server->url(u"/base"_s);
    if (m_row.service == Service::NeverAccepts) {
        m_wall = std::make_unique<FullBacklog>();
        m_baseUrl.setPort(m_wall->url().port());
    }
    if (secure)
        m_baseUrl.setScheme(u"https"_s);
    if (m_row.service == Service::Away)
        m_server->close();
}

void Journey::standUpProxy()
{
    if (!m_way.testFlag(Way::Tunnel))
        return;
    m_tunnel = std::make_unique<TunnelProxy>(m_server->serverPort());
    m_proxy = {ProxyChoice::Kind::Http, u"127.0.0.1"_s, m_tunnel->serverPort()};
    m_baseUrl = behindTheProxy;
    if (m_row.proxy == Proxy::Away)
        m_tunnel->close();
    if (m_row.proxy == Proxy::NeverAccepts) {
        m_wall = std::make_unique<FullBacklog>();
        m_proxy.port = quint16(m_wall->url().port());
    }
    if (m_row.proxy == Proxy::Scripted) {
        m_brokenProxy = std::make_unique<FaultServer>(QList<Script>{m_row.script});
        m_proxy.port = m_brokenProxy->serverPort();
    }
}

Environment Journey::environment(std::chrono::milliseconds patience) const
{
    Environment environment;
    environment.name = u"Table"_s;
    environment.baseUrl = m_baseUrl;
    environment.timeout = patience;
    environment.route.proxy = m_proxy;
    if (!m_way.testFlag(Way::Plain) && m_row.certificate != Certificate::OfNobodyKnown)
        environment.route.caFile = certificateFile(u"ca"_s);
    return environment;
}

std::unique_ptr<Submission> Journey::submission(const QByteArray &accountNo,
                                                std::chrono::milliseconds patience)
{
    const Connection connection =
        m_way.testFlag(Way::Reused) ? Connection::Reused : Connection::Fresh;
    return std::make_unique<Submission>(outgoing(customer(accountNo), BodyFormat::Json),
                                        environment(patience), m_journal, *m_client, connection);
}

void Journey::warmUp()
{
    if (!m_way.testFlag(Way::Reused))
        return;
    m_warmUp = submission(warmUpNo, longPatience);
    m_warmUp->start();
}

bool Journey::isReady() const
{
    return !m_warmUp || m_warmUp->state() == Submission::State::Done;
}

void Journey::start()
{
    m_submission = submission(tableNo, m_row.timeUp ? shortPatience : longPatience);
    m_attempt = m_submission->attempt().id;
    m_submission->start();
    if (m_row.cancelled == Cancelled::AtOnce)
        m_submission->cancel();
}

bool Journey::isOver()
{
    cancelWhenItArrived();
    return m_submission->state() == Submission::State::Done;
}

void Journey::cancelWhenItArrived()
{
    if (m_row.cancelled == Cancelled::WhenItArrived && m_server->arrived().contains(tableNo) &&
        m_server->complete() == m_server->begun())
        m_submission->cancel();
}

void Journey::leave()
{
    m_submission.reset();
    m_warmUp.reset();
    m_client.reset();
    m_recorded = m_journal.attempt(m_attempt).result();
    m_exchange = m_journal.exchange(m_attempt).result();
}

bool Journey::isQuiet()
{
    const bool throughTunnel = !m_tunnel || m_tunnel->isQuiet();
    const bool atProxy = !m_brokenProxy || m_brokenProxy->isQuiet();
    return throughTunnel && atProxy && m_server->isQuiet();
}

QStringList Journey::complaints() const
{
    QStringList complaints;
    for (const QString &complaint : {outcomeComplaint(), arrivalComplaint(), keyComplaint()}) {
        if (!complaint.isEmpty())
            complaints.append(nameOf(m_way) + u": "_s + complaint);
    }
    return complaints;
}

QString Journey::outcomeComplaint() const
{
    if (!m_recorded || !m_recorded->conclusion)
        return u"nothing is recorded"_s;
    const Conclusion &conclusion = *m_recorded->conclusion;
    const int status = conclusion.httpStatus.value_or(0);
    const bool isAsExpected = conclusion.outcome == m_row.outcome ||
                              (m_row.mayBeUnknown && conclusion.outcome == Outcome::Unknown);
    if (isAsExpected && status == m_row.status)
        return {};
    return u"%1 (%2) instead of %3 (%4). %5"_s.arg(outcomeName(conclusion.outcome))
        .arg(status)
        .arg(outcomeName(m_row.outcome))
        .arg(m_row.status)
        .arg(conclusion.error);
}

QString Journey::arrivalComplaint() const
{
    const QByteArray &arrived = m_server->arrived();
    const qsizetype heads = arrived.count(" HTTP/1.1\r\n") - arrived.count(warmUpNo);
    const qsizetype bodies = arrived.count(tableNo);
    const bool answered = m_row.outcome == Outcome::Created || m_row.outcome == Outcome::Rejected;
    const qsizetype most = m_row.outcome == Outcome::Unsent ? 0 : 1;
    const qsizetype least = answered ? 1 : 0;
    const bool right = heads <= most && bodies <= most && heads >= least && bodies >= least;
    return right ? QString() : u"received %1 heads, %2 bodies"_s.arg(heads).arg(bodies);
}

QString Journey::keyComplaint() const
{
    if (m_brokenProxy && m_brokenProxy->arrived().contains(tableKey))
        return u"the proxy read the key"_s;
    if (m_tunnel && m_tunnel->inTheClear().contains(tableKey))
        return u"the proxy read the key"_s;
    if (m_exchange && wordsOf(*m_exchange).contains(tableKey))
        return u"the key is kept in the exchange"_s;
    if (m_recorded && m_recorded->conclusion &&
        m_recorded->conclusion->error.contains(QLatin1StringView(tableKey)))
        return u"the key is kept in the sentence"_s;
    return {};
}

QList<Ways> waysOf(const TableRow &row)
{
    QList<Ways> ways;
    for (const Way road : {Way::Plain, Way::Secure, Way::Tunnel}) {
        for (const Way connection : {Way::Fresh, Way::Reused}) {
            if (row.ways.testFlag(road) && row.ways.testFlag(connection))
                ways.append(road | connection);
        }
    }
    return ways;
}

} // namespace desk::test
