// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/callpane.h"

#include "fakeclient.h"
#include "faultserver.h"
#include "sandbox/sandbox.h"
#include "service/networkclient.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace desk;
using namespace desk::test;

class TestCallPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void aCallIsChosenAndSentByKeyboard();
    void ctrlEnterSendsTheCallAndCreatesNothing_data();
    void ctrlEnterSendsTheCallAndCreatesNothing();
    void ctrlEnterOutsideStillCreates();
    void ctrlEnterInTheFloatingDockSendsTheCall();
    void whatIsShownIsWhatArrives_data();
    void whatIsShownIsWhatArrives();
    void whatIsTypedIsKeptForEachCallAndFormat();
    void theAnswerStaysWithItsCall();
    void startingAnewPutsTheTextBack();
    void aHeaderThatCannotBeReadIsSaidAndNothingIsSent();
    void aHeaderThatCannotBeSentIsSaidAndNothingIsSent();
    void whatTheProgramAddsIsShown();
    void theFormatBeginsAsTheEnvironments();
    void theTargetIsAskedForEachCall();
    void aBusySignComesAfterASecondAndCancelEndsIt();
    void theKeyIsNowhereToBeSeen();
    void aBodyThatIsTooLongIsNotSent();
    void theCodeIsMadeWhenItIsFirstSeen();
    void theSandboxShowsItsLists_data();
    void theSandboxShowsItsLists();

private:
    void open(ServiceClient &client);
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_window->findChild<Widget *>(name);
    }
    QWidget *editor() const
    {
        return find<CodeView>(u"callBody"_s)->findChild<QAbstractScrollArea *>();
    }
    QByteArray body() const { return find<CodeView>(u"callBody"_s)->bytes(); }
    QPlainTextEdit *headers() const
    {
        find<QTabWidget>(u"callTabs"_s)->setCurrentIndex(1);
        return find<QPlainTextEdit>(u"callHeaders"_s);
    }
    void typeBody(const QString &text) const
    {
        find<QTabWidget>(u"callTabs"_s)->setCurrentIndex(0);
        editor()->setFocus();
        QTest::keyClick(editor(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor(), text);
    }
    void typeHeaders(const QString &text) const
    {
        QPlainTextEdit *edit = headers();
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void choose(const QString &name) const
    {
        auto *call = find<QComboBox>(u"call"_s);
        call->setCurrentIndex(call->findText(name + u':', Qt::MatchStartsWith));
    }
    static void press(QWidget *widget)
    {
        QTest::keyClick(widget, Qt::Key_Return, Qt::ControlModifier);
    }
    QString words() const { return find<QLabel>(u"callWords"_s)->text(); }
    QString status() const { return find<QLabel>(u"responseStatus"_s)->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<QMainWindow> m_window;
    std::unique_ptr<QSignalSpy> m_created;
    QDockWidget *m_dock = nullptr;
    CallPane *m_pane = nullptr;
    Environment m_environment;
    QString m_key;
};

void TestCallPane::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<Sandbox>(m_folder->filePath(u"sandbox.sqlite"_s));
    m_client = std::make_unique<FakeClient>();
    m_environment = {};
    m_environment.name = u"Test"_s;
    m_environment.baseUrl = QUrl(u"http://127.0.0.1:9/base/"_s);
    m_key = u"key-4711"_s;
}

void TestCallPane::cleanup()
{
    m_window.reset();
    m_sandbox.reset();
}

void TestCallPane::open(ServiceClient &client)
{
    m_window = std::make_unique<QMainWindow>();
    m_window->setCentralWidget(new QLineEdit(m_window.get()));
    auto *create = new QAction(m_window.get());
    create->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    m_window->addAction(create);
    m_created = std::make_unique<QSignalSpy>(create, &QAction::triggered);
    m_dock = new QDockWidget(m_window.get());
    m_pane = new CallPane(client, *m_sandbox,
                          {[this] { return m_environment; }, [this] { return m_key; }});
    m_dock->setWidget(m_pane);
    m_window->addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    m_window->resize(1366, 400);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestCallPane::aCallIsChosenAndSentByKeyboard()
{
    m_client->answerWith(
        answered(200, R"({"CurrencyList":[{"Code":"GBP","Description":"Pound"}]})"));
    open(*m_client);
    auto *call = find<QComboBox>(u"call"_s);
    call->setFocus();
    QTest::keyClicks(call, u"Curr"_s);
    QTest::keyClick(call, Qt::Key_Tab); // to JSON
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTRY_VERIFY(find<QRadioButton>(u"callAsXml"_s)->isChecked());
    press(QApplication::focusWidget());
    QCOMPARE(m_client->requests.size(), 1);
    QCOMPARE(m_client->requests.first().url, QUrl(u"http://127.0.0.1:9/base/api/v1/Currency"_s));
    QCOMPARE(m_client->requests.first().body,
             "<Params>\n  <apiKey>key-4711</apiKey>\n</Params>"_ba);
    auto *answer = find<QTreeWidget>(u"answerTable"_s);
    QTRY_COMPARE(answer->topLevelItemCount(), 1);
    QCOMPARE(answer->topLevelItem(0)->text(1), u"GBP — Pound"_s);
    QCOMPARE(m_created->size(), 0);
}

void TestCallPane::ctrlEnterSendsTheCallAndCreatesNothing_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<int>("key");
    for (const QString &where : {u"call"_s, u"callAsJson"_s, u"callHeaders"_s, u"sendCall"_s,
                                 u"callBody"_s, u"answerTable"_s}) {
        QTest::addRow("Enter in %s", qPrintable(where)) << where << int(Qt::Key_Return);
        QTest::addRow("keypad in %s", qPrintable(where)) << where << int(Qt::Key_Enter);
    }
}

void TestCallPane::ctrlEnterSendsTheCallAndCreatesNothing()
{
    QFETCH(QString, where);
    QFETCH(int, key);
    open(*m_client);
    m_client->answerWith(answered(200, "[1]"));
    press(find<QComboBox>(u"call"_s)); // what answers can have the focus
    QTRY_COMPARE(status(), u"200 "_s);
    if (where == u"callHeaders"_s)
        headers();
    QWidget *widget = where == u"callBody"_s ? editor() : find<QWidget>(where);
    widget->setFocus();
    QTRY_VERIFY(widget->hasFocus());
    const QByteArray before = body();
    const auto keypad = key == Qt::Key_Enter ? Qt::KeypadModifier : Qt::NoModifier;
    QTest::keyClick(widget, Qt::Key(key), Qt::ControlModifier | keypad);
    QCOMPARE(m_client->requests.size(), 2);
    QCOMPARE(m_created->size(), 0);
    QCOMPARE(body(), before);
}

void TestCallPane::ctrlEnterOutsideStillCreates()
{
    open(*m_client);
    m_window->centralWidget()->setFocus();
    press(m_window->centralWidget());
    QCOMPARE(m_created->size(), 1);
    QCOMPARE(m_client->requests.size(), 0);
}

void TestCallPane::ctrlEnterInTheFloatingDockSendsTheCall()
{
    open(*m_client);
    m_dock->setFloating(true);
    m_dock->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dock));
    editor()->setFocus();
    press(editor());
    QCOMPARE(m_client->requests.size(), 1);
    QCOMPARE(m_created->size(), 0);
}

