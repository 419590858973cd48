// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "form/customerform.h"
#include "windowfixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

const auto createdBody = R"({"CustomerCreateData": {"OK": true, "AccountID": 7, "AccountNo": "A-7",
    "AddressID": 8, "ContactID": 9, "CustomerCreateIssues": []}})"_ba;

// A client whose calls other than creates never answer: lists are not what is tested here.
class CreateOnlyClient : public FakeClient
{
    Q_OBJECT
public:
    ServiceCall *post(const HttpRequest &request, const CallLimits &limits, Connection connection,
                      QObject *parent) override
    {
        if (request.url.path().endsWith("/CustomerCreate"_L1))
            return FakeClient::post(request, limits, connection, parent);
        return new FakeCall(parent);
    }
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theWholeFormIsVisibleWithoutScrolling();
    void aNarrowWindowGivesTheFormItsRoomAndNeverScrollsSideways();
    void pressingCreateAgainAndAgainSendsOneRequest();
    void afterACreateTheFormIsCleanAndTheFocusIsInTheFirstField();
    void theNewAccountNumberIsOneShortcutFromTheClipboard();
    void missingFieldsAreListedOnTopAndTheSummaryTakesTheFocus();
    void aRejectionIsShownInTheServicesOwnWordsAtItsField();
    void whatWasTypedStaysWhenTheAccountWasNotCreated_data();
    void whatWasTypedStaysWhenTheAccountWasNotCreated();
    void closingWhileSendingAsksAndLeavesItUnknown();
    void closingWhileSendingCanWaitForTheAnswer();
    void cancellingSaysWhatItMeans();
    void whatWasTypedIsBackInTheNextWindow();
    void anotherEnvironmentNeverGetsTheKeyOfThisOne();
    void productionIsUnmistakable();
    void useAsNewFillsTheForm();
    void newIsUndoneLikeTyping();
    void whatIsTypedWhileSendingIsNotClearedByTheAnswer();
    void sendingAgainLeavesTheFormAlone();
    void aKeyComesBackWithItsEnvironment();
    void aCustomerWhoMayExistIsCreatedAgainByAnExplicitChoiceOnly();
    void theWheelNeverChangesTheEnvironment();
    void hidingTheHistoryGivesTheFocusToTheForm();
    void aLoneSurrogateIsAFindingAndNothingIsSent();
    void aWarningOfTheServiceIsShownBesideTheCreatedAccount();

private:
    QLabel *outcome() const { return m_fixture->find<QLabel>("outcome"_L1); }
    QLabel *summaryText() const
    {
        return m_fixture->find<QWidget>("summary"_L1)->findChild<QLabel *>("summaryText"_L1);
    }
    void openAndTypeCustomer();
    QMessageBox *closeQuestion() const
    {
        return m_fixture->find<QMessageBox>("closeWhileSending"_L1);
    }

