// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"

#include <QNetworkReply>
#include <QObject>
#include <QSslError>
#include <QString>

#include <chrono>
#include <optional>

namespace desk {

struct CallLimits
{
    std::chrono::milliseconds silence{30'000};  ///< longest time in which nothing comes
    std::chrono::milliseconds overall{300'000}; ///< whatever trickles in
    qint64 answerBytes = 8 * 1024 * 1024;       ///< a longer answer is cut, and so unknown
};

/// What the transport can tell of one call, before anyone concludes anything from it.
struct TransportResult
{
    enum class Ending {
        Finished,
        Cancelled,
        Silence,  ///< nothing came or went for CallLimits::silence
        Overtime, ///< CallLimits::overall was up
        TooLong,  ///< the answer went past CallLimits::answerBytes
        Withheld, ///< it was not fit to be sent; errorText says why, in words for people
    };

    Ending ending = Ending::Finished;
    std::chrono::milliseconds limit{0}; ///< the one that was up, with Silence and Overtime
    bool bodyRead = false;              ///< any byte of the body was taken for sending
    bool credentialsAsked = false;      ///< authenticationRequired was emitted
    bool proxyCredentialsAsked = false;
    bool throughProxy = false;
    std::optional<int> status; ///< a final one: 102 and 103 are not
    QByteArray reason;
    QList<HttpHeader> headers;
    QByteArray body;
    bool complete = false; ///< the answer arrived whole
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QList<QSslError> tlsErrors; ///< what is wrong with the certificate
    QString errorText;          ///< Qt's words, but for Withheld; conclude() makes a sentence of it
    qint64 durationMs = 0;
    CallPhases phases;

    /// A proxy was to be used, and there was no getting through it. Not every such failure has a
    /// code of its own in Qt 6.4: a proxy that is away is an UnknownNetworkError.
    bool failedAtProxy() const;
};

/// One HTTP POST that leaves at most once: a body device that cannot rewind, no redirects, no
/// HTTP/2, no TLS error waved through. Made by ServiceClient; lives in the thread of its maker.
/// It ends with exactly one finished(), also after cancel(); deleting it before aborts in silence.
class ServiceCall : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Stops it. Whether bytes had left is in the result.
    virtual void cancel() = 0;
    /// From here on the service may have seen the request.
    virtual bool bodyLeft() const = 0;

Q_SIGNALS:
    void bodyLeaving();
    void finished(const desk::TransportResult &result);
};

} // namespace desk
