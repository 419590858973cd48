// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalopening.h"

#include "datafolderfixture.h"
#include "journal/journalbackups.h"
#include "journal/stopsign.h"
#include "samples.h"
#include "unprivileged.h"

#include <QLocale>
#include <QScopeGuard>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace desk;
using Kind = JournalState::Kind;

/// Whatever the journal finds on the disk.
class TestJournalOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void filesAndFoldersAreForTheirUserAlone();
    void aFileThatWasOpenToOthersIsNotAnyMore();
    void theFileIsSetUpToLoseNothing();
    void anAttemptOfAGoneOwnerBecomesUnknown();
    void anAttemptOfALivingOwnerIsLeftAlone();

    void aDamagedFileIsKeptAside_data();
    void aDamagedFileIsKeptAside();
    void twoDamagedFilesAreBothKept();
    void aDamagedFileThatOthersUseStays();
    void damageMetLaterIsLookedForOnTheNextStart();

    void theNewestGoodBackupIsOpenedInstead_data();
    void theNewestGoodBackupIsOpenedInstead();
    void anUncleanEndIsTold();

    void aNewerFileIsLeftAlone();
    void theDatabaseOfAnotherProgramIsLeftAlone();
    void aPlaceThatCannotHoldAJournalIsUnusable_data();
    void aPlaceThatCannotHoldAJournalIsUnusable();
    void aReadOnlyJournalCanBeLookedAt_data();
    void aReadOnlyJournalCanBeLookedAt();

private:
    QString recordOne();
    void overwrite(qint64 offset, const QByteArray &bytes);
    void backUp(const QDateTime &at);
    QStringList keptAside() const;

    std::unique_ptr<DataFolderFixture> m_data;
};

void TestJournalOpening::init()
{
    m_data = std::make_unique<DataFolderFixture>();
}

QString TestJournalOpening::recordOne()
{
    auto database = m_data->database();
    database.open();
    const Attempt attempt = samples::attempt();
    database.begin(attempt);
    database.finish(attempt.id, samples::created(), samples::exchange());
    return attempt.id;
}

