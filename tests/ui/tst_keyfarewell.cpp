// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QLabel>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

/// The window is closed right after a key was typed.
class TestKeyFarewell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aKeyWhoseFieldWasNotLeftIsKept();
    void theWindowWaitsForTheKeychainAndLives();
    void closingAgainWhileItWaitsWaitsOn();
    void aKeychainThatRefusesIsSaidOnce();
    void aKeychainThatIsSilentIsSaidAndHoldsNobody();
    void aTroubleThatWasSaidBeforeHoldsNobody();
    void withoutANewKeyTheWindowClosesAtOnce();

private:
    void typeKey() const
    {
        auto *key = m_fixture->line(field::apiKey);
        key->setFocus();
        QTest::keyClicks(key, u"typed"_s);
    }
    bool isOpen() const { return m_fixture->window->isVisible(); }
    QString trouble() const
    {
        const auto *banner = m_fixture->find<QWidget>("trouble"_L1);
        return banner->isVisible() ? banner->findChild<QLabel *>("summaryText"_L1)->text()
                                   : QString();
    }
    void open() const
    {
        m_fixture->open();
        m_fixture->find<QComboBox>("environment"_L1)->setCurrentIndex(1);
        QTest::qWait(0); // the keychain has said that it holds none
    }

    const Environment m_shop{.name = u"Shop"_s, .baseUrl = QUrl(u"http://127.0.0.1:9"_s)};
    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestKeyFarewell::init()
{
    m_client = std::make_unique<FakeClient>();
    m_fixture = std::make_unique<WindowFixture>(*m_client);
    m_fixture->environments() << m_shop;
}

void TestKeyFarewell::cleanup()
{
    m_fixture.reset();
    m_client.reset();
}

void TestKeyFarewell::aKeyWhoseFieldWasNotLeftIsKept()
{
    open();
    typeKey();
    m_fixture->window->close();
    QTRY_VERIFY(!isOpen());
    QCOMPARE(m_fixture->keys.keys.value(keyEntry(m_shop)), u"typed"_s);
}

void TestKeyFarewell::theWindowWaitsForTheKeychainAndLives()
{
    open();
    m_fixture->keys.holdBack();
    typeKey();
    m_fixture->window->close();
    QTest::qWait(50);
    QVERIFY(isOpen());
    m_fixture->type(field::surname, u"Smith"_s); // nothing is frozen
    QCOMPARE(m_fixture->line(field::surname)->text(), u"Smith"_s);
    m_fixture->keys.release();
    QTRY_VERIFY(!isOpen());
    QCOMPARE(m_fixture->keys.keys.value(keyEntry(m_shop)), u"typed"_s);
}

void TestKeyFarewell::closingAgainWhileItWaitsWaitsOn()
{
    open();
    m_fixture->keys.holdBack();
    typeKey();
    m_fixture->window->close();
    m_fixture->window->close();
    QVERIFY(isOpen());
    m_fixture->keys.release();
    QTRY_VERIFY(!isOpen());
}

void TestKeyFarewell::aKeychainThatRefusesIsSaidOnce()
{
    open();
    m_fixture->keys.trouble = {KeyAnswer::Kind::Refused, {}, u"locked <b>"_s};
    typeKey();
    m_fixture->window->close();
    QTRY_VERIFY(trouble().contains("The key may not be kept"_L1));
    QVERIFY(trouble().contains("locked &lt;b&gt;"_L1));
    QVERIFY(!trouble().contains("typed"_L1));
    QVERIFY(isOpen());
    m_fixture->window->close();
    QVERIFY(!isOpen());
}

void TestKeyFarewell::aKeychainThatIsSilentIsSaidAndHoldsNobody()
{
    open();
    m_fixture->keys.holdBack();
    typeKey();
    m_fixture->window->close();
    QVERIFY(isOpen());
    QTRY_VERIFY_WITH_TIMEOUT(trouble().contains("does not answer"_L1), 10'000);
    QVERIFY(isOpen());
    m_fixture->window->close();
    QVERIFY(!isOpen());
}

void TestKeyFarewell::aTroubleThatWasSaidBeforeHoldsNobody()
{
    m_fixture->keys.trouble = {KeyAnswer::Kind::NoKeychain, {}, {}};
    open();
    QTRY_VERIFY(m_fixture->find<QLabel>("keychainNote"_L1)->isVisible());
    m_fixture->keys.holdBack();
    typeKey();
    m_fixture->window->close();
    QVERIFY(!isOpen());
}

void TestKeyFarewell::withoutANewKeyTheWindowClosesAtOnce()
{
    m_fixture->keys.keys.insert(keyEntry(m_shop), u"stored"_s);
    open();
    QTRY_COMPARE(m_fixture->line(field::apiKey)->text(), u"stored"_s);
    m_fixture->window->close();
    QVERIFY(!isOpen());
    QCOMPARE(m_fixture->keys.asked, 1);
}

QTEST_MAIN(TestKeyFarewell)
#include "tst_keyfarewell.moc"
