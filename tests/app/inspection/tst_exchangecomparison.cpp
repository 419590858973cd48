// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/requestcodec.h"
#include "inspection/exchangecomparison.h"
#include "inspection/headercomparison.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

using Part = CompareRow::Part;
using Verdict = CompareRow::Verdict;

constexpr VolatileThings nothing{};

Request someRequest()
{
    Request request;
    request.setValue(field::apiKey, u"{{apiKey}}"_s);
    request.setValue(field::channelId, 2);
    request.setValue(field::surname, u"Smith & Wesson"_s);
    request.setValue(field::allowInvoices, false);
    return request;
}

Exchange sent(const Request &request, BodyFormat format = BodyFormat::Json)
{
    Exchange exchange;
    exchange.url = QUrl(u"https://caliq.test/api/v1/CustomerCreate"_s);
    exchange.requestBody = writeRequest(request, format);
    exchange.requestHeaders = {
        {"Content-Type", format == BodyFormat::Xml ? "application/xml" : "application/json"}};
    exchange.status = 200;
    exchange.reason = "OK";
    exchange.responseHeaders = {{"Content-Type", "application/json"},
                                {"Date", "Mon, 23 Nov 2026 12:41:05 GMT"}};
    exchange.responseBody = R"({"CustomerCreateData":{"OK":true,"AccountID":7,"AccountNo":"A-1",)"
                            R"("AddressID":8,"ContactID":9,"CustomerCreateIssues":[]}})";
    exchange.durationMs = 84;
    return exchange;
}

Exchange answeredWith(const QByteArray &body)
{
    Exchange exchange = sent(someRequest());
    exchange.responseBody = body;
    return exchange;
}

CompareRows differences(const Exchange &left, const Exchange &right,
                        VolatileThings passedOver = nothing)
{
    CompareRows rows = compareExchanges(left, right);
    rows.removeIf([&](const CompareRow &row) { return !isDifference(row, passedOver); });
    return rows;
}

QStringList namesOf(const CompareRows &rows)
{
    QStringList names;
    for (const CompareRow &row : rows)
        names.append(row.what);
    return names;
}

CompareRow rowOf(const CompareRows &rows, const QString &what)
{
    for (const CompareRow &row : rows) {
        if (row.what == what)
            return row;
    }
    return {};
}

VolatileThings allThings()
{
    VolatileThings all;
    for (const VolatileThing thing : volatileThings())
        all |= thing;
    return all;
}

} // namespace

class TestExchangeComparison : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameHasNoDifferences();
    void everyFieldHasItsRowInOrder();
    void aFieldThatDiffersIsShownWithBothValues();
    void jsonAndXmlAreComparedByField();
    void whatIsOnOneSideOnlySaysSo();
    void aTypeThatDiffersIsNoted();
    void theSameInAnotherLayoutIsADifferenceOfBytes();
    void whatIsVolatileCanBePassedOver_data();
    void whatIsVolatileCanBePassedOver();
    void issuesAreComparedOneByOne();
    void bodiesThatCannotBeReadAreComparedByLine();
    void headersAreComparedByName();
    void headersInAnotherOrderAreNoted();
    void nothingThatIsShownActs();
    void largeBodiesTakeTheirTimeAndNoMore_data();
    void largeBodiesTakeTheirTimeAndNoMore();
    void theTextHasAColumnForEach();
};

void TestExchangeComparison::theSameHasNoDifferences()
{
    QCOMPARE(namesOf(differences(sent(someRequest()), sent(someRequest()))), QStringList());
    QCOMPARE(namesOf(differences({}, {})), QStringList());
}

void TestExchangeComparison::everyFieldHasItsRowInOrder()
{
    CompareRows rows = compareExchanges(sent(someRequest()), sent(someRequest()));
    rows.removeIf([](const CompareRow &row) {
        return row.part != Part::RequestFields || !findField(row.what);
    });
    QStringList names;
    for (const Field &field : fields())
        names.append(field.name);
    QCOMPARE(namesOf(rows), names);
}

void TestExchangeComparison::aFieldThatDiffersIsShownWithBothValues()
{
    Request other = someRequest();
    other.setValue(field::surname, u"Smythe"_s);
    const CompareRow row =
        rowOf(differences(sent(someRequest()), sent(other)), QString(field::surname));
    QCOMPARE(row.left, u"Smith & Wesson"_s);
    QCOMPARE(row.right, u"Smythe"_s);
    QCOMPARE(row.verdict, Verdict::Different);
}

void TestExchangeComparison::jsonAndXmlAreComparedByField()
{
    const CompareRows rows = differences(sent(someRequest()), sent(someRequest(), BodyFormat::Xml));
    // A number that is not there is null in JSON, and nil or nothing in XML.
    QCOMPARE(namesOf(rows),
             (QStringList{u"Content-Type"_s, u"Body's format"_s, u"Body, byte by byte"_s}));
}

