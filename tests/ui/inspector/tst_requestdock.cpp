// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultserver.h"
#include "form/customerform.h"
#include "inspector/codeview.h"
#include "inspector/requestpane.h"
#include "service/networkclient.h"
#include "windowfixture.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTabWidget>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

/// The request dock in the real window, against a service that counts the bytes that arrive.
class TestRequestDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void isNotMadeBeforeItIsOpened();
    void theTextFollowsTheForm();
    void theFormFollowsTheText();
    void aLayoutOfOnesOwnIsKept();
    void whatIsShownIsWhatArrives_data();
    void whatIsShownIsWhatArrives();
    void aTextThatTheFormCannotExpressIsNotSentByCreate();
    void itIsSentAnywayAndTheHistorySaysSo();
    void findingsStopNobodyWhoSendsAnyway();
    void aKeyThatIsWrittenOutIsSentAndNotKept();
    void itIsSentSeveralTimesOnPurpose();
    void whatWasSentCanBeOpenedAgain();
    void theFormsTextCanBeHadBack();
    void tabGoesThroughItInReadingOrder();
    void ctrlEnterAfterAClickOnOtherCallsCreatesNothing();

private:
    void openDock();
    CodeView *body() const { return m_fixture->find<CodeView>("requestBody"_L1); }
    CodeView *headers() const { return m_fixture->find<CodeView>("requestHeaders"_L1); }
    RequestPane *pane() const { return m_fixture->window->findChild<RequestPane *>(); }
    void write(CodeView &view, const QByteArray &text);
    void press(const QString &button) const;
    QList<ReceivedRequest> creates() const;
    QList<Attempt> attempts();
    QString outcome() const { return m_fixture->find<QLabel>("outcome"_L1)->text(); }

    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<NetworkClient> m_client;
    std::unique_ptr<WindowFixture> m_fixture;
};

namespace {

const QByteArray created = R"({"CustomerCreateData": {"OK": true, "AccountID": 2}})"_ba;

/// As a person would: all of it is taken away, then the other text is pasted.
void paste(QWidget &editor, const QByteArray &text)
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
    QTest::keyClick(&editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&editor, Qt::Key_V, Qt::ControlModifier);
}

} // namespace

void TestRequestDock::init()
{
    m_server = std::make_unique<FaultServer>(QList<Script>{answerWith(httpAnswer(200, created))});
    m_client = std::make_unique<NetworkClient>();
    m_fixture = std::make_unique<WindowFixture>(*m_client);
    const Environment local{.name = u"Local"_s, .baseUrl = m_server->url()};
    m_fixture->environments().prepend(local);
    m_fixture->keys.keys = {{keyEntry(local), u"very-secret"_s}};
    m_fixture->open();
    QTRY_COMPARE(m_fixture->line(field::apiKey)->text(), u"very-secret"_s);
    m_fixture->typeCustomer(u"Smith"_s);
}

void TestRequestDock::cleanup()
{
    m_fixture.reset();
    m_client.reset();
    m_server.reset();
}

void TestRequestDock::openDock()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(body() && body()->isVisible());
}

void TestRequestDock::write(CodeView &view, const QByteArray &text)
{
    view.setFocus();
    paste(*view.focusProxy(), text);
    QCOMPARE(view.bytes(), text);
}

void TestRequestDock::press(const QString &button) const
{
    for (QPushButton *each : pane()->findChildren<QPushButton *>()) {
        if (each->text() == button)
            return each->click();
    }
    QFAIL(qPrintable(button));
}

QList<ReceivedRequest> TestRequestDock::creates() const
{
    QList<ReceivedRequest> creates;
    for (const ReceivedRequest &request : m_server->requests()) {
        if (request.head.startsWith("POST /api/v1/CustomerCreate ") && request.complete)
            creates.append(request);
    }
    return creates;
}

QList<Attempt> TestRequestDock::attempts()
{
    QFuture<AttemptPage> page = m_fixture->journal.page({});
    page.waitForFinished();
    return page.result().attempts;
}

void TestRequestDock::isNotMadeBeforeItIsOpened()
{
    QVERIFY(!body());
    QVERIFY(!pane());
    openDock();
    QVERIFY(pane());
}

void TestRequestDock::theTextFollowsTheForm()
{
    openDock();
    QVERIFY(body()->bytes().contains("\"Surname\": \"Smith\""));
    m_fixture->type(field::surname, u"O\"Neil"_s);
    QVERIFY(body()->bytes().contains("\"Surname\": \"O\\\"Neil\""));
    QVERIFY(!body()->bytes().contains("very-secret"));
}

