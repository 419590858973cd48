// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include "datafolderfixture.h"
#include "samples.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

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

QTEST_GUILESS_MAIN(TestJournalProcesses)
#include "tst_journalprocesses.moc"
