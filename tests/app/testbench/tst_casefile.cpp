// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbench/casefile.h"

#include "../interchange/hostiletext.h"
#include "testbench/caseprivacy.h"

#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

/// The text of a case: what is written comes back to the byte, and what is wrong is said with its
/// line.
class TestCaseFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itReadsAsItIsDocumented();
    void bytesComeBack_data();
    void bytesComeBack();
    void hostileContentComesBack();
    void randomBytesNeverCrash();
    void textStaysText();
    void versionControlMayChangeLineEnds();
    void editorsMayDropTheLastLines();
    void errorsNameTheirLine_data();
    void errorsNameTheirLine();
    void allErrorsAreSaid();
    void whatCannotBeWrittenIsSaid_data();
    void whatCannotBeWrittenIsSaid();
    void theKeyIsNeverWritten();
    void otherSecretsAreRefused_data();
    void otherSecretsAreRefused();
    void aWrongKeyCanBeWritten();
};

namespace {

const QByteArray documented = "customer-desk-case: 1\n"
                              "name: A surname of 31 characters\n"
                              "for: The published limit is 30.\n"
                              "for:\n"
                              "for: Seen in July.\n"
                              "expect-outcome: rejected\n"
                              "expect-status: 200\n"
                              "expect-issues: 30 9\n"
                              "expect-answer: \"ExtraData\":\\s*\"Surname\"\n"
                              "expect-answer: \\d{2}\n"
                              "\n"
                              "Content-Type: application/json; charset=utf-8\n"
                              "Accept: application/json\n"
                              "\n"
                              "{\n  \"apiKey\": \"{{apiKey}}\"\n}\n";

TestCase sampleCase(const QByteArray &body = "{}")
{
    TestCase sample;
    sample.name = u"A case"_s;
    sample.expected.outcome = Outcome::Created;
    sample.raw = {{{"Content-Type", "application/json"}}, body};
    return sample;
}

TestCase readBack(const TestCase &testCase)
{
    const ReadCase read = readCase(writeCase(testCase));
    for (const Finding &finding : read.findings)
        qWarning("%d: %s", finding.line, qPrintable(finding.message));
    return read.testCase.value_or(TestCase());
}

} // namespace

void TestCaseFile::itReadsAsItIsDocumented()
{
    const ReadCase read = readCase(documented);
    QVERIFY(read.testCase);
    const TestCase &found = *read.testCase;
    QCOMPARE(found.name, u"A surname of 31 characters"_s);
    QCOMPARE(found.about, u"The published limit is 30.\n\nSeen in July."_s);
    QCOMPARE(found.expected.outcome, Outcome::Rejected);
    QCOMPARE(found.expected.status, 200);
    QCOMPARE(found.expected.issues, (QList<qint64>{9, 30}));
    QCOMPARE(found.expected.patterns, (QStringList{uR"("ExtraData":\s*"Surname")"_s, u"\\d{2}"_s}));
    QCOMPARE(found.raw.headers.size(), 2);
    QCOMPARE(found.raw.headers.last(), (HttpHeader{"Accept", "application/json"}));
    QCOMPARE(found.raw.body, "{\n  \"apiKey\": \"{{apiKey}}\"\n}");
    QCOMPARE(writeCase(found), QByteArray(documented).replace("30 9", "9 30"));
}

void TestCaseFile::bytesComeBack_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("none") << ""_ba;
    QTest::newRow("a line feed") << "\n"_ba;
    QTest::newRow("line feeds at both ends") << "\n\n{}\n\n"_ba;
    QTest::newRow("no line feed at the end") << "{}"_ba;
    QTest::newRow("carriage returns") << "{\r\n}\r"_ba;
    QTest::newRow("a carriage return alone") << "\r"_ba;
    QTest::newRow("NUL") << QByteArray("\0{}\0", 4);
    QTest::newRow("no UTF-8") << "\xff\xfe\x80"_ba;
    QTest::newRow("a mark at the start") << "\xEF\xBB\xBF{}"_ba;
    QTest::newRow("marks of direction") << "{\"a\": \"\u202e\"}"_ba;
    QTest::newRow("blanks at the ends") << "  {} \t \n  "_ba;
    QTest::newRow("like a head") << "customer-desk-case: 1\nname: x\n\n"_ba;
    QTest::newRow("encoded surrogates") << "\xED\xA0\x80"_ba;
    QTest::newRow("long") << QByteArray(100'000, '\x01');
}

void TestCaseFile::bytesComeBack()
{
    QFETCH(QByteArray, body);
    const TestCase sample = sampleCase(body);
    QCOMPARE(readBack(sample), sample);
    QVERIFY(!writeCase(sample).contains('\r'));
    QVERIFY(!writeCase(sample).contains('\0'));
}

