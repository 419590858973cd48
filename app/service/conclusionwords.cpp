// SPDX-License-Identifier: GPL-3.0-or-later
#include "conclusionwords.h"

#include "retryafter.h"
#include "servicewords.h"

#include <QCoreApplication>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

using Ending = TransportResult::Ending;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConclusionWords)
};

/// What every unknown outcome asks for.
QString thenLook(const QString &happened)
{
    return happened + u' ' +
           Words::tr("It may have created the account: look before creating it again.");
}

QString seconds(std::chrono::milliseconds time)
{
    const double value = double(time.count()) / 1000;
    return Words::tr("%1 s").arg(value);
}

/// Qt's words, or the words for there being none.
QString reasonOf(const TransportResult &result)
{
    const QString words = plainLine(result.errorText);
    const bool saysNothing =
        words.isEmpty() || words == QCoreApplication::translate("QIODevice", "Unknown error");
    return saysNothing ? Words::tr("no reason is known") : words;
}

QString refusedSentence(int status)
{
    switch (status) {
    case 400:
        return Words::tr("The service could not make sense of the request (400).");
    case 401:
        return Words::tr("The service does not take this key (401). Check the key.");
    case 404:
        return Words::tr("There is no such service at this address (404). Check the environment's "
                         "address.");
    case 407:
        return Words::tr(
            "The proxy on the way asks for a name and password (407), which this program "
            "does not send. Ask whoever runs the network.");
    case 413:
        return Words::tr("The request is too long for the service (413). Shorten it.");
    case 429:
        return Words::tr("The service has had too many requests (429).");
    case 503:
        return Words::tr("The service is not available now (503).");
    default:
        break;
    }
    if (status < 400) {
        return Words::tr(
                   "The service points to another address (%1). That is not followed, as it would "
                   "take the key there. Check the environment's address.")
            .arg(status);
    }
    return Words::tr("The service refused the request (%1).").arg(status);
}

} // namespace

QString unknownWords(UnknownReason reason)
{
    switch (reason) {
    case UnknownReason::Unreadable:
        return thenLook(Words::tr("The service answered something that cannot be read."));
    case UnknownReason::NothingSaid:
        return thenLook(Words::tr("The answer does not say whether the account was created."));
    case UnknownReason::RefusedWithAccount:
        break;
    }
    return thenLook(Words::tr("The service said no, yet named an account."));
}

QString unknownStatusWords(int status)
{
    return thenLook(Words::tr("The service failed over the request (%1).").arg(status));
}

QString cutShortSentence(const TransportResult &result)
{
    if (result.ending == Ending::TooLong)
        return Words::tr("The answer was too long and is cut.");
    if (result.ending == Ending::Cancelled)
        return Words::tr("Cancelled while the answer came.");
    return Words::tr("The answer was cut short.");
}

QString cutShortWords(const TransportResult &result)
{
    return thenLook(cutShortSentence(result));
}

QString lostSentence(const TransportResult &result)
{
    switch (result.ending) {
    case Ending::Cancelled:
        return Words::tr("Cancelled after the request had been sent.");
    case Ending::Silence:
        return Words::tr("The service did not answer within %1.").arg(seconds(result.limit));
    case Ending::Overtime:
        return Words::tr("The service had not answered after %1.").arg(seconds(result.limit));
    case Ending::Finished:
    case Ending::TooLong:
    case Ending::Withheld:
        break;
    }
    if (result.error == QNetworkReply::NoError)
        return Words::tr("The service ended the connection without an answer.");
    return Words::tr("The connection was lost before the answer came (%1).").arg(reasonOf(result));
}

QString lostWords(const TransportResult &result)
{
    return thenLook(lostSentence(result));
}

QString unsentWords(const TransportResult &result)
{
    if (result.ending == Ending::Withheld)
        return result.errorText;
    if (result.ending == Ending::Cancelled)
        return Words::tr("Cancelled before anything was sent.");
    if (result.failedAtProxy()) {
        return Words::tr("There was no getting through the proxy on the way (%1). Nothing was "
                         "sent: check the environment's proxy.")
            .arg(reasonOf(result));
    }
    if (result.ending == Ending::Silence || result.ending == Ending::Overtime) {
        return Words::tr(
                   "No connection to the service within %1. Nothing was sent: check the network "
                   "and send it again.")
            .arg(seconds(result.limit));
    }
    switch (result.error) {
    case QNetworkReply::HostNotFoundError:
        return Words::tr(
            "The service's name was not found. Nothing was sent: check the environment's "
            "address and the network.");
    case QNetworkReply::ConnectionRefusedError:
        return Words::tr(
            "Nothing answers at the service's address. Nothing was sent: check the address, "
            "or send it again later.");
    case QNetworkReply::SslHandshakeFailedError:
        return Words::
            tr("The connection to the service is not secure (%1). Nothing was sent: ask whoever "
               "runs the service.")
                .arg(reasonOf(result));
    default:
        break;
    }
    return Words::tr(
               "The service could not be reached (%1). Nothing was sent: check the network and "
               "send it again.")
        .arg(reasonOf(result));
}

QString refusedWords(int status, const TransportResult &result)
{
    QString sentence = refusedSentence(status);
    if (status == 429 || status == 503)
        sentence += u' ' + retryWords(readRetryAfter(result.headers));
    const QString words = serviceWords(result.body);
    return words.isEmpty() ? sentence : sentence + u' ' + Words::tr("It says: %1").arg(words);
}

QString rejectedWords()
{
    return Words::tr(
        "The service did not create the account and gave no reason. Ask whoever runs it.");
}

} // namespace desk
