// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include "datafolderfixture.h"
#include "samples.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace desk;

/// Several processes on one journal, and what is left of one that was killed.
class TestJournalProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aRunningAttemptOfAnotherProcessIsLeftAlone();
    void theAttemptOfAKilledProcessBecomesUnknown();
    void processesThatStartTogetherAllSucceed();
    void whatAnotherProcessWritesIsTold();
    void manyWritersBesideAWindowLoseNothing();
    void aSecondWriterWaits();
    void everythingThatHappenedIsAppendedWithItsTime();

private:
    std::unique_ptr<QProcess> start(const QString &command, const QString &argument) const;
    static bool waitForHeld(QProcess &process);

    std::unique_ptr<DataFolderFixture> m_data;
};

void TestJournalProcesses::init()
{
    m_data = std::make_unique<DataFolderFixture>();
}

std::unique_ptr<QProcess> TestJournalProcesses::start(const QString &command,
                                                      const QString &argument) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QStringLiteral(JOURNAL_HELPER),
                   {m_data->file, m_data->owners, command, argument});
    return process;
}

bool TestJournalProcesses::waitForHeld(QProcess &process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead())
            return false;
    }
    return process.readLine() == "held\n";
}

void TestJournalProcesses::aRunningAttemptOfAnotherProcessIsLeftAlone()
{
    const auto process = start(u"hold"_s, u"theirs"_s);
    QVERIFY(waitForHeld(*process));
    for (int again = 0; again < 2; ++again) {
        Journal journal(m_data->file, m_data->owners);
        QCOMPARE(journal.state().result().abandoned, 0);
        QVERIFY(!journal.attempt(u"theirs"_s).result()->conclusion);
        QCOMPARE(journal.counts().result().unknown, 0);
    }
    process->closeWriteChannel();
    QVERIFY(process->waitForFinished());
    QCOMPARE(process->exitCode(), 0);
}

void TestJournalProcesses::theAttemptOfAKilledProcessBecomesUnknown()
{
    const auto killed = start(u"hold"_s, u"killed"_s);
    const auto living = start(u"hold"_s, u"living"_s);
    QVERIFY(waitForHeld(*killed));
    QVERIFY(waitForHeld(*living));
    killed->kill();
    QVERIFY(killed->waitForFinished());
    QCOMPARE(killed->exitStatus(), QProcess::CrashExit);
    QCOMPARE(QDir(m_data->owners).entryList({u"*.lock"_s}).size(), 2);

    Journal journal(m_data->file, m_data->owners);
    QCOMPARE(journal.state().result().abandoned, 1);
    const auto lost = journal.attempt(u"killed"_s).result();
    QCOMPARE(lost->conclusion->outcome, Outcome::Unknown);
    QVERIFY(!journal.attempt(u"living"_s).result()->conclusion);
    // The dead one's lock file is gone: those of the living one and of this journal are there.
    QCOMPARE(QDir(m_data->owners).entryList({u"*.lock"_s}).size(), 2);
    living->closeWriteChannel();
    QVERIFY(living->waitForFinished());
}

void TestJournalProcesses::processesThatStartTogetherAllSucceed()
{
    constexpr int processes = 4;
    constexpr int attempts = 10;
    QList<std::shared_ptr<QProcess>> running;
    for (int i = 0; i < processes; ++i)
        running.append(start(u"write"_s, QString::number(attempts)));
    for (const auto &process : std::as_const(running)) {
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitCode(), 0);
    }
    Journal journal(m_data->file, m_data->owners);
    QCOMPARE(journal.state().result().abandoned, 0);
    QCOMPARE(journal.page({}).result().attempts.size(), processes * attempts);
    QCOMPARE(m_data->sql(u"PRAGMA integrity_check"_s), u"ok"_s);
}

