// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/requestcodec.h"
#include "inspector/bodyview.h"
#include "inspector/codeview.h"
#include "inspector/responseview.h"
#include "loopwatch.h"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace desk;
using desk::test::LoopWatch;

namespace {

enum Tab { AnswerTab, LaidOutTab, RawTab, HeadersTab };

Exchange answered(const QByteArray &body)
{
    Exchange exchange;
    exchange.requestBody = writeRequest(Request(), BodyFormat::Json);
    exchange.status = 200;
    exchange.reason = "OK";
    exchange.responseHeaders = {{"Content-Type", "application/json"}, {"X-A", "\x1b[31m"}};
    exchange.responseBody = body;
    exchange.durationMs = 84;
    exchange.phases = {.encryptedMs = 31, .firstByteMs = 80};
    return exchange;
}

Exchange rejected()
{
    return answered(R"({"CustomerCreateData":{"OK":false,"CustomerCreateIssues":[)"
                    R"({"ID":1,"Message":"Missing\u001b","ExtraData":"Surname"},)"
                    R"({"ID":9,"Message":"","ExtraData":""}]}})");
}

} // namespace

class TestResponseView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void statusTimesAndSizeAreSaid();
    void whereNothingCameThatIsSaid();
    void theAnswerIsShownAndIssuesLeadToTheirFields();
    void headersAreShownAsText();
    void headersThatQtDidNotReadAreSaidToBeMissing();
    void theCodeIsMadeWhenItIsFirstSeen();
    void theBodyIsLaidOutAndShownAsItCame();
    void aBrokenBodyIsShownAsItCameWithAWord();
    void theLastAnswerIsTheOneThatIsShown();
    void theBodyIsCopiedAsTextAndSavedAsItCame();
    void aBodyThatCannotBeSavedSaysSo();
    void ofVeryManyIssuesTheFirstAreShown();
    void whatIsHostileNeverHoldsTheWindowUp_data();
    void whatIsHostileNeverHoldsTheWindowUp();
    void aLargeBodyNeverHoldsTheWindowUp_data();
    void aLargeBodyNeverHoldsTheWindowUp();

private:
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_view->findChild<Widget *>(name);
    }
    BodyView *goTo(Tab tab)
    {
        auto *tabs = find<QTabWidget>(u"responseTabs"_s);
        tabs->setCurrentIndex(tab);
        return qobject_cast<BodyView *>(tabs->widget(tab));
    }
    QByteArray codeIn(Tab tab);

    std::unique_ptr<ResponseView> m_view;
};