void TestExchangeComparison::whatIsOnOneSideOnlySaysSo()
{
    Exchange left = sent(someRequest());
    left.requestBody = R"({"Surname":"a","Nickname":"b"})";
    Exchange right = sent(someRequest());
    right.requestBody = R"({"surname":"a","Town":"c"})";
    const CompareRows rows = compareExchanges(left, right);
    QCOMPARE(rowOf(rows, u"Surname"_s).verdict, Verdict::Same);
    QCOMPARE(rowOf(rows, u"Surname"_s).note, u"Written surname on the right."_s);
    QCOMPARE(rowOf(rows, u"Nickname"_s).verdict, Verdict::OnlyLeft);
    QCOMPARE(rowOf(rows, u"Town"_s).verdict, Verdict::OnlyRight);
    QCOMPARE(rowOf(rows, u"Town"_s).left, QString());
}

void TestExchangeComparison::aTypeThatDiffersIsNoted()
{
    Exchange left = sent(someRequest());
    left.requestBody = R"({"ChannelID":2})";
    Exchange right = sent(someRequest());
    right.requestBody = R"({"ChannelID":"2"})";
    const CompareRow row = rowOf(differences(left, right), u"ChannelID"_s);
    QCOMPARE(row.note, u"a number on the left, a text on the right"_s);
}

void TestExchangeComparison::theSameInAnotherLayoutIsADifferenceOfBytes()
{
    Exchange right = sent(someRequest());
    right.requestBody += '\n';
    QCOMPARE(namesOf(differences(sent(someRequest()), right, allThings())),
             QStringList{u"Body, byte by byte"_s});
}

void TestExchangeComparison::whatIsVolatileCanBePassedOver_data()
{
    QTest::addColumn<VolatileThing>("thing");
    QTest::addColumn<QStringList>("hidden");
    QTest::newRow("key") << VolatileThing::Key << QStringList{u"apiKey"_s};
    QTest::newRow("dates") << VolatileThing::Dates << QStringList{u"Date"_s};
    QTest::newRow("durations") << VolatileThing::Durations << QStringList{u"Whole time"_s};
    QTest::newRow("ids") << VolatileThing::Ids << QStringList{u"AccountID"_s};
    QTest::newRow("account no") << VolatileThing::AccountNo
                                << QStringList{u"AccountNo"_s, u"AccountNo"_s};
    QTest::newRow("sizes") << VolatileThing::Sizes
                           << QStringList{u"Body, byte by byte"_s, u"Body, byte by byte"_s};
}

void TestExchangeComparison::whatIsVolatileCanBePassedOver()
{
    QFETCH(VolatileThing, thing);
    Request request = someRequest();
    request.setValue(field::apiKey, u"other"_s);
    request.setValue(field::accountNo, u"A-2"_s);
    Exchange right = sent(request);
    right.responseBody.replace("\"AccountID\":7", "\"AccountID\":70");
    right.responseBody.replace("A-1", "A-2");
    right.responseHeaders.last().value = "Tue, 24 Nov 2026 12:41:05 GMT";
    right.durationMs = 85;
    const Exchange left = sent(someRequest());

    QStringList hidden = namesOf(differences(left, right));
    for (const QString &kept : namesOf(differences(left, right, thing)))
        hidden.removeOne(kept);
    QTEST(hidden, "hidden");
    QCOMPARE(namesOf(differences(left, right, allThings())), QStringList());
    QVERIFY(!volatileName(thing).isEmpty());
    QVERIFY(!volatileMembers(thing).isEmpty());
}

void TestExchangeComparison::issuesAreComparedOneByOne()
{
    const Exchange json = answeredWith(
        R"({"CustomerCreateData":{"OK":false,"CustomerCreateIssues":[{"ID":1,"Message":"a"}]}})");
    const Exchange xml = answeredWith(
        "<CustomerCreateResults><CustomerCreateData><OK>false</OK><CustomerCreateIssues>"
        "<CustomerCreateIssue><ID>1</ID><Message>b</Message></CustomerCreateIssue>"
        "<CustomerCreateIssue><ID>9</ID></CustomerCreateIssue>"
        "</CustomerCreateIssues></CustomerCreateData></CustomerCreateResults>");
    const CompareRows rows = differences(json, xml);
    QCOMPARE(namesOf(rows), (QStringList{u"Body's format"_s, u"Issue 1, Message"_s,
                                         u"Issue 2, ID"_s, u"Body, byte by byte"_s}));
    QCOMPARE(rowOf(rows, u"Issue 2, ID"_s).verdict, Verdict::OnlyRight);
}

