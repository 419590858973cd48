// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "settings/environmentsdialog.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

const auto createdBody = R"({"CustomerCreateData": {"OK": true, "AccountID": 7, "AccountNo": "A-7",
    "AddressID": 8, "ContactID": 9, "CustomerCreateIssues": []}})"_ba;

/// Answers by the call's name; creates as told, or never.
class CallClient : public FakeClient
{
    Q_OBJECT
public:
    ServiceCall *post(const HttpRequest &request, const CallLimits &limits, Connection connection,
                      QObject *parent) override
    {
        const QString name = request.url.fileName();
        asked.append(name);
        if (name == "Pulse"_L1)
            answerWith(pulse);
        else if (name == "Channel"_L1)
            answerWith(answered(channelStatus, R"({"ChannelList": []})"));
        else if (name == "CustomerCreate"_L1 && created)
            answerWith(answered(200, createdBody));
        else
            neverAnswer();
        return FakeClient::post(request, limits, connection, parent);
    }

    TransportResult pulse = answered(200, R"({"SecondsFromMidnight": 1})");
    int channelStatus = 200;
    bool created = true;
    QStringList asked;
};

} // namespace

class TestWindowEnvironments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void theSignSaysHowTheConnectionStands();
    void theSignSaysThatTheKeyIsNotAccepted();
    void aCreateIsASignOfLifeAndIsNotDisturbed();
    void theFirstCreateOfADayInProductionAsks();
    void itAsksAgainOnAnotherDay();
    void changesAreTakenOverInMidTyping();
    void removingTheCurrentEnvironmentKeepsWhatIsTyped();

private:
    void writeEnvironments(const QByteArray &content);
    void openAt(const QString &name);
    QToolButton *sign() const { return m_fixture->find<QToolButton>("connection"_L1); }
    EnvironmentsDialog *openDialog();
    QMessageBox *question() const { return m_fixture->find<QMessageBox>("firstOfTheDay"_L1); }
    qsizetype creates() const { return m_client->asked.count(u"CustomerCreate"_s); }

    std::unique_ptr<CallClient> m_client;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestWindowEnvironments::init()
{
    m_client = std::make_unique<CallClient>();
    m_fixture = std::make_unique<WindowFixture>(*m_client);
}

void TestWindowEnvironments::cleanup()
{
    m_fixture.reset();
    m_client.reset();
}

void TestWindowEnvironments::writeEnvironments(const QByteArray &content)
{
    QFile file(m_fixture->folder().environmentsFile());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) > 0);
    file.close();
    m_fixture->environments() = readEnvironments(file.fileName()).environments;
}

void TestWindowEnvironments::openAt(const QString &name)
{
    m_fixture->open();
    m_fixture->window->chooseEnvironment(name);
}

// By the key, from within a text input, which has a use of its own for it on X11.
EnvironmentsDialog *TestWindowEnvironments::openDialog()
{
    QLineEdit *edit = m_fixture->line(field::surname);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_E, Qt::ControlModifier);
    EnvironmentsDialog *dialog = nullptr;
    const bool isOpen = QTest::qWaitFor([&] {
        dialog = m_fixture->find<EnvironmentsDialog>("environments"_L1);
        return dialog && dialog->isActiveWindow();
    });
    return isOpen ? dialog : nullptr;
}

void TestWindowEnvironments::theSignSaysHowTheConnectionStands()
{
    m_fixture->open();
    QTRY_COMPARE(sign()->text(), u"answering"_s);
    QCOMPARE(sign()->accessibleName(), u"Connection: answering"_s);
    QVERIFY(sign()->toolTip().contains(u"Seen at"_s));

    m_client->pulse = answered(200, "<html>");
    QTest::keyClick(sign(), Qt::Key_Space);
    QTRY_COMPARE(sign()->text(), u"not this service"_s);
}

void TestWindowEnvironments::theSignSaysThatTheKeyIsNotAccepted()
{
    m_client->channelStatus = 401;
    m_fixture->open();
    QTRY_COMPARE(sign()->text(), u"key not accepted"_s);
    m_client->channelStatus = 200;
    m_fixture->type(field::apiKey, u"another"_s);
    QTRY_COMPARE(sign()->text(), u"answering"_s);
}

void TestWindowEnvironments::aCreateIsASignOfLifeAndIsNotDisturbed()
{
    m_client->created = false;
    m_fixture->open();
    QTRY_COMPARE(sign()->text(), u"answering"_s);
    const qsizetype looks = m_client->asked.count(u"Pulse"_s);
    m_fixture->typeCustomer(u"Smith"_s);
    m_fixture->pressCreate();
    QTRY_COMPARE(creates(), 1);
    sign()->click();
    QTest::qWait(50);
    QCOMPARE(m_client->asked.count(u"Pulse"_s), looks);
    m_client->call->end(answered(200, createdBody));
    QTRY_VERIFY(m_fixture->find<QLabel>("outcome"_L1)->text().contains(u"A-7"_s));
    QTest::qWait(50);

    QCOMPARE(m_client->asked.count(u"Pulse"_s), looks);
    QCOMPARE(sign()->text(), u"answering"_s);
}

