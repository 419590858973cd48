// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/attemptwriting.h"

#include "datafolderfixture.h"
#include "samples.h"

#include <QScopeGuard>
#include <QTest>

#include <sys/mount.h>

using namespace Qt::StringLiterals;
using namespace desk;

/// What cannot be written is said in words, and nothing of it is left half written.
class TestStorageTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void anAttemptThatDoesNotFitLeavesNothing();
    void anExchangeThatDoesNotFitLeavesTheAttemptRunning();
    void aLockedJournalIsSaid();
    void damageWhileWorkingIsSaid();
    void aFullDiskIsSaidAndForgottenWhenThereIsRoom();

private:
    void limitToPresentSize();
    int count(const QString &table) const;

    std::unique_ptr<DataFolderFixture> m_data;
    SqlConnection m_connection;
};

void TestStorageTrouble::init()
{
    m_connection.close();
    m_data = std::make_unique<DataFolderFixture>();
    QCOMPARE(m_data->database().open().message, QString());
    QVERIFY(m_connection.open(m_data->file, SqlConnection::Mode::ReadWrite));
}

// SQLite then answers as it does on a full disk.
void TestStorageTrouble::limitToPresentSize()
{
    const int pages = m_connection.value(u"PRAGMA page_count"_s).toInt();
    QVERIFY(m_connection.execute(u"PRAGMA max_page_count = %1"_s.arg(pages)));
}

int TestStorageTrouble::count(const QString &table) const
{
    return m_data->sql(u"SELECT count(*) FROM "_s + table).toInt();
}

void TestStorageTrouble::anAttemptThatDoesNotFitLeavesNothing()
{
    limitToPresentSize();
    Attempt attempt = samples::attempt(QString(100'000, QChar(u'x')));
    const QString error = writeOpened(m_connection, attempt, Opening(), u"me"_s);
    QCOMPARE(error, StorageError{StorageError::Kind::Full}.text());
    QCOMPARE(count(u"attempts"_s), 0);
    QCOMPARE(count(u"events"_s), 0);

    attempt.request = Request();
    QCOMPARE(writeOpened(m_connection, attempt, Opening(), u"me"_s), QString());
}

void TestStorageTrouble::anExchangeThatDoesNotFitLeavesTheAttemptRunning()
{
    const Attempt attempt = samples::attempt();
    QCOMPARE(writeOpened(m_connection, attempt, Opening(), u"me"_s), QString());
    limitToPresentSize();
    Exchange exchange = samples::exchange();
    exchange.responseBody = QByteArray(100'000, 'x');
    const QString error = writeConcluded(m_connection, attempt.id, samples::created(), exchange);
    QCOMPARE(error, StorageError{StorageError::Kind::Full}.text());
    QCOMPARE(m_data->sql(u"SELECT count(*) FROM attempts WHERE outcome IS NULL"_s).toInt(), 1);
    QCOMPARE(count(u"exchanges"_s), 0);
    QCOMPARE(count(u"events"_s), 1);
}

void TestStorageTrouble::aLockedJournalIsSaid()
{
    QVERIFY(m_connection.execute(u"PRAGMA busy_timeout = 1"_s));
    SqlConnection other;
    QVERIFY(other.open(m_data->file, SqlConnection::Mode::ReadWrite));
    const SqlTransaction held(other);
    QVERIFY(held.isOpen());
    QCOMPARE(writeOpened(m_connection, samples::attempt(), Opening(), u"me"_s),
             StorageError{StorageError::Kind::Locked}.text());
    QCOMPARE(count(u"attempts"_s), 0);
}

void TestStorageTrouble::damageWhileWorkingIsSaid()
{
    auto database = m_data->database();
    database.open();
    QCOMPARE(database.begin(samples::attempt()), QString());
    m_connection.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    QFile file(m_data->file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(4096));
    file.write(QByteArray(int(file.size() - 4096), '\x5a'));
    file.close();
    // Another connection's write makes this one read the file again.
    m_connection.execute(u"PRAGMA user_version = 1"_s);

    const QString damaged = StorageError{StorageError::Kind::Damaged}.text();
    QCOMPARE(database.begin(samples::attempt()), damaged);
    QCOMPARE(database.page({}).error, damaged);
    QVERIFY(database.page({}).attempts.isEmpty());
}

void TestStorageTrouble::aFullDiskIsSaidAndForgottenWhenThereIsRoom()
{
    const QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.path());
    if (::mount("none", path.constData(), "tmpfs", 0, "size=2m") != 0)
        QSKIP("no file system can be mounted here");
    const auto unmount = qScopeGuard([&path] { ::umount2(path.constData(), MNT_DETACH); });

    JournalDatabase database(folder.filePath(u"journal.sqlite"_s), folder.filePath(u"owners"_s));
    QCOMPARE(database.open().message, QString());
    QFile filler(folder.filePath(u"filler"_s));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    qint64 written = 0;
    do {
        written = filler.write(QByteArray(512, 'x'));
    } while (written > 0);

    const Attempt large = samples::attempt(QString(50'000, QChar(u'x')));
    QCOMPARE(database.begin(large), StorageError{StorageError::Kind::Full}.text());
    QVERIFY(database.page({}).attempts.isEmpty());
    QVERIFY(filler.remove());
    QCOMPARE(database.begin(large), QString());
}

QTEST_GUILESS_MAIN(TestStorageTrouble)
#include "tst_storagetrouble.moc"