void TestExchangeComparison::bodiesThatCannotBeReadAreComparedByLine()
{
    const CompareRows rows =
        differences(answeredWith("<html>\n<br>\nbusy"), answeredWith("<html>\n<br>\nclosed"));
    QCOMPARE(namesOf(rows), (QStringList{u"Line 3"_s, u"Body, byte by byte"_s}));
    QCOMPARE(rows.first().right, u"closed"_s);
    const CompareRows all =
        compareExchanges(answeredWith("<html>\n<br>\nbusy"), answeredWith("{}"));
    QVERIFY(!rowOf(all, u"Compared by line"_s).note.isEmpty());
}

void TestExchangeComparison::headersAreComparedByName()
{
    const CompareRows rows = compareHeaders(
        Part::ResponseHeaders, {{"Content-Type", "a"}, {"X-Two", "1"}, {"x-two", "2"}},
        {{"content-type", "a"}, {"X-Two", "1"}, {"Server", "\xE9"}});
    QCOMPARE(namesOf(rows),
             (QStringList{u"Content-Type"_s, u"X-Two"_s, u"x-two (2)"_s, u"Server"_s}));
    QCOMPARE(rows.at(0).verdict, Verdict::Same);
    QCOMPARE(rows.at(0).note, u"Written content-type on the right."_s);
    QCOMPARE(rows.at(2).verdict, Verdict::OnlyLeft);
    QCOMPARE(rows.at(3).verdict, Verdict::OnlyRight);
    QCOMPARE(rows.at(3).right, u"é"_s);
}

void TestExchangeComparison::headersInAnotherOrderAreNoted()
{
    const CompareRows rows =
        compareHeaders(Part::RequestHeaders, {{"A", "1"}, {"B", "2"}, {"C", ""}},
                       {{"B", "2"}, {"A", "1"}, {"D", ""}});
    QCOMPARE(rows.last().what, u"Order of the headers"_s);
    QCOMPARE(rows.last().left, u"a, b"_s);
    QCOMPARE(rows.last().right, u"b, a"_s);
}

void TestExchangeComparison::nothingThatIsShownActs()
{
    Exchange hostile = answeredWith("{\"\\u001b[2J\\u202e\":\"a\\u0000\\n\\tb\"}");
    hostile.reason = "\x1b[31m";
    hostile.responseHeaders = {{"X-\x1b", "\x1b]0;owned\x07"}};
    hostile.requestBody = "\x1b[2J\n\x9b";
    for (const CompareRow &row : compareExchanges(hostile, sent(someRequest()))) {
        for (const QString &text : {row.what, row.left, row.right, row.note}) {
            for (const QChar unit : text)
                QVERIFY2(unit.isPrint(), qUtf8Printable(row.what));
        }
    }
}

void TestExchangeComparison::largeBodiesTakeTheirTimeAndNoMore_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    constexpr qsizetype large = 8 * 1024 * 1024;
    QTest::newRow("one long text") << "{\"a\":\"" + QByteArray(large, 'x') + "\"}"
                                   << "{\"a\":\"" + QByteArray(large, 'x') + "y\"}";
    QTest::newRow("one long line that is nothing")
        << QByteArray(large, 'x') << QByteArray(large, 'y');
    QTest::newRow("many short lines")
        << QByteArray("a\n").repeated(large / 2) << QByteArray("b\n").repeated(large / 2);
    QTest::newRow("many members") << "[" + QByteArray("1,").repeated(large / 2) + "1]"
                                  << "[" + QByteArray("2,").repeated(large / 2) + "1]";
    QTest::newRow("deep") << QByteArray(100'000, '[') + QByteArray(100'000, ']')
                          << QByteArray("<a>").repeated(100'000) +
                                 QByteArray("</a>").repeated(100'000);
    QTest::newRow("long name") << "{\"" + QByteArray(large, 'x') + "\":1}" << QByteArray("{}");
}

void TestExchangeComparison::largeBodiesTakeTheirTimeAndNoMore()
{
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    QElapsedTimer timer;
    timer.start();
    const CompareRows rows = differences(answeredWith(left), answeredWith(right));
    QCOMPARE_LT(timer.elapsed(), 20'000);
    QVERIFY(!rows.isEmpty());
    QCOMPARE_LT(rows.size(), 1000);
    for (const CompareRow &row : rows)
        QCOMPARE_LT(row.left.size(), 5000);
}

void TestExchangeComparison::theTextHasAColumnForEach()
{
    Exchange right = sent(someRequest());
    right.status = 503;
    QCOMPARE(comparisonText(differences(sent(someRequest()), right), u"12:41"_s, u"12:45"_s),
             u"\t12:41\t12:45\nResponse\nStatus\t200\t503\tdifferent"_s);
}

QTEST_GUILESS_MAIN(TestExchangeComparison)
#include "tst_exchangecomparison.moc"