    std::unique_ptr<CreateOnlyClient> m_client;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestMainWindow::init()
{
    m_client = std::make_unique<CreateOnlyClient>();
    m_fixture = std::make_unique<WindowFixture>(*m_client);
}

void TestMainWindow::cleanup()
{
    m_fixture.reset();
    m_client.reset();
}

void TestMainWindow::openAndTypeCustomer()
{
    m_fixture->open();
    m_fixture->typeCustomer(u"Smith"_s);
}

void TestMainWindow::theWholeFormIsVisibleWithoutScrolling()
{
    m_fixture->open();
    m_fixture->window->resize(1366, 740); // 768 less a title bar
    auto *form = m_fixture->window->findChild<CustomerForm *>();
    QTRY_COMPARE(form->verticalScrollBar()->maximum(), 0);
}

// 1366x768 at 200 %.
void TestMainWindow::aNarrowWindowGivesTheFormItsRoomAndNeverScrollsSideways()
{
    m_fixture->open();
    m_fixture->window->resize(683, 384);
    auto *form = m_fixture->window->findChild<CustomerForm *>();
    QTRY_VERIFY(form->verticalScrollBar()->maximum() > 0);
    QTRY_VERIFY(form->widget()->width() <= form->viewport()->width());
    QTRY_VERIFY(form->width() > 600);
    auto *currency = m_fixture->line(field::currency);
    for (int i = 0; i < 40 && !currency->hasFocus(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget *focused = QApplication::focusWidget();
        if (form->isAncestorOf(focused))
            QVERIFY2(!focused->visibleRegion().isEmpty(), qPrintable(focused->objectName()));
    }
    QVERIFY(currency->hasFocus());
}

void TestMainWindow::pressingCreateAgainAndAgainSendsOneRequest()
{
    openAndTypeCustomer();
    for (int i = 0; i < 5; ++i)
        m_fixture->pressCreate();
    QTRY_COMPARE(m_client->requests.size(), 1);
    m_fixture->pressCreate();
    m_client->call->end(answered(200, createdBody));
    QTRY_VERIFY(outcome()->text().contains("A-7"_L1));
    for (int i = 0; i < 5; ++i)
        m_fixture->pressCreate(); // the form is clean by now
    QCOMPARE(m_client->requests.size(), 1);
    QVERIFY(!summaryText()->isVisible());
    QVERIFY(m_fixture->line(field::accountNo)->hasFocus());
}

void TestMainWindow::afterACreateTheFormIsCleanAndTheFocusIsInTheFirstField()
{
    openAndTypeCustomer();
    m_client->answerWith(answered(200, createdBody));
    m_fixture->pressCreate();
    QTRY_VERIFY(m_fixture->line(field::surname)->text().isEmpty());
    QCOMPARE(m_fixture->line(field::apiKey)->text(), sandboxKey());
    QVERIFY(!m_fixture->line(field::channelId)->text().isEmpty());
    QVERIFY(m_fixture->line(field::country)->text().contains("GBR"_L1));
    QVERIFY(m_fixture->line(field::currency)->text().contains("GBP"_L1));
    QVERIFY(m_fixture->line(field::accountNo)->hasFocus());
}

void TestMainWindow::theNewAccountNumberIsOneShortcutFromTheClipboard()
{
    openAndTypeCustomer();
    m_client->answerWith(answered(200, createdBody));
    m_fixture->pressCreate();
    QTRY_VERIFY(outcome()->text().contains("A-7"_L1));
    m_fixture->type(field::surname, u"Jones"_s); // it stays until the next create
    QVERIFY(outcome()->text().contains("A-7"_L1));
    QTest::keyClick(m_fixture->window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"A-7"_s);
}

void TestMainWindow::missingFieldsAreListedOnTopAndTheSummaryTakesTheFocus()
{
    m_fixture->open();
    m_fixture->type(field::surname, u"Smith"_s);
    m_fixture->pressCreate();
    QVERIFY(summaryText()->isVisible());
    QVERIFY(summaryText()->hasFocus());
    QVERIFY(summaryText()->text().contains("First name is missing"_L1));
    QVERIFY(!summaryText()->text().contains("Surname is missing"_L1));
    QTest::keyClick(summaryText(), Qt::Key_Tab); // to the first link
    QTest::keyClick(summaryText(), Qt::Key_Return);
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QCOMPARE(m_client->requests.size(), 0);
}

void TestMainWindow::aRejectionIsShownInTheServicesOwnWordsAtItsField()
{
    openAndTypeCustomer();
    m_client->answerWith(
        answered(200, R"({"CustomerCreateData": {"OK": false, "CustomerCreateIssues": [
            {"ID": 38, "Message": "That <b>address</b> is taken", "ExtraData": "Email"}]}})"_ba));
    m_fixture->pressCreate();
    QTRY_VERIFY(summaryText()->isVisible());
    QVERIFY(summaryText()->text().contains("That &lt;b&gt;address&lt;/b&gt; is taken"_L1));
    QVERIFY(summaryText()->text().contains("href=\"Email\""_L1));
    QVERIFY(m_fixture->line(field::email)->accessibleDescription().startsWith("Email. "_L1));
    QVERIFY(m_fixture->line(field::email)->accessibleDescription().contains("is taken"_L1));
    m_fixture->type(field::email, u"other@example.com"_s);
    QVERIFY(!m_fixture->line(field::email)->accessibleDescription().contains("is taken"_L1));
}