void TestCallPane::whatIsShownIsWhatArrives_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("arrives");
    QTest::newRow("JSON") << u"callAsJson"_s << QString() << "{\n  \"apiKey\": \"key-4711\"\n}"_ba;
    QTest::newRow("XML") << u"callAsXml"_s << QString()
                         << "<Params>\n  <apiKey>key-4711</apiKey>\n</Params>"_ba;
    QTest::newRow("typed") << u"callAsJson"_s << u"[\"{{apiKey}}\", }<&"_s
                           << "[\"key-4711\", }<&"_ba;
}

void TestCallPane::whatIsShownIsWhatArrives()
{
    QFETCH(QString, format);
    QFETCH(QString, typed);
    FaultServer server({answerWith(httpAnswer(200, "{}"))});
    NetworkClient client;
    m_environment.baseUrl = server.url();
    open(client);
    choose(u"Message"_s);
    find<QRadioButton>(format)->setChecked(true);
    if (!typed.isEmpty())
        typeBody(typed);
    QPlainTextEdit *typedHeaders = headers();
    typedHeaders->appendPlainText(u"X-Own: mine"_s);
    const QStringList lines = typedHeaders->toPlainText().split(u'\n');
    const QString added = find<QLabel>(u"callHeadersAdded"_s)->text().section(u": "_s, 1);
    const QByteArray shown = body();
    press(typedHeaders);
    QTRY_COMPARE(status(), u"200 Reason"_s);

    const ReceivedRequest received = server.requests().first();
    QTEST(received.body, "arrives");
    QCOMPARE(received.body, QByteArray(shown).replace("{{apiKey}}", "key-4711"));
    QVERIFY(received.head.startsWith("POST /api/v1/Message HTTP/1.1\r\n"));
    QVERIFY(find<QLabel>(u"callRequestLine"_s)->text().endsWith(u"/api/v1/Message"_s));
    QStringList heads = QString::fromUtf8(received.head).trimmed().split(u"\r\n"_s).sliced(1);
    heads.removeIf([](const QString &line) {
        return line.startsWith(u"Host:"_s) || line.startsWith(u"Connection:"_s);
    });
    QStringList expected = lines + added.split(u" · "_s);
    heads.sort();
    expected.sort();
    QCOMPARE(heads, expected);
}

