// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultserver.h"

#include <QSslConfiguration>
#include <QString>

namespace desk::test {

/// A certificate of tests/support/certificates ("good", "expired", "otherhost", "selfsigned"),
/// with its key.
ServerIdentity serverIdentity(const QString &name);
/// The path of one of them, or of "ca", the tests' own authority, as a PEM file.
QString certificateFile(const QString &name);

/// While it lives, TLS in this process trusts the tests' own authority, and nobody else.
class TrustInTestAuthority
{
public:
    TrustInTestAuthority();
    ~TrustInTestAuthority();
    Q_DISABLE_COPY_MOVE(TrustInTestAuthority)

private:
    QSslConfiguration m_before;
};

} // namespace desk::test