void TestMainWindow::whatWasTypedStaysWhenTheAccountWasNotCreated_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("rejected") << 200;
    QTest::newRow("refused") << 401;
    QTest::newRow("unknown") << 500;
}

void TestMainWindow::whatWasTypedStaysWhenTheAccountWasNotCreated()
{
    QFETCH(int, status);
    openAndTypeCustomer();
    m_client->answerWith(answered(status, R"({"CustomerCreateData": {"OK": false}})"_ba));
    m_fixture->pressCreate();
    QTRY_VERIFY(!outcome()->text().isEmpty() && !outcome()->text().contains("Connecting"_L1) &&
                !outcome()->text().contains("Waiting"_L1));
    QCOMPARE(m_fixture->line(field::surname)->text(), u"Smith"_s);
}

void TestMainWindow::closingWhileSendingAsksAndLeavesItUnknown()
{
    openAndTypeCustomer();
    m_fixture->pressCreate();
    QTRY_VERIFY(m_client->call);
    m_client->call->leave();
    m_fixture->window->close();
    QVERIFY(m_fixture->window->isVisible());
    QTRY_VERIFY(closeQuestion());
    const auto buttons = closeQuestion()->findChildren<QPushButton *>();
    const auto leave = std::ranges::find(buttons, u"Leave it as unknown"_s, &QPushButton::text);
    QVERIFY(leave != buttons.end());
    QTest::keyClick(*leave, Qt::Key_Space);
    QTRY_VERIFY(!m_fixture->window->isVisible());
    QFuture<AttemptPage> page = m_fixture->journal.page({});
    page.waitForFinished();
    QCOMPARE(page.result().attempts.first().conclusion->outcome, Outcome::Unknown);
}

void TestMainWindow::closingWhileSendingCanWaitForTheAnswer()
{
    openAndTypeCustomer();
    m_fixture->pressCreate();
    QTRY_VERIFY(m_client->call);
    m_client->call->leave();
    m_fixture->window->close();
    QTRY_VERIFY(closeQuestion());
    QTest::keyClick(closeQuestion(), Qt::Key_Return); // wait is what Enter does
    QTRY_VERIFY(!closeQuestion());
    QVERIFY(m_fixture->window->isVisible());
    m_client->call->end(answered(200, createdBody));
    QTRY_VERIFY(outcome()->text().contains("A-7"_L1));
}

void TestMainWindow::cancellingSaysWhatItMeans()
{
    openAndTypeCustomer();
    m_fixture->pressCreate();
    QTRY_VERIFY(m_client->call);
    m_client->call->leave();
    QVERIFY(outcome()->text().contains("unknown"_L1));
    QTest::mouseClick(m_fixture->find<QPushButton>("cancelCreate"_L1), Qt::LeftButton);
    QTRY_VERIFY(outcome()->text().startsWith("Unknown"_L1));
    QCOMPARE(m_fixture->line(field::surname)->text(), u"Smith"_s);
}

void TestMainWindow::whatWasTypedIsBackInTheNextWindow()
{
    const Request typed = [] {
        Request request;
        request.setText(field::surname, u"O’Brien"_s);
        return request;
    }();
    {
        DraftKeeper gone(m_fixture->folder().draftsFolder());
        gone.keep({typed});
    }
    m_fixture->open();
    QTRY_COMPARE(m_fixture->line(field::surname)->text(), u"O’Brien"_s);
}

