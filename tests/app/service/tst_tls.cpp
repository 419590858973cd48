// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultserver.h"
#include "postandwait.h"
#include "serveridentity.h"
#include "service/conclusion.h"
#include "service/tlstrouble.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;
using namespace desk::test;

class TestTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTrustedServiceIsSpokenTo();
    void thePhasesOfACallFollowEachOther();
    void aServiceThatCannotBeTrustedGetsNothing_data();
    void aServiceThatCannotBeTrustedGetsNothing();
    void anAuthorityNobodyKnowsIsNotTrusted();
    void anEnvironmentsCaFileIsTrusted_data();
    void anEnvironmentsCaFileIsTrusted();
    void aCaFileIsTrustedBesidesTheSystemsAuthorities();
    void aCaFileVouchesForItsOwnEnvironmentOnly();
    void aCaFileDoesNotExcuseAnythingElse_data();
    void aCaFileDoesNotExcuseAnythingElse();
    void aCaFileThatIsNoneIsSaidAndNothingIsSent();
    void aServiceWithoutTlsGetsNothing();
    void aServiceThatHangsBeforeTlsIsUnsent();
    void aServiceThatClosesWithoutAnswerGetsOneRequest();
};

namespace {

const Script created =
    answerWith(httpAnswer(200, "{\"CustomerCreateData\": {\"OK\": true, \"AccountID\": 2}}"));

QUrl secure(QUrl url)
{
    url.setScheme(u"https"_s);
    return url;
}

HttpRequest trusting(const QUrl &url, const QString &certificate)
{
    HttpRequest request = someRequest(url);
    request.route.caFile = certificateFile(certificate);
    return request;
}

} // namespace

void TestTls::aTrustedServiceIsSpokenTo()
{
    const TrustInTestAuthority trust;
    FaultServer server({created}, serverIdentity(u"good"_s));
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(server.url()));

    QCOMPARE(conclude(result).outcome, Outcome::Created);
    QCOMPARE(server.complete(), 1);
}

void TestTls::thePhasesOfACallFollowEachOther()
{
    const TrustInTestAuthority trust;
    FaultServer server({created}, serverIdentity(u"good"_s));
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(server.url()));

    QVERIFY(result.phases.encryptedMs);
    QVERIFY(result.phases.firstByteMs);
    QCOMPARE_LE(*result.phases.encryptedMs, *result.phases.firstByteMs);
    QCOMPARE_LE(*result.phases.firstByteMs, result.durationMs);
}

void TestTls::aServiceThatCannotBeTrustedGetsNothing_data()
{
    QTest::addColumn<QString>("identity");
    QTest::addColumn<QString>("reason");

    QTest::newRow("expired") << u"expired"_s << u"expired"_s;
    QTest::newRow("another host") << u"otherhost"_s << u"host name"_s;
    QTest::newRow("self-signed") << u"selfsigned"_s << u"self-signed"_s;
}

void TestTls::aServiceThatCannotBeTrustedGetsNothing()
{
    QFETCH(QString, identity);
    QFETCH(QString, reason);

    const TrustInTestAuthority trust;
    FaultServer server({created}, serverIdentity(identity));
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(server.url()));

    QCOMPARE(result.error, QNetworkReply::SslHandshakeFailedError);
    QVERIFY(!result.bodyRead);
    const Conclusion conclusion = conclude(result);
    QCOMPARE(conclusion.outcome, Outcome::Unsent);
    QVERIFY2(conclusion.error.contains(reason), qPrintable(conclusion.error));
    QCOMPARE(server.begun(), 0);
}

void TestTls::anAuthorityNobodyKnowsIsNotTrusted()
{
    FaultServer server({created}, serverIdentity(u"good"_s));
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(server.url()));

    QCOMPARE(conclude(result).outcome, Outcome::Unsent);
    QCOMPARE(server.begun(), 0);
}

void TestTls::anEnvironmentsCaFileIsTrusted_data()
{
    QTest::addColumn<QString>("identity");
    QTest::addColumn<QString>("authority");

    QTest::newRow("the authority's") << u"good"_s << u"ca"_s;
    QTest::newRow("a self-signed one") << u"selfsigned"_s << u"selfsigned"_s;
}

