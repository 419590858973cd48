// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace desk;
using namespace desk::test;

/// A request out of the clipboard stands in the form.
class TestBringIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void theFieldsOfACurlCommandGoIntoTheFormAsOneStep();
    void aCompanyNameMakesItACompanyAndNoneAPerson();
    void whatIsNoRequestChangesNothingAndIsSaid();

private:
    void bringIn(const QString &text);
    QString troubleSaid() const;

    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestBringIn::init()
{
    m_client = std::make_unique<FakeClient>();
    m_fixture = std::make_unique<WindowFixture>(*m_client);
    m_fixture->open();
}

void TestBringIn::cleanup()
{
    m_fixture.reset();
    m_client.reset();
}

void TestBringIn::bringIn(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
}

QString TestBringIn::troubleSaid() const
{
    const QWidget *banner = m_fixture->find<QWidget>("trouble"_L1);
    QString words;
    for (const QLabel *label : banner->findChildren<QLabel *>())
        words += label->accessibleName();
    return banner->isVisible() ? words : QString();
}

void TestBringIn::theFieldsOfACurlCommandGoIntoTheFormAsOneStep()
{
    m_fixture->type(field::surname, u"Before"_s);
    m_fixture->type(field::currency, u"gbp"_s);
    bringIn(u"curl -k http://elsewhere/ -H 'X: y' -d '{\"apiKey\": \"secret\", \"ChannelID\": 2,"
            " \"Surname\": \"O'\\''Neil\", \"Country\": \"FRA\", \"Currency\": \"GBP\","
            " \"AllowDeliveries\": false, \"AllowInvoices\": true}'"_s);
    QTRY_COMPARE(m_fixture->line(field::surname)->text(), u"O'Neil"_s);
    QVERIFY(m_fixture->line(field::country)->text().contains("FRA"_L1));
    QVERIFY(m_fixture->line(field::currency)->text().contains("GBP"_L1));
    QVERIFY(m_fixture->line(field::apiKey)->text() != u"secret"_s);
    const QString words = troubleSaid();
    QVERIFY(words.contains("-k is left out: certificates are always checked."_L1));
    QVERIFY(words.contains("The key in it is left out"_L1));
    QVERIFY(words.contains("Its headers are left out"_L1));
    QVERIFY(!words.contains("secret"_L1));

    QTest::keyClick(m_fixture->window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_fixture->line(field::surname)->text(), u"Before"_s);
    QVERIFY(m_fixture->line(field::country)->text().isEmpty());
}

void TestBringIn::aCompanyNameMakesItACompanyAndNoneAPerson()
{
    const QString body = u"{%1, \"ChannelID\": 2, \"AllowDeliveries\": true, "
                         "\"AllowInvoices\": true}"_s;
    const auto *company = m_fixture->find<QAbstractButton>("accountTypeCompany"_L1);
    bringIn(body.arg(u"\"Surname\": \"Wu\", \"CompanyName\": \"Wu Ltd\""_s));
    QTRY_COMPARE(m_fixture->line(field::companyName)->text(), u"Wu Ltd"_s);
    QVERIFY(company->isChecked());
    bringIn(body.arg(u"\"Surname\": \"Chen\""_s));
    QTRY_COMPARE(m_fixture->line(field::surname)->text(), u"Chen"_s);
    QVERIFY(!company->isChecked());
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_fixture->line(field::surname)->text(), u"Wu"_s);
    QVERIFY(company->isChecked());
}

void TestBringIn::whatIsNoRequestChangesNothingAndIsSaid()
{
    m_fixture->type(field::surname, u"Before"_s);
    bringIn(u"curl 'http://elsewhere"_s);
    QTRY_VERIFY(troubleSaid().contains("A quote in it is not closed"_L1));
    bringIn(u"{\"Surname\": 5}"_s);
    QTRY_VERIFY(troubleSaid().contains("Surname"_L1));
    QCOMPARE(m_fixture->line(field::surname)->text(), u"Before"_s);
}

QTEST_MAIN(TestBringIn)
#include "tst_bringin.moc"
