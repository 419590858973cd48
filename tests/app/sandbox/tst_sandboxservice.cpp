// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxclient.h"

#include "sandbox/sandboxlists.h"
#include "sandbox/sandboxservice.h"
#include "sandbox/sandboxstore.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray json = "application/json";
const QByteArray xml = "application/xml";
const QByteArray namespaces = " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
                              " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

HttpCall callOf(const QString &name, const QByteArray &body, const QByteArray &contentType = json,
                const QByteArray &accept = {})
{
    return {"POST", u"/api/v1/"_s + name, contentType, accept, body};
}

QJsonObject dataOf(const HttpAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object().value("CustomerCreateData"_L1).toObject();
}

QList<int> issueIds(const HttpAnswer &answer)
{
    QList<int> ids;
    const QJsonArray issues = dataOf(answer).value("CustomerCreateIssues"_L1).toArray();
    for (const auto &issue : issues)
        ids.append(issue["ID"_L1].toInt());
    return ids;
}

} // namespace

/// The whole contract, from the bytes of a body to the bytes of an answer, without a socket.
class TestSandboxService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void aCreatedAccountIsAnsweredInThePublishedJson();
    void aCreatedAccountIsAnsweredInThePublishedXml();
    void aRefusalIsAnsweredInThePublishedJson();
    void aRefusalIsAnsweredInThePublishedXml();
    void theSameAccountNumberIsRefusedOnce29();
    void theSameEmailIsRefused32();
    void takenIsReportedBesideOtherIssues();
    void aWarningComesWithACreatedAccount();
    void anythingButTheKeyIsNotAuthorised_data();
    void anythingButTheKeyIsNotAuthorised();
    void aBodyOfTheWrongTypeNamesTheMember();
    void theAnswersFormatIsWhatAcceptAsksFor_data();
    void theAnswersFormatIsWhatAcceptAsksFor();
    void callsThatAreNotThereAreSaidSo_data();
    void callsThatAreNotThereAreSaidSo();
    void listsAreAnsweredInTheirShape_data();
    void listsAreAnsweredInTheirShape();
    void everyCountryAndCurrencyIsListed();
    void aKeyOfMoreThan30IsNotInterpreted();
    void pulseNeedsNoKey();
    void changesAreListedSinceADay_data();
    void changesAreListedSinceADay();
    void withoutChangesThereIsNoContent();

private:
    HttpAnswer create(const QJsonObject &customer, const QByteArray &accept = {})
    {
        return m_service->answer(callOf(u"CustomerCreate"_s, toBytes(customer), json, accept));
    }

    const Catalogue m_lists = sandboxLists(); // it takes a moment to make
    std::unique_ptr<SandboxStore> m_store;
    std::unique_ptr<SandboxService> m_service;
};

void TestSandboxService::init()
{
    m_store = std::make_unique<SandboxStore>();
    QCOMPARE(m_store->open(u":memory:"_s), QString());
    m_service = std::make_unique<SandboxService>(*m_store, m_lists);
}

void TestSandboxService::cleanup()
{
    m_service.reset();
    m_store.reset();
}

void TestSandboxService::aCreatedAccountIsAnsweredInThePublishedJson()
{
    const HttpAnswer answer = create(customer());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.contentType, "application/json; charset=utf-8");
    QCOMPARE(answer.body,
             "{\"CustomerCreateData\":{\"OK\":true,\"AccountID\":1001,\"AccountNo\":\"S-0001\","
             "\"AddressID\":41001,\"ContactID\":71001,\"CustomerCreateIssues\":[]}}");
}

