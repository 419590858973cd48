// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QDir>
#include <QTreeWidget>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

class TestParking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void parkingPutsThisCustomerAwayAndMakesTheFormReadyForAnother();
    void anEmptyFormIsNotParked();
    void aKeyTakesAParkedCustomerUpAndParksTheOther();
    void enterInTheListTakesACustomerUp();
    void deletingIsTakenBackByUndo();
    void parkedCustomersAreThereInTheNextWindow();
    void aParkedCustomerThatWasCreatedIsNotThereAnyMore();
    void theEnvironmentThatACustomerWasMeantForIsNamed();
    void anotherEnvironmentLeavesWhatIsTyped();

private:
    QTreeWidget *list() const { return m_fixture->find<QTreeWidget>("parkedList"_L1); }
    QString row(int place) const { return list()->topLevelItem(place)->text(0); }
    QString surname() const { return m_fixture->line(field::surname)->text(); }
    void press(Qt::Key key) const
    {
        QTest::keyClick(m_fixture->window.get(), key, Qt::ControlModifier);
    }
    void parkTyped(const QString &surname) const
    {
        m_fixture->type(field::surname, surname);
        press(Qt::Key_P);
    }

    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestParking::init()
{
    m_client = std::make_unique<FakeClient>();
    m_fixture = std::make_unique<WindowFixture>(*m_client);
}

void TestParking::cleanup()
{
    m_fixture.reset();
    m_client.reset();
}

void TestParking::parkingPutsThisCustomerAwayAndMakesTheFormReadyForAnother()
{
    m_fixture->open();
    QVERIFY(!list()->isVisible());
    m_fixture->type(field::currency, u"eur"_s);
    parkTyped(u"Smith"_s);
    QCOMPARE(surname(), QString());
    QCOMPARE(m_fixture->line(field::currency)->text(), u"Euro — EUR"_s);
    QVERIFY(m_fixture->line(field::accountNo)->hasFocus());
    QVERIFY(list()->isVisible());
    QCOMPARE(row(0), u"Smith"_s);
    QCOMPARE(list()->topLevelItem(0)->text(1), u"now"_s);
}

void TestParking::anEmptyFormIsNotParked()
{
    m_fixture->open();
    m_fixture->type(field::currency, u"eur"_s);
    press(Qt::Key_P);
    QCOMPARE(list()->topLevelItemCount(), 0);
}

void TestParking::aKeyTakesAParkedCustomerUpAndParksTheOther()
{
    m_fixture->open();
    parkTyped(u"Smith"_s);
    m_fixture->type(field::surname, u"Jones"_s);
    press(Qt::Key_1);
    QCOMPARE(surname(), u"Smith"_s);
    QCOMPARE(list()->topLevelItemCount(), 1);
    QCOMPARE(row(0), u"Jones"_s);
    press(Qt::Key_Z);
    QCOMPARE(surname(), u"Jones"_s);
    QCOMPARE(row(0), u"Smith"_s);
}

void TestParking::enterInTheListTakesACustomerUp()
{
    m_fixture->open();
    parkTyped(u"Smith"_s);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(surname(), u"Smith"_s);
    QVERIFY(!list()->isVisible());
}

void TestParking::deletingIsTakenBackByUndo()
{
    m_fixture->open();
    parkTyped(u"Smith"_s);
    list()->setFocus();
    list()->setCurrentItem(list()->topLevelItem(0));
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(list()->topLevelItemCount(), 0);
    press(Qt::Key_Z);
    QCOMPARE(row(0), u"Smith"_s);
}

void TestParking::parkedCustomersAreThereInTheNextWindow()
{
    {
        ParkedDrafts before(m_fixture->folder().parkedFolder());
        Draft draft;
        draft.request.setText(field::surname, u"O’Brien"_s);
        before.put({u"one"_s, QDateTime::currentDateTimeUtc().addDays(-1), u"sandbox"_s, draft});
    }
    m_fixture->open();
    QTRY_COMPARE(list()->topLevelItemCount(), 1);
    QCOMPARE(row(0), u"O’Brien"_s);
    QCOMPARE(list()->topLevelItem(0)->text(1), u"1 day"_s);
}

void TestParking::aParkedCustomerThatWasCreatedIsNotThereAnyMore()
{
    m_fixture->open();
    m_fixture->typeCustomer(u"Smith"_s);
    press(Qt::Key_P);
    press(Qt::Key_1);
    m_client->answerWith(answered(200, R"({"CustomerCreateData": {"OK": true, "AccountID": 7,
        "AccountNo": "A-7", "AddressID": 8, "ContactID": 9, "CustomerCreateIssues": []}})"));
    m_fixture->pressCreate();
    QTRY_COMPARE(surname(), QString());
    press(Qt::Key_Z);
    QCOMPARE(surname(), QString());
    QVERIFY(m_fixture->parked.drafts().isEmpty());
    const QDir folder(m_fixture->folder().parkedFolder());
    QTRY_COMPARE(folder.entryList(QDir::Files), QStringList());
}

void TestParking::theEnvironmentThatACustomerWasMeantForIsNamed()
{
    m_fixture->environments().append({.name = u"Test"_s, .baseUrl = QUrl(u"http://127.0.0.1:9"_s)});
    m_fixture->open();
    parkTyped(u"Smith"_s);
    m_fixture->find<QComboBox>("environment"_L1)->setCurrentIndex(1);
    QCOMPARE(row(0), u"Smith (for sandbox)"_s);
}

void TestParking::anotherEnvironmentLeavesWhatIsTyped()
{
    m_fixture->environments().append({.name = u"Test"_s, .baseUrl = QUrl(u"http://127.0.0.1:9"_s)});
    m_fixture->open();
    QLineEdit *edit = m_fixture->line(field::surname);
    edit->setFocus();
    QTest::keyClicks(edit, u"Smi"_s);
    m_fixture->find<QComboBox>("environment"_L1)->setCurrentIndex(1);
    QVERIFY(edit->hasFocus());
    QTest::keyClicks(edit, u"th"_s);
    QCOMPARE(surname(), u"Smith"_s);
}

QTEST_MAIN(TestParking)
#include "tst_parking.moc"