void TestResponseView::init()
{
    m_view = std::make_unique<ResponseView>();
    m_view->resize(700, 400);
    m_view->QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestResponseView::cleanup()
{
    m_view.reset();
}

QByteArray TestResponseView::codeIn(Tab tab)
{
    auto *code = goTo(tab)->findChild<CodeView *>();
    return code ? code->bytes() : QByteArray();
}

void TestResponseView::statusTimesAndSizeAreSaid()
{
    Exchange exchange = answered("{}");
    exchange.reason = "\x1b]0;owned";
    exchange.responseCut = true;
    m_view->show(exchange);
    QCOMPARE(find<QLabel>(u"responseStatus"_s)->text(), u"200 ⟨U+001B⟩]0;owned"_s);
    QCOMPARE(
        find<QLabel>(u"responseDetails"_s)->text(),
        u"84 ms in all · encrypted after 31 ms · first byte after 80 ms · 2 bytes · cut short"_s);
}

void TestResponseView::whereNothingCameThatIsSaid()
{
    m_view->show(Exchange());
    QCOMPARE(find<QLabel>(u"responseStatus"_s)->text(), u"No answer came."_s);
    QCOMPARE(find<QLabel>(u"responseDetails"_s)->text(), u"0 ms in all · 0 bytes"_s);
}

void TestResponseView::theAnswerIsShownAndIssuesLeadToTheirFields()
{
    QSignalSpy activated(m_view.get(), &ResponseView::fieldActivated);
    m_view->show(rejected());
    auto *answer = find<QTreeWidget>(u"responseAnswer"_s);
    QTRY_COMPARE(answer->topLevelItemCount(), 7);
    QCOMPARE(answer->topLevelItem(0)->text(1), u"false"_s);
    QTreeWidgetItem *issue = answer->topLevelItem(5);
    QCOMPARE(issue->text(1), u"Missing⟨U+001B⟩ — Surname"_s);
    QCOMPARE(issue->text(2), u"Surname"_s);
    answer->setFocus();
    answer->setCurrentItem(issue);
    QTest::keyClick(answer, Qt::Key_Return);
    QCOMPARE(activated, (QList<QVariantList>{{u"Surname"_s}}));
    answer->setCurrentItem(answer->topLevelItem(6)); // nobody can tell its field
    QTest::keyClick(answer, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
}

void TestResponseView::headersAreShownAsText()
{
    Exchange exchange = answered("{}");
    exchange.responseHeaders.append({"X-Long", QByteArray(1'000'000, 'a')});
    m_view->show(exchange);
    auto *headers = find<QTreeWidget>(u"responseHeaders"_s);
    QCOMPARE(headers->topLevelItem(1)->text(1), u"⟨U+001B⟩[31m"_s);
    QCOMPARE_LT(headers->topLevelItem(2)->text(1).size(), 1000);
}

void TestResponseView::headersThatQtDidNotReadAreSaidToBeMissing()
{
    Exchange exchange = answered("{}");
    exchange.responseHeaders.clear();
    m_view->show(exchange);
    const auto *headers = find<QTreeWidget>(u"responseHeaders"_s);
    QCOMPARE(headers->topLevelItemCount(), 1);
    QVERIFY(headers->topLevelItem(0)->text(1).contains("100"_L1));
}

void TestResponseView::theCodeIsMadeWhenItIsFirstSeen()
{
    m_view->show(rejected());
    QCOMPARE(m_view->findChildren<CodeView *>().size(), 0);
    goTo(LaidOutTab);
    QCOMPARE(m_view->findChildren<CodeView *>().size(), 1);
}

void TestResponseView::theBodyIsLaidOutAndShownAsItCame()
{
    m_view->show(answered("{\"a\":1}"));
    QTRY_COMPARE(codeIn(LaidOutTab), "{\n  \"a\": 1\n}"_ba);
    QTRY_COMPARE(codeIn(RawTab), "{\"a\":1}"_ba);
}

void TestResponseView::aBrokenBodyIsShownAsItCameWithAWord()
{
    m_view->show(answered("{\"a\":"));
    QTRY_COMPARE(codeIn(LaidOutTab), "{\"a\":"_ba);
    auto *remarks = goTo(LaidOutTab)->findChild<QLabel *>(u"bodyRemarks"_s);
    QVERIFY(remarks->isVisible());
    QCOMPARE(remarks->text(),
             u"The JSON ends too early, at line 1, column 6. It is shown as it came."_s);
}

void TestResponseView::theLastAnswerIsTheOneThatIsShown()
{
    goTo(LaidOutTab);
    m_view->show(answered(QByteArray(4 << 20, 'x')));
    m_view->show(answered("[1]"));
    QTRY_COMPARE(codeIn(LaidOutTab), "[\n  1\n]"_ba);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(codeIn(LaidOutTab), "[\n  1\n]"_ba);
}

void TestResponseView::theBodyIsCopiedAsTextAndSavedAsItCame()
{
    const QTemporaryDir folder;
    const QByteArray body("{\"a\": \"\xc3\xa9\xff\"}");
    m_view->clear();
    auto *copy = m_view->findChild<QToolButton *>(u"copyBody"_s);
    QVERIFY(!copy->isEnabled());
    m_view->show(answered(body));
    QTest::keyClick(copy, Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"{\"a\": \"é⟨0xFF⟩\"}"_s);

    QTest::keyClick(m_view->findChild<QToolButton *>(u"saveBody"_s), Qt::Key_Space);
    auto *dialog = m_view->findChild<QFileDialog *>(u"saveBodyFile"_s);
    QVERIFY(dialog);
    QVERIFY(dialog->selectedFiles().first().endsWith("answer.json"_L1));
    const QString name = folder.filePath(u"a.json"_s);
    Q_EMIT dialog->fileSelected(name);
    QTRY_VERIFY(QFile::exists(name));
    QFile file(name);
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), body);
}

