// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/redactor.h"

#include <QStringConverter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

class TestRedactor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theKeyGoesInEverySpelling_data();
    void theKeyGoesInEverySpelling();
    void whatIsNotTheKeyStays_data();
    void whatIsNotTheKeyStays();
    void anEmptyKeyTakesNothing();
    void aKeyCutShortGoesFromItsFourthCharacterOn_data();
    void aKeyCutShortGoesFromItsFourthCharacterOn();
    void bytesThatAreNotUtf8Stay();
    void aKeyInWideCharactersGoesToo_data();
    void aKeyInWideCharactersGoesToo();
    void ofTwoKeysTheLongerOneGoesAsAWhole();
    void aLongBodyIsQuick();
};

void TestRedactor::theKeyGoesInEverySpelling_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("spelled");

    const QString awkward = u"a\"/\\&<>'+ é\U0001F600\n"_s;
    QTest::newRow("as it stands") << u"sandbox-key"_s << QByteArray("sandbox-key");
    QTest::newRow("as it stands, awkward") << awkward << awkward.toUtf8();
    QTest::newRow("JSON, nlohmann")
        << awkward << QByteArray("a\\\"/\\\\&<>'+ \xc3\xa9\xf0\x9f\x98\x80\\n");
    QTest::newRow("JSON, ASCII only")
        << awkward << QByteArray("a\\\"/\\\\&<>'+ \\u00e9\\ud83d\\ude00\\n");
    QTest::newRow("JSON, .NET") << awkward
                                << QByteArray("a\\u0022/\\\\\\u0026\\u003C\\u003E\\u0027\\u002B "
                                              "\\u00E9\\uD83D\\uDE00\\n");
    QTest::newRow("JSON, slash") << u"a/b"_s << QByteArray("a\\/b");
    QTest::newRow("JSON, all hexadecimal") << u"aZ"_s << QByteArray("\\u0061\\u005a");
    QTest::newRow("JSON within JSON")
        << awkward << QByteArray("a\\\\\\\"/\\\\\\\\&<>'+ \xc3\xa9\xf0\x9f\x98\x80\\\\n");
    QTest::newRow("JSON within JSON, hexadecimal") << u"aZ"_s << QByteArray("\\\\u0061\\\\u005a");
    QTest::newRow("JSON within XML") << u"a\"b"_s << QByteArray("a\\&quot;b");
    QTest::newRow("XML, by name") << awkward
                                  << QByteArray("a&quot;/\\&amp;&lt;&gt;&apos;+ "
                                                "\xc3\xa9\xf0\x9f\x98\x80&#xA;");
    QTest::newRow("XML, by number")
        << awkward << QByteArray("a&#34;/\\&#038;&#60;&#x3e;&#39;+ &#233;&#x1F600;&#10;");
    QTest::newRow("percent") << awkward
                             << QByteArray("a%22%2F%5C%26%3C%3E%27%2B%20%C3%A9%f0%9f%98%80%0A");
    QTest::newRow("form") << u"a b&c"_s << QByteArray("a+b%26c");
    QTest::newRow("two backslashes, once escaped") << u"a\\\\b"_s << QByteArray("a\\\\\\\\b");
    QTest::newRow("two backslashes, as they stand") << u"a\\\\b"_s << QByteArray("a\\\\b");
    QTest::newRow("a key that looks escaped") << u"a&amp;b"_s << QByteArray("a&amp;amp;b");
    QTest::newRow("one character") << u"k"_s << QByteArray("k");
}

void TestRedactor::theKeyGoesInEverySpelling()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, spelled);

    const Redactor redactor(key);
    QCOMPARE(redactor.bytes("[" + spelled + "] [" + spelled + spelled + "]"),
             QByteArray("[{{apiKey}}] [{{apiKey}}{{apiKey}}]"));
    QCOMPARE(redactor.bytes(spelled), "{{apiKey}}");
    QCOMPARE(redactor.text(u'[' + QString::fromUtf8(spelled) + u']'), u"[{{apiKey}}]"_s);
}