void TestCaseFile::hostileContentComesBack()
{
    for (quint32 seed = 1; seed <= 500; ++seed) {
        test::HostileText hostile(seed);
        TestCase sample = sampleCase(hostile.bytes(hostile.below(400)));
        sample.name = u'n' + hostile.text(BodyFormat::Json);
        sample.about = hostile.text(BodyFormat::Json);
        sample.expected.patterns = {QRegularExpression::escape(hostile.text(BodyFormat::Xml)) +
                                    u' '};
        sample.raw.headers.append(HttpHeader{"X-Odd", hostile.headerValue()});
        sample.raw.headers.append(HttpHeader{"X-Empty", ""});
        QVERIFY2(findCaseProblem(sample).isEmpty(), qPrintable(findCaseProblem(sample)));
        QVERIFY2(readBack(sample) == sample, writeCase(sample).constData());
    }
}

void TestCaseFile::randomBytesNeverCrash()
{
    for (quint32 seed = 1; seed <= 2'000; ++seed) {
        test::HostileText hostile(seed);
        QByteArray file = documented;
        for (int changes = 1 + hostile.below(6); changes > 0; --changes) {
            const qsizetype at = hostile.below(int(file.size()));
            file.replace(at, hostile.below(30), hostile.bytes(hostile.below(20)));
        }
        const ReadCase read = readCase(file);
        QVERIFY(read.testCase.has_value() == read.findings.isEmpty());
        if (read.testCase)
            QVERIFY2(readBack(*read.testCase) == *read.testCase, file.constData());
    }
}

void TestCaseFile::textStaysText()
{
    const QByteArray body = "<a>\u00e9\u6f22 \u05d0\t\n</a>";
    QVERIFY(writeCase(sampleCase(body)).endsWith(QByteArray("\n\n" + body + '\n')));
}

void TestCaseFile::versionControlMayChangeLineEnds()
{
    for (const QByteArray &body : {"{\n}"_ba, "{\r\n}"_ba}) {
        const QByteArray file = writeCase(sampleCase(body));
        QCOMPARE(readCase(QByteArray(file).replace("\n", "\r\n")).testCase, sampleCase(body));
        QCOMPARE(readCase("\xEF\xBB\xBF" + file).testCase, sampleCase(body));
    }
}

void TestCaseFile::editorsMayDropTheLastLines()
{
    const QByteArray file = writeCase(sampleCase(""));
    QVERIFY(file.endsWith("\n\n\n"));
    for (int dropped = 1; dropped <= 3; ++dropped)
        QCOMPARE(readCase(file.chopped(dropped)).testCase, sampleCase(""));
    QCOMPARE(readCase(writeCase(sampleCase("{}")).chopped(1)).testCase, sampleCase("{}"));
}

void TestCaseFile::errorsNameTheirLine_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("said");

    const auto row = [](const char *name, const char *before, const char *after, int line,
                        const char *said) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << line << QByteArray(said);
    };
    row("no case", "customer-desk-case", "customer-desk", 1, "customer-desk-case: 1");
    row("newer format", "case: 1", "case: 2", 1, "newer");
    row("no name", "name: A surname of 31 characters\n", "", 1, "name: ");
    row("blank name", "A surname of 31 characters", " ", 1, "name: ");
    row("name twice", "for: The", "name: x\nfor: The", 3, "twice");
    row("unknown line", "for: The", "four: The", 3, "expect-outcome");
    row("no colon", "for: The published limit is 30.", "<<<<<<< HEAD", 3, "name: value");
    row("outcome", "rejected", "unsent", 6, "created, rejected");
    row("status", "200", "20", 7, "599");
    row("status in words", "200", "two", 7, "599");
    row("issues", "30 9", "30, x", 8, "none");
    row("pattern", "\\d{2}", "\\d{2", 10, ""); // literal in PCRE
    row("broken pattern", "\\d{2}", "(", 10, "regular expression");
    row("body form", "\n\nContent", "\nbody: hex\n\nContent", 11, "base64");
    row("no base64", "\n\nContent", "\nbody: base64\n\nContent", 16, "base64");
    row("header", "Accept: ", "Accept ", 13, "Name: value");
    row("header name", "Accept: ", "Acc ept: ", 13, "Acc ept");
    row("header twice", "Accept: ", "content-type: ", 13, "twice");
    row("header of ours", "Accept: ", "Host: ", 13, "itself");
    row("header base64", "Accept: ", "Accept:: ?", 13, "Name: value");
    row("secret header", "Accept: ", "X-Api-Key: ", 13, "{{apiKey}}");
    row("key", "{{apiKey}}", "secret-key", 15, "{{apiKey}}");
    row("no UTF-8", "Seen in July", "\xff", 5, "UTF-8");
}

