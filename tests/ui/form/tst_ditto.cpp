// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "windowfixture.h"

#include <QStatusBar>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

class TestDitto : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aKeyRepeatsTheFieldFromTheLastCustomerThatWasCreated();
    void aRepeatedFieldIsTakenBackAsOneStep();
    void theKeyIsNeverRepeated();
    void whereThereIsNoLastCustomerItSaysSo();

private:
    void createCustomer(const QString &surname) const;
    void pressDitto(QLatin1StringView name) const;
    QString text(QLatin1StringView name) const { return m_fixture->line(name)->text(); }

    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestDitto::init()
{
    m_client = std::make_unique<FakeClient>();
    m_fixture = std::make_unique<WindowFixture>(*m_client);
    m_fixture->open();
}

void TestDitto::cleanup()
{
    m_fixture.reset();
    m_client.reset();
}

void TestDitto::createCustomer(const QString &surname) const
{
    m_client->answerWith(answered(200, R"({"CustomerCreateData": {"OK": true, "AccountID": 7,
        "AccountNo": "A-7", "AddressID": 8, "ContactID": 9, "CustomerCreateIssues": []}})"));
    m_fixture->typeCustomer(surname);
    m_fixture->pressCreate();
    QTRY_COMPARE(text(field::surname), QString());
}

void TestDitto::pressDitto(QLatin1StringView name) const
{
    m_fixture->line(name)->setFocus();
    QTest::keyClick(m_fixture->line(name), Qt::Key_D, Qt::ControlModifier);
}

void TestDitto::aKeyRepeatsTheFieldFromTheLastCustomerThatWasCreated()
{
    createCustomer(u"Smith"_s);
    createCustomer(u"Jones"_s);
    pressDitto(field::line1);
    QTRY_COMPARE(text(field::line1), u"1 High Street"_s);
    pressDitto(field::surname);
    QTRY_COMPARE(text(field::surname), u"Jones"_s);
}

void TestDitto::aRepeatedFieldIsTakenBackAsOneStep()
{
    createCustomer(u"Smith"_s);
    QTest::keyClicks(m_fixture->line(field::line1), u"2"_s);
    pressDitto(field::line1);
    QTRY_COMPARE(text(field::line1), u"1 High Street"_s);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(field::line1), u"2"_s);
}

void TestDitto::theKeyIsNeverRepeated()
{
    createCustomer(u"Smith"_s);
    m_fixture->line(field::apiKey)->setText(u"x"_s);
    pressDitto(field::apiKey);
    pressDitto(field::line1);
    QTRY_COMPARE(text(field::line1), u"1 High Street"_s);
    QCOMPARE(text(field::apiKey), u"x"_s);
}

void TestDitto::whereThereIsNoLastCustomerItSaysSo()
{
    pressDitto(field::line1);
    QTRY_VERIFY(m_fixture->window->statusBar()->currentMessage().contains("No customer"_L1));
}

QTEST_MAIN(TestDitto)
#include "tst_ditto.moc"
