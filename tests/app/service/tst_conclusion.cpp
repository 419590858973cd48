// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "service/conclusion.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace desk;
using namespace desk::test;
using Ending = TransportResult::Ending;

/// The outcome table of shared/design/house.md, line by line.
class TestConclusion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStatusDecides_data();
    void aStatusDecides();
    void anAnswerSaysWhatCameOfIt_data();
    void anAnswerSaysWhatCameOfIt();
    void withoutAStatusTheBodyDecides_data();
    void withoutAStatusTheBodyDecides();
    void aStatusGoesBeforeQtsErrorAndQuestions();
    void theAnswerIsKept();
    void anAnswerThatContradictsItselfIsKeptToo();
    void errorsAreSentences_data();
    void errorsAreSentences();
    void everyUnknownAsksToLook_data();
    void everyUnknownAsksToLook();
    void theServicesWordsOfARefusalAreShown();
    void aPageOfHtmlIsNotShown();
    void theKeyIsTakenOut();
};

namespace {

QByteArray data(const QByteArray &members)
{
    return "{\"CustomerCreateData\": {" + members + "}}";
}

TransportResult lost(Ending ending, bool bodyRead,
                     QNetworkReply::NetworkError error = QNetworkReply::OperationCanceledError)
{
    TransportResult result;
    result.ending = ending;
    result.bodyRead = bodyRead;
    result.error = error;
    result.limit = 30s;
    return result;
}

TransportResult cut(TransportResult result, Ending ending = Ending::Finished)
{
    result.complete = false;
    result.ending = ending;
    result.error = QNetworkReply::RemoteHostClosedError;
    return result;
}

} // namespace

void TestConclusion::aStatusDecides_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Outcome>("outcome");

    for (const int refused : {300, 301, 302, 303, 304, 305, 307, 308, 399, 400, 401, 403, 404, 405,
                              406, 407, 408, 411, 413, 415, 418, 422, 426, 429, 451, 499, 503})
        QTest::addRow("%d", refused) << refused << Outcome::Refused;
    for (const int unknown : {201, 202, 204, 206, 226, 500, 501, 502, 504, 505, 520, 599, 999})
        QTest::addRow("%d", unknown) << unknown << Outcome::Unknown;
}

void TestConclusion::aStatusDecides()
{
    QFETCH(int, status);
    QFETCH(Outcome, outcome);

    const TransportResult whole = answered(status, data("\"OK\": true"));
    for (const TransportResult &result : {whole, cut(whole), cut(whole, Ending::Cancelled)}) {
        const Conclusion conclusion = conclude(result);
        QCOMPARE(conclusion.outcome, outcome);
        QCOMPARE(conclusion.httpStatus, status);
        QCOMPARE(conclusion.answer, Answer());
        QVERIFY(!conclusion.error.isEmpty());
    }
}

void TestConclusion::anAnswerSaysWhatCameOfIt_data()
{
    QTest::addColumn<TransportResult>("result");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("explained"); // by a sentence of ours

    const auto row = [](const char *name, const TransportResult &result, Outcome outcome,
                        bool explained) { QTest::newRow(name) << result << outcome << explained; };
    const auto json = [](const QByteArray &members) { return answered(200, data(members)); };
    const QByteArray issues = ", \"CustomerCreateIssues\": [{\"ID\": 9, \"Message\": \"No.\"}]";

    row("created", json("\"OK\": true, \"AccountID\": 2"), Outcome::Created, false);
    row("created, no ID", json("\"OK\": true"), Outcome::Created, false);
    row("created, warnings", json("\"OK\": true, \"AccountID\": 2" + issues), Outcome::Created,
        false);
    row("created, XML",
        answered(200,
                 "<CustomerCreateResults><CustomerCreateData><OK>1</OK></CustomerCreateData>"
                 "</CustomerCreateResults>",
                 "application/xml"),
        Outcome::Created, false);
    row("rejected", json("\"OK\": false" + issues), Outcome::Rejected, false);
    row("rejected, no issues", json("\"OK\": false"), Outcome::Rejected, true);
    row("rejected, no ID", json("\"OK\": false, \"AccountID\": 0" + issues), Outcome::Rejected,
        false);
    row("rejected, null ID", json("\"OK\": false, \"AccountID\": null" + issues), Outcome::Rejected,
        false);
    row("OK false with an ID", json("\"OK\": false, \"AccountID\": 2" + issues), Outcome::Unknown,
        true);
    row("OK false with something for an ID", json("\"OK\": false, \"AccountID\": {}" + issues),
        Outcome::Unknown, true);
    row("OK as text", json("\"OK\": \"true\""), Outcome::Unknown, true);
    row("OK as a number", json("\"OK\": 1"), Outcome::Unknown, true);
    row("OK null", json("\"OK\": null"), Outcome::Unknown, true);
    row("no OK", json("\"AccountID\": 2"), Outcome::Unknown, true);
    row("no data", answered(200, "{}"), Outcome::Unknown, true);
    row("empty", answered(200, ""), Outcome::Unknown, true);
    row("HTML", answered(200, "<html><body>OK</body></html>", "text/html"), Outcome::Unknown, true);
    row("half", answered(200, "{\"CustomerCreateData\": {\"OK\": tr"), Outcome::Unknown, true);
    row("cut short, though it parses", cut(json("\"OK\": true")), Outcome::Unknown, true);
    row("cut short, though it says no", cut(json("\"OK\": false" + issues)), Outcome::Unknown,
        true);
    row("too long", cut(json("\"OK\": true"), Ending::TooLong), Outcome::Unknown, true);
    row("cancelled meanwhile", cut(json("\"OK\": true"), Ending::Cancelled), Outcome::Unknown,
        true);
    row("fell silent meanwhile", cut(json("\"OK\": true"), Ending::Silence), Outcome::Unknown,
        true);
}

