// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/prettybody.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

QString textOf(const PrettyBody &body)
{
    return body.shown.slices.join(QString());
}

} // namespace

class TestPrettyBody : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bodiesAreShownForReading_data();
    void bodiesAreShownForReading();
    void aBrokenBodyIsShownAsItCame();
    void aBodyThatEndsEarlySaysSo();
    void thePlainViewHasTheLinesThatCame();
    void dataIsShownInHexadecimal();
    void aLongLineIsBrokenForDisplayAndSaidSo();
};

void TestPrettyBody::bodiesAreShownForReading_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QString>("text");
    QTest::addColumn<BodySyntax>("syntax");
    QTest::addColumn<qsizetype>("remarks");
    const QByteArray json = "application/json";
    QTest::newRow("json") << "[1]"_ba << json << u"[\n  1\n]"_s << BodySyntax::Json << qsizetype(0);
    QTest::newRow("xml that claims to be json")
        << "<a><b/></a>"_ba << json << u"<a>\n  <b/>\n</a>"_s << BodySyntax::Xml << qsizetype(0);
    QTest::newRow("xml with a byte-order mark")
        << "\xEF\xBB\xBF<a/>"_ba
        << "text/xml"_ba << u"<a/>"_s << BodySyntax::Xml << qsizetype(0);
    QTest::newRow("html") << "<html><br></html>"_ba
                          << "text/html"_ba << u"<html><br></html>"_s << BodySyntax::Xml
                          << qsizetype(0);
    QTest::newRow("text") << "Not here.\r\n"_ba
                          << "text/plain"_ba << u"Not here.\r\n"_s << BodySyntax::Plain
                          << qsizetype(0);
    QTest::newRow("nothing") << ""_ba << json << u""_s << BodySyntax::Plain << qsizetype(0);
    QTest::newRow("latin-1 as it says") << "[\"\xE9\"]"_ba
                                        << "application/json; charset=iso-8859-1"_ba
                                        << u"[\n  \"é\"\n]"_s << BodySyntax::Json << qsizetype(0);
    QTest::newRow("latin-1 that claims to be utf-8")
        << "[\"\xE9t\xC3\xA9\"]"_ba << json << u"[\n  \"⟨0xE9⟩té\"\n]"_s << BodySyntax::Json
        << qsizetype(1);
    QTest::newRow("longer than need be, and half a pair")
        << "\xC0\xAF \xED\xA0\x80 \xF5"_ba
        << "text/plain"_ba << u"⟨0xC0⟩⟨0xAF⟩ ⟨0xED⟩⟨0xA0⟩⟨0x80⟩ ⟨0xF5⟩"_s << BodySyntax::Plain
        << qsizetype(1);
    QTest::newRow("latin-1 in xml")
        << "<a><b>\xE9</b></a>"_ba
        << "text/xml"_ba << u"<a>\n  <b>⟨0xE9⟩</b>\n</a>"_s << BodySyntax::Xml << qsizetype(1);
    QTest::newRow("cut within a character")
        << "caf\xC3"_ba
        << "text/plain"_ba << u"caf⟨0xC3⟩"_s << BodySyntax::Plain << qsizetype(1);
    QTest::newRow("charset of nobody") << "caf\xC3\xA9"_ba
                                       << "text/plain; charset=klingon\x1b"_ba
                                       << u"caf⟨0xC3⟩⟨0xA9⟩"_s << BodySyntax::Plain << qsizetype(1);
    QTest::newRow("terminal escapes and direction")
        << "\x1b[2J \xE2\x80\xAE"_ba
        << "text/plain"_ba << u"⟨U+001B⟩[2J ⟨U+202E⟩"_s << BodySyntax::Plain << qsizetype(0);
}

void TestPrettyBody::bodiesAreShownForReading()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, contentType);
    const PrettyBody pretty = prettyBody(body, contentType);
    QTEST(textOf(pretty), "text");
    QTEST(pretty.syntax, "syntax");
    QTEST(pretty.remarks.size(), "remarks");
    for (const QString &remark : pretty.remarks)
        QVERIFY(!remark.contains(QChar(0x1b)));
}

void TestPrettyBody::aBrokenBodyIsShownAsItCame()
{
    const PrettyBody pretty = prettyBody("{\"a\":1,\n \"b\" 2}"_ba, {});
    QCOMPARE(textOf(pretty), u"{\"a\":1,\n \"b\" 2}"_s);
    QVERIFY(!pretty.laidOut);
    QVERIFY(pretty.trouble);
    QCOMPARE(pretty.trouble->line, 2);
    QCOMPARE(pretty.trouble->column, 6);
    QCOMPARE(pretty.shown.markedLine, 1);
    QCOMPARE(pretty.remarks,
             QStringList{u"This is not JSON from line 2, column 6 on. It is shown as it came."_s});
}

void TestPrettyBody::aBodyThatEndsEarlySaysSo()
{
    const PrettyBody pretty = prettyBody("<a><b>"_ba, {}, true);
    QCOMPARE(textOf(pretty), u"<a><b>"_s);
    QCOMPARE(
        pretty.remarks,
        (QStringList{u"The answer was cut short."_s,
                     u"The XML ends too early, at line 1, column 7. It is shown as it came."_s}));
}

void TestPrettyBody::thePlainViewHasTheLinesThatCame()
{
    const PrettyBody plain = plainBody("{\"a\":1,\r\n\"b\":2}"_ba, {});
    QCOMPARE(textOf(plain), u"{\"a\":1,\r\n\"b\":2}"_s);
    QCOMPARE(plain.syntax, BodySyntax::Json);
    QVERIFY(plain.remarks.isEmpty());
}

void TestPrettyBody::dataIsShownInHexadecimal()
{
    const PrettyBody pretty = prettyBody(QByteArray("PK\x03\x04\0\xFF~abcdefghij", 17), {});
    QCOMPARE(textOf(pretty),
             u"00000000  50 4b 03 04 00 ff 7e 61 62 63 64 65 66 67 68 69  PK....~abcdefghi\n"
             "00000010  6a                                               j\n"_s);
    QCOMPARE(pretty.remarks.size(), 1);
    const PrettyBody large = prettyBody(QByteArray(2 << 20, '\0'), {});
    QCOMPARE(large.remarks.size(), 2);
    QCOMPARE_LT(large.size(), 6 << 20);
}

void TestPrettyBody::aLongLineIsBrokenForDisplayAndSaidSo()
{
    const PrettyBody pretty = prettyBody(QByteArray(8 << 20, 'x'), "text/plain"_ba);
    for (const QString &slice : pretty.shown.slices) {
        for (const QStringView line : QStringView(slice).split(u'\n'))
            QCOMPARE_LE(line.size(), longestShownLine);
    }
    QCOMPARE(pretty.remarks.size(), 1);
}

QTEST_GUILESS_MAIN(TestPrettyBody)
#include "tst_prettybody.moc"
