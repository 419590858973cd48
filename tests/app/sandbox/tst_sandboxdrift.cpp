// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxclient.h"

#include "sandbox/sandboxdrift.h"
#include "sandbox/sandboxlists.h"
#include "sandbox/sandboxrules.h"
#include "sandbox/sandboxservice.h"
#include "sandbox/sandboxstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray json = "application/json";
const QByteArray xml = "application/xml";

QByteArray asXml(const QJsonObject &object)
{
    QByteArray body = "<CustomerCreateParams>";
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QByteArray name = member.key().toUtf8();
        body += '<' + name + '>' + member->toVariant().toString().toHtmlEscaped().toUtf8() + "</" +
                name + '>';
    }
    return body + "</CustomerCreateParams>";
}

QString texts(qsizetype length)
{
    return QString(length, u'x');
}

} // namespace

/// Rules of CustomerCreate that differ from the published ones, seen from outside.
class TestSandboxDrift : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void aDriftIsReadAndWritten_data();
    void aDriftIsReadAndWritten();
    void whatIsNoDriftIsSaid_data();
    void whatIsNoDriftIsSaid();
    void aDriftChangesWhatIsAccepted_data();
    void aDriftChangesWhatIsAccepted();
    void everyTextCanDriftDownAndUp();
    void everyFieldCanBeRequiredOrNot();
    void twoBlankEmailsAreNotTheSameOne();
    void aDriftOfOneFormatLeavesTheOther();
    void aRefusedTypeIsNotUnderstood_data();
    void aRefusedTypeIsNotUnderstood();
    void theListsStayAsPublished();
    void withoutDriftsAllIsAsBefore();

private:
    HttpAnswer send(const QJsonObject &customer, const QByteArray &type = json)
    {
        const bool isXml = type.endsWith("xml");
        return m_service->answer({"POST", u"/api/v1/CustomerCreate"_s, type, json,
                                  isXml ? asXml(customer) : toBytes(customer)});
    }
    /// The first issue's ID; 0: created; -1: not even looked at.
    int issueOf(const QJsonObject &customer, const QByteArray &type = json)
    {
        const HttpAnswer answer = send(customer, type);
        if (answer.status != 200)
            return -1;
        const QJsonObject data =
            QJsonDocument::fromJson(answer.body)["CustomerCreateData"_L1].toObject();
        if (data["OK"_L1].toBool())
            return 0;
        return data["CustomerCreateIssues"_L1][0]["ID"_L1].toInt();
    }
    void drift(const QString &text)
    {
        const ReadDrift read = readDrift(text);
        QCOMPARE(read.error, QString());
        m_service->setDrifts({read.drift});
    }
    QJsonObject next() { return customer(++m_customers); }
    QJsonObject with(QLatin1StringView name, const QJsonValue &value)
    {
        QJsonObject object = next();
        object[name] = value;
        return object;
    }

    const Catalogue m_lists = sandboxLists();
    std::unique_ptr<SandboxStore> m_store;
    std::unique_ptr<SandboxService> m_service;
    int m_customers = 0;
};

void TestSandboxDrift::init()
{
    m_store = std::make_unique<SandboxStore>();
    QCOMPARE(m_store->open(u":memory:"_s), QString());
    m_service = std::make_unique<SandboxService>(*m_store, m_lists);
}

void TestSandboxDrift::cleanup()
{
    m_service.reset();
    m_store.reset();
}

void TestSandboxDrift::aDriftIsReadAndWritten_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"Line1:limit:25", "AccountNo:limit:1000000:xml", "Email:required:no",
          "Town:required:yes:json", "Country:lacks:GBR", "Country:has:XQZ:xml", "ChannelID:has:77",
          "CustomerServiceLevel:lacks:2", "refuses:xml", "refuses:text/json"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestSandboxDrift::aDriftIsReadAndWritten()
{
    QFETCH(const QString, text);
    const ReadDrift read = readDrift(text);
    QCOMPARE(read.error, QString());
    QCOMPARE(driftText(read.drift), text);
}