void TestJournalOpening::overwrite(qint64 offset, const QByteArray &bytes)
{
    QFile file(m_data->file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestJournalOpening::backUp(const QDateTime &at)
{
    StopSign never;
    QCOMPARE(JournalBackups(m_data->file).make(at, never), JournalBackups::Made::Yes);
}

QStringList TestJournalOpening::keptAside() const
{
    return QFileInfo(m_data->file).dir().entryList({u"journal-damaged-*Z*.sqlite"_s});
}

void TestJournalOpening::filesAndFoldersAreForTheirUserAlone()
{
    const mode_t before = ::umask(0);
    const auto restore = qScopeGuard([before] { ::umask(before); });
    auto database = m_data->database();
    QCOMPARE(database.open().kind, Kind::Good);
    QCOMPARE(database.begin(samples::attempt()), QString());

    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                          QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QStringList files = m_data->files();
    QVERIFY(files.contains(m_data->file + "-wal"_L1));
    QVERIFY(files.contains(m_data->file + "-shm"_L1));
    for (const QString &path : files + QStringList{QFileInfo(m_data->file).path(), m_data->owners})
        QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
}

void TestJournalOpening::aFileThatWasOpenToOthersIsNotAnyMore()
{
    recordOne();
    QFile::setPermissions(m_data->file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    QCOMPARE(m_data->database().open().kind, Kind::Good);
    QVERIFY(!(QFile::permissions(m_data->file) & QFile::ReadOther));
    QVERIFY(QFile::permissions(m_data->file) & QFile::WriteOwner);
}

void TestJournalOpening::theFileIsSetUpToLoseNothing()
{
    SqlConnection connection;
    JournalOpening opening(m_data->file, m_data->owners, connection);
    QCOMPARE(opening.open().kind, Kind::Good);
    QCOMPARE(connection.value(u"PRAGMA journal_mode"_s), u"wal"_s);
    QCOMPARE(connection.value(u"PRAGMA synchronous"_s).toInt(), 2);
    QCOMPARE(connection.value(u"PRAGMA foreign_keys"_s).toInt(), 1);
    QCOMPARE(connection.value(u"PRAGMA secure_delete"_s).toInt(), 1);
    QVERIFY(connection.value(u"PRAGMA busy_timeout"_s).toInt() >= 1000);
    QVERIFY(connection.value(u"PRAGMA application_id"_s).toInt() != 0);
}

void TestJournalOpening::anAttemptOfAGoneOwnerBecomesUnknown()
{
    const Attempt attempt = samples::attempt();
    {
        auto database = m_data->database();
        database.open();
        database.begin(attempt);
    }
    recordOne();
    // It was made unknown by that start; the next ones find nothing to do.
    auto database = m_data->database();
    QCOMPARE(database.open().abandoned, 0);
    const auto found = database.attempt(attempt.id);
    QVERIFY(found->conclusion);
    QCOMPARE(found->conclusion->outcome, Outcome::Unknown);
    QVERIFY(!found->conclusion->error.isEmpty());
    QVERIFY(found->concludedAt.isValid());
    QCOMPARE(database.page({.search = u"smith ended"_s, .before = {}, .limit = 9}).attempts.size(),
             1);
    QCOMPARE(m_data->sql(u"SELECT detail->>'by' FROM events WHERE attempt = 1"
                         " ORDER BY number DESC"_s),
             u"start"_s);
    QVERIFY(!database.finish(attempt.id, samples::created(), {}).isEmpty());
}

void TestJournalOpening::anAttemptOfALivingOwnerIsLeftAlone()
{
    auto living = m_data->database();
    living.open();
    const Attempt attempt = samples::attempt();
    living.begin(attempt);
    {
        auto other = m_data->database();
        QCOMPARE(other.open().abandoned, 0);
        QVERIFY(!other.attempt(attempt.id)->conclusion);
    }
    QCOMPARE(living.finish(attempt.id, samples::created(), {}), QString());
}

void TestJournalOpening::aDamagedFileIsKeptAside_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("not a database") << qint64(0) << QByteArray("This is a letter to my aunt.");
    QTest::newRow("a broken header") << qint64(16) << QByteArray(16, '\xff');
    QTest::newRow("a broken page behind") << qint64(4096) << QByteArray(4096, '\x5a');
}

void TestJournalOpening::aDamagedFileIsKeptAside()
{
    QFETCH(qint64, offset);
    QFETCH(QByteArray, bytes);
    recordOne();
    overwrite(offset, bytes);

    auto database = m_data->database();
    const JournalState state = database.open();
    QCOMPARE(state.kind, Kind::Replaced);
    QCOMPARE(keptAside().size(), 1);
    QVERIFY(state.message.contains(keptAside().constFirst()));
    QVERIFY(database.page({}).attempts.isEmpty());
    QCOMPARE(database.begin(samples::attempt()), QString());

    QFile aside(QFileInfo(m_data->file).dir().filePath(keptAside().constFirst()));
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll().mid(offset, bytes.size()), bytes);
    QCOMPARE(m_data->database().open().kind, Kind::Good);
}

void TestJournalOpening::twoDamagedFilesAreBothKept()
{
    for (int i = 0; i < 2; ++i) {
        recordOne();
        overwrite(0, "damaged");
        QCOMPARE(m_data->database().open().kind, Kind::Replaced);
    }
    QCOMPARE(keptAside().size(), 2);
}

void TestJournalOpening::aDamagedFileThatOthersUseStays()
{
    recordOne();
    overwrite(0, "damaged");
    const auto other = OwnerLock::make(m_data->owners);
    QVERIFY(other);
    auto database = m_data->database();
    QCOMPARE(database.open().kind, Kind::Unusable);
    QVERIFY(keptAside().isEmpty());
    QCOMPARE(database.begin(samples::attempt()), database.state().message);
}

void TestJournalOpening::damageMetLaterIsLookedForOnTheNextStart()
{
    recordOne();
    // Larger than what is read through on every start.
    m_data->sql(
        u"INSERT INTO exchanges SELECT 1, '', '', zeroblob(9000000), 0, '', '', '', 0, 0, 0, 0"
        " WHERE 0"_s);
    m_data->sql(u"UPDATE exchanges SET response_body = zeroblob(9000000)"_s);
    const qint64 root =
        m_data->sql(u"SELECT rootpage FROM sqlite_master WHERE name = 'attempts'"_s).toLongLong();
    overwrite((root - 1) * 4096, QByteArray(4096, '\x5a'));
    {
        auto database = m_data->database();
        database.open();
        database.page({});
    }
    QCOMPARE(m_data->database().open().kind, Kind::Replaced);
    QCOMPARE(keptAside().size(), 1);
}

void TestJournalOpening::theNewestGoodBackupIsOpenedInstead_data()
{
    QTest::addColumn<bool>("isNewestGood");
    QTest::addColumn<bool>("isGone");
    QTest::addColumn<int>("expected");
    QTest::newRow("the journal is damaged") << true << false << 2;
    QTest::newRow("and so is the newest backup") << false << false << 1;
    QTest::newRow("the journal is gone") << true << true << 2;
    QTest::newRow("and the newest backup is damaged") << false << true << 1;
}

void TestJournalOpening::theNewestGoodBackupIsOpenedInstead()
{
    QFETCH(bool, isNewestGood);
    QFETCH(bool, isGone);
    QFETCH(int, expected);
    const QDateTime older(QDate(2026, 11, 2), QTime(9, 15), Qt::UTC);
    const QDateTime newer(QDate(2026, 11, 3), QTime(10, 20), Qt::UTC);
    recordOne();
    backUp(older);
    recordOne();
    backUp(newer);
    recordOne();
    if (!isNewestGood) {
        QFile newest(JournalBackups(m_data->file).all().constFirst().path);
        QVERIFY(newest.open(QIODevice::ReadWrite));
        newest.seek(4096);
        newest.write(QByteArray(8192, '\x5a'));
    }
    if (isGone)
        QVERIFY(QFile::remove(m_data->file));
    else
        overwrite(4096, QByteArray(4096, '\x5a'));

    auto database = m_data->database();
    const JournalState state = database.open();
    QCOMPARE(state.kind, Kind::Replaced);
    QCOMPARE(database.page({}).attempts.size(), expected);
    const QDateTime shown = isNewestGood ? newer : older;
    QVERIFY2(state.message.contains(QLocale().toString(shown.toLocalTime(), QLocale::ShortFormat)),
             qPrintable(state.message));
    QCOMPARE(keptAside().size(), isGone ? 0 : 1);
    if (!isGone)
        QVERIFY(state.message.contains(keptAside().constFirst()));
    QVERIFY(!(QFile::permissions(m_data->file) & (QFile::ReadGroup | QFile::ReadOther)));
    QCOMPARE(database.begin(samples::attempt()), QString());
    QCOMPARE(m_data->database().open().kind, Kind::Good);
}

void TestJournalOpening::anUncleanEndIsTold()
{
    recordOne();
    QVERIFY(!m_data->database().open().uncleanEnd);
    // What a killed process leaves behind: a lock that nobody holds.
    QVERIFY(QFile(m_data->owners + "/gone.lock"_L1).open(QIODevice::WriteOnly));
    QVERIFY(m_data->database().open().uncleanEnd);
    QVERIFY(!m_data->database().open().uncleanEnd);
}

void TestJournalOpening::aNewerFileIsLeftAlone()
{
    recordOne();
    m_data->sql(u"PRAGMA user_version = 999"_s);
    auto database = m_data->database();
    const JournalState state = database.open();
    QCOMPARE(state.kind, Kind::Newer);
    QVERIFY(!state.message.isEmpty());
    QCOMPARE(database.begin(samples::attempt()), state.message);
    QCOMPARE(database.page({}).error, state.message);
    QCOMPARE(m_data->sql(u"SELECT count(*) FROM attempts"_s).toInt(), 1);
    QCOMPARE(m_data->sql(u"PRAGMA user_version"_s).toInt(), 999);
}

void TestJournalOpening::theDatabaseOfAnotherProgramIsLeftAlone()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_data->file).path()));
    m_data->sql(u"CREATE TABLE theirs (a)"_s);
    auto database = m_data->database();
    QCOMPARE(database.open().kind, Kind::Unusable);
    QVERIFY(!database.begin(samples::attempt()).isEmpty());
    QCOMPARE(m_data->sql(u"SELECT group_concat(name) FROM sqlite_master"_s), u"theirs"_s);
}