void TestCallPane::whatIsTypedIsKeptForEachCallAndFormat()
{
    open(*m_client);
    choose(u"Country"_s);
    typeBody(u"one"_s);
    typeHeaders(u"A: b"_s);
    find<QRadioButton>(u"callAsXml"_s)->setChecked(true);
    QCOMPARE(body(), "<Params>\n  <apiKey>{{apiKey}}</apiKey>\n</Params>"_ba);
    typeBody(u"two"_s);
    choose(u"Pulse"_s);
    QCOMPARE(body(), "<PulseParams/>"_ba);
    choose(u"Country"_s);
    QCOMPARE(body(), "two"_ba);
    find<QRadioButton>(u"callAsJson"_s)->setChecked(true);
    QCOMPARE(body(), "one"_ba);
    QCOMPARE(headers()->toPlainText(), u"A: b"_s);
}

void TestCallPane::theAnswerStaysWithItsCall()
{
    open(*m_client);
    choose(u"Country"_s);
    press(editor());
    choose(u"Pulse"_s);
    m_client->call->end(answered(401, "{}"));
    QCOMPARE(status(), u"No answer yet."_s);
    QVERIFY(words().isEmpty());
    choose(u"Country"_s);
    QCOMPARE(status(), u"401 "_s);
    QCOMPARE(words(), u"The service does not take this key (401). Check the key."_s);
}

void TestCallPane::startingAnewPutsTheTextBack()
{
    open(*m_client);
    choose(u"Channel"_s);
    typeBody(u"{}"_s);
    typeHeaders(u"A: b"_s);
    choose(u"Country"_s); // what was typed is kept by now
    choose(u"Channel"_s);
    auto *anew = find<QPushButton>(u"resetCall"_s);
    anew->setFocus();
    QTest::keyClick(anew, Qt::Key_Space);
    QCOMPARE(body(), "{\n  \"apiKey\": \"{{apiKey}}\"\n}"_ba);
    QVERIFY(headers()->toPlainText().startsWith(u"Content-Type: application/json"_s));
}

void TestCallPane::aHeaderThatCannotBeReadIsSaidAndNothingIsSent()
{
    open(*m_client);
    typeHeaders(u"nothing"_s);
    find<QTabWidget>(u"callTabs"_s)->setCurrentIndex(0);
    press(editor());
    QCOMPARE(words(), u"Line 1 of the headers has no colon. Write it as “Name: value”."_s);
    QVERIFY(find<QLabel>(u"callWords"_s)->isVisible());
    QTRY_VERIFY(find<QPlainTextEdit>(u"callHeaders"_s)->hasFocus());
    QCOMPARE(m_client->requests.size(), 0);
}

void TestCallPane::aHeaderThatCannotBeSentIsSaidAndNothingIsSent()
{
    open(*m_client);
    typeHeaders(u"X A: b"_s);
    press(find<QPlainTextEdit>(u"callHeaders"_s));
    QTRY_COMPARE(words(),
                 u"The header name “X A” cannot be sent. Use letters, digits and hyphens."_s);
    QCOMPARE(m_client->requests.size(), 0);
    QVERIFY(find<QPushButton>(u"sendCall"_s)->isEnabled());
}

void TestCallPane::whatTheProgramAddsIsShown()
{
    open(*m_client);
    choose(u"Pulse"_s);
    headers();
    auto *added = find<QLabel>(u"callHeadersAdded"_s);
    QCOMPARE(added->text(), u"Added on sending: Content-Length: 2"_s);
    typeHeaders(u"Accept-Language: de"_s);
    QCOMPARE(added->text(), u"Added on sending: Accept-Encoding: identity · User-Agent: "
                            "customer-desk · Content-Length: 2"_s);
}

void TestCallPane::theFormatBeginsAsTheEnvironments()
{
    m_environment.format = BodyFormat::Xml;
    open(*m_client);
    QCOMPARE(body(), "<PulseParams/>"_ba);
}

