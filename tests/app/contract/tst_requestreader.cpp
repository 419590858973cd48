// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/requestcodec.h"

#include "goldenfile.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const QString customerJson = uR"({"AccountNo": "A", "Title": "", "Surname": "Müller 😀",
"AllowDeliveries": true, "AllowInvoices": false})"_s;
const QString customerXml = uR"(<CustomerCreateParams><AccountNo>A</AccountNo><Title/>
<Surname>Müller 😀</Surname><AllowDeliveries>true</AllowDeliveries>
<AllowInvoices>false</AllowInvoices></CustomerCreateParams>)"_s;

QString describe(const Finding &finding)
{
    const bool error = finding.severity == Finding::Severity::Error;
    return u"%1 %2:%3 [%4] %5\n"_s.arg(error ? u"error"_s : u"warning"_s)
        .arg(finding.line)
        .arg(finding.column)
        .arg(finding.field, finding.message);
}

// What was found, then what was read wherever it is not blank.
QString describe(const ReadRequest &read)
{
    QString text;
    for (const Finding &finding : read.findings)
        text += describe(finding);
    for (const Field &field : fields()) {
        if (read.request.value(field) != Request().value(field))
            text += u"%1=%2\n"_s.arg(field.name, read.request.text(field)).replace(u'\r', u"\\r"_s);
    }
    return text;
}

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(text);
}

QByteArray nested(int levels, const QByteArray &open, const QByteArray &close)
{
    return open.repeated(levels) + close.repeated(levels);
}

} // namespace

class TestRequestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsReadAsExpected_data();
    void aFileIsReadAsExpected();
    void everyUnicodeEncodingWithAMarkIsRead_data();
    void everyUnicodeEncodingWithAMarkIsRead();
    void bytesThatAreNoTextAreFound_data();
    void bytesThatAreNoTextAreFound();
    void hostileJsonIsFound_data();
    void hostileJsonIsFound();
    void nestingIsCappedAt64Levels_data();
    void nestingIsCappedAt64Levels();
    void columnsCountCharacters();
    void noFindingQuotesTheKey_data();
    void noFindingQuotesTheKey();
    void aMillionMistakesAreNotAMillionFindings();
    void tenMegabytesAreReadInReasonableTime_data();
    void tenMegabytesAreReadInReasonableTime();
};

void TestRequestReader::aFileIsReadAsExpected_data()
{
    addGoldenRows(u"requests"_s);
}

void TestRequestReader::aFileIsReadAsExpected()
{
    QFETCH(QString, file);
    QCOMPARE(describe(readRequest(goldenFile(file))), goldenExpectation(file));
}

void TestRequestReader::everyUnicodeEncodingWithAMarkIsRead_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const auto encoding :
         {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE,
          QStringConverter::Utf32LE, QStringConverter::Utf32BE}) {
        const QByteArray name = QStringConverter::nameForEncoding(encoding);
        QTest::addRow("%s json", name.constData()) << encoded(customerJson, encoding);
        QTest::addRow("%s xml", name.constData()) << encoded(customerXml, encoding);
    }
    QTest::newRow("no mark json") << customerJson.toUtf8();
    QTest::newRow("no mark xml") << customerXml.toUtf8();
    QTest::newRow("utf-16 declared") << encoded(
        u"<?xml version='1.0' encoding='utf-16'?>"_s + customerXml, QStringConverter::Utf16LE);
}

void TestRequestReader::everyUnicodeEncodingWithAMarkIsRead()
{
    QFETCH(QByteArray, body);
    const ReadRequest read = readRequest(body);
    QCOMPARE(read.findings, Findings());
    QCOMPARE(read.request.text(field::surname), u"Müller 😀"_s);
    QCOMPARE(read.request.value(field::allowInvoices), Value(false));
}

