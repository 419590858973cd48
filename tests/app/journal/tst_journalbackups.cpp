// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalbackups.h"

#include "datafolderfixture.h"
#include "journal/filelock.h"
#include "journal/stopsign.h"
#include "samples.h"

#include <QScopeGuard>
#include <QTest>

#include <sys/stat.h>

#include <thread>

using namespace Qt::StringLiterals;
using namespace desk;
using Made = JournalBackups::Made;

/// Copies of the journal that can be opened when it is damaged.
class TestJournalBackups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aBackupHoldsWhatAWindowHasWritten();
    void oneIsMadeADay();
    void threeAreKept();
    void anEmptyJournalMakesNone();
    void oneProcessMakesThemAtATime();
    void aDamagedJournalPushesNothingOut();
    void whatAnEndedProcessLeftIsMadeAnew();
    void stoppingLeavesNothingBehind();
    void theyAreForTheirUserAlone();
    void writersGoOnBesideIt();
    void filesOfOthersAreNoBackups();

private:
    void record(int count = 1);
    Made make(const QDateTime &now);
    int attemptsIn(const QString &file) const;
    QStringList filesInFolder() const;

    std::unique_ptr<DataFolderFixture> m_data;
    std::unique_ptr<JournalDatabase> m_database;
    std::unique_ptr<JournalBackups> m_backups;
    const QDateTime m_day{QDate(2026, 11, 3), QTime(10, 20, 30), Qt::UTC};
};

void TestJournalBackups::init()
{
    m_database.reset();
    m_data = std::make_unique<DataFolderFixture>();
    m_database = std::make_unique<JournalDatabase>(m_data->file, m_data->owners);
    QCOMPARE(m_database->open().message, QString());
    m_backups = std::make_unique<JournalBackups>(m_data->file);
}

void TestJournalBackups::record(int count)
{
    for (int i = 0; i < count; ++i) {
        const Attempt attempt = samples::attempt();
        QCOMPARE(m_database->begin(attempt), QString());
        QCOMPARE(m_database->finish(attempt.id, samples::created(), samples::exchange()),
                 QString());
    }
}

Made TestJournalBackups::make(const QDateTime &now)
{
    StopSign never;
    return m_backups->make(now, never);
}

int TestJournalBackups::attemptsIn(const QString &file) const
{
    SqlConnection connection;
    connection.open(file, SqlConnection::Mode::Immutable);
    return connection.value(u"SELECT count(*) FROM attempts"_s).toInt();
}

QStringList TestJournalBackups::filesInFolder() const
{
    return QDir(QFileInfo(m_data->file).path() + "/backups"_L1).entryList(QDir::Files);
}

void TestJournalBackups::aBackupHoldsWhatAWindowHasWritten()
{
    record(3); // still in the -wal
    QCOMPARE(make(m_day), Made::Yes);
    const auto backup = m_backups->newestGood();
    QVERIFY(backup);
    QCOMPARE(backup->at, m_day);
    QCOMPARE(attemptsIn(backup->path), 3);
    QVERIFY(backup->path.endsWith("/backups/journal-20261103T102030Z.sqlite"_L1));
}

void TestJournalBackups::oneIsMadeADay()
{
    record();
    QVERIFY(m_backups->isDue(m_day));
    QCOMPARE(make(m_day), Made::Yes);
    QVERIFY(!m_backups->isDue(m_day.addSecs(3600)));
    QCOMPARE(make(m_day.addSecs(3600)), Made::NotNeeded);
    QCOMPARE(make(m_day.addDays(1)), Made::Yes);
    QCOMPARE(m_backups->all().size(), 2);
}

void TestJournalBackups::threeAreKept()
{
    for (int day = 0; day < 5; ++day) {
        record();
        QCOMPARE(make(m_day.addDays(day)), Made::Yes);
    }
    const QList<JournalBackups::Backup> all = m_backups->all();
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.first().at, m_day.addDays(4));
    QCOMPARE(all.last().at, m_day.addDays(2));
}

void TestJournalBackups::anEmptyJournalMakesNone()
{
    QCOMPARE(make(m_day), Made::NotNeeded);
    QVERIFY(m_backups->all().isEmpty());
}

