// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/answerrows.h"
#include "inspection/typedheaders.h"
#include "service/headers.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace desk {

class TestTypedHeaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersComeBackAsTheyWere();
    void whatIsTypedIsRead_data();
    void whatIsTypedIsRead();
    void aLineWithoutAColonIsSaid();
    void whatTheProgramAddsIsTold();
    void anAnswerIsShownRowByRow_data();
    void anAnswerIsShownRowByRow();
    void whatIsNoListHasNoRows_data();
    void whatIsNoListHasNoRows();
};

using Headers = QList<HttpHeader>;
using Rows = QList<AnswerRow>;

void TestTypedHeaders::headersComeBackAsTheyWere()
{
    const Headers headers = requestHeaders(BodyFormat::Xml, 12);
    const TypedHeaders typed = readTypedHeaders(typedText(headers));
    QCOMPARE(typed.headers, headers);
    QCOMPARE(typed.problem, QString());
}

void TestTypedHeaders::whatIsTypedIsRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Headers>("headers");
    QTest::newRow("nothing") << QByteArray() << Headers();
    QTest::newRow("empty lines") << "\n  \nA: b\n\n"_ba << Headers{{"A", "b"}};
    QTest::newRow("no space") << "A:b"_ba << Headers{{"A", "b"}};
    QTest::newRow("spaces") << "  A :  b c  \r"_ba << Headers{{"A", "b c"}};
    QTest::newRow("colons") << "A: b:c: d"_ba << Headers{{"A", "b:c: d"}};
    QTest::newRow("no value") << "A:"_ba << Headers{{"A", ""}};
    QTest::newRow("no name") << ": b"_ba << Headers{{"", "b"}};
    QTest::newRow("not ASCII") << "A: é€"_ba << Headers{{"A", "é€"}};
    QTest::newRow("control character") << "A: b\x07"
                                          "c"_ba
                                       << Headers{{"A", "b\x07"
                                                        "c"}};
}

void TestTypedHeaders::whatIsTypedIsRead()
{
    QFETCH(QByteArray, text);
    const TypedHeaders typed = readTypedHeaders(text);
    QTEST(typed.headers, "headers");
    QCOMPARE(typed.problem, QString());
    for (const HttpHeader &header : typed.headers)
        QVERIFY(!header.value.isNull()); // to the transport that is no header at all
}

void TestTypedHeaders::aLineWithoutAColonIsSaid()
{
    QCOMPARE(readTypedHeaders("A: b\n\nnothing of the kind\nmore").problem,
             u"Line 3 of the headers has no colon. Write it as “Name: value”."_s);
}

void TestTypedHeaders::whatTheProgramAddsIsTold()
{
    const HttpRequest request{QUrl(), {{"Accept-Encoding", "br"}, {"Content-Length", "7"}}, "abc"};
    const Headers added{
        {"Content-Length", "3"}, {"Accept-Language", "en"}, {"User-Agent", "customer-desk"}};
    QCOMPARE(headersAdded(request), added);
}

void TestTypedHeaders::anAnswerIsShownRowByRow_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Rows>("rows");
    QTest::newRow("JSON list") << R"({"ChannelList":[{"ID":1,"Description":"Web"},)"
                                  R"({"ID":2,"Description":"Shop\u001b"}]})"_ba
                               << Rows{{u"ChannelList[0]"_s, u"1 — Web"_s},
                                       {u"ChannelList[1]"_s, u"2 — Shop⟨U+001B⟩"_s}};
    QTest::newRow("XML list") << "<Channels><Channel><ID>1</ID><Description>Web</Description>"
                                 "</Channel><Channel><ID>2</ID><Description>Shop</Description>"
                                 "</Channel></Channels>"_ba
                              << Rows{{u"Channel"_s, u"1 — Web"_s},
                                      {u"Channel (2)"_s, u"2 — Shop"_s}};
    QTest::newRow("pulse") << "{\"SecondsFromMidnight\": 48034.25}"_ba
                           << Rows{{u"SecondsFromMidnight"_s, u"48034.25"_s}};
    QTest::newRow("refusal") << "{\"Message\": \"No\"}"_ba << Rows{{u"Message"_s, u"No"_s}};
}

void TestTypedHeaders::anAnswerIsShownRowByRow()
{
    QFETCH(QByteArray, body);
    Exchange exchange;
    exchange.responseBody = body;
    const auto rows = answerRows(exchange);
    QVERIFY(rows);
    QTEST(*rows, "rows");
}

void TestTypedHeaders::whatIsNoListHasNoRows_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("cut short") << "{\"ChannelList\":[{"_ba;
    QTest::newRow("data") << QByteArray("\0\1\2", 3);
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("too many") << "[" + QByteArray("1,").repeated(10'000) + "1]";
}

void TestTypedHeaders::whatIsNoListHasNoRows()
{
    QFETCH(QByteArray, body);
    Exchange exchange;
    exchange.responseBody = body;
    QVERIFY(!answerRows(exchange));
}

} // namespace desk

QTEST_GUILESS_MAIN(desk::TestTypedHeaders)
#include "tst_typedheaders.moc"
