// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "service/lookupfetcher.h"

#include <QSignalSpy>
#include <QTest>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

Environment loopback(BodyFormat format = BodyFormat::Json)
{
    return {.name = u"Test"_s, .baseUrl = QUrl(u"http://127.0.0.1:9"_s), .format = format};
}

const auto everyList = R"({"ChannelList":[{"ID":1,"Description":"Web"}],"CountryList":[],
    "CurrencyList":[],"ServiceLevelList":[],"CategoryList":[],"MessagesList":[]})"_ba;

} // namespace

Q_DECLARE_METATYPE(desk::LookupEnd)

class TestLookupFetcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyListIsAskedForOnceWithTheKeyInTheBody();
    void anXmlEnvironmentIsAskedInXml();
    void noContentIsAnEmptyList();
    void whatIsNoListIsLeftOutAndTheRestBrought();
    void aServiceThatSaysNoIsNotAskedOn_data();
    void aServiceThatSaysNoIsNotAskedOn();
    void aStoppedFetchBringsNothing();
    void anAddressThatCannotBeAskedEndsAtOnce();
};

void TestLookupFetcher::everyListIsAskedForOnceWithTheKeyInTheBody()
{
    FakeClient client;
    client.answerWith(answered(200, everyList));
    LookupFetcher fetcher(client);
    QSignalSpy arrived(&fetcher, &LookupFetcher::arrived);
    QSignalSpy ended(&fetcher, &LookupFetcher::ended);
    fetcher.fetch(loopback(), u"the \"key\""_s, {});
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<LookupEnd>(), LookupEnd::Complete);
    QCOMPARE(arrived.size(), 6);
    QCOMPARE(client.requests.size(), 6);
    for (const HttpRequest &request : std::as_const(client.requests)) {
        QCOMPARE(request.body, R"({"apiKey":"the \"key\""})"_ba);
        QVERIFY(!request.url.toString().contains("key"_L1));
    }
}

void TestLookupFetcher::anXmlEnvironmentIsAskedInXml()
{
    FakeClient client;
    client.answerWith(
        answered(200, "<Channels><Channel><ID>4</ID></Channel></Channels>", "application/xml"));
    LookupFetcher fetcher(client);
    QSignalSpy arrived(&fetcher, &LookupFetcher::arrived);
    fetcher.fetch(loopback(BodyFormat::Xml), u"a<b"_s, {});
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(arrived.first().at(1).value<ReadyList>()->choices().first().code, u"4"_s);
    QCOMPARE(client.requests.first().body, "<Params><apiKey>a&lt;b</apiKey></Params>"_ba);
    const auto isXml = [](const HttpHeader &header) { return header.value.contains("xml"); };
    QCOMPARE(std::ranges::count_if(client.requests.first().headers, isXml), 2); // both ways
}

void TestLookupFetcher::noContentIsAnEmptyList()
{
    FakeClient client;
    client.answerWith(answered(204, {}));
    LookupFetcher fetcher(client);
    QSignalSpy arrived(&fetcher, &LookupFetcher::arrived);
    QSignalSpy ended(&fetcher, &LookupFetcher::ended);
    fetcher.fetch(loopback(), u"key"_s, {});
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<LookupEnd>(), LookupEnd::Complete);
    QCOMPARE(arrived.size(), 6);
    QVERIFY(arrived.first().at(1).value<ReadyList>()->choices().isEmpty());
}

void TestLookupFetcher::whatIsNoListIsLeftOutAndTheRestBrought()
{
    FakeClient client;
    client.answerWith(answered(200, R"({"CurrencyList":[{"Code":"GBP"}]})"));
    LookupFetcher fetcher(client);
    QSignalSpy arrived(&fetcher, &LookupFetcher::arrived);
    QSignalSpy ended(&fetcher, &LookupFetcher::ended);
    fetcher.fetch(loopback(), u"key"_s, {});
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<LookupEnd>(), LookupEnd::Away);
    QCOMPARE(arrived.size(), 1);
    QCOMPARE(client.requests.size(), 6);
}

void TestLookupFetcher::aServiceThatSaysNoIsNotAskedOn_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<LookupEnd>("end");
    QTest::newRow("401") << 401 << LookupEnd::KeyRefused;
    QTest::newRow("503") << 503 << LookupEnd::Away;
    QTest::newRow("nothing") << 0 << LookupEnd::Away;
}

void TestLookupFetcher::aServiceThatSaysNoIsNotAskedOn()
{
    QFETCH(int, status);
    FakeClient client;
    LookupFetcher fetcher(client);
    QSignalSpy ended(&fetcher, &LookupFetcher::ended);
    fetcher.fetch(loopback(), u"key"_s, {});
    TransportResult result = answered(status, {});
    if (status == 0)
        result.status.reset();
    client.call->end(result);
    QCoreApplication::processEvents();
    QCOMPARE(client.requests.size(), 1);
    QCOMPARE(ended.size(), 1);
    QTEST(ended.first().first().value<LookupEnd>(), "end");
}

void TestLookupFetcher::aStoppedFetchBringsNothing()
{
    FakeClient client;
    LookupFetcher fetcher(client);
    QSignalSpy arrived(&fetcher, &LookupFetcher::arrived);
    QSignalSpy ended(&fetcher, &LookupFetcher::ended);
    fetcher.fetch(loopback(), u"key"_s, {});
    client.call->end(answered(200, everyList)); // is being read
    fetcher.stop();
    fetcher.fetch(loopback(), u"key"_s, {});
    QVERIFY(client.call);
    fetcher.stop();
    QVERIFY(!client.call);
    QTest::qWait(50);
    QCOMPARE(arrived.size(), 0);
    QCOMPARE(ended.size(), 0);
}

void TestLookupFetcher::anAddressThatCannotBeAskedEndsAtOnce()
{
    FakeClient client;
    LookupFetcher fetcher(client);
    QSignalSpy ended(&fetcher, &LookupFetcher::ended);
    fetcher.fetch({.name = u"Test"_s, .baseUrl = {}}, u"key"_s, {});
    QCOMPARE(ended.size(), 1);
    QVERIFY(client.requests.isEmpty());
}

QTEST_GUILESS_MAIN(TestLookupFetcher)
#include "tst_lookupfetcher.moc"
