// SPDX-License-Identifier: GPL-3.0-or-later
#include "datafolderfixture.h"
#include "journal/filelock.h"
#include "journal/journal.h"
#include "oldjournal.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

/// A long journal of an earlier version: bringing it up to date is told, waited for, and can be
/// ended at any moment.
class TestMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void howFarItIsIsTold();
    void ofAShortJournalNothingIsTold();
    void anotherProcessWaitsAsLongAsItRuns();
    void whoWaitsCanBeEnded();
    void itIsEndedWithTheJournal();
    void killedInTheMiddleItLeavesTheOldJournalGood();

private:
    std::unique_ptr<QProcess> start() const;
    QVariant sql(const QString &statement) const { return m_data->sql(statement); }

    std::unique_ptr<DataFolderFixture> m_data;
};

namespace {

constexpr int many = 40'000;

QStringList works(const QSignalSpy &opening)
{
    QStringList told;
    for (const QVariantList &one : opening)
        told.append(one.first().value<OpeningProgress>().work);
    return told;
}

} // namespace

void TestMigration::init()
{
    m_data = std::make_unique<DataFolderFixture>();
    QVERIFY(QDir().mkpath(QFileInfo(m_data->file).path()));
}

std::unique_ptr<QProcess> TestMigration::start() const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QStringLiteral(JOURNAL_HELPER),
                   {m_data->file, m_data->owners, u"open"_s, u"-"_s});
    return process;
}

void TestMigration::howFarItIsIsTold()
{
    QVERIFY(writeOldJournal(m_data->file, many));
    Journal journal(m_data->file, m_data->owners);
    const QSignalSpy opening(&journal, &Journal::opening);
    QTRY_VERIFY_WITH_TIMEOUT(!opening.isEmpty() && works(opening).constLast().isEmpty(), 60'000);
    QVERIFY(opening.size() > 3);
    QVERIFY(works(opening).constFirst().contains(u"up to date"_s));
    QString howFar;
    for (const QVariantList &one : opening)
        howFar += one.first().value<OpeningProgress>().howFar;
    QVERIFY(howFar.contains(u"of 40,000 attempts"_s));
    QVERIFY(howFar.contains(u"Step 2 of "_s));
    QCOMPARE(journal.total({}).result(), many);
}

void TestMigration::ofAShortJournalNothingIsTold()
{
    QVERIFY(writeOldJournal(m_data->file, 100));
    Journal journal(m_data->file, m_data->owners);
    const QSignalSpy opening(&journal, &Journal::opening);
    QTRY_COMPARE(opening.size(), 1);
    QCOMPARE(works(opening), QStringList{QString()});
    QCOMPARE(journal.total({}).result(), 100);
}

// Formerly it gave up after ten seconds.
void TestMigration::anotherProcessWaitsAsLongAsItRuns()
{
    QVERIFY(QDir().mkpath(m_data->owners));
    auto running = FileLock::tryTake(m_data->owners + "/opening"_L1);
    QVERIFY(running);
    const auto process = start();
    QVERIFY(process->waitForReadyRead());
    QCOMPARE(process->readLine(), "opening\n");
    QVERIFY(!process->waitForFinished(11'000));
    running.reset();
    QVERIFY(process->waitForFinished());
    QCOMPARE(process->exitCode(), 0);
}

void TestMigration::whoWaitsCanBeEnded()
{
    QVERIFY(QDir().mkpath(m_data->owners));
    const auto running = FileLock::tryTake(m_data->owners + "/opening"_L1);
    QVERIFY(running);
    Journal journal(m_data->file, m_data->owners);
    journal.stopOpening();
    QCOMPARE(journal.state().result().kind, JournalState::Kind::Unusable);
}

void TestMigration::itIsEndedWithTheJournal()
{
    QVERIFY(writeOldJournal(m_data->file, many));
    {
        Journal journal(m_data->file, m_data->owners);
        const QSignalSpy opening(&journal, &Journal::opening);
        QTRY_VERIFY(!opening.isEmpty());
    }
    const int version = sql(u"PRAGMA user_version"_s).toInt();
    QVERIFY2(version < journalSchema().latestVersion(), qPrintable(QString::number(version)));
    QCOMPARE(sql(u"SELECT count(*) FROM attempts"_s), many);
}

void TestMigration::killedInTheMiddleItLeavesTheOldJournalGood()
{
    QVERIFY(writeOldJournal(m_data->file, many));
    for (int told = 1; told <= 3; ++told) {
        const auto process = start();
        for (int line = 0; line < told; ++line) {
            QVERIFY(process->canReadLine() || process->waitForReadyRead());
            QCOMPARE(process->readLine(), "opening\n");
        }
        process->kill();
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitStatus(), QProcess::CrashExit);
        QCOMPARE(sql(u"PRAGMA integrity_check"_s), u"ok"_s);
        QCOMPARE(sql(u"SELECT count(*) FROM attempts"_s), many);
        QVERIFY(sql(u"PRAGMA user_version"_s).toInt() < journalSchema().latestVersion());
    }
    Journal journal(m_data->file, m_data->owners);
    QCOMPARE(journal.state().result().kind, JournalState::Kind::Good);
    QCOMPARE(journal.total({}).result(), many);
    QCOMPARE(sql(u"PRAGMA integrity_check"_s), u"ok"_s);
}

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
