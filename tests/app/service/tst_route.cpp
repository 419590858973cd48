// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/cafile.h"
#include "service/route.h"

#include "serveridentity.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace desk;
using namespace desk::test;

class TestRoute : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aProxyComesBackFromItsName_data();
    void aProxyComesBackFromItsName();
    void whatIsNoProxyIsAProblem_data();
    void whatIsNoProxyIsAProblem();
    void aCaFileIsDescribed();
    void anExpiredAuthorityIsNamed();
    void severalAuthoritiesAreCounted();
    void aFileThatHoldsNoAuthoritySaysSo_data();
    void aFileThatHoldsNoAuthoritySaysSo();
    void aPipeIsNotRead();

private:
    QString fileWith(const QByteArray &content);
    static QByteArray contentOf(const QString &certificate);

    QTemporaryDir m_folder;
};

QString TestRoute::fileWith(const QByteArray &content)
{
    QFile file(m_folder.filePath(u"ca.pem"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) < 0)
        qFatal("the test's own file cannot be written");
    return file.fileName();
}

QByteArray TestRoute::contentOf(const QString &certificate)
{
    QFile file(certificateFile(certificate));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the test's certificate cannot be read");
    return file.readAll();
}

void TestRoute::aProxyComesBackFromItsName_data()
{
    QTest::addColumn<ProxyChoice>("proxy");
    QTest::addColumn<QString>("name");

    using Kind = ProxyChoice::Kind;
    QTest::newRow("the system's") << ProxyChoice{} << u"system"_s;
    QTest::newRow("none") << ProxyChoice{Kind::None, {}, 0} << u"none"_s;
    QTest::newRow("HTTP") << ProxyChoice{Kind::Http, u"proxy.test"_s, 3128}
                          << u"http://proxy.test:3128"_s;
    QTest::newRow("SOCKS5") << ProxyChoice{Kind::Socks5, u"10.0.0.1"_s, 1080}
                            << u"socks5://10.0.0.1:1080"_s;
    QTest::newRow("IPv6") << ProxyChoice{Kind::Http, u"::1"_s, 65535} << u"http://[::1]:65535"_s;
}

void TestRoute::aProxyComesBackFromItsName()
{
    QFETCH(ProxyChoice, proxy);
    QFETCH(QString, name);

    QCOMPARE(proxyName(proxy), name);
    const CheckedProxy checked = proxyFromName(name);
    QCOMPARE(checked.problem, QString());
    QCOMPARE(checked.proxy, proxy);
}

void TestRoute::whatIsNoProxyIsAProblem_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("said");

    QTest::newRow("nothing") << u""_s << u"A proxy is"_s;
    QTest::newRow("a word") << u"auto"_s << u"A proxy is"_s;
    QTest::newRow("another scheme") << u"ftp://proxy.test:1"_s << u"A proxy is"_s;
    QTest::newRow("no host") << u"http://"_s << u"host:port"_s;
    QTest::newRow("no port") << u"http://proxy.test"_s << u"host:port"_s;
    QTest::newRow("port zero") << u"http://proxy.test:0"_s << u"1 to 65535"_s;
    QTest::newRow("port past the end") << u"socks5://proxy.test:65536"_s << u"1 to 65535"_s;
    QTest::newRow("a path") << u"http://proxy.test:1/x"_s << u"host:port"_s;
    QTest::newRow("a space") << u"http://pro xy.test:1"_s << u"host:port"_s;
    QTest::newRow("a password") << u"http://me:secret@proxy.test:1"_s << u"password"_s;
}

void TestRoute::whatIsNoProxyIsAProblem()
{
    QFETCH(QString, name);
    QFETCH(QString, said);

    const QString problem = proxyFromName(name).problem;
    QVERIFY2(problem.contains(said), qPrintable(problem));
    QVERIFY(!problem.contains(u"secret"_s));
}

void TestRoute::aCaFileIsDescribed()
{
    const CaFile file = readCaFile(certificateFile(u"ca"_s));

    QCOMPARE(file.problem, QString());
    QCOMPARE(file.certificates.size(), 1);
    const QDateTime now(QDate(2026, 1, 1), QTime(0, 0));
    QCOMPARE(describeCaFile(file, now),
             u"1 certificate: Customer Desk test: ca, until 1 Jan 2126"_s);
}

void TestRoute::anExpiredAuthorityIsNamed()
{
    const CaFile file = readCaFile(certificateFile(u"ca"_s));
    const QDateTime late(QDate(2200, 1, 1), QTime(0, 0));

    QVERIFY(describeCaFile(file, late).contains(u"expired on 1 Jan 2126 and not trusted"_s));
}

void TestRoute::severalAuthoritiesAreCounted()
{
    const CaFile two =
        readCaFile(fileWith(contentOf(u"ca"_s) + "\n# and\n" + contentOf(u"selfsigned"_s)));
    QCOMPARE(two.problem, QString());
    QVERIFY(describeCaFile(two, QDateTime::currentDateTime()).startsWith(u"2 certificates: "_s));

    const CaFile many = readCaFile(fileWith(contentOf(u"ca"_s).repeated(1000)));
    QVERIFY(describeCaFile(many, QDateTime::currentDateTime()).endsWith(u"and 996 more"_s));
}

void TestRoute::aFileThatHoldsNoAuthoritySaysSo_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");

    const QByteArray ca = contentOf(u"ca"_s);
    QTest::newRow("empty") << QByteArray() << u"no certificate"_s;
    QTest::newRow("words") << QByteArray("trust me") << u"no certificate"_s;
    QTest::newRow("a key") << QByteArray("-----BEGIN PRIVATE KEY-----\nMIG\n")
                           << u"no certificate"_s;
    QTest::newRow("a server's") << contentOf(u"good"_s) << u"not one of an authority"_s;
    QTest::newRow("cut short") << ca.first(ca.size() / 2) << u"damaged"_s;
    QTest::newRow("the second cut short") << ca + ca.first(ca.size() / 2) << u"damaged"_s;
    QTest::newRow("enormous") << QByteArray(2 * 1024 * 1024, 'x') << u"1 MiB"_s;
}

void TestRoute::aFileThatHoldsNoAuthoritySaysSo()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, said);

    const CaFile file = readCaFile(fileWith(content));

    QVERIFY2(file.problem.contains(said), qPrintable(file.problem));
    QVERIFY(file.certificates.isEmpty());
}

void TestRoute::aPipeIsNotRead()
{
    const QString pipe = m_folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);

    QVERIFY(readCaFile(pipe).problem.contains(u"not a file"_s));
    QVERIFY(readCaFile(m_folder.path()).problem.contains(u"not a file"_s));
    QVERIFY(readCaFile(m_folder.filePath(u"none"_s)).problem.contains(u"not there"_s));
}

QTEST_GUILESS_MAIN(TestRoute)
#include "tst_route.moc"
