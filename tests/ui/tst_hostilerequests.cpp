// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "inspector/codeview.h"
#include "loopwatch.h"
#include "windowfixture.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;
using namespace desk;
using namespace desk::test;

/// Whatever is brought in from a file: the window neither breaks nor stands still, and says what
/// became of it.
class TestHostileRequests : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theFormOutlivesWhatIsBroughtIn_data() { addRows(); }
    void theFormOutlivesWhatIsBroughtIn();
    void theDockOutlivesWhatIsBroughtIn_data() { addRows(); }
    void theDockOutlivesWhatIsBroughtIn();
    void allOfALongLineIsSentThoughOnlyItsBeginningIsShown();
    void aHundredThousandIssuesDoNotHoldTheWindowUp();

private:
    static void addRows();
    QString written(const QByteArray &content, qint64 size);
    void bringIn(const QString &file);
    bool isSaid() const { return m_fixture->find<QWidget>("trouble"_L1)->isVisible(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<WindowFixture> m_fixture;
};

namespace {

constexpr qint64 longestBlockMs = 1000; // what no machine excuses

QByteArray everyByte()
{
    QByteArray bytes;
    for (int byte = 255; byte >= 0; --byte)
        bytes.append(char(byte));
    return bytes;
}

QByteArray billionLaughs()
{
    QByteArray text = "<!DOCTYPE l [<!ENTITY a0 \"ha\">";
    for (int level = 1; level < 10; ++level) {
        const QByteArray inner = "&a" + QByteArray::number(level - 1) + ';';
        text += "<!ENTITY a" + QByteArray::number(level) + " \"" + inner.repeated(10) + "\">";
    }
    return text + "]><CustomerCreateParams><Surname>&a9;</Surname></CustomerCreateParams>";
}

QByteArray manyHeaders()
{
    QByteArray line = "curl http://127.0.0.1/ -d '{\"Surname\": \"x\"}'";
    for (int i = 0; i < 5000; ++i)
        line += " -H 'X-" + QByteArray::number(i) + ": y'";
    return line;
}

} // namespace

void TestHostileRequests::addRows()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<qint64>("size"); // 0: as long as the content
    constexpr qsizetype large = 10'000'000;
    constexpr qsizetype deep = 1'000'000;
    const auto row = [](const char *name, const QByteArray &content, qint64 size = 0) {
        QTest::newRow(name) << content << size;
    };
    row("100 MB", "{", 100'000'000);
    row("every byte", everyByte().repeated(1000));
    row("NUL", QByteArray("{\"Surname\": \"a\0b\"}\0", 19));
    row("half a pair, escaped", "{\"Surname\": \"\\ud800\"}");
    row("half a pair, raw", "{\"Surname\": \"\xed\xa0\x80\"}");
    row("no UTF-8", "{\"Surname\": \"\xff\xfe\xc0\xaf\"}");
    row("lists in lists", QByteArray(deep, '['));
    row("objects in objects", QByteArray("{\"a\":").repeated(deep));
    row("elements in elements", QByteArray("<a>").repeated(deep));
    row("a billion laughs", billionLaughs());
    row("one line", "{\"Surname\": \"" + QByteArray(large, 'x') + "\"}");
    row("one line that is nothing", "{" + QByteArray(large, 'x'));
    row("a line for each", "{" + QByteArray("\n").repeated(large));
    row("many members", "{" + QByteArray("\"a\":1,").repeated(large / 6) + "\"b\":1}");
    row("terminal escapes", "{\"Surname\": \"\x1b[2J\x1b]0;owned\x07\"}");
    row("markup", "{\"Surname\": \"<img src=x onerror=alert(1)><b>bold\"}");
    row("5,000 headers", manyHeaders());
    row("gzip", QByteArray("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xab\xae\x05\x00", 14));
}

void TestHostileRequests::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_client = std::make_unique<FakeClient>();
    m_fixture = std::make_unique<WindowFixture>(*m_client);
    m_fixture->open();
}

void TestHostileRequests::cleanup()
{
    m_fixture.reset();
    m_client.reset();
    m_folder.reset();
}