void TestConclusion::anAnswerSaysWhatCameOfIt()
{
    QFETCH(TransportResult, result);
    QFETCH(Outcome, outcome);
    QFETCH(bool, explained);

    const Conclusion conclusion = conclude(result);
    QCOMPARE(outcomeName(conclusion.outcome), outcomeName(outcome));
    QCOMPARE(conclusion.httpStatus, 200);
    QCOMPARE(!conclusion.error.isEmpty(), explained);
}

void TestConclusion::withoutAStatusTheBodyDecides_data()
{
    QTest::addColumn<TransportResult>("result");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<int>("status");

    const auto row = [](const char *name, const TransportResult &result, Outcome outcome,
                        int status = 0) { QTest::newRow(name) << result << outcome << status; };
    const auto before = [](QNetworkReply::NetworkError error) {
        return lost(Ending::Finished, false, error);
    };
    const auto after = [](QNetworkReply::NetworkError error) {
        return lost(Ending::Finished, true, error);
    };

    row("name not found", before(QNetworkReply::HostNotFoundError), Outcome::Unsent);
    row("connection refused", before(QNetworkReply::ConnectionRefusedError), Outcome::Unsent);
    row("connection lost, nothing left", before(QNetworkReply::RemoteHostClosedError),
        Outcome::Unsent);
    row("TLS failed", before(QNetworkReply::SslHandshakeFailedError), Outcome::Unsent);
    row("offline", before(QNetworkReply::UnknownNetworkError), Outcome::Unsent);
    row("proxy not found", before(QNetworkReply::ProxyNotFoundError), Outcome::Unsent);
    row("connecting hangs", lost(Ending::Silence, false), Outcome::Unsent);
    row("connecting takes for ever", lost(Ending::Overtime, false), Outcome::Unsent);
    row("cancelled before", lost(Ending::Cancelled, false), Outcome::Unsent);
    row("withheld", lost(Ending::Withheld, false), Outcome::Unsent);

    row("cancelled after", lost(Ending::Cancelled, true), Outcome::Unknown);
    row("silence", lost(Ending::Silence, true), Outcome::Unknown);
    row("overtime", lost(Ending::Overtime, true), Outcome::Unknown);
    row("connection lost", after(QNetworkReply::RemoteHostClosedError), Outcome::Unknown);
    row("no second sending", after(QNetworkReply::ContentReSendError), Outcome::Unknown);
    row("102 or 103, then the end", after(QNetworkReply::NoError), Outcome::Unknown);
    row("no HTTP", after(QNetworkReply::ProtocolFailure), Outcome::Unknown);

    TransportResult asked = after(QNetworkReply::ContentReSendError);
    asked.credentialsAsked = true;
    row("credentials asked", asked, Outcome::Refused, 401);
    asked = after(QNetworkReply::ContentReSendError);
    asked.proxyCredentialsAsked = true;
    row("proxy credentials asked", asked, Outcome::Refused, 407);
    asked = before(QNetworkReply::ProxyAuthenticationRequiredError);
    asked.proxyCredentialsAsked = true;
    row("proxy credentials asked for a tunnel", asked, Outcome::Refused, 407);
}

void TestConclusion::withoutAStatusTheBodyDecides()
{
    QFETCH(TransportResult, result);
    QFETCH(Outcome, outcome);
    QFETCH(int, status);

    const Conclusion conclusion = conclude(result);
    QCOMPARE(outcomeName(conclusion.outcome), outcomeName(outcome));
    QCOMPARE(conclusion.httpStatus.value_or(0), status);
    QCOMPARE(conclusion.answer, Answer());
}

void TestConclusion::aStatusGoesBeforeQtsErrorAndQuestions()
{
    TransportResult result = answered(503, {});
    result.credentialsAsked = true;
    result.error = QNetworkReply::ContentReSendError;
    QCOMPARE(conclude(result).httpStatus, 503);
}

void TestConclusion::theAnswerIsKept()
{
    const Conclusion conclusion = conclude(answered(
        200, data("\"OK\": true, \"AccountID\": 2, \"AccountNo\": \"A-1\", \"AddressID\": 4, "
                  "\"ContactID\": 5")));
    QCOMPARE(conclusion.answer.accountId, 2);
    QCOMPARE(conclusion.answer.accountNo, u"A-1"_s);
    QCOMPARE(conclusion.answer.addressId, 4);
    QCOMPARE(conclusion.answer.contactId, 5);
}

