// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "form/customerform.h"
#include "history/historymodel.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStatusBar>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

/// Answers each of the service's calls when the test says so.
class PatientClient : public FakeClient
{
    Q_OBJECT
public:
    ServiceCall *post(const HttpRequest &request, const CallLimits &limits, Connection connection,
                      QObject *parent) override
    {
        ServiceCall *made = FakeClient::post(request, limits, connection, parent);
        calls.insert(request.url.path().section(u'/', -1), call);
        return made;
    }

    QHash<QString, QPointer<FakeCall>> calls; ///< the newest of each
};

} // namespace

/// What the service lists arrives while somebody is at work in the window.
class TestWindowLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aHalfTypedCountryStaysWithItsListAndItsHighlight();
    void theKeyAfterThatOffersTheNewList();
    void aListThatIsOpenWholeStaysOpen();
    void aProposedCurrencyStaysProposed();
    void aCurrencyChosenByHandStaysChosen();
    void whatIsTypedElsewhereStays();
    void sendingAgainFindsWhatTheFormWouldFind();
    void anIssueWithoutWordsReadsAsTheServiceWordsIt();
    void anAnswerIsWordedByTheEnvironmentThatItCameFrom();
    void aWarningWithoutWordsIsWordedBesideTheNewAccount();

private:
    QLineEdit *line(QLatin1StringView name) const { return m_fixture->line(name); }
    QListView *list() const { return line(field::country)->findChild<QListView *>(); }
    QString highlighted() const { return list()->currentIndex().data().toString(); }
    QStringList offered() const;
    QString summary() const
    {
        return m_fixture->find<QWidget>("summary"_L1)
            ->findChild<QLabel *>("summaryText"_L1)
            ->text();
    }
    void choose(int environment) const
    {
        m_fixture->find<QComboBox>("environment"_L1)->setCurrentIndex(environment);
    }
    void open();
    void answer(const QString &call, const QByteArray &body);
    void bringLists();
    void sendAndAnswer(const QByteArray &body);

    const Environment m_shop{.name = u"Shop"_s, .baseUrl = QUrl(u"http://127.0.0.1:9"_s)};
    const Environment m_twin{.name = u"Twin"_s, .baseUrl = QUrl(u"http://127.0.0.1:10"_s)};
    std::unique_ptr<PatientClient> m_client;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestWindowLists::init()
{
    m_client = std::make_unique<PatientClient>();
    m_fixture = std::make_unique<WindowFixture>(*m_client);
    m_fixture->environments() << m_shop << m_twin;
    m_fixture->keys.keys = {{keyEntry(m_shop), u"key"_s}, {keyEntry(m_twin), u"key"_s}};
}

void TestWindowLists::cleanup()
{
    m_fixture.reset();
    m_client.reset();
}

QStringList TestWindowLists::offered() const
{
    QStringList rows;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        rows << list()->model()->index(row, 0).data().toString();
    return rows;
}

/// In the shop, whose key is there, and which has not answered yet.
void TestWindowLists::open()
{
    m_fixture->open();
    choose(1);
    QTRY_COMPARE(line(field::apiKey)->text(), u"key"_s);
    QTRY_VERIFY(m_client->calls.contains(u"Channel"_s));
}

void TestWindowLists::answer(const QString &call, const QByteArray &body)
{
    QTRY_VERIFY(m_client->calls.value(call));
    m_client->calls.take(call)->end(answered(200, body));
}

/// One after the other, as they are asked for, until the form has the last one.
void TestWindowLists::bringLists()
{
    answer(u"Channel"_s, R"({"ChannelList":[{"ID":1,"Description":"Web"}]})"_ba);
    answer(u"Country"_s, R"({"CountryList":[{"ISOCode":"GBR","Name":"Britain"},
        {"ISOCode":"FRA","Name":"La France"}]})"_ba);
    answer(u"Currency"_s, R"({"CurrencyList":[{"Code":"GBP","Description":"Pounds"},
        {"Code":"EUR","Description":"Euros"}]})"_ba);
    answer(u"CustomerServiceLevel"_s, R"({"ServiceLevelList":[]})"_ba);
    answer(u"CustCategory"_s, R"({"CategoryList":[]})"_ba);
    answer(u"Message"_s, R"({"MessagesList":[{"ID":29,"Description":"Somebody has it"}]})"_ba);
    const auto *form = m_fixture->window->findChild<CustomerForm *>();
    QTRY_COMPARE(form->catalogue().list(ChoiceList::Currencies).size(), 2);
    QTest::qWait(20);
}

