// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSslError>
#include <QString>

namespace desk {

/// Why there is no secure connection.
enum class TlsTrouble {
    SelfSigned,    ///< the certificate vouches for itself
    UnknownIssuer, ///< nobody whom the system or the CA file knows vouches for it
    Expired,
    NotYetValid,
    OtherHost,   ///< it is for another host name
    OldProtocol, ///< the two have no version of TLS in common
    NotTls,      ///< what answers does not speak TLS
    Other,
};

/// The one to be mended first. `errorText`: Qt's words for the failed handshake, which hold
/// OpenSSL's; those are in English whatever the language.
TlsTrouble findTlsTrouble(const QList<QSslError> &errors, const QString &errorText);

/// What it is, and what to do, in a sentence.
QString tlsTroubleWords(TlsTrouble trouble);

} // namespace desk