void TestRequestDock::theFormFollowsTheText()
{
    openDock();
    QByteArray text = body()->bytes();
    write(*body(), text.replace("Smith", "Jones").replace("\"GBR\"", "\"FRA\""));
    QCOMPARE(m_fixture->line(field::surname)->text(), u"Jones"_s);
    const auto *form = m_fixture->window->findChild<CustomerForm *>();
    QCOMPARE(form->request().text(field::country), u"FRA"_s);
    QCOMPARE(form->request().text(field::apiKey), u"very-secret"_s);
}

void TestRequestDock::aLayoutOfOnesOwnIsKept()
{
    openDock();
    QByteArray text = body()->bytes();
    write(*body(), text.replace("\n  \"", "\n\n        \""));
    m_fixture->type(field::town, u"York"_s);
    QCOMPARE(body()->bytes(), text.replace("\"Town\": \"\"", "\"Town\": \"York\""));
    m_fixture->pressCreate();
    QTRY_COMPARE(creates().size(), 1);
    QCOMPARE(creates().first().body, text.replace("{{apiKey}}", "very-secret"));
}

void TestRequestDock::whatIsShownIsWhatArrives_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("JSON") << u"JSON"_s;
    QTest::newRow("XML") << u"XML"_s;
}

void TestRequestDock::whatIsShownIsWhatArrives()
{
    QFETCH(QString, format);
    openDock();
    for (QRadioButton *button : pane()->findChildren<QRadioButton *>()) {
        if (button->text() == format)
            button->click();
    }
    write(*headers(), headers()->bytes() + "X-Trace: a: b\n");
    const QByteArray shown = body()->bytes();
    const QList<QByteArray> lines = headers()->bytes().split('\n');
    m_fixture->pressCreate();
    QTRY_COMPARE(creates().size(), 1);
    const ReceivedRequest arrived = creates().first();
    QCOMPARE(arrived.body, QByteArray(shown).replace("{{apiKey}}", "very-secret"));
    for (const QByteArray &line : lines)
        QVERIFY2(line.isEmpty() || arrived.head.contains(QByteArray("\r\n" + line + "\r\n")),
                 line.constData());
    // The request line, Host, Connection and Content-Length stand above the headers.
    QCOMPARE(arrived.head.count("\r\n"), lines.size() - 1 + 5);
    QTRY_COMPARE(attempts().size(), 1);
    QCOMPARE(attempts().first().sentAs, SentAs::Checked);
}

void TestRequestDock::aTextThatTheFormCannotExpressIsNotSentByCreate()
{
    openDock();
    QByteArray text = body()->bytes();
    write(*body(), text.replace("{\n", "{\n  \"Shoe\": 9,\n"));
    m_fixture->pressCreate();
    const auto *summary =
        m_fixture->find<QWidget>("summary"_L1)->findChild<QLabel *>("summaryText"_L1);
    QTRY_VERIFY2(summary->text().contains("Shoe"_L1), qPrintable(summary->text()));
    QCOMPARE(creates().size(), 0);
}

void TestRequestDock::itIsSentAnywayAndTheHistorySaysSo()
{
    openDock();
    write(*body(), "{\"apiKey\": \"{{apiKey}}\", \"Surname\": \xc3\xa9");
    press(u"Send anyway"_s);
    QTRY_COMPARE(creates().size(), 1);
    QCOMPARE(creates().first().body, "{\"apiKey\": \"very-secret\", \"Surname\": \xc3\xa9");
    QTRY_VERIFY(!attempts().isEmpty() && attempts().first().conclusion);
    const Attempt attempt = attempts().first();
    QCOMPARE(attempt.sentAs, SentAs::Raw);
    QFuture<QList<AttemptEvent>> events = m_fixture->journal.events(attempt.id);
    events.waitForFinished();
    QCOMPARE(events.result().first().detail.value("sentAs"_L1).toString(), u"raw"_s);
}

void TestRequestDock::findingsStopNobodyWhoSendsAnyway()
{
    openDock();
    m_fixture->type(field::email, u"no email"_s);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Return,
                    Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(creates().size(), 1);
    QTRY_VERIFY(!attempts().isEmpty() && attempts().first().conclusion);
    QCOMPARE(attempts().first().sentAs, SentAs::Anyway);
    QFuture<QList<AttemptEvent>> events = m_fixture->journal.events(attempts().first().id);
    events.waitForFinished();
    const QJsonObject detail = events.result().first().detail;
    QCOMPARE(detail.value("sentAs"_L1).toString(), u"anyway"_s);
    QCOMPARE(detail.value("findings"_L1).toArray().first().toString(), u"Email"_s);
}

