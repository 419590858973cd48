// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "sandbox/sandbox.h"
#include "service/customerchanges.h"
#include "service/customerchangesfetcher.h"
#include "service/knownaccounts.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using Kind = CustomerChanges::Kind;

namespace {

Environment loopback(const QString &name = u"Test"_s)
{
    return {.name = name, .baseUrl = QUrl(u"http://127.0.0.1:9"_s)};
}

QString shown(const QList<ChangedCustomer> &customers)
{
    QStringList rows;
    for (const ChangedCustomer &customer : customers)
        rows.append(u"%1 %2"_s.arg(customer.accountId).arg(customer.accountNo));
    return rows.join(u';');
}

const auto oneAccount = R"({"CustomerChangeList":[{"ID":7,"AccountNo":"A-1042"}]})"_ba;

} // namespace

class TestCustomerChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theCallIsWritten_data();
    void theCallIsWritten();
    void anAnswerIsRead_data();
    void anAnswerIsRead();
    void whatIsNoAnswerIsNone_data();
    void whatIsNoAnswerIsNone();
    void eachEndOfTheCallIsTold_data();
    void eachEndOfTheCallIsTold();
    void aStoppedFetchBringsNothing();
    void accountsAreKnownByTheirFoldedNumber();
    void anEnvironmentIsAskedOnceForAll();
    void eachEnvironmentKeepsItsOwnAccounts();
    void aServiceWithoutTheCallIsNotAskedAgain();
    void aRefusedKeyIsNotTriedAgainButAnotherOneIs();
    void nothingIsAskedWhileACreateIsOnItsWay();
    void anotherServiceUnderTheSameNameHasOtherAccounts();
    void theSandboxIsStartedToBeAsked();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<KnownAccounts> m_accounts;
};

void TestCustomerChanges::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_client = std::make_unique<FakeClient>();
    m_sandbox = std::make_unique<Sandbox>(m_folder->filePath(u"sandbox.sqlite"_s));
    m_accounts = std::make_unique<KnownAccounts>(*m_client, *m_sandbox);
}

void TestCustomerChanges::cleanup()
{
    m_accounts.reset();
    m_sandbox.reset();
    m_client.reset();
    m_folder.reset();
}

void TestCustomerChanges::theCallIsWritten_data()
{
    QTest::addColumn<QDate>("since");
    QTest::addColumn<BodyFormat>("format");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("all, JSON") << QDate() << BodyFormat::Json
                               << R"({"ChangesSince":"","apiKey":"a\"<&k"})"_ba;
    QTest::newRow("since a day, JSON") << QDate(2026, 3, 9) << BodyFormat::Json
                                       << R"({"ChangesSince":"20260309","apiKey":"a\"<&k"})"_ba;
    QTest::newRow("since a day, XML")
        << QDate(2026, 3, 9) << BodyFormat::Xml
        << "<CustomerChangeParams><ChangesSince>20260309</ChangesSince>"
           "<apiKey>a&quot;&lt;&amp;k</apiKey></CustomerChangeParams>"_ba;
}

void TestCustomerChanges::theCallIsWritten()
{
    QFETCH(QDate, since);
    QFETCH(BodyFormat, format);
    QTEST(writeCustomerChangesCall(u"a\"<&k"_s, since, format), "body");
}

void TestCustomerChanges::anAnswerIsRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("customers");
    QTest::newRow("JSON") << oneAccount << u"7 A-1042"_s;
    QTest::newRow("JSON, other letter case, other order, further members")
        << R"({"x":1,"customerchangelist":[{"accountno":"B","id":2,"y":[]}]})"_ba << u"2 B"_s;
    QTest::newRow("JSON, rows without a number are left out")
        << R"({"CustomerChangeList":[{"ID":1},7,{"ID":2,"AccountNo":" "},{"AccountNo":"C"}]})"_ba
        << u"0 C"_s;
    QTest::newRow("JSON with a byte-order mark") << "\xEF\xBB\xBF" + oneAccount << u"7 A-1042"_s;
    QTest::newRow("JSON, empty") << R"({"CustomerChangeList":[]})"_ba << QString();
    QTest::newRow("XML")
        << R"(<?xml version="1.0" encoding="utf-8"?><CustomerChanges xmlns="urn:x"><ChangedCustomer>
           <ID>7</ID><AccountNo>Ä &amp; 1</AccountNo><More><ID>9</ID></More></ChangedCustomer>
           <ChangedCustomer/></CustomerChanges>)"_ba
        << u"7 Ä & 1"_s;
    QTest::newRow("XML, empty") << "<CustomerChanges />"_ba << QString();
}