void TestRequestReader::bytesThatAreNoTextAreFound_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("empty") << QByteArray() << 1 << 1;
    QTest::newRow("blank") << QByteArray(" \n\t ") << 1 << 1;
    QTest::newRow("a mark alone") << QByteArray("\xef\xbb\xbf") << 1 << 1;
    QTest::newRow("latin-1") << QByteArray("{\n\"Surname\": \"M\xfcller\"}") << 2 << 14;
    QTest::newRow("cut inside a character")
        << QByteArray("{\"Surname\": \"\xf0\x9f\x98") << 1 << 14;
    QTest::newRow("overlong") << QByteArray("{\"\xc0\xaf\"}") << 1 << 3;
    QTest::newRow("encoded half") << QByteArray("{\"\xed\xa0\x80\"}") << 1 << 3;
    QTest::newRow("utf-16, odd") << encoded(customerJson, QStringConverter::Utf16LE).chopped(1) << 2
                                 << 48;
    QTest::newRow("utf-16, lone half") << QByteArray("\xfe\xff\0{\0\"\xd8\0\0\"\0}", 12) << 1 << 3;
    QTest::newRow("utf-16 without a mark") << QByteArray("{\0\"\0a\0", 6) << 1 << 2;
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n") << 1 << 1;
    QTest::newRow("words") << QByteArray("Surname: Smith") << 1 << 1;
}

void TestRequestReader::bytesThatAreNoTextAreFound()
{
    QFETCH(QByteArray, body);
    QFETCH(int, line);
    QFETCH(int, column);
    const ReadRequest read = readRequest(body);
    QCOMPARE(read.findings.size(), 1);
    QCOMPARE(read.findings.first().severity, Finding::Severity::Error);
    QVERIFY(!read.findings.first().message.isEmpty());
    QCOMPARE(read.findings.first().line, line);
    QCOMPARE(read.findings.first().column, column);
    QCOMPARE(read.request, Request());
}

void TestRequestReader::hostileJsonIsFound_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const QByteArray &body, const QString &word, int column) {
        QTest::newRow(name) << body << word << column;
    };
    const QString half = u"Half a character"_s;
    const QString control = u"control character"_s;
    row("high half", R"({"a": "\ud800"})", half, 14);
    row("high half, then text", R"({"a": "\uD83Dx"})", half, 14);
    row("high half, then another escape", R"({"a": "\ud83d\n"})", half, 15);
    row("high half, then a character", R"({"a": "\ud83d\u0041"})", half, 19);
    row("low half", R"({"a": "\ude00"})", half, 13);
    row("pair, then a mistake", R"({"a": "\ud83d\ude00\q"})", u"backslash"_s, 21);
    row("line feed in a text", "{\"a\": \"b\nc\"}", control, 9);
    row("NUL in a text", QByteArray("{\"a\": \"b\0c\"}", 12), control, 9);
    row("NUL for a name", QByteArray("{\0}", 3), control, 2);
    row("NUL behind it all", QByteArray("{}\0{", 4), control, 3);
    row("escaped NUL is fine", R"({"a": "\u0000"})", u"knows no “a”"_s, 2);
}

void TestRequestReader::hostileJsonIsFound()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, word);
    QFETCH(int, column);
    const Findings findings = readRequest(body).findings;
    const auto found = std::ranges::find_if(
        findings, [&word](const Finding &finding) { return finding.message.contains(word); });
    QVERIFY(found != findings.end());
    QCOMPARE(found->column, column);
}

void TestRequestReader::nestingIsCappedAt64Levels_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("tooDeep");
    const auto json = [](int levels) -> QByteArray {
        return R"({"x": )" + nested(levels - 1, "[", "]") + "}";
    };
    const auto xml = [](int levels) -> QByteArray {
        return "<CustomerCreateParams>" + nested(levels - 1, "<x>", "</x>") +
               "</CustomerCreateParams>";
    };
    QTest::newRow("json, 64") << json(64) << false;
    QTest::newRow("json, 65") << json(65) << true;
    QTest::newRow("json, a million") << json(1'000'000) << true;
    QTest::newRow("xml, 64") << xml(64) << false;
    QTest::newRow("xml, 65") << xml(65) << true;
    QTest::newRow("xml, a million") << xml(1'000'000) << true;
}

