// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxstore.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <set>
#include <vector>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

Request requestFor(const QString &email, const QString &accountNo = {})
{
    Request request;
    request.setText(field::apiKey, u"the-secret"_s);
    request.setText(field::email, email);
    request.setText(field::accountNo, accountNo);
    return request;
}

} // namespace

class TestSandboxStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void idsArePositiveAndTellTheirKindsApart();
    void numbersAreGivenInOrderAndSkipWhatIsTaken();
    void aNumberOrAnEmailIsTakenOnce();
    void customersStayBetweenRuns();
    void twoStoresShareOneFile();
    void racingStoresNeverGiveANumberTwice();
    void theKeyIsNotInTheFile();
    void theFileIsTheOwnersAlone();
    void aFileThatCannotBeUsedIsSaidSo_data();
    void aFileThatCannotBeUsedIsSaidSo();
    void oddTextIsKept();

private:
    QString file() const { return m_folder->filePath(u"sandbox.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSandboxStore::idsArePositiveAndTellTheirKindsApart()
{
    SandboxStore store;
    QCOMPARE(store.open(file()), QString());
    const auto first = store.add(requestFor(u"a@x"_s)).account;
    const auto second = store.add(requestFor(u"b@x"_s)).account;
    QVERIFY(first && second);
    const std::set<qint32> ids{first->accountId,  first->addressId,  first->contactId,
                               second->accountId, second->addressId, second->contactId};
    QCOMPARE(ids.size(), std::size_t(6));
    QVERIFY(*ids.begin() > 0);
}

void TestSandboxStore::numbersAreGivenInOrderAndSkipWhatIsTaken()
{
    SandboxStore store;
    QCOMPARE(store.open(file()), QString());
    QVERIFY(store.add(requestFor(u"typed@x"_s, u"s-0002"_s)).account);
    QCOMPARE(store.add(requestFor(u"a@x"_s)).account->accountNo, u"S-0001"_s);
    QCOMPARE(store.add(requestFor(u"b@x"_s, u"  "_s)).account->accountNo, u"S-0003"_s);
}

void TestSandboxStore::aNumberOrAnEmailIsTakenOnce()
{
    SandboxStore store;
    QCOMPARE(store.open(file()), QString());
    QVERIFY(store.add(requestFor(u"Zo\u00eb@x"_s, u"A1"_s)).account);

    const SandboxStore::Added both = store.add(requestFor(u"ZOE\u0308@X"_s, u"a1"_s));
    QVERIFY(!both.account);
    QVERIFY(both.accountNoTaken);
    QVERIFY(both.emailTaken);
    QCOMPARE(store.changesSince({})->size(), 1);
    QVERIFY(!store.findTaken(requestFor(u"other@x"_s)).accountNoTaken);
}

void TestSandboxStore::customersStayBetweenRuns()
{
    {
        SandboxStore store;
        QCOMPARE(store.open(file()), QString());
        QVERIFY(store.add(requestFor(u"a@x"_s)).account);
    }
    SandboxStore again;
    QCOMPARE(again.open(file()), QString());
    QVERIFY(again.add(requestFor(u"a@x"_s)).emailTaken);
    const auto next = again.add(requestFor(u"b@x"_s)).account;
    QVERIFY(next);
    QCOMPARE(next->accountNo, u"S-0002"_s);
    QCOMPARE(next->accountId, 1002);
}

void TestSandboxStore::twoStoresShareOneFile()
{
    SandboxStore one;
    SandboxStore other;
    QCOMPARE(one.open(file()), QString());
    QCOMPARE(other.open(file()), QString());
    QVERIFY(one.add(requestFor(u"a@x"_s)).account);
    QVERIFY(other.add(requestFor(u"A@X"_s)).emailTaken);
    QCOMPARE(other.add(requestFor(u"b@x"_s)).account->accountNo, u"S-0002"_s);
    QCOMPARE(one.changesSince({})->size(), 2);
}

void TestSandboxStore::racingStoresNeverGiveANumberTwice()
{
    constexpr int threads = 4;
    constexpr int each = 25;
    QList<QStringList> numbers(threads);
    std::vector<std::unique_ptr<QThread>> racers;
    for (int i = 0; i < threads; ++i) {
        racers.emplace_back(QThread::create([this, out = &numbers[i]] {
            SandboxStore store;
            if (!store.open(file()).isEmpty())
                return;
            // Every email is tried by all of the threads.
            for (int n = 0; n < each; ++n) {
                if (const auto account = store.add(requestFor(u"%1@x"_s.arg(n))).account)
                    out->append(account->accountNo);
            }
        }));
    }
    for (const auto &racer : racers)
        racer->start();
    for (const auto &racer : racers)
        racer->wait();

    QStringList given;
    for (const QStringList &list : numbers)
        given += list;
    QCOMPARE(given.size(), each);
    QCOMPARE(given.removeDuplicates(), 0);
}

void TestSandboxStore::theKeyIsNotInTheFile()
{
    SandboxStore store;
    QCOMPARE(store.open(file()), QString());
    QVERIFY(store.add(requestFor(u"a@x"_s)).account);
    for (const QString &name : QStringList{file(), file() + u"-wal"_s}) {
        QFile kept(name);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(!kept.readAll().contains("the-secret"));
    }
}

void TestSandboxStore::theFileIsTheOwnersAlone()
{
    SandboxStore store;
    QCOMPARE(store.open(file()), QString());
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &name : QStringList{file(), file() + u"-wal"_s, file() + u"-shm"_s})
        QCOMPARE(QFileInfo(name).permissions() & others, QFile::Permissions());
}

void TestSandboxStore::aFileThatCannotBeUsedIsSaidSo_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a folder") << u"."_s;
    QTest::newRow("no such folder") << u"gone/sandbox.sqlite"_s;
    QTest::newRow("not a database") << u"text"_s;
}

void TestSandboxStore::aFileThatCannotBeUsedIsSaidSo()
{
    QFETCH(const QString, name);
    QFile text(m_folder->filePath(u"text"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray(5000, 'x'));
    text.close();

    SandboxStore store;
    const QString error = store.open(m_folder->filePath(name));
    QVERIFY2(error.contains(name), qPrintable(error));
}

void TestSandboxStore::oddTextIsKept()
{
    SandboxStore store;
    QCOMPARE(store.open(file()), QString());
    const QString odd = u"'; \U0001F600\r\n\u202e"_s;
    QCOMPARE(store.add(requestFor(u"a@x"_s, odd)).account->accountNo, odd);
    QCOMPARE(store.changesSince({})->first().accountNo, odd);
}

QTEST_GUILESS_MAIN(TestSandboxStore)
#include "tst_sandboxstore.moc"
