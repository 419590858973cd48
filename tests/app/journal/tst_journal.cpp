// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include "datafolderfixture.h"
#include "journal/sqlconnection.h"
#include "samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

/// The journal as the rest of the program sees it: asked from one thread, answered by its own.
class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aNewFolderGivesAGoodJournal();
    void anAttemptIsThereAfterARestart();
    void aSecondConclusionIsRefusedAndTheFirstStands();
    void whatWasAskedForIsWrittenBeforeTheJournalEnds();
    void manyWritesShareATurnOnTheDisk();
    void whatIsAskedBehindManyWritesKnowsThem();
    void ownWritesAreTold();
    void writesOfAnotherJournalAreTold();
    void twoJournalsWriteIntoOneFile();
    void stateCanBeAskedForMoreThanOnce();
    void theKeyIsNowhereOnTheDisk();
    void aJournalThatCannotBeOpenedAnswersInWords();

private:
    std::unique_ptr<Journal> open() const;
    QList<QFuture<QString>> beginBehindALock(Journal &journal, int count) const;

    std::unique_ptr<DataFolderFixture> m_data;
};

void TestJournal::init()
{
    m_data = std::make_unique<DataFolderFixture>();
}

void TestJournal::cleanup()
{
    m_data.reset();
}

std::unique_ptr<Journal> TestJournal::open() const
{
    return std::make_unique<Journal>(m_data->file, m_data->owners);
}

void TestJournal::aNewFolderGivesAGoodJournal()
{
    const auto journal = open();
    const JournalState state = journal->state().result();
    QCOMPARE(state.message, QString());
    QCOMPARE(state.kind, JournalState::Kind::Good);
    QVERIFY(journal->page({}).result().attempts.isEmpty());
}

void TestJournal::anAttemptIsThereAfterARestart()
{
    Attempt attempt = samples::attempt();
    const Conclusion conclusion = samples::created();
    {
        const auto journal = open();
        QCOMPARE(journal->begin(attempt).result(), QString());
        QCOMPARE(journal->sent(attempt.id).result(), QString());
        QCOMPARE(journal->finish(attempt.id, conclusion, samples::exchange()).result(), QString());
    }
    const auto journal = open();
    const auto found = journal->attempt(attempt.id).result();
    QVERIFY(found);
    QVERIFY(found->number > 0);
    QVERIFY(found->concludedAt.isValid());
    attempt.number = found->number;
    attempt.concludedAt = found->concludedAt;
    attempt.conclusion = conclusion;
    QCOMPARE(*found, attempt);
    QCOMPARE(journal->exchange(attempt.id).result(), samples::exchange());
}

void TestJournal::aSecondConclusionIsRefusedAndTheFirstStands()
{
    const auto journal = open();
    const Attempt attempt = samples::attempt();
    journal->begin(attempt);
    journal->finish(attempt.id, samples::created(1), samples::exchange());
    QVERIFY(!journal->finish(attempt.id, samples::created(2), {}).result().isEmpty());
    QCOMPARE(journal->attempt(attempt.id).result()->conclusion, samples::created(1));
}

void TestJournal::whatWasAskedForIsWrittenBeforeTheJournalEnds()
{
    constexpr int count = 20;
    {
        const auto journal = open();
        for (int i = 0; i < count; ++i)
            journal->begin(samples::attempt());
    }
    QCOMPARE(open()->page({}).result().attempts.size(), count);
}

// While somebody else holds the file, so that all of them wait for their turn.
QList<QFuture<QString>> TestJournal::beginBehindALock(Journal &journal, int count) const
{
    SqlConnection other;
    other.open(m_data->file, SqlConnection::Mode::ReadWrite);
    const SqlTransaction held(other);
    QList<QFuture<QString>> begun;
    for (int i = 0; i < count; ++i)
        begun.append(journal.begin(samples::attempt()));
    return begun;
}

void TestJournal::manyWritesShareATurnOnTheDisk()
{
    constexpr int count = 50;
    const auto journal = open();
    QCOMPARE(journal->state().result().kind, JournalState::Kind::Good);
    QSignalSpy changed(journal.get(), &Journal::changed);
    for (QFuture<QString> &begun : beginBehindALock(*journal, count))
        QCOMPARE(begun.result(), QString());
    QCOMPARE(journal->page({}).result().attempts.size(), count);
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY2(changed.count() <= 2, qPrintable(QString::number(changed.count())));
}

