// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/bodylayout.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

constexpr qsizetype large = 8 * 1024 * 1024;
constexpr qint64 noRealTimeMs = 20'000; // what is not linear would take hours

} // namespace

class TestBodyLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jsonGetsLines_data();
    void jsonGetsLines();
    void brokenJsonIsLeftAlone_data();
    void brokenJsonIsLeftAlone();
    void xmlGetsLines_data();
    void xmlGetsLines();
    void brokenXmlIsLeftAlone_data();
    void brokenXmlIsLeftAlone();
    void depthHasNoEnd();
    void largeBodiesTakeTheirTimeAndNoMore_data();
    void largeBodiesTakeTheirTimeAndNoMore();
};

void TestBodyLayout::jsonGetsLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("laidOut");
    QTest::newRow("object") << uR"({"a":1,"b":[true,null]})"_s
                            << u"{\n  \"a\": 1,\n  \"b\": [\n    true,\n    null\n  ]\n}"_s;
    QTest::newRow("empty ones") << u"{ \"a\" : { } , \"b\" : [\n] }"_s
                                << u"{\n  \"a\": {},\n  \"b\": []\n}"_s;
    QTest::newRow("nothing in a value changes")
        << uR"(["\u00e9\ud800 ,:{}[]\"", 1.50e+03, -0])"_s
        << u"[\n  \"\\u00e9\\ud800 ,:{}[]\\\"\",\n  1.50e+03,\n  -0\n]"_s;
    QTest::newRow("names twice") << uR"({"a":1,"a":2})"_s << u"{\n  \"a\": 1,\n  \"a\": 2\n}"_s;
    QTest::newRow("one value") << u" 42 "_s << u"42"_s;
    QTest::newRow("after an empty one") << u"[[],{},1]"_s << u"[\n  [],\n  {},\n  1\n]"_s;
}

void TestBodyLayout::jsonGetsLines()
{
    QFETCH(QString, text);
    const BodyLayout layout = layOutJson(text);
    QCOMPARE(layout.trouble, std::nullopt);
    QTEST(layout.text, "laidOut");
    QCOMPARE(layOutJson(layout.text).text, layout.text);
}

void TestBodyLayout::brokenJsonIsLeftAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("trouble");
    const auto row = [](const char *name, const QString &text, qsizetype trouble) {
        QTest::newRow(name) << text << trouble;
    };
    row("nothing", u""_s, 0);
    row("ends early", u"{\"a\":"_s, 5);
    row("open text", u"[\"abc"_s, 5);
    row("surplus comma", u"[1,]"_s, 3);
    row("surplus comma in an object", u"{\"a\":1,}"_s, 7);
    row("no comma", u"[1 2]"_s, 3);
    row("wrong bracket", u"[1}"_s, 2);
    row("closed twice", u"[]]"_s, 2);
    row("no colon", u"{\"a\" 1}"_s, 5);
    row("bare name", u"{a:1}"_s, 1);
    row("two values", u"{} {}"_s, 3);
    row("leading zero", u"[01]"_s, 2);
    row("no digits", u"[1.]"_s, 3);
    row("no exponent", u"[1e]"_s, 3);
    row("minus alone", u"[-]"_s, 2);
    row("line feed in a text", u"[\"a\nb\"]"_s, 3);
    row("escape", u"[\"\\q\"]"_s, 3);
    row("short escape", u"[\"\\u12\"]"_s, 2);
    row("backslash at the end", u"[\"\\"_s, 2);
    row("nearly a word", u"[nul]"_s, 1);
    row("comment", u"[1 /* a */]"_s, 3);
    row("nul", u"[%1]"_s.arg(QChar(0)), 1);
}

void TestBodyLayout::brokenJsonIsLeftAlone()
{
    QFETCH(QString, text);
    const BodyLayout layout = layOutJson(text);
    QVERIFY(layout.trouble);
    QTEST(*layout.trouble, "trouble");
    QCOMPARE(layout.text, QString());
}

void TestBodyLayout::xmlGetsLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("laidOut");
    QTest::newRow("elements")
        << u"<?xml version=\"1.0\"?><a x='1>2'><b>1</b><c/></a>"_s
        << u"<?xml version=\"1.0\"?>\n<a x='1>2'>\n  <b>1</b>\n  <c/>\n</a>"_s;
    QTest::newRow("white space that may be a value stays")
        << u"<a><b> \n </b><c></c></a>"_s << u"<a>\n  <b> \n </b>\n  <c></c>\n</a>"_s;
    QTest::newRow("text among elements stays as it is")
        << u"<a><p>one <b>two</b>\n three</p><q/></a>"_s
        << u"<a>\n  <p>one <b>two</b>\n three</p>\n  <q/>\n</a>"_s;
    QTest::newRow("sections and comments")
        << u"<a><![CDATA[<x>]]></a>"_s << u"<a><![CDATA[<x>]]></a>"_s;
    QTest::newRow("comment between")
        << u"<a><!-- <b> --><c/></a>"_s << u"<a>\n  <!-- <b> -->\n  <c/>\n</a>"_s;
    QTest::newRow("asked to stay")
        << u"<a xml:space='preserve'><b/> <c/></a>"_s << u"<a xml:space='preserve'><b/> <c/></a>"_s;
    QTest::newRow("references") << u"<a>&amp;&#x1F600;</a>"_s << u"<a>&amp;&#x1F600;</a>"_s;
    QTest::newRow("a billion laughs stay as few as they are")
        << u"<!DOCTYPE l [<!ENTITY a \"ha>]\"><!ENTITY b \"&a;&a;\">]><l>&b;</l>"_s
        << u"<!DOCTYPE l [<!ENTITY a \"ha>]\"><!ENTITY b \"&a;&a;\">]>\n<l>&b;</l>"_s;
}