void TestMainWindow::anotherEnvironmentNeverGetsTheKeyOfThisOne()
{
    m_fixture->environments().append({.name = u"Test"_s, .baseUrl = QUrl(u"http://127.0.0.1:9"_s)});
    m_fixture->open();
    QCOMPARE(m_fixture->line(field::apiKey)->text(), sandboxKey());
    m_fixture->find<QComboBox>("environment"_L1)->setCurrentIndex(1);
    QCOMPARE(m_fixture->line(field::apiKey)->text(), QString());
}

void TestMainWindow::productionIsUnmistakable()
{
    m_fixture->environments().append(
        {.name = u"Live"_s, .baseUrl = QUrl(u"https://127.0.0.1:9"_s), .production = true});
    m_fixture->open();
    auto *sign = m_fixture->find<QLabel>("productionSign"_L1);
    QVERIFY(!sign->isVisible());
    m_fixture->find<QComboBox>("environment"_L1)->setCurrentIndex(1);
    QTRY_VERIFY(sign->isVisible());
    QVERIFY(m_fixture->window->windowTitle().contains("PRODUCTION"_L1));
}

void TestMainWindow::useAsNewFillsTheForm()
{
    openAndTypeCustomer();
    m_client->answerWith(answered(200, createdBody));
    m_fixture->pressCreate();
    QTRY_VERIFY(m_fixture->line(field::surname)->text().isEmpty());
    const auto buttons = m_fixture->window->findChildren<QPushButton *>();
    const auto use = std::ranges::find(buttons, u"Use as new"_s, &QPushButton::text);
    QVERIFY(use != buttons.end());
    QTRY_VERIFY((*use)->isVisible() && (*use)->isEnabled());
    QTest::mouseClick(*use, Qt::LeftButton);
    QCOMPARE(m_fixture->line(field::surname)->text(), u"Smith"_s);
    QCOMPARE(m_fixture->line(field::apiKey)->text(), sandboxKey());
}

void TestMainWindow::newIsUndoneLikeTyping()
{
    m_fixture->open();
    m_fixture->type(field::surname, u"Smith"_s);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(m_fixture->line(field::surname)->text(), QString());
    m_fixture->type(field::surname, u"Jones"_s);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_fixture->line(field::surname)->text(), QString());
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_fixture->line(field::surname)->text(), u"Smith"_s);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_fixture->line(field::surname)->text(), u"Jones"_s);
}

void TestMainWindow::whatIsTypedWhileSendingIsNotClearedByTheAnswer()
{
    openAndTypeCustomer();
    m_fixture->pressCreate();
    QTRY_VERIFY(m_client->call);
    m_fixture->type(field::surname, u"Jones"_s);
    m_client->call->end(answered(200, createdBody));
    QTRY_VERIFY(outcome()->text().contains("A-7"_L1));
    QCOMPARE(m_fixture->line(field::surname)->text(), u"Jones"_s);
}

void TestMainWindow::sendingAgainLeavesTheFormAlone()
{
    openAndTypeCustomer();
    TransportResult refused;
    refused.error = QNetworkReply::ConnectionRefusedError;
    m_client->answerWith(refused);
    m_fixture->pressCreate();
    QTRY_VERIFY(outcome()->text().startsWith("Not created"_L1));
    m_fixture->type(field::surname, u"Jones"_s);

    m_client->answerWith(answered(200, createdBody));
    const auto buttons = m_fixture->window->findChildren<QPushButton *>();
    const auto again = std::ranges::find(buttons, u"Send again"_s, &QPushButton::text);
    QVERIFY(again != buttons.end());
    QTRY_VERIFY((*again)->isVisible());
    QTest::mouseClick(*again, Qt::LeftButton);
    QTRY_VERIFY(outcome()->text().contains("A-7"_L1));
    QCOMPARE(m_client->requests.size(), 2);
    QVERIFY(m_client->requests.last().body.contains("Smith"));
    QVERIFY(m_client->requests.last().body.contains(sandboxKey().toUtf8()));
    QCOMPARE(m_fixture->line(field::surname)->text(), u"Jones"_s);
}