void TestJournal::whatIsAskedBehindManyWritesKnowsThem()
{
    const auto journal = open();
    QCOMPARE(journal->state().result().kind, JournalState::Kind::Good);
    beginBehindALock(*journal, 50).last().waitForFinished();
    const Attempt late = samples::attempt();
    journal->begin(late);
    QVERIFY(journal->attempt(late.id).result());
}

void TestJournal::ownWritesAreTold()
{
    const auto journal = open();
    QSignalSpy changed(journal.get(), &Journal::changed);
    const Attempt attempt = samples::attempt();
    journal->begin(attempt);
    QTRY_COMPARE(changed.count(), 1);
    journal->finish(attempt.id, samples::created(), {});
    QTRY_COMPARE(changed.count(), 2);
    journal->finish(attempt.id, samples::created(), {}).waitForFinished();
    QCoreApplication::processEvents();
    QCOMPARE(changed.count(), 2);
}

void TestJournal::writesOfAnotherJournalAreTold()
{
    const auto journal = open();
    const auto other = open();
    journal->state().waitForFinished();
    QSignalSpy changed(journal.get(), &Journal::changed);
    QCOMPARE(other->begin(samples::attempt()).result(), QString());
    QVERIFY(changed.wait());
    QCOMPARE(journal->page({}).result().attempts.size(), 1);
}

void TestJournal::twoJournalsWriteIntoOneFile()
{
    constexpr int each = 25;
    const auto one = open();
    const auto other = open();
    QList<QFuture<QString>> written;
    for (int i = 0; i < each; ++i) {
        for (Journal *journal : {one.get(), other.get()}) {
            const Attempt attempt = samples::attempt();
            written << journal->begin(attempt)
                    << journal->finish(attempt.id, samples::created(), samples::exchange());
        }
    }
    for (const QFuture<QString> &error : std::as_const(written))
        QCOMPARE(error.result(), QString());
    QCOMPARE(one->page({}).result().attempts.size(), 2 * each);
    QCOMPARE(other->counts().result().createdToday, 2 * each);
}

void TestJournal::stateCanBeAskedForMoreThanOnce()
{
    const auto journal = open();
    int answers = 0;
    for (int i = 0; i < 2; ++i)
        journal->state().then(this, [&answers](const JournalState &) { ++answers; });
    QTRY_COMPARE(answers, 2);
}

void TestJournal::theKeyIsNowhereOnTheDisk()
{
    const QByteArray key = "k3y-of-the-house";
    auto journal = open();
    Attempt attempt = samples::attempt();
    attempt.request.setValue(field::apiKey, QString::fromLatin1(key));
    QCOMPARE(journal->begin(attempt).result(), QString());
    QVERIFY(journal->attempt(attempt.id).result()->request.text(field::apiKey).isEmpty());

    const auto filesWith = [this](const QByteArray &bytes) {
        int count = 0;
        for (const QString &path : m_data->files()) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return -1;
            count += file.readAll().contains(bytes) ? 1 : 0;
        }
        return count;
    };
    QCOMPARE(filesWith(key), 0);
    QVERIFY(filesWith("A-1042") > 0);
    journal->finish(attempt.id, samples::created(), samples::exchange());
    journal.reset();
    QCOMPARE(filesWith(key), 0);
    QVERIFY(filesWith("A-1042") > 0);
}

void TestJournal::aJournalThatCannotBeOpenedAnswersInWords()
{
    QVERIFY(QDir().mkpath(m_data->file));
    const auto journal = open();
    const JournalState state = journal->state().result();
    QCOMPARE(state.kind, JournalState::Kind::Unusable);
    QCOMPARE(journal->begin(samples::attempt()).result(), state.message);
    QCOMPARE(journal->finish(u"id"_s, samples::created(), {}).result(), state.message);
    QVERIFY(!journal->attempt(u"id"_s).result());
    QVERIFY(!journal->exchange(u"id"_s).result());
    QCOMPARE(journal->page({}).result().error, state.message);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