void TestJournalBackups::oneProcessMakesThemAtATime()
{
    record();
    QCOMPARE(make(m_day), Made::Yes);
    {
        const auto other =
            FileLock::tryTake(QFileInfo(m_data->file).path() + "/backups/making.lock"_L1);
        QVERIFY(other);
        QCOMPARE(make(m_day.addDays(1)), Made::NotNeeded);
    }
    QCOMPARE(make(m_day.addDays(1)), Made::Yes);
}

void TestJournalBackups::aDamagedJournalPushesNothingOut()
{
    for (int day = 0; day < 3; ++day) {
        record();
        QCOMPARE(make(m_day.addDays(day)), Made::Yes);
    }
    const auto before = m_backups->all();
    m_data->sql(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    const qint64 root =
        m_data->sql(u"SELECT rootpage FROM sqlite_master WHERE name = 'exchanges'"_s).toLongLong();
    QFile file(m_data->file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek((root - 1) * 4096);
    file.write(QByteArray(4096, '\x5a'));
    file.close();
    QCOMPARE(make(m_day.addDays(3)), Made::Failed);
    QCOMPARE(m_backups->all(), before);
    QVERIFY(!filesInFolder().contains("making.sqlite"_L1));
}

void TestJournalBackups::whatAnEndedProcessLeftIsMadeAnew()
{
    record();
    const QString folder = QFileInfo(m_data->file).path() + "/backups"_L1;
    QVERIFY(QDir().mkpath(folder));
    QFile half(folder + "/making.sqlite"_L1);
    QVERIFY(half.open(QIODevice::WriteOnly));
    half.write(QByteArray(50'000, 'x'));
    half.close();
    QVERIFY(m_backups->all().isEmpty());
    QCOMPARE(make(m_day), Made::Yes);
    QVERIFY(!half.exists());
}

void TestJournalBackups::stoppingLeavesNothingBehind()
{
    record();
    StopSign stop;
    stop.raise();
    QCOMPARE(m_backups->make(m_day, stop), Made::Failed);
    QVERIFY(m_backups->all().isEmpty());
    QVERIFY(!filesInFolder().contains("making.sqlite"_L1));
}

void TestJournalBackups::theyAreForTheirUserAlone()
{
    const mode_t before = ::umask(0);
    const auto restore = qScopeGuard([before] { ::umask(before); });
    record();
    QCOMPARE(make(m_day), Made::Yes);
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                          QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QString folder = QFileInfo(m_data->file).path() + "/backups"_L1;
    QVERIFY(!(QFile::permissions(folder) & others));
    for (const QString &name : filesInFolder())
        QVERIFY2(!(QFile::permissions(folder + u'/' + name) & others), qPrintable(name));
}

// Another connection that writes would make SQLite begin the copy anew after every step.
void TestJournalBackups::writersGoOnBesideIt()
{
    record();
    m_data->sql(u"UPDATE exchanges SET response_body = randomblob(20000000)"_s);
    Made made = Made::Failed;
    std::atomic_bool isDone = false;
    std::thread backup([&] {
        made = make(m_day);
        isDone = true;
    });
    int written = 0;
    while (!isDone) {
        record();
        ++written;
    }
    backup.join();
    QCOMPARE(made, Made::Yes);
    QVERIFY(written > 1);
    const int held = attemptsIn(m_backups->newestGood()->path);
    QVERIFY2(held >= 1 && held <= written, qPrintable(QString::number(held)));
}

void TestJournalBackups::filesOfOthersAreNoBackups()
{
    record();
    QCOMPARE(make(m_day), Made::Yes);
    const QString folder = QFileInfo(m_data->file).path() + "/backups/"_L1;
    QVERIFY(QFile(folder + "journal-mineZ.sqlite"_L1).open(QIODevice::WriteOnly));
    QVERIFY(QFile(folder + "journal-20261104T102030Z.sqlite"_L1).open(QIODevice::WriteOnly));
    QCOMPARE(m_backups->all().size(), 2);
    QVERIFY(m_backups->newestGood());
    QCOMPARE(attemptsIn(m_backups->newestGood()->path), 1);
}

QTEST_GUILESS_MAIN(TestJournalBackups)
#include "tst_journalbackups.moc"