void TestBodyLayout::xmlGetsLines()
{
    QFETCH(QString, text);
    const BodyLayout layout = layOutXml(text);
    QCOMPARE(layout.trouble, std::nullopt);
    QTEST(layout.text, "laidOut");
    QCOMPARE(layOutXml(layout.text).text, layout.text);
}

void TestBodyLayout::brokenXmlIsLeftAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("trouble");
    const auto row = [](const char *name, const QString &text, qsizetype trouble) {
        QTest::newRow(name) << text << trouble;
    };
    row("nothing", u""_s, 0);
    row("open", u"<a><b></b>"_s, 10);
    row("crossed", u"<a><b></a></b>"_s, 6);
    row("closed twice", u"<a></a></a>"_s, 7);
    row("two roots", u"<a/><b/>"_s, 4);
    row("text outside", u"<a/> x"_s, 5);
    row("bare ampersand", u"<a>R & D</a>"_s, 5);
    row("bare less", u"<a>1 < 2</a>"_s, 5);
    row("no quotes", u"<a b=c/>"_s, 5);
    row("no value", u"<a b/>"_s, 4);
    row("open quote", u"<a b='c/>"_s, 9);
    row("no space", u"<a b='c'd='e'/>"_s, 8);
    row("open comment", u"<a><!-- "_s, 8);
    row("control", u"<a>\u0007</a>"_s, 3);
    row("late declaration of entities", u"<a/><!DOCTYPE a>"_s, 4);
}

void TestBodyLayout::brokenXmlIsLeftAlone()
{
    QFETCH(QString, text);
    const BodyLayout layout = layOutXml(text);
    QVERIFY(layout.trouble);
    QTEST(*layout.trouble, "trouble");
    QCOMPARE(layout.text, QString());
}

void TestBodyLayout::depthHasNoEnd()
{
    constexpr qsizetype levels = 100'000;
    const QString json = QString(levels, u'[') + QString(levels, u']');
    QString stripped = layOutJson(json).text;
    QCOMPARE(stripped.count(u'\n'), 2 * deepestIndentation);
    QCOMPARE(stripped.remove(u'\n').remove(u' '), json);

    const QString xml = u"<a>"_s.repeated(levels) + u"</a>"_s.repeated(levels);
    QCOMPARE(layOutXml(xml).text.count(u'\n'), 2 * deepestIndentation);
    QCOMPARE(layOutJson(QString(levels, u'[')).trouble, levels);
    QCOMPARE(layOutXml(u"<a>"_s.repeated(levels)).trouble, 3 * levels);
}

void TestBodyLayout::largeBodiesTakeTheirTimeAndNoMore_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one long text") << u"[\"%1\"]"_s.arg(QString(large, u'a'));
    QTest::newRow("lists") << u'[' + u"[],"_s.repeated(large / 3) + u"0]"_s;
    const QString deep(deepestIndentation, u'[');
    QTest::newRow("deep digits") << deep + u"0,"_s.repeated(large / 2) + u'0' +
                                        QString(deepestIndentation, u']');
    QTest::newRow("objects left open") << u"{\"a\":"_s.repeated(large / 5);
    QTest::newRow("open elements") << u"<a>"_s.repeated(large / 3);
    QTest::newRow("elements") << u"<a>"_s + u"<b/>"_s.repeated(large / 4) + u"</a>"_s;
    QTest::newRow("attributes") << u"<a "_s + u"b='' "_s.repeated(large / 5) + u"/>"_s;
    QTest::newRow("references") << u"<a>"_s + u"&a;"_s.repeated(large / 3) + u"</a>"_s;
    QTest::newRow("bare ampersands") << u"<a>"_s + u"&"_s.repeated(large);
    QTest::newRow("open comments") << u"<a>"_s + u"<!-"_s.repeated(large / 3);
}

void TestBodyLayout::largeBodiesTakeTheirTimeAndNoMore()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const BodyLayout layout = text.startsWith(u'<') ? layOutXml(text) : layOutJson(text);
    QCOMPARE_LT(timer.elapsed(), noRealTimeMs);
    QCOMPARE_LE(layout.text.size(), largestLayout(text.size()));
    QVERIFY(layout.trouble || layout.tooLarge || !layout.text.isEmpty());
}

QTEST_GUILESS_MAIN(TestBodyLayout)
#include "tst_bodylayout.moc"
