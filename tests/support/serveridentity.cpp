// SPDX-License-Identifier: GPL-3.0-or-later
#include "serveridentity.h"

#include <QFile>
#include <QSslConfiguration>

namespace desk::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &name)
{
    QFile file(QStringLiteral(DESK_TEST_CERTIFICATES) + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the tests' certificate %s cannot be read", qPrintable(name));
    return file.readAll();
}

QSslCertificate certificate(const QString &name)
{
    return QSslCertificate(contentOf(name + ".pem"_L1));
}

} // namespace

QString certificateFile(const QString &name)
{
    return QStringLiteral(DESK_TEST_CERTIFICATES) + u'/' + name + ".pem"_L1;
}

ServerIdentity serverIdentity(const QString &name)
{
    return {certificate(name), QSslKey(contentOf(u"server.key"_s), QSsl::Ec)};
}

TrustInTestAuthority::TrustInTestAuthority()
    : m_before(QSslConfiguration::defaultConfiguration())
{
    QSslConfiguration trusting = m_before;
    trusting.setCaCertificates({certificate(u"ca"_s)});
    QSslConfiguration::setDefaultConfiguration(trusting);
}

TrustInTestAuthority::~TrustInTestAuthority()
{
    QSslConfiguration::setDefaultConfiguration(m_before);
}

} // namespace desk::test