void TestCaseFile::errorsNameTheirLine()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, line);
    QFETCH(QByteArray, said);

    QVERIFY(documented.contains(before));
    const ReadCase read = readCase(QByteArray(documented).replace(before, after));
    if (said.isEmpty()) {
        QVERIFY(read.testCase);
        return;
    }
    QVERIFY(!read.testCase);
    QCOMPARE(read.findings.size(), 1);
    const Finding &finding = read.findings.first();
    QVERIFY2(finding.message.contains(QString::fromUtf8(said)), qPrintable(finding.message));
    QCOMPARE(finding.line, line);
    QVERIFY(!finding.message.contains("secret-key"_L1));
}

void TestCaseFile::allErrorsAreSaid()
{
    const QByteArray file = "customer-desk-case: 1\n"
                            "expect-status: 9\n"
                            "oops\n";
    QList<int> lines;
    for (const Finding &finding : readCase(file).findings)
        lines.append(finding.line);
    QCOMPARE(lines, (QList<int>{2, 3, 1, 3})); // the name, and the request
    QVERIFY(readCase(documented + QByteArray(largestCaseFile, ' ')).findings.size() == 1);
    QVERIFY(readCase("customer-desk-case: 1\n" + QByteArray(1'000, 'x').replace("x", "x\n"))
                .findings.size() <= 20);
    QVERIFY(readCase({}).findings.size() == 1);
}

void TestCaseFile::whatCannotBeWrittenIsSaid_data()
{
    QTest::addColumn<TestCase>("testCase");
    TestCase sample = sampleCase();
    sample.name = u"  "_s;
    QTest::newRow("no name") << sample;
    sample.name = QString(longestCaseName + 1, u'x');
    QTest::newRow("long name") << sample;
    sample = sampleCase();
    sample.expected = {};
    QTest::newRow("expects nothing") << sample;
    sample.expected.patterns = {u"("_s};
    QTest::newRow("no pattern") << sample;
    sample.expected.patterns = QStringList(mostPatterns + 1, u"a"_s);
    QTest::newRow("too many patterns") << sample;
    sample = sampleCase();
    sample.raw.headers = {{"A b", "c"}};
    QTest::newRow("header's name") << sample;
    sample.raw.headers = {{"A", "b\r\nC: d"}};
    QTest::newRow("line break in a header") << sample;
    sample = sampleCase(QByteArray(qsizetype(largestCaseFile), 'x'));
    QTest::newRow("too long") << sample;
}

void TestCaseFile::whatCannotBeWrittenIsSaid()
{
    QFETCH(TestCase, testCase);
    QVERIFY(!findCaseProblem(testCase).isEmpty());
}

void TestCaseFile::theKeyIsNeverWritten()
{
    const QString key = u"k\"1&<é-secret"_s;
    TestCase sample = sampleCase("{\"apiKey\": \"k\\\"1&<\\u00e9-secret\"}");
    sample.name = u"With "_s + key;
    sample.about = key;
    sample.expected.patterns = {key};
    sample.raw.headers.append(HttpHeader{"X-Note", key.toUtf8()});
    const PrivateCase made = withoutKeys(sample, {key});
    QCOMPARE(made.problem, QString());
    QVERIFY(!writeCase(made.testCase).contains("secret"));
    QCOMPARE(made.testCase.raw.body, "{\"apiKey\": \"{{apiKey}}\"}");
    QCOMPARE(made.testCase.name, u"With {{apiKey}}"_s);
}

void TestCaseFile::otherSecretsAreRefused_data()
{
    QTest::addColumn<RawRequest>("raw");
    QTest::newRow("in JSON") << RawRequest{{}, "{\"apiKey\": \"other-key\"}"};
    QTest::newRow("in broken XML") << RawRequest{{}, "<apiKey>other-key<"};
    QTest::newRow("header") << RawRequest{{{"Authorization", "Bearer other-key"}}, "{}"};
}

void TestCaseFile::otherSecretsAreRefused()
{
    QFETCH(RawRequest, raw);
    TestCase sample = sampleCase();
    sample.raw = raw;
    const PrivateCase made = withoutKeys(sample, {u"the-key"_s});
    QVERIFY(!made.problem.isEmpty());
    QVERIFY(!made.problem.contains("other-key"_L1));
}

void TestCaseFile::aWrongKeyCanBeWritten()
{
    const TestCase sample = sampleCase("{\"apiKey\": \"{{apiKey}}x\"}");
    QCOMPARE(withoutKeys(sample, {u"the-key"_s}).problem, QString());
    QCOMPARE(readBack(sample), sample);
}

QTEST_GUILESS_MAIN(TestCaseFile)
#include "tst_casefile.moc"
