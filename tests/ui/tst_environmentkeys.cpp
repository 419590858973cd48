// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "windowfixture.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

/// The key in the form, the environment and the keychain.
class TestEnvironmentKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theKeychainsKeyIsThereWhenItsEnvironmentIsChosen();
    void aTypedKeyGoesToTheKeychainOnceItsFieldIsLeft();
    void aLateAnswerLeavesWhatWasTypedMeanwhile();
    void aLateAnswerOfAnotherEnvironmentIsNotShown();
    void aClearedKeyIsRemoved();
    void aKeyTypedOverCanBePutBack();
    void aKeyThatTheServiceRefusesStays();
    void aKeychainThatRefusesIsSaidQuietly();
    void aKeychainThatNeverAnswersHoldsNothingUp();
    void theKeychainIsNotAskedBeforeThereIsNeed();

private:
    QLineEdit *key() const { return m_fixture->line(field::apiKey); }
    QLabel *note() const { return m_fixture->find<QLabel>("keychainNote"_L1); }
    void choose(int environment) const
    {
        m_fixture->find<QComboBox>("environment"_L1)->setCurrentIndex(environment);
    }

    const Environment m_shop{.name = u"Shop"_s, .baseUrl = QUrl(u"http://127.0.0.1:9"_s)};
    const Environment m_live{.name = u"Live"_s, .baseUrl = QUrl(u"http://127.0.0.1:10"_s)};
    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestEnvironmentKeys::init()
{
    m_client = std::make_unique<FakeClient>();
    m_fixture = std::make_unique<WindowFixture>(*m_client);
    m_fixture->environments() << m_shop << m_live;
}

void TestEnvironmentKeys::cleanup()
{
    m_fixture.reset();
    m_client.reset();
}

void TestEnvironmentKeys::theKeychainsKeyIsThereWhenItsEnvironmentIsChosen()
{
    m_fixture->keys.keys.insert(keyEntry(m_shop), u"stored"_s);
    m_fixture->open();
    choose(1);
    QTRY_COMPARE(key()->text(), u"stored"_s);
    QTRY_VERIFY(std::ranges::any_of(m_client->requests, [](const HttpRequest &request) {
        return request.body.contains("stored"); // the lists are asked for with it
    }));
    QVERIFY(!note()->isVisible());
    choose(2);
    QCOMPARE(key()->text(), QString());
}

void TestEnvironmentKeys::aTypedKeyGoesToTheKeychainOnceItsFieldIsLeft()
{
    m_fixture->open();
    choose(1);
    key()->setFocus();
    QTest::keyClicks(key(), u"typed"_s);
    QVERIFY(m_fixture->keys.keys.isEmpty());
    QTest::keyClick(key(), Qt::Key_Tab);
    QCOMPARE(m_fixture->keys.keys, (QHash<QString, QString>{{keyEntry(m_shop), u"typed"_s}}));
}

void TestEnvironmentKeys::aLateAnswerLeavesWhatWasTypedMeanwhile()
{
    m_fixture->keys.keys.insert(keyEntry(m_shop), u"stored"_s);
    m_fixture->open();
    m_fixture->keys.holdBack();
    choose(1);
    key()->setFocus();
    QTest::keyClicks(key(), u"ty"_s); // not left yet
    m_fixture->keys.release();
    QTest::qWait(20);
    QCOMPARE(key()->text(), u"ty"_s);
    QTest::keyClicks(key(), u"ped"_s);
    QTest::keyClick(key(), Qt::Key_Tab);
    QTRY_COMPARE(m_fixture->keys.keys.value(keyEntry(m_shop)), u"typed"_s);
    QCOMPARE(key()->text(), u"typed"_s);
}

void TestEnvironmentKeys::aLateAnswerOfAnotherEnvironmentIsNotShown()
{
    m_fixture->keys.keys.insert(keyEntry(m_shop), u"stored"_s);
    m_fixture->open();
    m_fixture->keys.holdBack();
    choose(1);
    choose(2);
    m_fixture->keys.release();
    QTest::qWait(20);
    QCOMPARE(key()->text(), QString());
    choose(1);
    QTRY_COMPARE(key()->text(), u"stored"_s);
    QCOMPARE(m_fixture->keys.keys.size(), 1); // nothing was taken for cleared
}