void TestResponseView::aBodyThatCannotBeSavedSaysSo()
{
    m_view->show(answered("{}"));
    m_view->findChild<QToolButton *>(u"saveBody"_s)->click();
    auto *dialog = m_view->findChild<QFileDialog *>(u"saveBodyFile"_s);
    Q_EMIT dialog->fileSelected(u"/nowhere/at/all"_s);
    dialog->close();
    QTRY_VERIFY(m_view->findChild<QMessageBox *>(u"saveBodyProblem"_s));
    const auto *box = m_view->findChild<QMessageBox *>(u"saveBodyProblem"_s);
    QVERIFY(box->text().contains("/nowhere/at/all"_L1));
}

void TestResponseView::ofVeryManyIssuesTheFirstAreShown()
{
    const QByteArray issue = R"({"ID":1,"Message":"Missing","ExtraData":"Surname"},)";
    const LoopWatch watch;
    m_view->show(answered(R"({"CustomerCreateData":{"OK":false,"CustomerCreateIssues":[)" +
                          issue.repeated(100'000) + R"({"ID":2}]}})"));
    const auto *answer = find<QTreeWidget>(u"responseAnswer"_s);
    QTRY_COMPARE_WITH_TIMEOUT(answer->topLevelItemCount(), 5 + 1000, 30'000);
    QCOMPARE_LT(watch.longestMs(), 1000);
}

void TestResponseView::whatIsHostileNeverHoldsTheWindowUp_data()
{
    QTest::addColumn<QByteArray>("body");
    constexpr qsizetype deep = 1'000'000;
    QTest::newRow("lists in lists") << QByteArray(deep, '[');
    QTest::newRow("objects in objects") << QByteArray("{\"a\":").repeated(deep);
    QTest::newRow("elements in elements") << QByteArray("<a>").repeated(deep);
    QTest::newRow("binary") << QByteArray("\0\xff\x1b[2J", 6).repeated(deep / 6);
    QTest::newRow("no UTF-8") << "{\"a\":\"" + QByteArray(deep / 4, '\xff') + "\"}";
    QTest::newRow("a line for each") << QByteArray("\n").repeated(deep * 8);
    QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08\x00\xff", 5).repeated(deep / 10);
}

void TestResponseView::whatIsHostileNeverHoldsTheWindowUp()
{
    QFETCH(QByteArray, body);
    for (const Tab tab : {LaidOutTab, RawTab}) {
        QSignalSpy ended(goTo(tab), &BodyView::ended);
        m_view->show(answered("{}"));
        QTRY_VERIFY(!ended.isEmpty());
        ended.clear();
        const LoopWatch watch;
        m_view->show(answered(body));
        QVERIFY(ended.wait(60'000));
        QCOMPARE_LT(watch.longestMs(), 1000);
        QVERIFY(!codeIn(tab).isEmpty());
    }
}

void TestResponseView::aLargeBodyNeverHoldsTheWindowUp_data()
{
    QTest::addColumn<QByteArray>("body");
    constexpr qsizetype large = 8 << 20;
    QTest::newRow("one line") << "\"" + QByteArray(large, 'x') + "\"";
    QTest::newRow("numbers") << "[" + QByteArray("1,").repeated(large / 16) + "1]";
    QTest::newRow("terminal escapes") << QByteArray("\x1b").repeated(large / 64);
}

void TestResponseView::aLargeBodyNeverHoldsTheWindowUp()
{
    QFETCH(QByteArray, body);
    QSignalSpy ended(goTo(LaidOutTab), &BodyView::ended);
    QVERIFY(ended.isEmpty());
    m_view->show(answered({}));
    QVERIFY(ended.wait());
    ended.clear();

    const LoopWatch watch;
    m_view->show(answered(body));
    QVERIFY(ended.wait(60'000));
    QCOMPARE_LT(watch.longestMs(), 1000); // the bench measures; this is what no machine excuses
    QCOMPARE_GT(codeIn(LaidOutTab).size(), body.size());
}

QTEST_MAIN(TestResponseView)
#include "tst_responseview.moc"