void TestMainWindow::aKeyComesBackWithItsEnvironment()
{
    m_fixture->environments().append({.name = u"Test"_s, .baseUrl = QUrl(u"http://127.0.0.1:9"_s)});
    m_fixture->open();
    auto *environment = m_fixture->find<QComboBox>("environment"_L1);
    environment->setCurrentIndex(1);
    m_fixture->type(field::apiKey, u"test-key"_s);
    environment->setCurrentIndex(0);
    QCOMPARE(m_fixture->line(field::apiKey)->text(), sandboxKey());
    environment->setCurrentIndex(1);
    QCOMPARE(m_fixture->line(field::apiKey)->text(), u"test-key"_s);
}

void TestMainWindow::aCustomerWhoMayExistIsCreatedAgainByAnExplicitChoiceOnly()
{
    openAndTypeCustomer();
    m_client->answerWith(answered(502, "<html>"));
    m_fixture->pressCreate();
    QTRY_VERIFY(outcome()->text().startsWith("Unknown"_L1));

    m_client->answerWith(answered(200, createdBody));
    const auto question = [this] { return m_fixture->find<QMessageBox>("repeatAfterUnknown"_L1); };
    m_fixture->pressCreate();
    QTRY_VERIFY(question() && question()->isVisible());
    QTest::keyClick(question(), Qt::Key_Return); // what Enter does is not to create
    QTRY_VERIFY(!question());
    QCOMPARE(m_client->requests.size(), 1);
    QVERIFY(outcome()->text().startsWith("Not sent"_L1));
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get())); // shortcuts need it

    m_fixture->pressCreate();
    QTRY_VERIFY(question() && question()->isVisible());
    const auto buttons = question()->findChildren<QPushButton *>();
    const auto again = std::ranges::find(buttons, u"Create all the same"_s, &QPushButton::text);
    QVERIFY(again != buttons.end());
    QTest::mouseClick(*again, Qt::LeftButton);
    QTRY_VERIFY(outcome()->text().contains("A-7"_L1));
    QCOMPARE(m_client->requests.size(), 2);
    QVERIFY(m_fixture->line(field::surname)->text().isEmpty());
}

void TestMainWindow::theWheelNeverChangesTheEnvironment()
{
    m_fixture->environments().append({.name = u"Test"_s, .baseUrl = QUrl(u"http://127.0.0.1:9"_s)});
    m_fixture->open();
    auto *environment = m_fixture->find<QComboBox>("environment"_L1);
    const QPointF centre = environment->rect().center();
    QWheelEvent wheel(centre, environment->mapToGlobal(centre), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QGuiApplication::sendEvent(environment, &wheel);
    QCOMPARE(environment->currentIndex(), 0);
}

void TestMainWindow::hidingTheHistoryGivesTheFocusToTheForm()
{
    m_fixture->open();
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(!m_fixture->line(field::accountNo)->hasFocus());
    QTest::keyClick(m_fixture->window.get(), Qt::Key_H, Qt::ControlModifier);
    QVERIFY(m_fixture->line(field::accountNo)->hasFocus());
}

void TestMainWindow::aLoneSurrogateIsAFindingAndNothingIsSent()
{
    openAndTypeCustomer();
    m_fixture->line(field::surname)->setText(QString(QChar(0xD800)));
    m_fixture->pressCreate();
    QVERIFY(summaryText()->isVisible());
    QVERIFY(summaryText()->text().contains("Surname"_L1));
    QCOMPARE(m_client->requests.size(), 0);
}

void TestMainWindow::aWarningOfTheServiceIsShownBesideTheCreatedAccount()
{
    openAndTypeCustomer();
    m_client->answerWith(
        answered(200, R"({"CustomerCreateData": {"OK": true, "AccountID": 7, "AccountNo": "A-7",
            "CustomerCreateIssues": [{"ID": 40, "Message": "Mind the gap"}]}})"_ba));
    m_fixture->pressCreate();
    QTRY_VERIFY(outcome()->text().contains("A-7"_L1));
    QVERIFY(outcome()->text().contains("Mind the gap"_L1));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
