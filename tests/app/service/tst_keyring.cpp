// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakekeystore.h"
#include "sandbox/sandbox.h"
#include "service/keyring.h"

#include <QSignalSpy>
#include <QTest>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

Environment environmentAt(const QString &url, const QString &name = u"Test"_s)
{
    return {.name = name, .baseUrl = QUrl(url)};
}

const Environment office = environmentAt(u"https://one.example"_s);
const KeyAnswer locked{KeyAnswer::Kind::Refused, {}, u"locked, they say"_s};

} // namespace

class TestKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEntryIsOfOneNameAtOneAddress_data();
    void anEntryIsOfOneNameAtOneAddress();
    void aKeyThatIsStoredIsFound();
    void aKeyThatIsTypedIsStored();
    void anEmptyKeyIsRemoved();
    void aLateAnswerNeverReplacesWhatWasTyped();
    void aLateAnswerDoesNotBringBackWhatWasCleared();
    void theKeyOfOneAddressIsNotThatOfAnother();
    void theSandboxsKeyIsKnownAndNeverStored();
    void aStoreThatRefusesLeavesTheKeyForTheSession_data();
    void aStoreThatRefusesLeavesTheKeyForTheSession();
    void whatCouldNotBeReadIsAskedForAgain();
    void aKeyThatCouldNotBeStoredIsTriedAgainWhenItIsTypedAgain();
    void aKeyThatCouldNotBeRemovedIsSaidToBeThereStill();
    void onlyTheLastQuestionCounts();
    void aRenamedEnvironmentKeepsItsKey_data();
    void aRenamedEnvironmentKeepsItsKey();
    void anotherAddressTakesNoKeyAlong();
    void itSaysWhenTheStoreHasAnsweredForEveryKey();
    void itSaysThatAKeyMayNotBeKept();
    void anAnswerAfterItsRingIsGoneIsNotTaken();
};

void TestKeyring::anEntryIsOfOneNameAtOneAddress_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("the same") << u"https://one.example"_s << u"Test"_s << true;
    QTest::newRow("slashes at its end") << u"https://one.example//"_s << u"Test"_s << true;
    QTest::newRow("host in capitals") << u"https://ONE.example/"_s << u"Test"_s << true;
    QTest::newRow("usual port") << u"https://one.example:443"_s << u"Test"_s << true;
    QTest::newRow("another port") << u"https://one.example:8443"_s << u"Test"_s << false;
    QTest::newRow("another scheme") << u"http://one.example"_s << u"Test"_s << false;
    QTest::newRow("another host") << u"https://two.example"_s << u"Test"_s << false;
    QTest::newRow("another path") << u"https://one.example/two"_s << u"Test"_s << false;
    QTest::newRow("another name") << u"https://one.example"_s << u"Live"_s << false;
}

void TestKeyring::anEntryIsOfOneNameAtOneAddress()
{
    QFETCH(QString, url);
    QFETCH(QString, name);
    QTEST(keyEntry(environmentAt(url, name)) == keyEntry(office), "isSame");
}

void TestKeyring::aKeyThatIsStoredIsFound()
{
    FakeKeyStore store;
    store.keys.insert(keyEntry(office), u"stored"_s);
    Keyring ring(store);
    QSignalSpy found(&ring, &Keyring::found);
    QCOMPARE(ring.key(office), QString());
    ring.look(office);
    ring.look(office); // asks once
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(ring.key(office), u"stored"_s);
    QCOMPARE(ring.trouble(office), QString());
    QCOMPARE(store.asked, 1);
}

void TestKeyring::aKeyThatIsTypedIsStored()
{
    FakeKeyStore store;
    Keyring ring(store);
    ring.keep(office, u"typed"_s);
    QCOMPARE(ring.key(office), u"typed"_s);
    QCOMPARE(store.keys.value(keyEntry(office)), u"typed"_s);
    ring.keep(office, u"typed"_s);
    QCOMPARE(store.asked, 1);
}