void TestCallPane::theTargetIsAskedForEachCall()
{
    open(*m_client);
    auto *line = find<QLabel>(u"callRequestLine"_s);
    QCOMPARE(line->text(), u"POST http://127.0.0.1:9/base/api/v1/Pulse"_s);
    m_environment.baseUrl = QUrl(u"http://127.0.0.1:10"_s);
    m_key = u"another-key"_s;
    m_pane->showTarget();
    QCOMPARE(line->text(), u"POST http://127.0.0.1:10/api/v1/Pulse"_s);
    choose(u"Channel"_s);
    press(editor());
    QVERIFY(m_client->requests.first().body.contains("another-key"));
    QCOMPARE(m_client->requests.first().url.port(), 10);
    m_environment = sandboxEnvironment();
    m_pane->showTarget();
    QCOMPARE(line->text(), u"POST /api/v1/Channel (sandbox)"_s);
}

void TestCallPane::aBusySignComesAfterASecondAndCancelEndsIt()
{
    open(*m_client);
    auto *send = find<QPushButton>(u"sendCall"_s);
    auto *cancel = find<QPushButton>(u"cancelCall"_s);
    auto *progress = find<QProgressBar>(u"callProgress"_s);
    QVERIFY(!cancel->isVisible());
    send->setFocus();
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(send, Qt::Key_Space);
    QVERIFY(cancel->hasFocus());
    QVERIFY(!send->isEnabled());
    QVERIFY(!progress->isVisible());
    press(editor()); // once is enough
    QCOMPARE(m_client->requests.size(), 1);
    QTRY_VERIFY(progress->isVisible());
    QVERIFY(timer.elapsed() >= 900); // timers may be some milliseconds early
    QTest::keyClick(cancel, Qt::Key_Space);
    QTRY_COMPARE(words(), u"Cancelled before anything was sent."_s);
    QVERIFY(!progress->isVisible());
    QVERIFY(!cancel->isVisible());
    QVERIFY(send->hasFocus());
}

void TestCallPane::theKeyIsNowhereToBeSeen()
{
    m_client->answerWith(answered(400, "{\"Message\": \"What is key-4711?\"}"));
    open(*m_client);
    choose(u"Channel"_s);
    headers();
    press(find<QPlainTextEdit>(u"callHeaders"_s));
    QTRY_VERIFY(!words().isEmpty());
    auto *answer = find<QTreeWidget>(u"answerTable"_s);
    QTRY_COMPARE(answer->topLevelItemCount(), 1);
    QCOMPARE(answer->topLevelItem(0)->text(1), u"What is {{apiKey}}?"_s);
    for (const QLabel *label : m_window->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(m_key), qPrintable(label->objectName()));
    for (const CodeView *code : m_window->findChildren<CodeView *>())
        QVERIFY(!code->bytes().contains("key-4711"));
}

void TestCallPane::aBodyThatIsTooLongIsNotSent()
{
    open(*m_client);
    auto *code = find<CodeView>(u"callBody"_s);
    code->setLanguage(CodeView::Language::None);
    code->setBytes(QByteArray("           \n").repeated(1 << 20));
    press(editor());
    QCOMPARE(words(), u"The body is longer than 8 MB. Shorten it."_s);
    QCOMPARE(m_client->requests.size(), 0);
}

void TestCallPane::theCodeIsMadeWhenItIsFirstSeen()
{
    CallPane pane(*m_client, *m_sandbox,
                  {[this] { return m_environment; }, [this] { return m_key; }});
    QCOMPARE(pane.findChildren<CodeView *>().size(), 0);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    QCOMPARE(pane.findChildren<CodeView *>().size(), 1);
}

void TestCallPane::theSandboxShowsItsLists_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("row");
    QTest::newRow("Channel") << u"Channel"_s << u"ChannelList[0]"_s;
    QTest::newRow("Country") << u"Country"_s << u"CountryList[0]"_s;
    QTest::newRow("Currency") << u"Currency"_s << u"CurrencyList[0]"_s;
    QTest::newRow("CustCategory") << u"CustCategory"_s << u"CategoryList[0]"_s;
    QTest::newRow("CustomerServiceLevel") << u"CustomerServiceLevel"_s << u"ServiceLevelList[0]"_s;
    QTest::newRow("Message") << u"Message"_s << u"MessagesList[0]"_s;
    QTest::newRow("Pulse") << u"Pulse"_s << u"SecondsFromMidnight"_s;
    QTest::newRow("CustomerChange") << u"CustomerChange"_s << u"Nothing"_s;
}

void TestCallPane::theSandboxShowsItsLists()
{
    QFETCH(QString, name);
    NetworkClient client;
    m_environment = sandboxEnvironment();
    m_key = sandboxKey();
    open(client);
    choose(name);
    press(editor());
    auto *answer = find<QTreeWidget>(u"answerTable"_s);
    QTRY_VERIFY(answer->topLevelItemCount() > 0);
    QTEST(answer->topLevelItem(0)->text(0), "row");
}

QTEST_MAIN(TestCallPane)
#include "tst_callpane.moc"
