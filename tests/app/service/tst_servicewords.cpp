// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/servicewords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

class TestServiceWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatARefusalSaysIsReadAsOneLine_data();
    void whatARefusalSaysIsReadAsOneLine();
    void longWordsAreCutBetweenWords();
    void aWordTooLongIsLeftOut();
    void whatCannotBeShownIsTakenOut();
};

void TestServiceWords::whatARefusalSaysIsReadAsOneLine_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");

    const auto row = [](const char *name, const QByteArray &body, const QString &words) {
        QTest::newRow(name) << body << words;
    };
    row("JSON", R"({"Message": "No."})", u"No."_s);
    row("other case", R"({"message": "No."})", u"No."_s);
    row("with a byte-order mark", "\xef\xbb\xbf {\"Message\": \"No.\"}", u"No."_s);
    row("JSON, fields",
        R"({"Message": "Bad.", "ModelState": {"p.Email": ["Too long.", "Odd."], "p.X": ["Odd."]}})",
        u"Bad. Too long. Odd."_s);
    row("only fields", R"({"ModelState": {"a": ["Too long."]}})", u"Too long."_s);
    row("XML",
        "<Error><Message>Bad &amp; so.</Message><ModelState><p.Email>Too long.</p.Email>"
        "</ModelState></Error>",
        u"Bad & so. Too long."_s);
    row("XML, with a declaration",
        "\xef\xbb\xbf<?xml "
        "version=\"1.0\"?>\n<Error><Other>x</Other><Message>Bad.</Message></Error>",
        u"Bad."_s);
    row("lines", R"({"Message": "One.\r\n\tTwo.\u0000"})", u"One. Two."_s);
    row("markup is text", R"({"Message": "<b>No</b>"})", u"<b>No</b>"_s);

    row("nothing", "", u""_s);
    row("HTML", "<html><body><Message>No.</Message></body></html>", u""_s);
    row("text", "No.", u""_s);
    row("an array", R"([{"Message": "No."}])", u""_s);
    row("other type", R"({"Message": {"a": 1}, "ModelState": [1, null]})", u""_s);
    row("broken", R"({"Message": "No.)", u""_s);
    row("broken XML", "<Error><Message>No.", u""_s);
    row("deep", "{\"Message\": " + QByteArray(30'000, '['), u""_s);
    row("not UTF-8", "{\"Message\": \"\xff\xfe\"}", u""_s);
    row("enormous", "{\"Message\": \"" + QByteArray(1'000'000, 'x') + "\"}", u""_s);
}

void TestServiceWords::whatARefusalSaysIsReadAsOneLine()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, words);

    QCOMPARE(serviceWords(body), words);
}

void TestServiceWords::longWordsAreCutBetweenWords()
{
    const QString line = plainLine(u"word "_s.repeated(1000));
    QVERIFY(line.size() <= 510);
    QVERIFY(line.endsWith(u"word …"_s));
}

void TestServiceWords::aWordTooLongIsLeftOut()
{
    QCOMPARE(plainLine(QString(1000, u'x')), u"…"_s);
    QCOMPARE(plainLine(u"Key "_s + QString(1000, u'x')), u"Key …"_s);
}

void TestServiceWords::whatCannotBeShownIsTakenOut()
{
    QCOMPARE(plainLine(u"a\u202Eb\u0007c\u2028d\n"_s), u"a b c d"_s);
    QCOMPARE(plainLine(u"grin \U0001F600"_s), u"grin \U0001F600"_s);
    QCOMPARE(plainLine(u"half "_s + QChar(0xD83D)), u"half ?"_s);
}

QTEST_GUILESS_MAIN(TestServiceWords)
#include "tst_servicewords.moc"