void TestRequestDock::aKeyThatIsWrittenOutIsSentAndNotKept()
{
    openDock();
    QByteArray text = body()->bytes();
    write(*body(), text.replace("{{apiKey}}", "another-key"));
    press(u"Send anyway"_s);
    QTRY_COMPARE(creates().size(), 1);
    QVERIFY(creates().first().body.contains("another-key"));
    QTRY_VERIFY(!attempts().isEmpty() && attempts().first().conclusion);
    QFuture<std::optional<Exchange>> exchange = m_fixture->journal.exchange(attempts().first().id);
    exchange.waitForFinished();
    QVERIFY(!exchange.result()->requestBody.contains("another-key"));
    QVERIFY(exchange.result()->requestBody.contains("{{apiKey}}"));
}

void TestRequestDock::itIsSentSeveralTimesOnPurpose()
{
    openDock();
    press(u"Send several times…"_s);
    auto *dialog = m_fixture->window->findChild<QInputDialog *>();
    QTRY_VERIFY(dialog && dialog->isVisible());
    dialog->setIntValue(3);
    dialog->accept();
    QTRY_COMPARE(creates().size(), 3);
    QTRY_VERIFY(attempts().size() == 3 && attempts().first().conclusion);
    QFuture<QList<AttemptEvent>> events = m_fixture->journal.events(attempts().first().id);
    events.waitForFinished();
    const QJsonArray turn = events.result().first().detail.value("turn"_L1).toArray();
    QCOMPARE(turn, (QJsonArray{3, 3}));
    QCOMPARE(m_fixture->line(field::surname)->text(), u"Smith"_s);
}

void TestRequestDock::whatWasSentCanBeOpenedAgain()
{
    openDock();
    QByteArray text = body()->bytes();
    write(*body(), text.replace("{\n", "{\n  \"Shoe\": 9,\n"));
    press(u"Send anyway"_s);
    QTRY_VERIFY(!attempts().isEmpty() && attempts().first().conclusion);
    press(u"As the form has it"_s);
    QVERIFY(!body()->bytes().contains("Shoe"));
    QTRY_VERIFY(outcome().startsWith("Account"_L1));
    const auto *list = m_fixture->find<QAbstractItemView>("historyList"_L1);
    QTRY_VERIFY(list->currentIndex().isValid());
    QTest::keyClick(m_fixture->window.get(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(body()->bytes().contains("Shoe"));
    QVERIFY(body()->bytes().contains("{{apiKey}}"));
    QCOMPARE(m_fixture->line(field::surname)->text(), u"Smith"_s);
}

void TestRequestDock::theFormsTextCanBeHadBack()
{
    openDock();
    const QByteArray written = body()->bytes();
    write(*body(), "no request at all");
    QCOMPARE(m_fixture->line(field::surname)->text(), u"Smith"_s);
    m_fixture->type(field::town, u"York"_s); // the text cannot follow
    QCOMPARE(body()->bytes(), "no request at all");
    press(u"As the form has it"_s);
    QCOMPARE(body()->bytes(), QByteArray(written).replace("\"Town\": \"\"", "\"Town\": \"York\""));
}

void TestRequestDock::tabGoesThroughItInReadingOrder()
{
    openDock();
    write(*body(), "{}"); // there is something to take back
    pane()->findChild<QRadioButton *>()->setFocus();
    QStringList names;
    for (int i = 0; i < 6; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        const auto *button = qobject_cast<const QAbstractButton *>(focus);
        names.append(button ? button->text() : focus->accessibleName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(names,
             (QStringList{u"JSON"_s, u"Request headers"_s, u"Request body"_s,
                          u"As the form has it"_s, u"Send several times…"_s, u"Send anyway"_s}));
}

void TestRequestDock::ctrlEnterAfterAClickOnOtherCallsCreatesNothing()
{
    openDock();
    m_fixture->line(field::surname)->setFocus();
    QTabBar *tabs = m_fixture->find<QTabWidget>("requestPages"_L1)->tabBar();
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
    QTRY_VERIFY(!m_fixture->line(field::surname)->hasFocus());
    const qsizetype before = m_server->requests().size();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_server->requests().size() > before);
    QCOMPARE(attempts().size(), 0);
}

QTEST_MAIN(TestRequestDock)
#include "tst_requestdock.moc"