void TestJournalOpening::aPlaceThatCannotHoldAJournalIsUnusable_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("owners");
    QTest::newRow("a folder in its place") << u"folder"_s << u"owners"_s;
    QTest::newRow("below a file") << u"file/journal.sqlite"_s << u"owners"_s;
    QTest::newRow("a file in place of the owners") << u"journal.sqlite"_s << u"file"_s;
}

void TestJournalOpening::aPlaceThatCannotHoldAJournalIsUnusable()
{
    QFETCH(QString, file);
    QFETCH(QString, owners);
    const QDir folder(m_data->folder.path());
    QVERIFY(folder.mkdir(u"folder"_s));
    QVERIFY(QFile(folder.filePath(u"file"_s)).open(QIODevice::WriteOnly));

    JournalDatabase database(folder.filePath(file), folder.filePath(owners));
    const JournalState state = database.open();
    QCOMPARE(state.kind, Kind::Unusable);
    QVERIFY(state.message.contains(file));
    QCOMPARE(database.begin(samples::attempt()), state.message);
    QCOMPARE(database.page({}).error, state.message);
    QCOMPARE(database.counts().unknown, 0);
}

void TestJournalOpening::aReadOnlyJournalCanBeLookedAt_data()
{
    QTest::addColumn<bool>("folderToo");
    QTest::newRow("the file") << false;
    QTest::newRow("the folder") << true;
}

void TestJournalOpening::aReadOnlyJournalCanBeLookedAt()
{
    QFETCH(bool, folderToo);
    const QString id = recordOne();
    const QString folder = QFileInfo(m_data->file).path();
    QFile::setPermissions(m_data->file, QFile::ReadOwner);
    if (folderToo)
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner);
    const Unprivileged user({m_data->folder.path(), folder, m_data->owners, m_data->file});
    QVERIFY(user.isReady());

    auto database = m_data->database();
    const JournalState state = database.open();
    QCOMPARE(state.kind, Kind::ReadOnly);
    QCOMPARE(database.page({}).error, QString());
    QCOMPARE(database.page({}).attempts.size(), 1);
    QCOMPARE(database.exchange(id), samples::exchange());
    QCOMPARE(database.begin(samples::attempt()), state.message);
    QVERIFY(!(QFile::permissions(m_data->file) & QFile::WriteOwner));
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QTEST_GUILESS_MAIN(TestJournalOpening)
#include "tst_journalopening.moc"
