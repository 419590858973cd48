// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/erasingorder.h"

#include "datafolderfixture.h"
#include "journal/journal.h"
#include "journal/journalbackups.h"
#include "journal/journalfile.h"
#include "journal/stopsign.h"
#include "samples.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

constexpr auto forgotten = "forgotten"_L1; // the ID of the attempt, as journalhelper knows it
constexpr auto secret = "Quibblewick"_L1;

} // namespace

/// Erasing that a crash ended is gone on with, and nothing of what was to go is left anywhere.
class TestErasingInterrupted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void whereverItIsKilledItIsGoneOnWith();
    void anOrderHoldsNothingButIds();
    void anOrderThatSomebodyWorksAtIsLeftToThem();
    void anOrderThatIsNotAllThereIsTakenAway();
    void aJournalThatEndsInTheMiddleGoesOnAtTheNextStart();
    void aBackupThatWasOpenedInsteadIsErasedToo();
    void aNewerNameOfAnOldBackupSavesItNot();
    void whatCannotBeFinishedIsSaidAndTriedAgain();
    void progressIsToldToItsEnd();

private:
    static void fill(const DataFolderFixture &data);
    void makeDamagedCopy() const;
    int erase(int step) const;
    bool goOn() const;
    int orders() const;

    std::unique_ptr<DataFolderFixture> m_filled; // once, to be copied
    std::unique_ptr<DataFolderFixture> m_data;
};

void TestErasingInterrupted::initTestCase()
{
    m_filled = std::make_unique<DataFolderFixture>();
    fill(*m_filled);
}

void TestErasingInterrupted::init()
{
    m_data = std::make_unique<DataFolderFixture>();
    for (const QString &path : m_filled->files()) {
        const QString copy =
            m_data->folder.filePath(QDir(m_filled->folder.path()).relativeFilePath(path));
        QVERIFY(QDir().mkpath(QFileInfo(copy).path()));
        QVERIFY(QFile::copy(path, copy));
    }
}

void TestErasingInterrupted::fill(const DataFolderFixture &data)
{
    Journal journal(data.file, data.owners);
    for (int i = 0; i < 20; ++i) {
        Attempt attempt = samples::attempt(i == 9 ? QString(secret) : u"Plainsman"_s);
        if (i == 9)
            attempt.id = forgotten;
        journal.begin(attempt);
        Exchange exchange = samples::exchange();
        exchange.requestBody = attempt.request.text(field::surname).toUtf8().repeated(500);
        journal.finish(attempt.id, samples::created(), exchange).waitForFinished();
    }
    journal.note(forgotten, u"About "_s + secret).waitForFinished();
    StopSign never;
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    QCOMPARE(JournalBackups(data.file).make(yesterday, never), JournalBackups::Made::Yes);
}

void TestErasingInterrupted::makeDamagedCopy() const
{
    const QString aside =
        QFileInfo(m_data->file).path() + "/journal-damaged-20260101T000000Z.sqlite"_L1;
    QVERIFY(QFile::copy(m_data->file, aside));
    QVERIFY(QFile::copy(m_data->file, aside + "-wal"_L1));
}

// So many changes to files there were; 0: it was killed.
int TestErasingInterrupted::erase(int step) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(JOURNAL_HELPER),
                  {m_data->file, m_data->owners, u"erase"_s, QString::number(step)});
    process.waitForFinished();
    const bool isDone = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return isDone ? process.readAllStandardOutput().toInt() : 0;
}

int TestErasingInterrupted::orders() const
{
    return int(QFileInfo(m_data->file).dir().entryList({u"journal-erasing*"_s}).size());
}

// As a window does that is opened and closed again when nothing is left to do.
bool TestErasingInterrupted::goOn() const
{
    Journal journal(m_data->file, m_data->owners);
    const QSignalSpy erasing(&journal, &Journal::erasing);
    journal.lookAfter();
    return QTest::qWaitFor([&] {
        return orders() == 0 &&
               (erasing.isEmpty() ||
                erasing.constLast().constFirst().value<ErasingProgress>().step.isEmpty());
    });
}

void TestErasingInterrupted::whereverItIsKilledItIsGoneOnWith()
{
    makeDamagedCopy();
    int killed = 0;
    int begun = 0;
    for (int step = 1;; ++step, ++killed) {
        if (erase(step) > 0)
            break; // there is no such step any more
        const bool isOrdered =
            !QFileInfo(m_data->file).dir().entryList({u"journal-erasing-*.json"_s}).isEmpty();
        begun += isOrdered;
        QVERIFY(goOn());
        const QString where = u"killed at change %1"_s.arg(step);
        QVERIFY2(m_data->sql(u"PRAGMA integrity_check"_s) == u"ok"_s, qPrintable(where));
        QCOMPARE(m_data->sql(u"SELECT count(*) FROM attempts"_s), 20);
        const QStringList left = m_data->filesWith(secret);
        if (isOrdered)
            QVERIFY2(left.isEmpty(), qPrintable(where + ": "_L1 + left.join(u' ')));
        else
            QVERIFY2(!left.isEmpty() || step > 1, qPrintable(where)); // nothing had begun
        init();
        makeDamagedCopy();
    }
    qInfo("killed at %d changes, in %d of them after the order was on disk", killed, begun);
    QVERIFY(begun > 20);
    QCOMPARE(m_data->filesWith(secret), QStringList()); // the last one went to its end
}