void TestRedactor::whatIsNotTheKeyStays_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("other text") << QByteArray("{\"AccountNo\": \"A-1042\"}");
    QTest::newRow("a part") << QByteArray("sandbox-ke");
    QTest::newRow("other case") << QByteArray("Sandbox-Key");
    QTest::newRow("escapes that end early") << QByteArray("\\u00 &# %7 &#x73 \\");
}

void TestRedactor::whatIsNotTheKeyStays()
{
    QFETCH(QByteArray, bytes);

    const Redactor redactor(u"sandbox-key"_s);
    QCOMPARE(redactor.bytes(bytes), bytes);
    QCOMPARE(redactor.text(QString::fromUtf8(bytes)), QString::fromUtf8(bytes));
}

void TestRedactor::anEmptyKeyTakesNothing()
{
    const Redactor redactor{QString()};
    QCOMPARE(redactor.bytes("abc"), QByteArray("abc"));
    QCOMPARE(redactor.text(u"abc"_s), u"abc"_s);
    QCOMPARE(redactor.cutBytes("abc"), QByteArray("abc"));
}

void TestRedactor::aKeyCutShortGoesFromItsFourthCharacterOn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("kept");

    QTest::newRow("all but one") << QByteArray("x sandbox-ke") << QByteArray("x {{apiKey}}");
    QTest::newRow("four") << QByteArray("x sand") << QByteArray("x {{apiKey}}");
    QTest::newRow("three") << QByteArray("x san") << QByteArray("x san");
    QTest::newRow("within an escape") << QByteArray("x sandbox\\u00") << QByteArray("x {{apiKey}}");
    QTest::newRow("whole") << QByteArray("sandbox-key sandbox-key")
                           << QByteArray("{{apiKey}} {{apiKey}}");
    QTest::newRow("in the middle") << QByteArray("sandbox- x") << QByteArray("sandbox- x");
}

void TestRedactor::aKeyCutShortGoesFromItsFourthCharacterOn()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, kept);

    QCOMPARE(Redactor(u"sandbox-key"_s).cutBytes(bytes), kept);
}

void TestRedactor::bytesThatAreNotUtf8Stay()
{
    const QByteArray odd("\xff\x00\xc3 key \xed\xa0\x80", 11);
    QByteArray expected = odd;
    expected.replace("key", "{{apiKey}}");
    QCOMPARE(Redactor(u"key"_s).bytes(odd), expected);
}

void TestRedactor::aKeyInWideCharactersGoesToo_data()
{
    QTest::addColumn<QStringConverter::Encoding>("encoding");
    QTest::newRow("UTF-16LE") << QStringConverter::Utf16LE;
    QTest::newRow("UTF-16BE") << QStringConverter::Utf16BE;
    QTest::newRow("UTF-32LE") << QStringConverter::Utf32LE;
    QTest::newRow("UTF-32BE") << QStringConverter::Utf32BE;
}

void TestRedactor::aKeyInWideCharactersGoesToo()
{
    QFETCH(QStringConverter::Encoding, encoding);
    QStringEncoder encode(encoding);
    const QByteArray sent = encode(u"{\"apiKey\": \"sandbox-key\", \"Surname\": \"Cañón\"}"_s);
    QStringEncoder encodeKept(encoding);
    const QByteArray kept = encodeKept(u"{\"apiKey\": \"{{apiKey}}\", \"Surname\": \"Cañón\"}"_s);
    QCOMPARE(Redactor(u"sandbox-key"_s).bytes(sent), kept);
}

void TestRedactor::ofTwoKeysTheLongerOneGoesAsAWhole()
{
    const Redactor redactor(QStringList{u"key"_s, u"sandbox-key"_s});
    QCOMPARE(redactor.text(u"sandbox-key key"_s), u"{{apiKey}} {{apiKey}}"_s);
    QCOMPARE(redactor.bytes("sandbox-key key"), "{{apiKey}} {{apiKey}}");
    QCOMPARE(redactor.cutBytes("x sandbox-k"), "x {{apiKey}}");
}

void TestRedactor::aLongBodyIsQuick()
{
    // As long an answer as is kept, made to begin the key over and over.
    const QByteArray body = QByteArray("sandbox-ke&#").repeated(8 * 1024 * 1024 / 12);
    QCOMPARE(Redactor(u"sandbox-key"_s).bytes(body), body);
}

QTEST_GUILESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