QString TestHostileRequests::written(const QByteArray &content, qint64 size)
{
    QFile file(m_folder->filePath(u"hostile"_s));
    const bool isGood = file.open(QFile::WriteOnly) && file.write(content) == content.size() &&
                        (size == 0 || file.resize(size));
    return isGood ? file.fileName() : QString();
}

void TestHostileRequests::bringIn(const QString &file)
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_O, Qt::ControlModifier);
    auto *dialog = m_fixture->find<QFileDialog>("bringInFile"_L1);
    QVERIFY(dialog);
    dialog->close();
    Q_EMIT dialog->fileSelected(file);
}

void TestHostileRequests::theFormOutlivesWhatIsBroughtIn()
{
    QFETCH(QByteArray, content);
    QFETCH(qint64, size);
    const QString file = written(content, size);
    const QLineEdit *surname = m_fixture->line(field::surname);
    bringIn(file);
    const LoopWatch watch;
    QTRY_VERIFY_WITH_TIMEOUT(isSaid() || !surname->text().isEmpty(), 30'000);
    m_fixture->type(field::town, u"York"_s);
    QCOMPARE(m_fixture->line(field::town)->text(), u"York"_s);
    QCOMPARE_LT(watch.longestMs(), longestBlockMs);
}

void TestHostileRequests::theDockOutlivesWhatIsBroughtIn()
{
    QFETCH(QByteArray, content);
    QFETCH(qint64, size);
    const QString file = written(content, size);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    const auto *body = m_fixture->find<CodeView>("requestBody"_L1);
    QTRY_VERIFY(body->isVisible());
    const QByteArray before = body->bytes();
    bringIn(file);
    const LoopWatch watch;
    QTRY_VERIFY_WITH_TIMEOUT(isSaid() || body->bytes() != before, 30'000);
    if (body->bytes() != before) // its beginning at least, where all of it is too much
        QVERIFY(content.startsWith("curl") || content.startsWith(body->bytes()));
    m_fixture->type(field::town, u"York"_s);
    QCOMPARE(m_fixture->line(field::town)->text(), u"York"_s);
    QCOMPARE_LT(watch.longestMs(), longestBlockMs);
}

void TestHostileRequests::allOfALongLineIsSentThoughOnlyItsBeginningIsShown()
{
    const QByteArray content =
        "{\"apiKey\": \"{{apiKey}}\", \"Surname\": \"" + QByteArray(500'000, 'x') + "\"}";
    m_fixture->type(field::apiKey, u"very-secret"_s);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    const auto *body = m_fixture->find<CodeView>("requestBody"_L1);
    bringIn(written(content, 0));
    QTRY_VERIFY(content.startsWith(body->bytes()));
    QCOMPARE_LT(body->bytes().size(), 100'000);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Return,
                    Qt::ControlModifier | Qt::ShiftModifier);
    const auto sent = [this] {
        return std::ranges::find_if(m_client->requests, [](const HttpRequest &request) {
            return request.url.path().endsWith("CustomerCreate"_L1);
        });
    };
    QTRY_VERIFY(sent() != m_client->requests.end());
    QCOMPARE(sent()->body, QByteArray(content).replace("{{apiKey}}", "very-secret"));
}

void TestHostileRequests::aHundredThousandIssuesDoNotHoldTheWindowUp()
{
    const QByteArray issue = R"({"ID":1,"Message":"Missing","ExtraData":"Surname"},)";
    m_client->answerWith(
        answered(200, R"({"CustomerCreateData":{"OK":false,"CustomerCreateIssues":[)" +
                          issue.repeated(100'000) + R"({"ID":2}]}})"));
    m_fixture->type(field::apiKey, u"very-secret"_s);
    m_fixture->typeCustomer(u"Smith"_s);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    const LoopWatch watch;
    m_fixture->pressCreate();
    const auto *summary = m_fixture->find<QWidget>("summary"_L1);
    QTRY_VERIFY_WITH_TIMEOUT(summary->isVisible(), 30'000);
    m_fixture->type(field::town, u"York"_s);
    QCOMPARE_LT(watch.longestMs(), longestBlockMs);
}

QTEST_MAIN(TestHostileRequests)
#include "tst_hostilerequests.moc"