void TestRequestReader::nestingIsCappedAt64Levels()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, tooDeep);
    const Findings findings = readRequest(body).findings;
    QCOMPARE(std::ranges::any_of(findings,
                                 [](const Finding &finding) {
                                     return finding.message.contains(u"nested too deeply");
                                 }),
             tooDeep);
}

void TestRequestReader::columnsCountCharacters()
{
    const auto errorAt = [](const QByteArray &body) {
        const Findings findings = readRequest(body).findings;
        const auto error = std::ranges::find(findings, field::channelId, &Finding::field);
        return error == findings.end() ? std::pair(0, 0) : std::pair(error->line, error->column);
    };
    QCOMPARE(errorAt("{\"Surname\": \"😀é\", \"ChannelID\": true}"), std::pair(1, 32));
    QCOMPARE(errorAt("\xef\xbb\xbf{\r\n\r \"ChannelID\": true}"), std::pair(3, 15));
    QCOMPARE(errorAt("<CustomerCreateParams>\r\n<Title>😀é</Title><ChannelID>x</ChannelID>"
                     "</CustomerCreateParams>"),
             std::pair(2, 18));
}

void TestRequestReader::noFindingQuotesTheKey_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("cut short") << QByteArray(R"({"apiKey": "hunter2)");
    QTest::newRow("without quotes") << QByteArray(R"({"apiKey": hunter2})");
    QTest::newRow("in a list") << QByteArray(R"({"apiKey": ["hunter2"]})");
    QTest::newRow("twice") << QByteArray(R"({"apiKey": "hunter2", "apiKey": "hunter2"})");
    QTest::newRow("bad escape") << QByteArray(R"({"apiKey": "hunter2\q"})");
    QTest::newRow("not UTF-8") << QByteArray("{\"apiKey\": \"hunter2\xff\"}");
    QTest::newRow("xml entity") << QByteArray(
        "<CustomerCreateParams><apiKey>&hunter2;</apiKey></CustomerCreateParams>");
    QTest::newRow("xml nested") << QByteArray(
        "<CustomerCreateParams><apiKey><k>hunter2</k></apiKey></CustomerCreateParams>");
    QTest::newRow("xml for a number") << QByteArray(
        "<CustomerCreateParams><ChannelID>hunter2</ChannelID></CustomerCreateParams>");
    QTest::newRow("xml between") << QByteArray(
        "<CustomerCreateParams>hunter2</CustomerCreateParams>");
}

void TestRequestReader::noFindingQuotesTheKey()
{
    QFETCH(QByteArray, body);
    const Findings findings = readRequest(body).findings;
    QVERIFY(hasErrors(findings));
    for (const Finding &finding : findings)
        QVERIFY(!finding.message.contains(u"hunter2"));
}

void TestRequestReader::aMillionMistakesAreNotAMillionFindings()
{
    QByteArray body = "{\"x\": 0";
    for (int i = 0; i < 100'000; ++i)
        body += ", \"x" + QByteArray::number(i) + "\": 0";
    body += R"(, "AllowDeliveries": 0, "AllowInvoices": 0})";
    const Findings findings = readRequest(body).findings;
    QVERIFY(findings.size() < 200);
    QVERIFY(hasErrors(findings));
}

void TestRequestReader::tenMegabytesAreReadInReasonableTime_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray text(10'000'000, 'x');
    QTest::newRow("json") << R"({"Line1": ")" + text + R"("})";
    QTest::newRow("xml") << "<CustomerCreateParams><Line1>" + text +
                                "</Line1></CustomerCreateParams>";
}

void TestRequestReader::tenMegabytesAreReadInReasonableTime()
{
    QFETCH(QByteArray, body);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(readRequest(body).request.text(field::line1).size(), 10'000'000);
    constexpr qint64 generous = 30'000; // it takes a fraction of a second; quadratic would not
    QVERIFY(timer.elapsed() < generous);
}

QTEST_GUILESS_MAIN(TestRequestReader)
#include "tst_requestreader.moc"