void TestJournalProcesses::whatAnotherProcessWritesIsTold()
{
    Journal journal(m_data->file, m_data->owners);
    journal.state().waitForFinished();
    QSignalSpy changed(&journal, &Journal::changed);
    const auto process = start(u"write"_s, u"1"_s);
    QVERIFY(changed.wait(30'000));
    QTRY_COMPARE(process->state(), QProcess::NotRunning);
}

// A window that writes too, and four commands of a hundred attempts each.
void TestJournalProcesses::manyWritersBesideAWindowLoseNothing()
{
    constexpr int processes = 4;
    constexpr int attempts = 100;
    Journal journal(m_data->file, m_data->owners);
    const Attempt running = samples::attempt(u"Running"_s);
    QCOMPARE(journal.begin(running).result(), QString());
    QList<std::shared_ptr<QProcess>> others;
    for (int i = 0; i < processes; ++i)
        others.append(start(u"write"_s, QString::number(attempts)));
    int own = 1;
    for (; std::ranges::any_of(others, &QProcess::state); ++own) {
        QCOMPARE(journal.begin(samples::attempt(u"Beside"_s)).result(), QString());
        QTest::qWait(1);
    }
    for (const auto &process : std::as_const(others))
        QCOMPARE(process->exitCode(), 0);
    QCOMPARE(journal.total({}).result(), processes * attempts + own);
    QVERIFY(!journal.attempt(running.id).result()->conclusion); // nobody called it unknown
    QCOMPARE(journal.counts().result().unknown, 0);
    const int events = 3 * processes * attempts + own; // opened, answered, concluded
    QCOMPARE(m_data->sql(u"SELECT count(*) FROM events"_s), events);
    QCOMPARE(m_data->sql(u"PRAGMA integrity_check"_s), u"ok"_s);
}

void TestJournalProcesses::aSecondWriterWaits()
{
    Journal journal(m_data->file, m_data->owners);
    QCOMPARE(journal.begin(samples::attempt()).result(), QString());
    SqlConnection other;
    QVERIFY(other.open(m_data->file, SqlConnection::Mode::ReadWrite));
    auto held = std::make_unique<SqlTransaction>(other);
    QVERIFY(held->isOpen());
    const QFuture<QString> second = journal.begin(samples::attempt());
    QTest::qWait(300);
    QVERIFY(!second.isFinished());
    held.reset();
    QCOMPARE(second.result(), QString());
    QCOMPARE(journal.total({}).result(), 2);
}

void TestJournalProcesses::everythingThatHappenedIsAppendedWithItsTime()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    Journal journal(m_data->file, m_data->owners);
    Attempt attempt = samples::attempt();
    attempt.openedAt = QDateTime::currentDateTimeUtc();
    Conclusion unknown;
    unknown.outcome = Outcome::Unknown;
    unknown.httpStatus = 502;
    QCOMPARE(journal.begin(attempt).result(), QString());
    QCOMPARE(journal.sent(attempt.id).result(), QString());
    QCOMPARE(journal.finish(attempt.id, unknown, samples::exchange()).result(), QString());
    Look look;
    look.answeredAt = look.askedAt = QDateTime::currentDateTimeUtc();
    QCOMPARE(journal.looked(attempt.id, look).result(), QString());
    LaterConclusion later;
    later.outcome = Outcome::Created;
    QCOMPARE(journal.concludeLater(attempt.id, later).result(), QString());
    QCOMPARE(journal.note(attempt.id, u"seen"_s).result(), QString());
    QCOMPARE(journal.erase({attempt.id}).result(), QString());
    QCOMPARE(m_data->sql(u"SELECT group_concat(kind, ' ') FROM"
                         " (SELECT kind FROM events ORDER BY number)"_s),
             u"opened sent answered concluded checked concluded noted erased"_s);
    const qint64 after = QDateTime::currentMSecsSinceEpoch();
    QCOMPARE(
        m_data->sql(
            u"SELECT count(*) FROM events WHERE at NOT BETWEEN %1 AND %2"_s.arg(before).arg(after)),
        0);
}

QTEST_GUILESS_MAIN(TestJournalProcesses)
#include "tst_journalprocesses.moc"