void TestTls::anEnvironmentsCaFileIsTrusted()
{
    QFETCH(QString, identity);
    QFETCH(QString, authority);

    FaultServer server({created}, serverIdentity(identity));
    NetworkClient client;
    const TransportResult result = postAndWait(client, trusting(server.url(), authority));

    QVERIFY2(conclude(result).outcome == Outcome::Created, qPrintable(conclude(result).error));
}

void TestTls::aCaFileIsTrustedBesidesTheSystemsAuthorities()
{
    const TrustInTestAuthority trust; // stands for the system's
    FaultServer server({created}, serverIdentity(u"good"_s));
    NetworkClient client;
    const TransportResult result = postAndWait(client, trusting(server.url(), u"selfsigned"_s));

    QCOMPARE(conclude(result).outcome, Outcome::Created);
}

void TestTls::aCaFileVouchesForItsOwnEnvironmentOnly()
{
    const Script twice = {step::ReadRequest{}, step::Send{httpAnswer(200, "{}")},
                          step::ReadRequest{}, step::Send{httpAnswer(200, "{}")}};
    FaultServer server({twice}, serverIdentity(u"good"_s));
    NetworkClient client;
    const TransportResult vouched =
        postAndWait(client, trusting(server.url(), u"ca"_s), longLimits(), Connection::Reused);
    const TransportResult other =
        postAndWait(client, someRequest(server.url()), longLimits(), Connection::Reused);

    QVERIFY(vouched.complete);
    QCOMPARE(other.error, QNetworkReply::SslHandshakeFailedError);
    QCOMPARE(server.begun(), 1);
}

void TestTls::aCaFileDoesNotExcuseAnythingElse_data()
{
    QTest::addColumn<QString>("identity");
    QTest::addColumn<TlsTrouble>("trouble");

    QTest::newRow("expired") << u"expired"_s << TlsTrouble::Expired;
    QTest::newRow("another host") << u"otherhost"_s << TlsTrouble::OtherHost;
    QTest::newRow("self-signed") << u"selfsigned"_s << TlsTrouble::SelfSigned;
}

void TestTls::aCaFileDoesNotExcuseAnythingElse()
{
    QFETCH(QString, identity);
    QFETCH(TlsTrouble, trouble);

    FaultServer server({created}, serverIdentity(identity));
    NetworkClient client;
    const TransportResult result = postAndWait(client, trusting(server.url(), u"ca"_s));

    QCOMPARE(result.error, QNetworkReply::SslHandshakeFailedError);
    QCOMPARE(findTlsTrouble(result.tlsErrors, result.errorText), trouble);
    QCOMPARE(server.begun(), 0);
}

void TestTls::aCaFileThatIsNoneIsSaidAndNothingIsSent()
{
    FaultServer server({created}, serverIdentity(u"good"_s));
    NetworkClient client;
    for (const QString &file : {u"good"_s, u"no such file"_s}) {
        const TransportResult result = postAndWait(client, trusting(server.url(), file));
        QCOMPARE(result.ending, TransportResult::Ending::Withheld);
        QVERIFY2(result.errorText.contains(file), qPrintable(result.errorText));
    }
    QCOMPARE(server.connections(), 0);
}

void TestTls::aServiceWithoutTlsGetsNothing()
{
    FaultServer server({{step::Send{"HTTP/1.1 400 Bad Request\r\n\r\n"}, step::Close{}}});
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(secure(server.url())));

    QVERIFY(!result.bodyRead);
    QCOMPARE(conclude(result).outcome, Outcome::Unsent);
}

void TestTls::aServiceThatHangsBeforeTlsIsUnsent()
{
    FaultServer server({Script{}});
    NetworkClient client;
    const TransportResult result =
        postAndWait(client, someRequest(secure(server.url())), shortLimits());

    QCOMPARE(result.ending, TransportResult::Ending::Silence);
    QVERIFY(!result.bodyRead);
    QCOMPARE(conclude(result).outcome, Outcome::Unsent);
}

void TestTls::aServiceThatClosesWithoutAnswerGetsOneRequest()
{
    const TrustInTestAuthority trust;
    FaultServer server({{step::ReadRequest{}, step::Close{}}}, serverIdentity(u"good"_s));
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(server.url()));
    QTest::qWait(20);

    QCOMPARE(conclude(result).outcome, Outcome::Unknown);
    QCOMPARE(server.begun(), 1);
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