void TestWindowLists::sendAndAnswer(const QByteArray &body)
{
    m_fixture->pressCreate();
    answer(u"CustomerCreate"_s, body);
}

void TestWindowLists::aHalfTypedCountryStaysWithItsListAndItsHighlight()
{
    open();
    line(field::country)->setFocus();
    QTest::keyClicks(line(field::country), u"united"_s);
    QTest::keyClick(line(field::country), Qt::Key_Down);
    QVERIFY(list()->isVisible());
    const QStringList rows = offered();
    const QString row = highlighted();
    QVERIFY(!row.isEmpty());

    bringLists();
    QCOMPARE(line(field::country)->text(), u"united"_s);
    QCOMPARE(line(field::country)->cursorPosition(), 6);
    QVERIFY(line(field::country)->hasFocus());
    QVERIFY(list()->isVisible());
    QCOMPARE(offered(), rows);
    QCOMPARE(highlighted(), row);
    QTest::keyClick(line(field::country), Qt::Key_Tab);
    QCOMPARE(line(field::country)->text(), row); // what was highlighted is what is taken
}

void TestWindowLists::theKeyAfterThatOffersTheNewList()
{
    open();
    line(field::country)->setFocus();
    QTest::keyClicks(line(field::country), u"f"_s);
    bringLists();
    QTest::keyClicks(line(field::country), u"r"_s);
    QCOMPARE(offered(), QStringList{u"La France — FRA"_s});
}

void TestWindowLists::aListThatIsOpenWholeStaysOpen()
{
    open();
    line(field::country)->setFocus();
    QTest::keyClick(line(field::country), Qt::Key_F4);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(line(field::country), Qt::Key_Down);
    const QString row = highlighted();
    const QStringList rows = offered();
    bringLists();
    QVERIFY(list()->isVisible());
    QCOMPARE(offered(), rows);
    QCOMPARE(highlighted(), row);
}

void TestWindowLists::aProposedCurrencyStaysProposed()
{
    open();
    m_fixture->type(field::country, u"france"_s);
    m_fixture->type(field::town, u"Ly"_s);
    line(field::town)->setFocus();
    bringLists();
    const auto *form = m_fixture->window->findChild<CustomerForm *>();
    QCOMPARE(form->request().text(field::currency), u"EUR"_s);
    QVERIFY(line(field::currency)->accessibleDescription().contains("proposed for"_L1));
    QVERIFY(line(field::town)->hasFocus());
    m_fixture->type(field::country, u"gbr"_s); // and is still only a proposal
    QCOMPARE(form->request().text(field::currency), u"GBP"_s);
}

void TestWindowLists::aCurrencyChosenByHandStaysChosen()
{
    open();
    m_fixture->type(field::currency, u"gbp"_s);
    bringLists();
    m_fixture->type(field::country, u"france"_s);
    const auto *form = m_fixture->window->findChild<CustomerForm *>();
    QCOMPARE(form->request().text(field::currency), u"GBP"_s);
}

void TestWindowLists::whatIsTypedElsewhereStays()
{
    open();
    line(field::surname)->setFocus();
    QTest::keyClicks(line(field::surname), u"O'Bri"_s);
    QTest::keyClick(line(field::surname), Qt::Key_Left);
    bringLists();
    QTest::keyClicks(line(field::surname), u"x"_s);
    QCOMPARE(line(field::surname)->text(), u"O'Brxi"_s);
}