void TestKeyring::anEmptyKeyIsRemoved()
{
    FakeKeyStore store;
    store.keys.insert(keyEntry(office), u"stored"_s);
    Keyring ring(store);
    ring.keep(office, {});
    QVERIFY(store.keys.isEmpty());
}

void TestKeyring::aLateAnswerNeverReplacesWhatWasTyped()
{
    FakeKeyStore store;
    store.keys.insert(keyEntry(office), u"stored"_s);
    Keyring ring(store);
    QSignalSpy found(&ring, &Keyring::found);
    store.holdBack();
    ring.look(office);
    ring.keep(office, u"typed"_s);
    store.release();
    QTRY_COMPARE(store.keys.value(keyEntry(office)), u"typed"_s);
    QCoreApplication::processEvents();
    QCOMPARE(ring.key(office), u"typed"_s);
    QCOMPARE(found.size(), 0);
}

void TestKeyring::aLateAnswerDoesNotBringBackWhatWasCleared()
{
    FakeKeyStore store;
    store.keys.insert(keyEntry(office), u"stored"_s);
    Keyring ring(store);
    store.holdBack();
    ring.look(office);
    ring.keep(office, {});
    store.release();
    QTRY_VERIFY(store.keys.isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(ring.key(office), QString());
}

void TestKeyring::theKeyOfOneAddressIsNotThatOfAnother()
{
    FakeKeyStore store;
    Keyring ring(store);
    ring.keep(office, u"typed"_s);
    const Environment moved = environmentAt(u"https://two.example"_s);
    ring.look(moved);
    QTest::qWait(0);
    QCOMPARE(ring.key(moved), QString());
}

void TestKeyring::theSandboxsKeyIsKnownAndNeverStored()
{
    FakeKeyStore store;
    Keyring ring(store);
    const Environment sandbox = sandboxEnvironment();
    QCOMPARE(ring.key(sandbox), sandboxKey());
    ring.look(sandbox);
    ring.keep(sandbox, u"another"_s);
    ring.keep(sandbox, {});
    QCOMPARE(ring.key(sandbox), QString());
    QCOMPARE(store.asked, 0);
}

void TestKeyring::aStoreThatRefusesLeavesTheKeyForTheSession_data()
{
    QTest::addColumn<KeyAnswer>("answer");
    QTest::newRow("locked") << locked;
    QTest::newRow("none") << KeyAnswer{};
    QTest::newRow("silent") << KeyAnswer{KeyAnswer::Kind::Silent, {}, {}};
}

void TestKeyring::aStoreThatRefusesLeavesTheKeyForTheSession()
{
    QFETCH(KeyAnswer, answer);
    FakeKeyStore store;
    store.trouble = answer;
    Keyring ring(store);
    ring.keep(office, u"typed"_s);
    QTRY_VERIFY(ring.trouble(office).contains("this session only"_L1));
    QVERIFY(ring.troubleDetail(office).contains(answer.detail));
    QVERIFY(!ring.troubleDetail(office).contains("typed"_L1));
    QCOMPARE(ring.key(office), u"typed"_s);
    const Environment other = environmentAt(u"https://two.example"_s);
    QCOMPARE(ring.trouble(other), QString());
}

void TestKeyring::whatCouldNotBeReadIsAskedForAgain()
{
    FakeKeyStore store;
    store.keys.insert(keyEntry(office), u"stored"_s);
    store.trouble = locked;
    Keyring ring(store);
    ring.look(office);
    QTRY_VERIFY(!ring.trouble(office).isEmpty());
    store.trouble = {KeyAnswer::Kind::Done, {}, {}};
    ring.look(office);
    QTRY_COMPARE(ring.key(office), u"stored"_s);
    QCOMPARE(ring.trouble(office), QString());
}

void TestKeyring::aKeyThatCouldNotBeStoredIsTriedAgainWhenItIsTypedAgain()
{
    FakeKeyStore store;
    store.trouble = locked;
    Keyring ring(store);
    QSignalSpy changed(&ring, &Keyring::troubleChanged);
    ring.keep(office, u"typed"_s);
    QTRY_COMPARE(changed.size(), 1);
    store.trouble = {KeyAnswer::Kind::Done, {}, {}};
    ring.keep(office, u"typed"_s);
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(ring.trouble(office), QString());
    QCOMPARE(store.keys.value(keyEntry(office)), u"typed"_s);
}

void TestKeyring::aKeyThatCouldNotBeRemovedIsSaidToBeThereStill()
{
    FakeKeyStore store;
    store.trouble = locked;
    Keyring ring(store);
    ring.keep(office, {});
    QTRY_VERIFY(ring.trouble(office).contains("still hold"_L1));
}

void TestKeyring::onlyTheLastQuestionCounts()
{
    FakeKeyStore store;
    store.trouble = locked;
    Keyring ring(store);
    ring.keep(office, u"first"_s);
    store.trouble = {KeyAnswer::Kind::Done, {}, {}};
    ring.keep(office, u"second"_s);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(ring.trouble(office), QString());
}

void TestKeyring::aRenamedEnvironmentKeepsItsKey_data()
{
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("that was read before") << true;
    QTest::newRow("that nobody has read yet") << false;
}

void TestKeyring::aRenamedEnvironmentKeepsItsKey()
{
    QFETCH(bool, isKnown);
    FakeKeyStore store;
    store.keys.insert(keyEntry(office), u"stored"_s);
    Keyring ring(store);
    if (isKnown) {
        ring.look(office);
        QTRY_COMPARE(ring.key(office), u"stored"_s);
    }
    const Environment renamed = environmentAt(u"https://one.example/"_s, u"Live"_s);
    ring.move(office, renamed);
    QTRY_COMPARE(ring.key(renamed), u"stored"_s);
    QTRY_COMPARE(store.keys, (QHash<QString, QString>{{keyEntry(renamed), u"stored"_s}}));
}

void TestKeyring::anotherAddressTakesNoKeyAlong()
{
    FakeKeyStore store;
    Keyring ring(store);
    ring.keep(office, u"typed"_s);
    const Environment moved = environmentAt(u"https://two.example"_s, u"Live"_s);
    ring.move(office, moved);
    QTest::qWait(0);
    QCOMPARE(ring.key(moved), QString());
    QCOMPARE(store.keys.size(), 1);
}

void TestKeyring::itSaysWhenTheStoreHasAnsweredForEveryKey()
{
    FakeKeyStore store;
    store.holdBack();
    Keyring ring(store);
    QSignalSpy settled(&ring, &Keyring::settled);
    ring.look(office); // a question changes nothing
    QVERIFY(!ring.isChanging());
    ring.keep(office, u"typed"_s);
    ring.keep(environmentAt(u"https://two.example"_s), u"other"_s);
    QVERIFY(ring.isChanging());
    store.release();
    QTRY_VERIFY(!ring.isChanging());
    QCOMPARE(settled, QList<QVariantList>{{QString()}});
}

void TestKeyring::itSaysThatAKeyMayNotBeKept()
{
    FakeKeyStore store;
    store.trouble = locked;
    Keyring ring(store);
    QSignalSpy settled(&ring, &Keyring::settled);
    ring.keep(office, u"typed"_s);
    QTRY_COMPARE(settled, QList<QVariantList>{{troubleWords(locked)}});
    store.trouble = {KeyAnswer::Kind::Done, {}, {}};
    ring.keep(office, u"again"_s);
    QTRY_COMPARE(settled.size(), 2);
    QCOMPARE(settled.last(), QVariantList{QString()}); // the trouble is over
}

void TestKeyring::anAnswerAfterItsRingIsGoneIsNotTaken()
{
    FakeKeyStore store;
    store.holdBack();
    auto ring = std::make_unique<Keyring>(store);
    ring->look(office);
    ring->keep(office, u"typed"_s);
    ring.reset();
    store.release();
    QTest::qWait(0);
}

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