void TestSandboxService::aCreatedAccountIsAnsweredInThePublishedXml()
{
    QJsonObject odd = customer();
    odd[u"AccountNo"_s] = u"<a>&\r\u00e9"_s;
    const HttpAnswer answer = create(odd, xml);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.contentType, "application/xml; charset=utf-8");
    QCOMPARE(answer.body,
             "<CustomerCreateResults" + namespaces +
                 "><CustomerCreateData><OK>true</OK><AccountID>1001</AccountID>"
                 "<AccountNo>&lt;a&gt;&amp;&#xD;\xc3\xa9</AccountNo><AddressID>41001</AddressID>"
                 "<ContactID>71001</ContactID><CustomerCreateIssues/></CustomerCreateData>"
                 "</CustomerCreateResults>");
}

void TestSandboxService::aRefusalIsAnsweredInThePublishedJson()
{
    QJsonObject wrong = customer();
    wrong[u"Country"_s] = u"XYZ"_s;
    const HttpAnswer answer = create(wrong);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body,
             "{\"CustomerCreateData\":{\"OK\":false,\"AccountID\":0,\"AccountNo\":\"\","
             "\"AddressID\":0,\"ContactID\":0,\"CustomerCreateIssues\":[{\"ID\":34,\"Message\":"
             "\"Sandbox: there is no such country code\",\"ExtraData\":\"XYZ\"}]}}");
}

void TestSandboxService::aRefusalIsAnsweredInThePublishedXml()
{
    QJsonObject wrong = customer();
    wrong[u"Country"_s] = u"<X>"_s;
    QCOMPARE(
        create(wrong, xml).body,
        "<CustomerCreateResults" + namespaces +
            "><CustomerCreateData><OK>false</OK><AccountID>0</AccountID><AccountNo></AccountNo>"
            "<AddressID>0</AddressID><ContactID>0</ContactID><CustomerCreateIssues>"
            "<CustomerCreateIssue><ID>34</ID><Message>Sandbox: there is no such country code"
            "</Message><ExtraData>&lt;X&gt;</ExtraData></CustomerCreateIssue>"
            "</CustomerCreateIssues></CustomerCreateData></CustomerCreateResults>");
}

void TestSandboxService::theSameAccountNumberIsRefusedOnce29()
{
    QJsonObject first = customer(1);
    first[u"AccountNo"_s] = u"A-1"_s;
    QJsonObject second = customer(2);
    second[u"AccountNo"_s] = u"a-1"_s;
    QCOMPARE(issueIds(create(first)), QList<int>());
    const HttpAnswer answer = create(second);
    QCOMPARE(issueIds(answer), QList{29});
    QCOMPARE(dataOf(answer)["CustomerCreateIssues"_L1][0]["ExtraData"_L1], QJsonValue(u"a-1"_s));
}

void TestSandboxService::theSameEmailIsRefused32()
{
    QJsonObject again = customer();
    again[u"Email"_s] = u"ANN1@Example.com"_s;
    QCOMPARE(issueIds(create(customer())), QList<int>());
    const HttpAnswer answer = create(again);
    QCOMPARE(issueIds(answer), QList{32});
    QCOMPARE(dataOf(answer)["OK"_L1], QJsonValue(false));
    QCOMPARE(dataOf(answer)["AccountID"_L1], QJsonValue(0));
}

void TestSandboxService::takenIsReportedBesideOtherIssues()
{
    QJsonObject again = customer();
    again[u"Surname"_s] = u""_s;
    QCOMPARE(issueIds(create(customer())), QList<int>());
    QCOMPARE(issueIds(create(again)), (QList{1, 32}));
}

void TestSandboxService::aWarningComesWithACreatedAccount()
{
    QJsonObject unused = customer();
    unused[u"AllowDeliveries"_s] = false;
    unused[u"AllowInvoices"_s] = false;
    const HttpAnswer answer = create(unused);
    QCOMPARE(issueIds(answer), QList{40});
    QCOMPARE(dataOf(answer)["OK"_L1], QJsonValue(true));
    QCOMPARE(dataOf(answer)["AccountID"_L1], QJsonValue(1001));
}