void TestWindowLists::sendingAgainFindsWhatTheFormWouldFind()
{
    open();
    m_fixture->typeCustomer(u"Smith"_s);
    m_fixture->type(field::country, u"usa"_s);
    m_fixture->pressCreate();
    QTRY_VERIFY(m_client->calls.contains(u"CustomerCreate"_s));
    TransportResult refused;
    refused.error = QNetworkReply::ConnectionRefusedError;
    m_client->calls.take(u"CustomerCreate"_s)->end(refused);
    bringLists();
    const auto buttons = m_fixture->window->findChildren<QPushButton *>();
    const auto again = std::ranges::find(buttons, u"Send again"_s, &QPushButton::text);
    QVERIFY(again != buttons.end());
    QTRY_VERIFY((*again)->isVisible());
    QTest::mouseClick(*again, Qt::LeftButton);
    QVERIFY(
        m_fixture->window->statusBar()->currentMessage().contains("Country is not in the list"_L1));
    QVERIFY(!m_client->calls.contains(u"CustomerCreate"_s));
}

void TestWindowLists::anIssueWithoutWordsReadsAsTheServiceWordsIt()
{
    open();
    bringLists();
    m_fixture->typeCustomer(u"Smith"_s);
    sendAndAnswer(R"({"CustomerCreateData": {"OK": false, "CustomerCreateIssues": [
        {"ID": 29, "Message": null, "ExtraData": "AccountNo"}]}})"_ba);
    QTRY_VERIFY(summary().contains("Somebody has it"_L1));
    QVERIFY(line(field::accountNo)->accessibleDescription().contains("Somebody has it"_L1));
    auto *history = m_fixture->find<QAbstractItemView>("historyList"_L1);
    QTRY_COMPARE(history->model()->rowCount(), 1);
    QTRY_VERIFY(history->model()
                    ->index(0, 0)
                    .data(HistoryModel::SummaryRole)
                    .toString()
                    .contains("Somebody has it"_L1));
}

void TestWindowLists::anAnswerIsWordedByTheEnvironmentThatItCameFrom()
{
    open();
    bringLists();
    m_fixture->typeCustomer(u"Smith"_s);
    m_fixture->pressCreate();
    QTRY_VERIFY(m_client->calls.contains(u"CustomerCreate"_s));
    choose(2); // which has the same key, so that the form is as it was sent
    QTRY_COMPARE(line(field::apiKey)->text(), u"key"_s);
    answer(u"CustomerCreate"_s, R"({"CustomerCreateData": {"OK": false, "CustomerCreateIssues": [
        {"ID": 29, "Message": "", "ExtraData": "AccountNo"}]}})"_ba);
    QTRY_VERIFY(summary().contains("Somebody has it"_L1));
    auto *history = m_fixture->find<QAbstractItemView>("historyList"_L1);
    QTRY_VERIFY(history->model()
                    ->index(0, 0)
                    .data(HistoryModel::SummaryRole)
                    .toString()
                    .contains("Somebody has it"_L1));
}

void TestWindowLists::aWarningWithoutWordsIsWordedBesideTheNewAccount()
{
    open();
    bringLists();
    m_fixture->typeCustomer(u"Smith"_s);
    sendAndAnswer(R"({"CustomerCreateData": {"OK": true, "AccountID": 7, "AccountNo": "A-7",
        "AddressID": 8, "ContactID": 9, "CustomerCreateIssues": [{"ID": 29}]}})"_ba);
    auto *outcome = m_fixture->find<QLabel>("outcome"_L1);
    QTRY_COMPARE(outcome->text(), u"Account A-7 created. The service adds: Somebody has it"_s);

    m_fixture->typeCustomer(u"Jones"_s);
    sendAndAnswer(R"({"CustomerCreateData": {"OK": true, "AccountID": 8, "AccountNo": "A-8",
        "AddressID": 8, "ContactID": 9, "CustomerCreateIssues": [{"ID": 30}]}})"_ba);
    QTRY_COMPARE(outcome->text(),
                 u"Account A-8 created. The service gave issue 30 without words."_s);
}

QTEST_MAIN(TestWindowLists)
#include "tst_windowlists.moc"
