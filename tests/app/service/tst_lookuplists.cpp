// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "service/lookupfetcher.h"
#include "service/lookuplists.h"

#include <QSignalSpy>
#include <QTest>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

const LookupCall &callFor(ChoiceList list)
{
    const auto calls = lookupCalls();
    return *std::ranges::find(calls, list, &LookupCall::list);
}

Environment loopback()
{
    return {.name = u"Test"_s, .baseUrl = QUrl(u"http://127.0.0.1:9"_s)};
}

} // namespace

class TestLookupLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyListOfTheFieldTableHasItsCall();
    void aListIsRead_data();
    void aListIsRead();
    void whatIsNoListIsNone_data();
    void whatIsNoListIsNone();
    void aListOfTheServiceKeepsTheSynonymsThatPeopleType();
    void everyListIsAskedForOnceWithTheKeyInTheBody();
    void aListThatCannotBeHadIsLeftOut();
    void aRefusedKeyIsNotTriedOnTheOtherCalls();
    void aStoppedFetchBringsNothing();
};

void TestLookupLists::everyListOfTheFieldTableHasItsCall()
{
    for (const Field &field : fields()) {
        if (field.choices != ChoiceList::None)
            QCOMPARE(callFor(field.choices).list, field.choices);
    }
}

void TestLookupLists::aListIsRead_data()
{
    QTest::addColumn<ChoiceList>("list");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("shown");
    QTest::newRow("numbers as codes")
        << ChoiceList::Channels << R"({"ChannelList":[{"ID":2,"Description":"Web"}]})"_ba
        << QStringList{u"2 Web"_s};
    QTest::newRow("texts as codes")
        << ChoiceList::Countries << R"({"CountryList":[{"ISOCode":"XKX","Name":"Kosovo"}]})"_ba
        << QStringList{u"XKX Kosovo"_s};
    QTest::newRow("other letter case, other order, further members")
        << ChoiceList::Currencies
        << R"({"x":1,"currencylist":[{"DESCRIPTION":"Pound","code":"GBP","y":[]}]})"_ba
        << QStringList{u"GBP Pound"_s};
    QTest::newRow("rows without a code are left out")
        << ChoiceList::Categories << R"({"CategoryList":[{"Description":"?"},7,{"Code":"A"}]})"_ba
        << QStringList{u"A "_s};
    QTest::newRow("empty") << ChoiceList::ServiceLevels << R"({"ServiceLevelList":[]})"_ba
                           << QStringList();
}

void TestLookupLists::aListIsRead()
{
    QFETCH(ChoiceList, list);
    QFETCH(QByteArray, body);
    const auto choices = readLookupList(callFor(list), body);
    QVERIFY(choices);
    QStringList shown;
    for (const Choice &choice : *choices)
        shown.append(choice.code + u' ' + choice.name);
    QTEST(shown, "shown");
}

void TestLookupLists::whatIsNoListIsNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << "<html></html>"_ba;
    QTest::newRow("cut short") << R"({"ChannelList":[{"ID":2)"_ba;
    QTest::newRow("another list") << R"({"CountryList":[]})"_ba;
    QTest::newRow("no array") << R"({"ChannelList":{}})"_ba;
}

void TestLookupLists::whatIsNoListIsNone()
{
    QFETCH(QByteArray, body);
    QVERIFY(!readLookupList(callFor(ChoiceList::Channels), body));
}

void TestLookupLists::aListOfTheServiceKeepsTheSynonymsThatPeopleType()
{
    const QList<Choice> known{{u"GBR"_s, u"United Kingdom"_s, {u"England"_s}}};
    const QList<Choice> joined =
        withSynonyms({{u"GBR"_s, u"Great Britain & NI"_s, {}}, {u"Q1"_s, u"Ours"_s, {}}}, known);
    QCOMPARE(joined.first().name, u"Great Britain & NI"_s);
    QVERIFY(joined.first().synonyms.contains(u"England"_s));
    QVERIFY(joined.first().synonyms.contains(u"United Kingdom"_s));
    QVERIFY(joined.last().synonyms.isEmpty());
}

void TestLookupLists::everyListIsAskedForOnceWithTheKeyInTheBody()
{
    FakeClient client;
    client.answerWith(answered(200, R"({"ChannelList":[],"CountryList":[],"CurrencyList":[],
        "ServiceLevelList":[],"CategoryList":[]})"));
    LookupFetcher fetcher(client);
    QSignalSpy arrived(&fetcher, &LookupFetcher::arrived);
    fetcher.fetch(loopback(), u"the \"key\""_s);
    QTRY_COMPARE(arrived.size(), 5);
    QCOMPARE(client.requests.size(), 5);
    for (const HttpRequest &request : std::as_const(client.requests)) {
        QCOMPARE(request.body, R"({"apiKey":"the \"key\""})"_ba);
        QVERIFY(!request.url.toString().contains("key"_L1));
    }
}

void TestLookupLists::aListThatCannotBeHadIsLeftOut()
{
    FakeClient client;
    client.answerWith(answered(204, {}));
    LookupFetcher fetcher(client);
    QSignalSpy arrived(&fetcher, &LookupFetcher::arrived);
    fetcher.fetch(loopback(), u"key"_s);
    QTRY_COMPARE(client.requests.size(), 5);
    QCOMPARE(arrived.size(), 0);
}

void TestLookupLists::aRefusedKeyIsNotTriedOnTheOtherCalls()
{
    FakeClient client;
    LookupFetcher fetcher(client);
    fetcher.fetch(loopback(), u"key"_s);
    client.call->end(answered(401, {}));
    QCoreApplication::processEvents();
    QCOMPARE(client.requests.size(), 1);
}

void TestLookupLists::aStoppedFetchBringsNothing()
{
    FakeClient client;
    LookupFetcher fetcher(client);
    QSignalSpy arrived(&fetcher, &LookupFetcher::arrived);
    fetcher.fetch(loopback(), u"key"_s);
    fetcher.stop();
    QVERIFY(!client.call);
    QCoreApplication::processEvents();
    QCOMPARE(arrived.size(), 0);
}

QTEST_GUILESS_MAIN(TestLookupLists)
#include "tst_lookuplists.moc"
