// SPDX-License-Identifier: GPL-3.0-or-later
#include "probeverdict.h"

#include "probeanswers.h"
#include "servicewords.h"

#include <QCoreApplication>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

using Ending = TransportResult::Ending;
using Kind = ProbeVerdict::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProbeVerdict)
};

ProbeVerdict verdict(Kind kind, const QString &words)
{
    return {kind, std::nullopt, words, 0};
}

ProbeVerdict otherService(const QString &happened)
{
    return verdict(Kind::NotThisService,
                   happened + u' ' +
                       Words::tr("Check the address: it is the part before /api/v1."));
}

ProbeVerdict notSecure(const TransportResult &result)
{
    const TlsTrouble trouble = findTlsTrouble(result.tlsErrors, result.errorText);
    QString words = tlsTroubleWords(trouble);
    if (trouble == TlsTrouble::Other && !result.errorText.isEmpty())
        words += u" ("_s + plainLine(result.errorText) + u')';
    return {Kind::NotSecure, trouble, words, 0};
}

ProbeVerdict proxyTrouble(const QString &words)
{
    return verdict(Kind::ProxyTrouble, words);
}

/// No status came: how the network failed.
ProbeVerdict ofNetwork(const TransportResult &result)
{
    switch (result.error) {
    case QNetworkReply::HostNotFoundError:
        return verdict(Kind::NoSuchHost, Words::tr("There is no host of this name. Check the "
                                                   "address and the network."));
    case QNetworkReply::ConnectionRefusedError:
        return verdict(Kind::NothingAnswers,
                       Words::tr("The host is there, and nothing answers at this port. Check the "
                                 "address, or try again later."));
    case QNetworkReply::SslHandshakeFailedError:
        return notSecure(result);
    case QNetworkReply::ProtocolFailure:
        return otherService(Words::tr("What answers there does not speak HTTP."));
    default:
        break;
    }
    return verdict(Kind::NothingAnswers,
                   Words::tr("The connection ended without an answer that can be read. Check the "
                             "address, or try again later."));
}

ProbeVerdict withoutStatus(const TransportResult &result)
{
    if (result.failedAtProxy()) {
        return proxyTrouble(Words::tr("There is no getting through the proxy. Check its host and "
                                      "port, and the address."));
    }
    switch (result.ending) {
    case Ending::Withheld:
        return notAsked(result.errorText);
    case Ending::Silence:
    case Ending::Overtime:
        return verdict(Kind::NothingAnswers, Words::tr("No answer within %1 s. Check the address "
                                                       "and the network, or try again later.")
                                                 .arg(double(result.limit.count()) / 1000));
    case Ending::TooLong:
        return otherService(Words::tr("An answer came that is far too long."));
    case Ending::Cancelled:
    case Ending::Finished:
        break;
    }
    return ofNetwork(result);
}

ProbeVerdict troubled(const TransportResult &result)
{
    const QString said = serviceWords(result.body);
    const QString sentence =
        Words::tr("The service answers that it cannot work now (%1). Try again later.")
            .arg(*result.status);
    return verdict(Kind::Troubled, said.isEmpty()
                                       ? sentence
                                       : sentence + u' ' + Words::tr("It says: %1").arg(said));
}

/// A status that neither call may give when all is well.
ProbeVerdict ofStatus(const TransportResult &result)
{
    const int status = *result.status;
    if (status == 407)
        return proxyTrouble(Words::tr("The proxy asks for a name and password (407), which this "
                                      "program does not send. Ask whoever runs the network."));
    if (status >= 500 || status == 429)
        return troubled(result);
    if (status >= 300 && status < 400) {
        return otherService(
            Words::tr("What answers there points to another address (%1), which is not followed.")
                .arg(status));
    }
    return otherService(Words::tr("What answers there is not this service (%1).").arg(status));
}

/// Qt may end these without a status.
std::optional<int> statusOf(const TransportResult &result)
{
    if (!result.status && result.proxyCredentialsAsked)
        return 407;
    if (!result.status && result.credentialsAsked)
        return 401;
    return result.status;
}

std::optional<ProbeVerdict> findTrouble(TransportResult &result)
{
    result.status = statusOf(result);
    if (!result.status)
        return withoutStatus(result);
    const bool isEndedEarly = result.ending != Ending::Finished;
    if (isEndedEarly && result.ending != Ending::Cancelled)
        return withoutStatus(result);
    if (result.status == 200 && !result.complete)
        return ofNetwork(result);
    return std::nullopt;
}

} // namespace

std::optional<ProbeVerdict> pulseVerdict(const TransportResult &end)
{
    TransportResult result = end;
    if (const auto trouble = findTrouble(result))
        return trouble;
    // Pulse takes no key; a service that wants one says so again when it is asked with one.
    if (result.status == 401)
        return std::nullopt;
    if (result.status != 200)
        return ofStatus(result);
    if (isPulseAnswer(result.body))
        return std::nullopt;
    return otherService(Words::tr("Something answers there, but not as this service does."));
}

ProbeVerdict channelVerdict(const TransportResult &end)
{
    TransportResult result = end;
    if (const auto trouble = findTrouble(result))
        return *trouble;
    if (result.status == 401) {
        return verdict(
            Kind::KeyRefused,
            Words::tr("The service answers, but does not take this key. Check the key."));
    }
    const bool isList = result.status == 200 && isChannelAnswer(result.body);
    if (result.status == 204 || isList)
        return verdict(Kind::Working, Words::tr("The service answers and takes the key."));
    if (result.status == 200)
        return otherService(Words::tr("Something answers there, but not as this service does."));
    return ofStatus(result);
}

ProbeVerdict keyMissing()
{
    return verdict(Kind::KeyMissing,
                   Words::tr("The service answers. There is no key yet to try it with."));
}

ProbeVerdict notAsked(const QString &reason)
{
    return verdict(Kind::NotAsked, reason);
}

QString probeLabel(Kind kind)
{
    switch (kind) {
    case Kind::Working:
        return Words::tr("answering");
    case Kind::KeyMissing:
        return Words::tr("answering, no key");
    case Kind::KeyRefused:
        return Words::tr("key not accepted");
    case Kind::Troubled:
        return Words::tr("not available");
    case Kind::NotThisService:
        return Words::tr("not this service");
    case Kind::NoSuchHost:
        return Words::tr("no such host");
    case Kind::NothingAnswers:
        return Words::tr("not answering");
    case Kind::NotSecure:
        return Words::tr("not secure");
    case Kind::ProxyTrouble:
        return Words::tr("proxy trouble");
    case Kind::NotAsked:
        break;
    }
    return Words::tr("cannot be asked");
}

bool isAnswering(Kind kind)
{
    return kind == Kind::Working || kind == Kind::KeyMissing;
}

} // namespace desk