void TestCustomerChanges::anAnswerIsRead()
{
    QFETCH(QByteArray, body);
    const auto customers = readCustomerChanges(body);
    QVERIFY(customers);
    QTEST(shown(*customers), "customers");
}

void TestCustomerChanges::whatIsNoAnswerIsNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << "<html><body>Log in</body></html>"_ba;
    QTest::newRow("JSON cut short") << oneAccount.chopped(2);
    QTest::newRow("another list") << R"({"ChannelList":[]})"_ba;
    QTest::newRow("no array") << R"({"CustomerChangeList":{}})"_ba;
    QTest::newRow("XML cut short") << "<CustomerChanges><ChangedCustomer>"_ba;
    QTest::newRow("XML with a DTD")
        << R"(<!DOCTYPE x [<!ENTITY a "b">]><CustomerChanges></CustomerChanges>)"_ba;
    QTest::newRow("not UTF-8") << "{\"CustomerChangeList\":[\"\xFF\"]}"_ba;
}

void TestCustomerChanges::whatIsNoAnswerIsNone()
{
    QFETCH(QByteArray, body);
    QVERIFY(!readCustomerChanges(body));
}

void TestCustomerChanges::eachEndOfTheCallIsTold_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("a list") << 200 << oneAccount << Kind::Listed;
    QTest::newRow("nothing to list") << 204 << QByteArray() << Kind::Listed;
    QTest::newRow("no list") << 200 << "hello"_ba << Kind::Failed;
    QTest::newRow("a bad request") << 400 << QByteArray() << Kind::Failed;
    QTest::newRow("the key is refused") << 401 << QByteArray() << Kind::KeyRefused;
    QTest::newRow("no such call") << 404 << QByteArray() << Kind::NotOffered;
    QTest::newRow("busy") << 503 << QByteArray() << Kind::Failed;
}

void TestCustomerChanges::eachEndOfTheCallIsTold()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    m_client->answerWith(answered(status, body));
    CustomerChangesFetcher fetcher(*m_client);
    std::optional<CustomerChanges> changes;
    connect(&fetcher, &CustomerChangesFetcher::finished, this,
            [&changes](const CustomerChanges &told) { changes = told; });
    fetcher.fetch(loopback(), u"key"_s, {});
    QTRY_VERIFY(changes);
    QTEST(changes->kind, "kind");
    QVERIFY(m_client->requests.first().url.path().endsWith("/api/v1/CustomerChange"_L1));
    QVERIFY(!m_client->requests.first().url.toString().contains("key"_L1));
}

void TestCustomerChanges::aStoppedFetchBringsNothing()
{
    CustomerChangesFetcher fetcher(*m_client);
    QSignalSpy finished(&fetcher, &CustomerChangesFetcher::finished);
    fetcher.fetch(loopback(), u"key"_s, {});
    m_client->call->end(answered(200, oneAccount)); // is being read in another thread
    fetcher.stop();
    QTest::qWait(50);
    QCOMPARE(finished.size(), 0);
}

void TestCustomerChanges::accountsAreKnownByTheirFoldedNumber()
{
    m_client->answerWith(answered(200, oneAccount));
    QSignalSpy changed(m_accounts.get(), &KnownAccounts::changed);
    m_accounts->serve(loopback(), u"key"_s);
    QVERIFY(changed.wait());
    QCOMPARE(m_accounts->find(u"Test"_s, u"a-1042"_s), 7);
    QVERIFY(!m_accounts->find(u"Test"_s, u"a-1043"_s));
    QVERIFY(!m_accounts->find(u"Test"_s, QString()));
}