void TestSandboxDrift::whatIsNoDriftIsSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing") << u""_s << u"FIELD:limit:N"_s;
    QTest::newRow("no value") << u"Line1:limit"_s << u"FIELD:limit:N"_s;
    QTest::newRow("too much") << u"Line1:limit:2:xml:json"_s << u"FIELD:limit:N"_s;
    QTest::newRow("no field") << u"Line9:limit:2"_s << u"Line9"_s;
    QTest::newRow("no rule") << u"Line1:colour:2"_s << u"colour"_s;
    QTest::newRow("the key") << u"apiKey:limit:2"_s << u"apiKey"_s;
    QTest::newRow("limit of a number") << u"ChannelID:limit:2"_s << u"not a text"_s;
    QTest::newRow("limit 0") << u"Line1:limit:0"_s << u"whole number"_s;
    QTest::newRow("limit in words") << u"Line1:limit:ten"_s << u"whole number"_s;
    QTest::newRow("perhaps required") << u"Line1:required:perhaps"_s << u"yes or no"_s;
    QTest::newRow("no list") << u"Line1:lacks:GBR"_s << u"no list"_s;
    QTest::newRow("no code") << u"Country:lacks:"_s << u"no code"_s;
    QTest::newRow("channel in words") << u"ChannelID:has:web"_s << u"whole numbers"_s;
    QTest::newRow("no format") << u"Line1:limit:2:yaml"_s << u"yaml"_s;
    QTest::newRow("no type") << u"refuses:text/plain"_s << u"application/json"_s;
}

void TestSandboxDrift::whatIsNoDriftIsSaid()
{
    QFETCH(const QString, text);
    QFETCH(const QString, said);
    const QString error = readDrift(text).error;
    QVERIFY2(error.contains(said), qPrintable(error));
}

void TestSandboxDrift::aDriftChangesWhatIsAccepted_data()
{
    QTest::addColumn<QString>("drift");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    const auto row = [](const char *drift, QLatin1StringView field, const QJsonValue &value,
                        int before, int after) {
        QTest::newRow(drift) << QString::fromLatin1(drift) << QString(field) << value << before
                             << after;
    };
    row("Line1:limit:25", field::line1, texts(26), 0, 30);
    row("Line1:limit:80", field::line1, texts(80), 30, 0);
    row("Town:required:yes", field::town, QJsonValue::Null, 0, 1);
    row("Email:required:no", field::email, u""_s, 1, 0);
    row("Email:required:no:json", field::email, u"nobody"_s, 31, 31);
    row("AccountNo:required:yes", field::accountNo, u""_s, 0, 1);
    row("Country:required:no", field::country, u""_s, 1, 0);
    row("ChannelID:required:no", field::channelId, QJsonValue::Null, 1, 0);
    row("AllowInvoices:required:no", field::allowInvoices, QJsonValue::Null, 1, 0);
    row("Country:lacks:GBR", field::country, u"GBR"_s, 0, 34);
    row("Country:has:XQZ", field::country, u"XQZ"_s, 34, 0);
    row("Currency:lacks:EUR", field::currency, u"EUR"_s, 0, 35);
    row("ChannelID:has:77", field::channelId, 77, 9, 0);
    row("CustomerServiceLevel:lacks:2", field::serviceLevel, 2, 0, 37);
    row("CustomerCategory:has:VIP", field::category, u"VIP"_s, 38, 0);
}

void TestSandboxDrift::aDriftChangesWhatIsAccepted()
{
    QFETCH(const QString, drift);
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    QFETCH(const int, before);
    QFETCH(const int, after);
    const QLatin1StringView name = findField(field)->name;
    QCOMPARE(issueOf(with(name, value)), before);
    this->drift(drift);
    QCOMPARE(issueOf(with(name, value)), after);
    m_service->setDrifts({});
    QCOMPARE(issueOf(with(name, value)), before);
}