void TestSandboxService::anythingButTheKeyIsNotAuthorised_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QByteArray>("body");
    for (const QString &call :
         {u"CustomerCreate"_s, u"Channel"_s, u"Country"_s, u"Currency"_s, u"CustCategory"_s,
          u"CustomerServiceLevel"_s, u"Message"_s, u"CustomerChange"_s}) {
        for (const char *body : {"{}", "{\"apiKey\":null}", "{\"apiKey\":\"\"}",
                                 "{\"apiKey\":\"Sandbox-Key\"}", "{\"apiKey\":\"sandbox-key \"}"})
            QTest::addRow("%s %s", qPrintable(call), body) << call << QByteArray(body);
    }
}

void TestSandboxService::anythingButTheKeyIsNotAuthorised()
{
    QFETCH(const QString, call);
    QFETCH(const QByteArray, body);
    const HttpAnswer answer = m_service->answer(callOf(call, body));
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.body, R"({"Message":"Authorization has been denied for this request."})");
}

void TestSandboxService::aBodyOfTheWrongTypeNamesTheMember()
{
    QJsonObject wrong = customer();
    wrong[u"ChannelID"_s] = u"abc"_s;
    const HttpAnswer answer = create(wrong);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.body, R"({"Message":"The request is invalid.","ModelState":)"
                          R"({"customerCreateParams.ChannelID":["Could not convert to Int32."]}})");
    QCOMPARE(create(wrong, xml).body,
             "<Error><Message>The request is invalid.</Message><ModelState>"
             "<customerCreateParams.ChannelID>Could not convert to Int32."
             "</customerCreateParams.ChannelID></ModelState></Error>");
}

void TestSandboxService::theAnswersFormatIsWhatAcceptAsksFor_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<QByteArray>("answered");
    const auto row = [](const char *contentType, const char *accept, const char *answered) {
        QTest::addRow("%s, %s", contentType, accept)
            << QByteArray(contentType) << QByteArray(accept) << QByteArray(answered);
    };
    row("application/json", "", "application/json");
    row("text/json", "", "text/json");
    row("application/xml", "", "application/xml");
    row("text/xml", "*/*", "text/xml");
    row("APPLICATION/JSON;charset=UTF-8", "application/xml", "application/xml");
    row("application/xml", "text/json", "text/json");
    row("application/json", "text/html, application/xml;q=0.9, */*;q=0.8", "application/xml");
    row("application/json", "application/xml;q=0.1, application/json;q=0.2", "application/json");
    row("application/json", "application/xml;q=0, application/json;q=0.1", "application/json");
    row("application/xml", "text/*", "text/json");
    row("application/xml", "application/*", "application/xml");
    row("application/json", "image/png", "application/json");
    row("application/json", ";;,,;q=x", "application/json");
}

void TestSandboxService::theAnswersFormatIsWhatAcceptAsksFor()
{
    QFETCH(const QByteArray, contentType);
    QFETCH(const QByteArray, accept);
    QFETCH(const QByteArray, answered);
    const bool isXml = contentType.endsWith("xml");
    const QByteArray body = isXml ? "<PulseParams/>" : "{}";
    const HttpAnswer answer = m_service->answer(callOf(u"Pulse"_s, body, contentType, accept));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.contentType, answered + "; charset=utf-8");
    QCOMPARE(answer.body.front(), answered.endsWith("xml") ? '<' : '{');
}