void TestErasingInterrupted::anOrderHoldsNothingButIds()
{
    const auto order = ErasingOrder::give(m_data->file, {forgotten});
    QVERIFY(order);
    const QStringList names =
        QFileInfo(m_data->file).dir().entryList({u"journal-erasing-*.json"_s});
    QCOMPARE(names.size(), 1);
    QFile file(QFileInfo(m_data->file).dir().filePath(names.first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().simplified(), QByteArray(R"({ "attempts": [ "forgotten" ] })"));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestErasingInterrupted::anOrderThatSomebodyWorksAtIsLeftToThem()
{
    {
        const auto order = ErasingOrder::give(m_data->file, {forgotten});
        QVERIFY(ErasingOrder::leftBehind(m_data->file).empty());
    }
    const auto left = ErasingOrder::leftBehind(m_data->file);
    QCOMPARE(left.size(), 1U);
    QCOMPARE(left.front().ids(), QStringList{forgotten});
    QVERIFY(ErasingOrder::leftBehind(m_data->file).empty()); // held by the first
}

void TestErasingInterrupted::anOrderThatIsNotAllThereIsTakenAway()
{
    for (const QString &name : {u"journal-erasing-1.json"_s, u"journal-erasing-2.new"_s}) {
        QFile file(QFileInfo(m_data->file).dir().filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({ "attempts": [ "forgot)");
    }
    QVERIFY(ErasingOrder::leftBehind(m_data->file).empty());
    QCOMPARE(orders(), 0);
}

void TestErasingInterrupted::aJournalThatEndsInTheMiddleGoesOnAtTheNextStart()
{
    {
        Journal journal(m_data->file, m_data->owners);
        journal.erase({forgotten});
    }
    QVERIFY(goOn());
    QCOMPARE(m_data->filesWith(secret), QStringList());
    QCOMPARE(m_data->sql(u"SELECT count(*) FROM events WHERE kind = 'erased'"_s), 1);
}

void TestErasingInterrupted::aBackupThatWasOpenedInsteadIsErasedToo()
{
    {
        auto order = ErasingOrder::give(m_data->file, {forgotten});
        QVERIFY(order);
    }
    QVERIFY(QFile::remove(m_data->file));
    QVERIFY(goOn());
    QCOMPARE(m_data->filesWith(secret), QStringList());
    QCOMPARE(m_data->sql(u"SELECT count(*) FROM attempts"_s), 20);
}

// Of a clock that went ahead.
void TestErasingInterrupted::aNewerNameOfAnOldBackupSavesItNot()
{
    StopSign never;
    const QDateTime ahead = QDateTime::currentDateTimeUtc().addDays(400);
    QCOMPARE(JournalBackups(m_data->file).make(ahead, never), JournalBackups::Made::Yes);
    Journal journal(m_data->file, m_data->owners);
    QCOMPARE(journal.erase({forgotten}).result(), QString());
    QCOMPARE(m_data->filesWith(secret), QStringList());
}

void TestErasingInterrupted::whatCannotBeFinishedIsSaidAndTriedAgain()
{
    const QString backups = QFileInfo(m_data->file).path() + "/backups"_L1;
    { // the folder's name is taken
        QVERIFY(QDir().rename(backups, backups + "-away"_L1));
        QFile file(backups);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    Journal journal(m_data->file, m_data->owners);
    QVERIFY(!journal.erase({forgotten}).result().isEmpty());
    QCOMPARE(orders(), 1);
    const QSignalSpy failed(&journal, &Journal::erasingFailed);
    journal.lookAfter();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().contains(u"backups"_s));
    QCOMPARE(orders(), 1);

    QVERIFY(QFile::remove(backups));
    QVERIFY(QDir().rename(backups + "-away"_L1, backups));
    QVERIFY(goOn());
    QCOMPARE(m_data->filesWith(secret), QStringList());
}

void TestErasingInterrupted::progressIsToldToItsEnd()
{
    Journal journal(m_data->file, m_data->owners);
    QSignalSpy erasing(&journal, &Journal::erasing);
    journal.erase({forgotten});
    QTRY_VERIFY(erasing.size() > 2 &&
                erasing.constLast().constFirst().value<ErasingProgress>().step.isEmpty());
    int last = 0;
    erasing.removeLast();
    for (const QVariantList &told : std::as_const(erasing)) {
        const auto progress = told.first().value<ErasingProgress>();
        QVERIFY(!progress.step.isEmpty());
        QVERIFY(progress.percent >= last && progress.percent <= 100);
        last = progress.percent;
    }
    QVERIFY(last >= 50);
}

QTEST_GUILESS_MAIN(TestErasingInterrupted)
#include "tst_erasinginterrupted.moc"