void TestConclusion::anAnswerThatContradictsItselfIsKeptToo()
{
    const Conclusion conclusion = conclude(answered(200, data("\"OK\": false, \"AccountID\": 7")));
    QCOMPARE(conclusion.outcome, Outcome::Unknown);
    QCOMPARE(conclusion.answer.accountId, 7);
}

void TestConclusion::errorsAreSentences_data()
{
    QTest::addColumn<TransportResult>("result");
    QTest::addColumn<QString>("error");

    QTest::newRow("silence")
        << lost(Ending::Silence, true)
        << u"The service did not answer within 30 s. It may have created the account: look before "
           "creating it again."_s;
    QTest::newRow("hangs") << lost(Ending::Silence, false)
                           << u"No connection to the service within 30 s. Nothing was sent: check "
                              "the network and send it again."_s;
    QTest::newRow("cancelled") << lost(Ending::Cancelled, false)
                               << u"Cancelled before anything was sent."_s;
    QTest::newRow("key") << answered(401, {})
                         << u"The service does not take this key (401). Check the key."_s;
    QTest::newRow("away") << answered(503, "<html>")
                          << u"The service is not available now (503). Send it again later."_s;
    TransportResult tls = lost(Ending::Finished, false, QNetworkReply::SslHandshakeFailedError);
    tls.errorText = u"The certificate\r\nhas expired"_s;
    QTest::newRow("TLS") << tls
                         << u"The connection to the service is not secure (The certificate has "
                            "expired). Nothing was sent: ask whoever runs the service."_s;
}

void TestConclusion::errorsAreSentences()
{
    QFETCH(TransportResult, result);
    QFETCH(QString, error);

    QCOMPARE(conclude(result).error, error);
}

void TestConclusion::everyUnknownAsksToLook_data()
{
    QTest::addColumn<TransportResult>("result");

    QTest::newRow("silence") << lost(Ending::Silence, true);
    QTest::newRow("overtime") << lost(Ending::Overtime, true);
    QTest::newRow("cancelled") << lost(Ending::Cancelled, true);
    QTest::newRow("lost") << lost(Ending::Finished, true, QNetworkReply::RemoteHostClosedError);
    QTest::newRow("no answer") << lost(Ending::Finished, true, QNetworkReply::NoError);
    QTest::newRow("500") << answered(500, {});
    QTest::newRow("HTML") << answered(200, "<html>");
    QTest::newRow("nothing said") << answered(200, data(""));
    QTest::newRow("contradiction") << answered(200, data("\"OK\": false, \"AccountID\": 7"));
    QTest::newRow("cut") << cut(answered(200, "{"));
    QTest::newRow("too long") << cut(answered(200, "{"), Ending::TooLong);
    QTest::newRow("cancelled in it") << cut(answered(200, "{"), Ending::Cancelled);
}

void TestConclusion::everyUnknownAsksToLook()
{
    QFETCH(TransportResult, result);

    const Conclusion conclusion = conclude(result);
    QCOMPARE(conclusion.outcome, Outcome::Unknown);
    QVERIFY(conclusion.error.endsWith("look before creating it again."_L1));
}

void TestConclusion::theServicesWordsOfARefusalAreShown()
{
    const Conclusion conclusion = conclude(answered(400, R"({"Message": "The request is bad."})"));
    QVERIFY2(conclusion.error.endsWith("(400). It says: The request is bad."_L1),
             qPrintable(conclusion.error));
}

void TestConclusion::aPageOfHtmlIsNotShown()
{
    const QByteArray page = "<html><head><title>Bad</title></head><body>Bad</body></html>";
    QCOMPARE(conclude(answered(400, page, "text/html")).error, conclude(answered(400, {})).error);
}

void TestConclusion::theKeyIsTakenOut()
{
    const QString key = u"se\"cret"_s;
    const QByteArray spoken = "se\\\"cret";
    const Redactor redactor(key);

    const Conclusion refused = redacted(
        conclude(answered(400, "{\"Message\": \"Key " + spoken + " is wrong.\"}")), redactor);
    QVERIFY(refused.error.endsWith("Key {{apiKey}} is wrong."_L1));

    const Conclusion rejected = redacted(
        conclude(answered(200, data("\"OK\": false, \"AccountNo\": \"" + spoken +
                                    "\", \"CustomerCreateIssues\": [{\"ID\": 1, \"Message\": \"" +
                                    spoken + "\", \"ExtraData\": \"" + spoken + "\"}]"))),
        redactor);
    QCOMPARE(rejected.outcome, Outcome::Rejected);
    QCOMPARE(rejected.answer.accountNo, u"{{apiKey}}"_s);
    QCOMPARE(rejected.answer.issues.first().message, u"{{apiKey}}"_s);
    QCOMPARE(rejected.answer.issues.first().extraData, u"{{apiKey}}"_s);
}

QTEST_GUILESS_MAIN(TestConclusion)
#include "tst_conclusion.moc"