void TestSandboxService::callsThatAreNotThereAreSaidSo_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<int>("status");
    const auto row = [](const char *method, const QString &path, const QByteArray &type,
                        int status) {
        QTest::addRow("%s %s %s", method, qPrintable(path), type.constData())
            << QByteArray(method) << path << type << status;
    };
    row("POST", u"/api/v1/Pulse"_s, json, 200);
    row("POST", u"/API/V1/pulse"_s, json, 200);
    row("POST", u"/api/v1/Pulse/"_s, json, 200);
    row("POST", u"/api/v1/Pulses"_s, json, 404);
    row("POST", u"/api/v2/Pulse"_s, json, 404);
    row("POST", u"/api/v1/"_s, json, 404);
    row("POST", u""_s, json, 404);
    row("GET", u"/"_s, {}, 404);
    row("GET", u"/api/v1/Pulse"_s, {}, 405);
    row("OPTIONS", u"/api/v1/CustomerCreate"_s, json, 405);
    row("post", u"/api/v1/Pulse"_s, json, 405);
    row("POST", u"/api/v1/Pulse"_s, {}, 415);
    row("POST", u"/api/v1/Pulse"_s, "text/plain", 415);
    row("POST", u"/api/v1/Pulse"_s, "application/jsonx", 415);
    row("POST", u"/api/v1/Pulse"_s, "application/json; charset=klingon", 415);
}

void TestSandboxService::callsThatAreNotThereAreSaidSo()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QString, path);
    QFETCH(const QByteArray, contentType);
    QFETCH(const int, status);
    const HttpAnswer answer = m_service->answer({method, path, contentType, {}, "{}"});
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.headers.contains(HttpHeader{"Allow", "POST"}), status == 405);
    if (status != 200)
        QVERIFY(QJsonDocument::fromJson(answer.body).object().contains("Message"_L1));
}

void TestSandboxService::listsAreAnsweredInTheirShape_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QByteArray>("inJson");
    QTest::addColumn<QByteArray>("inXml");
    const auto row = [](const char *call, const char *inJson, const QByteArray &root,
                        const char *inXml) {
        QTest::newRow(call) << QString::fromLatin1(call) << QByteArray(inJson)
                            << '<' + root + namespaces + '>' + inXml;
    };
    row("Channel", R"({"ChannelList":[{"ID":1,"Description":"Mail order"},)", "Channels",
        "<Channel><ID>1</ID><Description>Mail order</Description></Channel>");
    row("Country", R"({"CountryList":[{"ISOCode":"AFG","Name":"Afghanistan"},)", "Countries",
        "<Country><ISOCode>AFG</ISOCode><Name>Afghanistan</Name></Country>");
    row("Currency", R"({"CurrencyList":[{"Code":")", "Currencies", "<Currency><Code>");
    row("CustCategory", R"({"CategoryList":[{"Code":"RET","Description":"Retail"},)",
        "CustCategories",
        "<CustCategory><Code>RET</Code><Description>Retail</Description></CustCategory>");
    row("CustomerServiceLevel", R"({"ServiceLevelList":[{"ID":1,"Description":"Standard"},)",
        "CustomerServiceLevels", "<Level><ID>1</ID><Description>Standard</Description></Level>");
    row("Message", R"({"MessagesList":[{"ID":1,"Description":"Sandbox: )", "Messages",
        "<Message><ID>1</ID><Description>Sandbox: ");
    row("CustomerChange", R"({"CustomerChangeList":[{"ID":1001,"AccountNo":"S-0001"}]})",
        "CustomerChanges",
        "<ChangedCustomer><ID>1001</ID><AccountNo>S-0001</AccountNo></ChangedCustomer>"
        "</CustomerChanges>");
}

void TestSandboxService::listsAreAnsweredInTheirShape()
{
    QFETCH(const QString, call);
    QFETCH(const QByteArray, inJson);
    QFETCH(const QByteArray, inXml);
    create(customer());

    const HttpAnswer asJson = m_service->answer(callOf(call, R"({"apiKey":"sandbox-key"})"));
    QCOMPARE(asJson.status, 200);
    QCOMPARE(asJson.body.first(inJson.size()), inJson);
    QVERIFY(!QJsonDocument::fromJson(asJson.body).isNull());

    const QByteArray root = call == "CustomerChange"_L1 ? "CustomerChangeParams" : "Params";
    const QByteArray body = '<' + root + "><apiKey>sandbox-key</apiKey></" + root + '>';
    const HttpAnswer asXml = m_service->answer(callOf(call, body, xml));
    QCOMPARE(asXml.status, 200);
    QCOMPARE(asXml.body.first(inXml.size()), inXml);
}