void TestWindowEnvironments::theFirstCreateOfADayInProductionAsks()
{
    writeEnvironments(
        R"([{"name": "Live/1", "baseUrl": "https://127.0.0.1:9", "production": true}])");
    openAt(u"Live/1"_s);
    m_fixture->type(field::apiKey, u"k"_s);
    m_fixture->typeCustomer(u"Smith"_s);
    m_fixture->pressCreate();
    QTRY_VERIFY(question());
    QVERIFY(question()->text().contains(u"real accounts in Live/1"_s));
    QTest::keyClick(question()->defaultButton(), Qt::Key_Return); // "Do not create"
    QTRY_VERIFY(!question());
    QCOMPARE(creates(), 0);
    QCOMPARE(m_fixture->line(field::surname)->text(), u"Smith"_s);

    m_fixture->pressCreate(); // not said yes to, so it asks again
    QTRY_VERIFY(question());
    for (QAbstractButton *button : question()->buttons()) {
        if (button != question()->defaultButton())
            button->click();
    }
    QTRY_COMPARE(creates(), 1);
    QTRY_VERIFY(m_fixture->find<QLabel>("outcome"_L1)->text().contains(u"A-7"_s));

    m_fixture->typeCustomer(u"Jones"_s);
    m_fixture->pressCreate();
    QTRY_COMPARE(creates(), 2);
    QVERIFY(!question());
}

void TestWindowEnvironments::itAsksAgainOnAnotherDay()
{
    writeEnvironments(
        R"([{"name": "Live", "baseUrl": "https://127.0.0.1:9", "production": true}])");
    m_fixture->settings.setValue("productionConsent/Live"_L1,
                                 QDate::currentDate().addDays(-1).toString(Qt::ISODate));
    openAt(u"Live"_s);
    m_fixture->type(field::apiKey, u"k"_s);
    m_fixture->typeCustomer(u"Smith"_s);
    m_fixture->pressCreate();
    QTRY_VERIFY(question());
    QCOMPARE(creates(), 0);
}

void TestWindowEnvironments::changesAreTakenOverInMidTyping()
{
    writeEnvironments(R"([{"name": "Test", "baseUrl": "https://t.test"}])");
    openAt(u"Test"_s);
    m_fixture->type(field::apiKey, u"k-1"_s);
    m_fixture->typeCustomer(u"Smith"_s);
    EnvironmentsDialog *dialog = openDialog();
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>("environmentName"_L1);
    QCOMPARE(name->text(), u"Test"_s);
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Trial"_s);
    auto *production = dialog->findChild<QCheckBox *>("production"_L1);
    production->setFocus();
    QTest::keyClick(production, Qt::Key_Space);
    QTest::keyClick(production, Qt::Key_Return);

    auto *box = m_fixture->find<QComboBox>("environment"_L1);
    QTRY_COMPARE(box->currentText(), u"Trial"_s);
    QVERIFY(m_fixture->find<QLabel>("productionSign"_L1)->isVisible());
    QVERIFY(m_fixture->window->windowTitle().contains(u"Trial"_s));
    QCOMPARE(m_fixture->line(field::surname)->text(), u"Smith"_s);
    QCOMPARE(m_fixture->line(field::country)->text().isEmpty(), false);
    QCOMPARE(m_fixture->line(field::apiKey)->text(), u"k-1"_s); // it went along with the name
}

void TestWindowEnvironments::removingTheCurrentEnvironmentKeepsWhatIsTyped()
{
    writeEnvironments(R"([{"name": "Test", "baseUrl": "https://t.test"}])");
    openAt(u"Test"_s);
    m_fixture->type(field::apiKey, u"k-1"_s);
    m_fixture->typeCustomer(u"Smith"_s);
    EnvironmentsDialog *dialog = openDialog();
    QVERIFY(dialog);
    dialog->findChild<QPushButton *>("removeEnvironment"_L1)->click();
    QTest::keyClick(dialog, Qt::Key_Return);

    auto *box = m_fixture->find<QComboBox>("environment"_L1);
    QTRY_COMPARE(box->currentText(), u"sandbox"_s);
    QCOMPARE(m_fixture->line(field::surname)->text(), u"Smith"_s);
    QVERIFY(m_fixture->line(field::apiKey)->text() != u"k-1"_s);
}

QTEST_MAIN(TestWindowEnvironments)
#include "tst_windowenvironments.moc"