void TestSandboxDrift::everyTextCanDriftDownAndUp()
{
    for (const Field &field : fields()) {
        const bool isFree =
            field.limit > 0 && field.choices == ChoiceList::None && field.format != Format::Email;
        if (!isFree)
            continue;
        for (const int limit : {field.limit - 1, field.limit + 7}) {
            drift(u"%1:limit:%2"_s.arg(field.name).arg(limit));
            QCOMPARE(issueOf(with(field.name, texts(limit))), 0);
            QCOMPARE(issueOf(with(field.name, texts(limit + 1))), 30);
        }
    }
}

void TestSandboxDrift::everyFieldCanBeRequiredOrNot()
{
    for (const Field &field : fields()) {
        if (field.format == Format::Secret)
            continue;
        drift(u"%1:required:no"_s.arg(field.name));
        QCOMPARE(issueOf(with(field.name, QJsonValue::Null)), 0);
        drift(u"%1:required:yes"_s.arg(field.name));
        QCOMPARE(issueOf(with(field.name, QJsonValue::Null)), 1);
    }
}

void TestSandboxDrift::twoBlankEmailsAreNotTheSameOne()
{
    drift(u"Email:required:no"_s);
    QCOMPARE(issueOf(with(field::email, u""_s)), 0);
    QCOMPARE(issueOf(with(field::email, QJsonValue::Null)), 0);
}

void TestSandboxDrift::aDriftOfOneFormatLeavesTheOther()
{
    drift(u"Line1:limit:25:xml"_s);
    QCOMPARE(issueOf(with(field::line1, texts(26))), 0);
    QCOMPARE(issueOf(with(field::line1, texts(26)), xml), 30);
    QCOMPARE(issueOf(with(field::line1, texts(25)), xml), 0);
    QCOMPARE(issueOf(with(field::line1, texts(26)), "text/xml"), 30);
}

void TestSandboxDrift::aRefusedTypeIsNotUnderstood_data()
{
    QTest::addColumn<QString>("drift");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("status");
    QTest::newRow("xml") << u"refuses:xml"_s << xml << 415;
    QTest::newRow("xml means text/xml too") << u"refuses:xml"_s << QByteArray("text/xml") << 415;
    QTest::newRow("not json") << u"refuses:xml"_s << json << 200;
    QTest::newRow("text/json") << u"refuses:text/json"_s << QByteArray("text/json") << 415;
    QTest::newRow("only it") << u"refuses:text/json"_s << json << 200;
}

void TestSandboxDrift::aRefusedTypeIsNotUnderstood()
{
    QFETCH(const QString, drift);
    QFETCH(const QByteArray, type);
    QFETCH(const int, status);
    this->drift(drift);
    QCOMPARE(send(next(), type).status, status);
}

void TestSandboxDrift::theListsStayAsPublished()
{
    drift(u"Country:lacks:GBR"_s);
    const HttpAnswer list = m_service->answer(
        {"POST", u"/api/v1/Country"_s, json, json, R"({"apiKey":"sandbox-key"})"});
    QVERIFY(list.body.contains("GBR"));
    m_service->setDrifts({readDrift(u"refuses:json"_s).drift});
    QCOMPARE(m_service->answer({"POST", u"/api/v1/Pulse"_s, json, json, "{}"}).status, 200);
}

void TestSandboxDrift::withoutDriftsAllIsAsBefore()
{
    drift(u"Line1:limit:25"_s);
    m_service->setDrifts({});
    QCOMPARE(issueOf(with(field::line1, texts(50))), 0);
    QCOMPARE(issueOf(with(field::line1, texts(51))), 30);
}

QTEST_GUILESS_MAIN(TestSandboxDrift)
#include "tst_sandboxdrift.moc"