void TestSandboxService::everyCountryAndCurrencyIsListed()
{
    const Catalogue iso = Catalogue::iso();
    QVERIFY(iso.list(ChoiceList::Countries).size() > 240);
    QCOMPARE(m_lists.list(ChoiceList::Countries), iso.list(ChoiceList::Countries));
    QCOMPARE(m_lists.list(ChoiceList::Currencies), iso.list(ChoiceList::Currencies));
    for (const ChoiceList which :
         {ChoiceList::Channels, ChoiceList::Categories, ChoiceList::ServiceLevels})
        QVERIFY(!m_lists.list(which).isEmpty());
}

void TestSandboxService::aKeyOfMoreThan30IsNotInterpreted()
{
    const QByteArray tooLong = "{\"apiKey\":\"" + QByteArray(31, 'k') + "\"}";
    const HttpAnswer answer = m_service->answer(callOf(u"Channel"_s, tooLong));
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.body.contains("\"params.apiKey\""));
    QVERIFY(!answer.body.contains("kkk"));

    const QByteArray longest = "{\"apiKey\":\"" + QByteArray(30, 'k') + "\"}";
    QCOMPARE(m_service->answer(callOf(u"Channel"_s, longest)).status, 401);
    QCOMPARE(m_service->answer(callOf(u"CustomerCreate"_s, tooLong)).status, 401);
}

void TestSandboxService::pulseNeedsNoKey()
{
    const HttpAnswer answer = m_service->answer(callOf(u"Pulse"_s, "{}"));
    QCOMPARE(answer.status, 200);
    const QJsonValue seconds = QJsonDocument::fromJson(answer.body)["SecondsFromMidnight"_L1];
    QVERIFY(seconds.isDouble());
    QVERIFY(seconds.toDouble() >= 0 && seconds.toDouble() < 86'400);
}

void TestSandboxService::changesAreListedSinceADay_data()
{
    QTest::addColumn<QString>("since");
    QTest::addColumn<int>("status");
    const QDate today = QDateTime::currentDateTimeUtc().date();
    QTest::newRow("blank") << u"\"\""_s << 200;
    QTest::newRow("null") << u"null"_s << 200;
    QTest::newRow("yesterday") << u'"' + today.addDays(-1).toString(u"yyyyMMdd"_s) + u'"' << 200;
    QTest::newRow("in two days") << u'"' + today.addDays(2).toString(u"yyyyMMdd"_s) + u'"' << 204;
    QTest::newRow("as a number") << u"20200229"_s << 200;
    QTest::newRow("no such day") << u"\"20210229\""_s << 400;
    QTest::newRow("dashes") << u"\"2021-01-01\""_s << 400;
    QTest::newRow("short") << u"\"2021011\""_s << 400;
    QTest::newRow("words") << u"\"tomorrow\""_s << 400;
    QTest::newRow("nested") << u"[]"_s << 400;
}

void TestSandboxService::changesAreListedSinceADay()
{
    QFETCH(const QString, since);
    QFETCH(const int, status);
    create(customer());
    const QByteArray body = "{\"apiKey\":\"sandbox-key\",\"ChangesSince\":" + since.toUtf8() + '}';
    QCOMPARE(m_service->answer(callOf(u"CustomerChange"_s, body)).status, status);
}

void TestSandboxService::withoutChangesThereIsNoContent()
{
    const HttpAnswer answer =
        m_service->answer(callOf(u"CustomerChange"_s, R"({"apiKey":"sandbox-key"})"));
    QCOMPARE(answer.status, 204);
    QCOMPARE(answer.body, QByteArray());
    QCOMPARE(answer.contentType, QByteArray());
}

QTEST_GUILESS_MAIN(TestSandboxService)
#include "tst_sandboxservice.moc"