void TestCustomerChanges::anEnvironmentIsAskedOnceForAll()
{
    m_client->answerWith(answered(200, oneAccount));
    QSignalSpy changed(m_accounts.get(), &KnownAccounts::changed);
    m_accounts->serve(loopback(), QString());
    QVERIFY(m_client->requests.isEmpty());
    m_accounts->serve(loopback(), u"key"_s);
    m_accounts->serve(loopback(), u"key"_s);
    QVERIFY(changed.wait());
    m_accounts->serve(loopback(u"Other"_s), QString());
    m_accounts->serve(loopback(), u"key"_s);
    QCOMPARE(m_client->requests.size(), 1);
    QVERIFY(m_client->requests.first().body.contains(R"("ChangesSince":"")"));
}

void TestCustomerChanges::eachEnvironmentKeepsItsOwnAccounts()
{
    QSignalSpy changed(m_accounts.get(), &KnownAccounts::changed);
    m_client->answerWith(answered(200, oneAccount));
    m_accounts->serve(loopback(), u"key"_s);
    QVERIFY(changed.wait());
    m_client->neverAnswer();
    m_accounts->serve(loopback(u"Other"_s), u"key"_s);
    QCOMPARE(m_accounts->find(u"Test"_s, u"a-1042"_s), 7);
    QVERIFY(!m_accounts->find(u"Other"_s, u"a-1042"_s));
    m_client->call->end(answered(200, R"({"CustomerChangeList":[{"AccountNo":"B"}]})"));
    QVERIFY(changed.wait());
    QCOMPARE(m_accounts->find(u"Other"_s, u"b"_s), 0);
    QVERIFY(!m_accounts->find(u"Test"_s, u"b"_s));
}

void TestCustomerChanges::aServiceWithoutTheCallIsNotAskedAgain()
{
    m_accounts->serve(loopback(), u"key"_s);
    m_client->call->end(answered(404, {}));
    m_accounts->serve(loopback(), u"another"_s);
    QCOMPARE(m_client->requests.size(), 1);
}

void TestCustomerChanges::aRefusedKeyIsNotTriedAgainButAnotherOneIs()
{
    m_accounts->serve(loopback(), u"key"_s);
    m_client->call->end(answered(401, {}));
    m_accounts->serve(loopback(u"Other"_s), QString());
    m_accounts->serve(loopback(), u"key"_s);
    QCOMPARE(m_client->requests.size(), 1);
    m_accounts->serve(loopback(), u"another"_s);
    QCOMPARE(m_client->requests.size(), 2);
}

void TestCustomerChanges::nothingIsAskedWhileACreateIsOnItsWay()
{
    m_accounts->hold(true);
    m_accounts->serve(loopback(), u"key"_s);
    QVERIFY(m_client->requests.isEmpty());
    m_accounts->hold(false);
    QCOMPARE(m_client->requests.size(), 1);
    m_accounts->hold(true);
    QVERIFY(!m_client->call); // it was on its way
    m_accounts->hold(false);
    QCOMPARE(m_client->requests.size(), 2);
    QSignalSpy changed(m_accounts.get(), &KnownAccounts::changed);
    m_client->call->end(answered(200, oneAccount));
    QVERIFY(changed.wait());
    m_accounts->hold(true);
    m_accounts->hold(false);
    QCOMPARE(m_client->requests.size(), 2);
}

void TestCustomerChanges::anotherServiceUnderTheSameNameHasOtherAccounts()
{
    m_client->answerWith(answered(200, oneAccount));
    QSignalSpy changed(m_accounts.get(), &KnownAccounts::changed);
    m_accounts->serve(loopback(), u"key"_s);
    QVERIFY(changed.wait());
    Environment moved = loopback();
    moved.baseUrl = QUrl(u"http://127.0.0.1:10"_s);
    m_accounts->serve(moved, u"key"_s);
    QVERIFY(!m_accounts->find(u"Test"_s, u"a-1042"_s));
    QCOMPARE(m_client->requests.size(), 2);
}

void TestCustomerChanges::theSandboxIsStartedToBeAsked()
{
    m_accounts->serve(sandboxEnvironment(), u"key"_s);
    QTRY_COMPARE(m_client->requests.size(), 1);
    QCOMPARE(m_client->requests.first().url.host(), u"127.0.0.1"_s);
}

QTEST_GUILESS_MAIN(TestCustomerChanges)
#include "tst_customerchanges.moc"
