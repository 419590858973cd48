// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainprocess.h"

#include <QDirIterator>
#include <QTest>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

const auto nothing = QByteArray("not there\t\t");
const auto done = QByteArray("done\t\t");

} // namespace

/// Against GNOME Keyring itself.
class TestKeychainStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyIsReadByAnotherProcessUntilItIsRemoved();
    void whatWasWrittenLastIsRead();
    void theKeyIsInNoFileInPlainText();
    void withoutASessionBusThereIsNoKeychain();
    void withNobodyOnTheBusThereIsNoKeychain();
    void aLockedKeychainRefusesAndLosesNothing();
    void aKeychainThatVanishesInMidUseIsSaidToBeGoneAndFoundAgain();
    void aBusThatVanishesInMidUseDoesNotEndTheProcess();
};

void TestKeychainStore::aKeyIsReadByAnotherProcessUntilItIsRemoved()
{
    SecretSession session;
    QVERIFY(session.startBus() && session.startUnlocked());
    QCOMPARE(KeychainProcess(session).ask("read one"), nothing);
    QCOMPARE(KeychainProcess(session).ask("write one Kéy-1"), done);
    QCOMPARE(KeychainProcess(session).ask("read one"), "done\tKéy-1\t"_ba);
    QCOMPARE(KeychainProcess(session).ask("read two"), nothing);
    QCOMPARE(KeychainProcess(session).ask("remove one"), done);
    QCOMPARE(KeychainProcess(session).ask("read one"), nothing);
}

void TestKeychainStore::whatWasWrittenLastIsRead()
{
    SecretSession session;
    QVERIFY(session.startBus() && session.startUnlocked());
    KeychainProcess helper(session);
    QCOMPARE(helper.ask("write one first"), done);
    QCOMPARE(helper.ask("write one second"), done);
    QCOMPARE(helper.ask("read one"), "done\tsecond\t"_ba);
    QCOMPARE(helper.kindOf("remove one"), "done"_ba);
    QCOMPARE(helper.ask("read one"), nothing);
}

void TestKeychainStore::theKeyIsInNoFileInPlainText()
{
    SecretSession session;
    QVERIFY(session.startBus() && session.startUnlocked());
    QCOMPARE(KeychainProcess(session).ask("write one unmistakable-key"), done);
    session.endDaemon(); // all is on disk
    int files = 0;
    QDirIterator each(QFileInfo(session.keyringsFolder()).path(), QDir::Files | QDir::Hidden,
                      QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (!file.open(QIODevice::ReadOnly)) // a socket
            continue;
        ++files;
        QVERIFY2(!file.readAll().contains("unmistakable-key"), qPrintable(file.fileName()));
    }
    QVERIFY(files > 1);
}

void TestKeychainStore::withoutASessionBusThereIsNoKeychain()
{
    const SecretSession session;
    KeychainProcess helper(session);
    for (const char *command : {"read one", "write one key", "remove one"})
        QCOMPARE(helper.kindOf(command), "no keychain"_ba);
}

void TestKeychainStore::withNobodyOnTheBusThereIsNoKeychain()
{
    SecretSession session;
    QVERIFY(session.startBus());
    KeychainProcess helper(session);
    for (const char *command : {"read one", "write one key", "remove one"})
        QCOMPARE(helper.kindOf(command), "no keychain"_ba);
}

void TestKeychainStore::aLockedKeychainRefusesAndLosesNothing()
{
    SecretSession session;
    QVERIFY(session.startBus() && session.startUnlocked());
    QCOMPARE(KeychainProcess(session).ask("write one key"), done);
    session.endDaemon();
    QVERIFY(session.startLocked());
    KeychainProcess helper(session);
    for (const char *command : {"read one", "write one other", "remove one", "read two"})
        QCOMPARE(helper.kindOf(command), "refused"_ba);
    session.endDaemon();
    QVERIFY(session.startUnlocked());
    QCOMPARE(helper.ask("read one"), "done\tkey\t"_ba);
}

void TestKeychainStore::aKeychainThatVanishesInMidUseIsSaidToBeGoneAndFoundAgain()
{
    SecretSession session;
    QVERIFY(session.startBus() && session.startUnlocked());
    KeychainProcess helper(session);
    QCOMPARE(helper.ask("write one key"), done);
    session.endDaemon();
    for (const char *command : {"read one", "write one other", "remove one"})
        QCOMPARE(helper.kindOf(command), "no keychain"_ba);
    QVERIFY(session.startUnlocked());
    QCOMPARE(helper.ask("read one"), "done\tkey\t"_ba);
}

void TestKeychainStore::aBusThatVanishesInMidUseDoesNotEndTheProcess()
{
    SecretSession session;
    QVERIFY(session.startBus() && session.startUnlocked());
    KeychainProcess helper(session);
    QCOMPARE(helper.ask("write one key"), done);
    session.endBus();
    QCOMPARE(helper.kindOf("read one"), "no keychain"_ba);
    QCOMPARE(helper.kindOf("write one other"), "no keychain"_ba);
}

QTEST_GUILESS_MAIN(TestKeychainStore)
#include "tst_keychainstore.moc"
