// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlstrouble.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TlsTrouble)
};

struct Kind
{
    TlsTrouble trouble;
    QList<QSslError::SslError> errors;
};

// In the order in which they are to be mended.
const QList<Kind> &kinds()
{
    static const QList<Kind> all{
        {TlsTrouble::SelfSigned,
         {QSslError::SelfSignedCertificate, QSslError::SelfSignedCertificateInChain}},
        {TlsTrouble::UnknownIssuer,
         {QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToGetIssuerCertificate,
          QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted}},
        {TlsTrouble::Expired, {QSslError::CertificateExpired}},
        {TlsTrouble::NotYetValid, {QSslError::CertificateNotYetValid}},
        {TlsTrouble::OtherHost, {QSslError::HostNameMismatch}},
    };
    return all;
}

bool holdsAny(const QString &text, std::span<const QLatin1StringView> parts)
{
    return std::ranges::any_of(
        parts, [&](QLatin1StringView part) { return text.contains(part, Qt::CaseInsensitive); });
}

// OpenSSL's reasons of its own, with 1.1 and 3.
constexpr QLatin1StringView oldProtocolWords[] = {QLatin1StringView{"unsupported protocol"},
                                                  QLatin1StringView{"alert protocol version"},
                                                  QLatin1StringView{"no protocols available"}};
constexpr QLatin1StringView notTlsWords[] = {
    QLatin1StringView{"wrong version number"}, QLatin1StringView{"packet length too long"},
    QLatin1StringView{"http request"}, QLatin1StringView{"record layer failure"}};

} // namespace

TlsTrouble findTlsTrouble(const QList<QSslError> &errors, const QString &errorText)
{
    for (const Kind &kind : kinds()) {
        const bool isIt = std::ranges::any_of(errors, [&kind](const QSslError &error) {
            return kind.errors.contains(error.error());
        });
        if (isIt)
            return kind.trouble;
    }
    if (holdsAny(errorText, oldProtocolWords))
        return TlsTrouble::OldProtocol;
    return holdsAny(errorText, notTlsWords) ? TlsTrouble::NotTls : TlsTrouble::Other;
}

QString tlsTroubleWords(TlsTrouble trouble)
{
    switch (trouble) {
    case TlsTrouble::SelfSigned:
        return Words::tr(
            "Its certificate is self-signed, so anyone could have made it. Ask whoever "
            "runs the service for the certificate and name it as CA file.");
    case TlsTrouble::UnknownIssuer:
        return Words::tr("Its certificate is from an issuer that this computer does not know. Ask "
                         "whoever runs the service for the issuer's certificate and name it as CA "
                         "file.");
    case TlsTrouble::Expired:
        return Words::tr("Its certificate has expired. Whoever runs the service has to renew it; "
                         "check this computer's date too.");
    case TlsTrouble::NotYetValid:
        return Words::tr("Its certificate is not valid yet. Check this computer's date.");
    case TlsTrouble::OtherHost:
        return Words::tr("Its certificate is for another host name. Check the address.");
    case TlsTrouble::OldProtocol:
        return Words::tr("It only speaks versions of TLS that are too old to be safe. Whoever runs "
                         "the service has to allow TLS 1.2 or later.");
    case TlsTrouble::NotTls:
        return Words::tr("What answers there does not speak TLS. Check the port, and whether the "
                         "address has to begin with http://.");
    case TlsTrouble::Other:
        break;
    }
    return Words::tr("No secure connection could be made. Ask whoever runs the service.");
}

} // namespace desk