void TestEnvironmentKeys::aClearedKeyIsRemoved()
{
    m_fixture->keys.keys.insert(keyEntry(m_shop), u"stored"_s);
    m_fixture->open();
    choose(1);
    QTRY_COMPARE(key()->text(), u"stored"_s);
    key()->setFocus();
    key()->selectAll();
    QTest::keyClick(key(), Qt::Key_Delete);
    QTest::keyClick(key(), Qt::Key_Tab);
    QTRY_VERIFY(m_fixture->keys.keys.isEmpty());
    choose(2);
    choose(1);
    QTest::qWait(20);
    QCOMPARE(key()->text(), QString());
}

void TestEnvironmentKeys::aKeyTypedOverCanBePutBack()
{
    m_fixture->keys.keys.insert(keyEntry(m_shop), u"stored"_s);
    m_fixture->open();
    choose(1);
    QTRY_COMPARE(key()->text(), u"stored"_s);
    m_fixture->type(field::apiKey, u"x"_s);
    QTRY_COMPARE(m_fixture->keys.keys.value(keyEntry(m_shop)), u"x"_s);
    const auto actions = m_fixture->window->findChildren<QAction *>();
    const auto putBack = std::ranges::find(actions, u"Put the former key back"_s, &QAction::text);
    QVERIFY(putBack != actions.end() && (*putBack)->isEnabled());
    (*putBack)->trigger();
    QCOMPARE(key()->text(), u"stored"_s);
    QTRY_COMPARE(m_fixture->keys.keys.value(keyEntry(m_shop)), u"stored"_s);
}

void TestEnvironmentKeys::aKeyThatTheServiceRefusesStays()
{
    m_fixture->keys.keys.insert(keyEntry(m_shop), u"stored"_s);
    m_client->answerWith(answered(401, {}));
    m_fixture->open();
    choose(1);
    QTRY_COMPARE(key()->text(), u"stored"_s);
    m_fixture->typeCustomer(u"Smith"_s);
    m_fixture->pressCreate();
    QTRY_VERIFY(m_fixture->find<QLabel>("outcome"_L1)->text().contains("401"_L1) ||
                m_fixture->find<QLabel>("outcome"_L1)->text().contains("key"_L1));
    QCOMPARE(m_fixture->keys.keys.value(keyEntry(m_shop)), u"stored"_s);
    QCOMPARE(key()->text(), u"stored"_s);
}

void TestEnvironmentKeys::aKeychainThatRefusesIsSaidQuietly()
{
    m_fixture->keys.trouble = {KeyAnswer::Kind::Refused, {}, u"it is <b>locked</b>"_s};
    m_fixture->open();
    QVERIFY(!note()->isVisible()); // the sandbox needs none
    choose(1);
    m_fixture->type(field::apiKey, u"typed"_s);
    QTRY_VERIFY(note()->isVisible());
    QVERIFY(note()->text().contains("this session only"_L1));
    QVERIFY(note()->accessibleDescription().contains("locked"_L1));
    QVERIFY(m_fixture->window->isActiveWindow()); // nothing modal
    choose(0);
    QTRY_VERIFY(!note()->isVisible());
    choose(1);
    QTRY_VERIFY(note()->isVisible());
    QCOMPARE(key()->text(), u"typed"_s);
}

void TestEnvironmentKeys::aKeychainThatNeverAnswersHoldsNothingUp()
{
    m_fixture->keys.holdBack();
    m_client->answerWith(answered(503, {}));
    m_fixture->open();
    choose(1);
    m_fixture->type(field::apiKey, u"typed"_s);
    m_fixture->typeCustomer(u"Smith"_s);
    m_fixture->pressCreate();
    QTRY_VERIFY(std::ranges::any_of(m_client->requests, [](const HttpRequest &request) {
        return request.url.path().endsWith("/CustomerCreate"_L1) && request.body.contains("typed");
    }));
}

void TestEnvironmentKeys::theKeychainIsNotAskedBeforeThereIsNeed()
{
    m_fixture->open();
    QTest::qWait(20);
    QCOMPARE(m_fixture->keys.asked, 0);
}

QTEST_MAIN(TestEnvironmentKeys)
#include "tst_environmentkeys.moc"
