// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/requestcodec.h"

#include "goldenfile.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

QByteArray lineOf(const QByteArray &body, const char *name)
{
    for (const QByteArray &line : body.split('\n')) {
        if (line.contains(name))
            return line.trimmed();
    }
    return {};
}

Request requestWith(QLatin1StringView name, const QString &text)
{
    Request request;
    request.setValue(name, text);
    return request;
}

} // namespace

class TestRequestWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePublishedSampleIsWrittenByteForByte_data();
    void thePublishedSampleIsWrittenByteForByte();
    void aBlankRequestHasEveryMember_data();
    void aBlankRequestHasEveryMember();
    void aCarriageReturnIsAReferenceInXml();
    void markupIsEscapedInXml();
    void quotesAndControlsAreEscapedInJson();
    void whatCannotBeWrittenIsFound_data();
    void whatCannotBeWrittenIsFound();
    void everyFieldIsLookedThrough();
    void noFindingQuotesTheValue();
};

void TestRequestWriter::thePublishedSampleIsWrittenByteForByte_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<BodyFormat>("format");
    QTest::newRow("json") << u"published/request.json"_s << BodyFormat::Json;
    QTest::newRow("xml") << u"published/request.xml"_s << BodyFormat::Xml;
}

void TestRequestWriter::thePublishedSampleIsWrittenByteForByte()
{
    QFETCH(QString, file);
    QFETCH(BodyFormat, format);
    const QByteArray published = goldenFile(file);
    const ReadRequest read = readRequest(published);
    QCOMPARE(read.findings, Findings());
    QCOMPARE(writeRequest(read.request, format), published);
}

void TestRequestWriter::aBlankRequestHasEveryMember_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<BodyFormat>("format");
    QTest::newRow("json") << u"blank.json"_s << BodyFormat::Json;
    QTest::newRow("xml") << u"blank.xml"_s << BodyFormat::Xml;
}

void TestRequestWriter::aBlankRequestHasEveryMember()
{
    QFETCH(QString, file);
    QFETCH(BodyFormat, format);
    QCOMPARE(writeRequest(Request(), format), goldenFile(file));
}

void TestRequestWriter::aCarriageReturnIsAReferenceInXml()
{
    const auto body = writeRequest(requestWith(field::line1, u"\ra\r\n\tb\r"_s), BodyFormat::Xml);
    QVERIFY(body.contains("<Line1>&#xD;a&#xD;\n\tb&#xD;</Line1>"));
}

void TestRequestWriter::markupIsEscapedInXml()
{
    const auto body = writeRequest(requestWith(field::line1, u"<a & ]]>"_s), BodyFormat::Xml);
    QCOMPARE(lineOf(body, "Line1"), "<Line1>&lt;a &amp; ]]&gt;</Line1>");
}

void TestRequestWriter::quotesAndControlsAreEscapedInJson()
{
    const auto body =
        writeRequest(requestWith(field::line1, u"\"\\\n\u0001é😀"_s), BodyFormat::Json);
    QCOMPARE(lineOf(body, "Line1"), R"("Line1": "\"\\\n\u0001é😀",)");
}

void TestRequestWriter::whatCannotBeWrittenIsFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Value>("value");
    QTest::addColumn<bool>("inJson");
    QTest::addColumn<bool>("inXml");
    const auto row = [](const char *what, QLatin1StringView name, const Value &value, bool inJson,
                        bool inXml) {
        QTest::newRow(what) << QString(name) << value << inJson << inXml;
    };
    row("lone high half", field::surname, QString(QChar(0xD800)), true, true);
    row("lone low half", field::surname, u"a"_s + QChar(0xDC00), true, true);
    row("halves the wrong way round", field::surname, QString(QChar(0xDC00)) + QChar(0xD800), true,
        true);
    row("a pair", field::surname, u"😀"_s, false, false);
    row("NUL", field::surname, QString(QChar(0)), false, true);
    row("bell", field::surname, u"a\u0007"_s, false, true);
    row("U+FFFE", field::surname, QString(QChar(0xFFFE)), false, true);
    row("U+FFFF", field::surname, QString(QChar(0xFFFF)), false, true);
    row("tab, line feed, CR", field::surname, u"\t\n\r"_s, false, false);
    row("DEL and C1", field::surname, u"\u007f\u0085\u009f"_s, false, false);
    row("U+1FFFE, allowed by XML", field::surname, u"\U0001FFFE"_s, false, false);
    row("text for a number", field::channelId, u"2a"_s, true, true);
    row("a switch for a number", field::channelId, true, true, true);
    row("no number", field::channelId, Value(), false, false);
    row("text for a switch", field::allowInvoices, u"yes"_s, true, true);
    row("no switch", field::allowInvoices, Value(), true, true);
}

void TestRequestWriter::whatCannotBeWrittenIsFound()
{
    QFETCH(QString, name);
    QFETCH(Value, value);
    QFETCH(bool, inJson);
    QFETCH(bool, inXml);
    Request request;
    request.setValue(*findField(name), value);
    QCOMPARE(hasErrors(findUnwritable(request, BodyFormat::Json)), inJson);
    QCOMPARE(hasErrors(findUnwritable(request, BodyFormat::Xml)), inXml);
}

void TestRequestWriter::everyFieldIsLookedThrough()
{
    Request request;
    for (const Field &field : fields())
        request.setValue(field, QString(QChar(0xD800)));
    const Findings findings = findUnwritable(request, BodyFormat::Json);
    QCOMPARE(std::size_t(findings.size()), fields().size());
    for (const Finding &finding : findings)
        QVERIFY(finding.message.contains(findField(finding.field)->label()));
}

void TestRequestWriter::noFindingQuotesTheValue()
{
    const Request request = requestWith(field::apiKey, u"secret\u0007secret"_s);
    const Findings findings = findUnwritable(request, BodyFormat::Xml);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().message,
             u"Key: XML cannot carry character 7 (U+0007). Delete it, or send JSON."_s);
}

QTEST_GUILESS_MAIN(TestRequestWriter)
#include "tst_requestwriter.moc"
