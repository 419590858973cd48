// SPDX-License-Identifier: GPL-3.0-or-later
#include "datafolderfixture.h"
#include "journal/journal.h"
#include "journal/journalbackups.h"
#include "samples.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

using Meet = void (*)(Journal &);

} // namespace

/// What the journal does for its file beside the work.
class TestJournalCare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aBackupIsMadeOnceThereIsTime();
    void damageIsFoundAfterAnUncleanEnd();
    void whoMeetsDamageWhileWorkingSaysSo_data();
    void whoMeetsDamageWhileWorkingSaysSo();
    void aCleanEndIsNotLookedInto();
    void endingDoesNotWaitForTheBackup();

private:
    std::unique_ptr<Journal> open() const;
    void recordMuch();
    void damageBehind(const QString &name = u"events_of_attempt"_s);

    std::unique_ptr<DataFolderFixture> m_data;
};

void TestJournalCare::init()
{
    m_data = std::make_unique<DataFolderFixture>();
}

std::unique_ptr<Journal> TestJournalCare::open() const
{
    return std::make_unique<Journal>(m_data->file, m_data->owners);
}

// More than what is read through on every start.
void TestJournalCare::recordMuch()
{
    {
        auto database = m_data->database();
        database.open();
        const Attempt attempt = samples::attempt();
        database.begin(attempt);
        database.finish(attempt.id, samples::created(), samples::exchange());
    }
    m_data->sql(u"UPDATE exchanges SET response_body = randomblob(60000000)"_s);
}

void TestJournalCare::damageBehind(const QString &name)
{
    QFile file(m_data->file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 root =
        m_data->sql(u"SELECT rootpage FROM sqlite_master WHERE name = '%1'"_s.arg(name))
            .toLongLong();
    QVERIFY(file.seek((root - 1) * 4096));
    file.write(QByteArray(4096, '\x5a'));
}

void TestJournalCare::aBackupIsMadeOnceThereIsTime()
{
    const auto journal = open();
    const Attempt attempt = samples::attempt();
    QCOMPARE(journal->begin(attempt).result(), QString());
    const JournalBackups backups(m_data->file);
    QVERIFY(backups.all().isEmpty());
    journal->lookAfter();
    QTRY_COMPARE(backups.all().size(), 1);
}

void TestJournalCare::damageIsFoundAfterAnUncleanEnd()
{
    recordMuch();
    damageBehind();
    QVERIFY(QFile(m_data->owners + "/gone.lock"_L1).open(QIODevice::WriteOnly));
    {
        const auto journal = open();
        const QSignalSpy damaged(journal.get(), &Journal::damaged);
        QCOMPARE(journal->state().result().message, QString());
        journal->lookAfter();
        QTRY_COMPARE(damaged.size(), 1);
        const QString message = damaged.first().first().toString();
        QVERIFY(!message.isEmpty());
        QCOMPARE(journal->begin(samples::attempt()).result(), message);
        QVERIFY(JournalBackups(m_data->file).all().isEmpty());
    }
    QCOMPARE(open()->state().result().kind, JournalState::Kind::Replaced);
}

void TestJournalCare::whoMeetsDamageWhileWorkingSaysSo_data()
{
    QTest::addColumn<QString>("damagedTree");
    QTest::addColumn<Meet>("meet");
    QTest::newRow("a page") << u"history_by_name"_s << +[](Journal &journal) {
        AttemptQuery query;
        query.sort = {.key = AttemptSort::Key::Name, .descending = false};
        journal.page(query).waitForFinished();
    };
    QTest::newRow("the rows of the history") << u"history_by_name"_s << +[](Journal &journal) {
        AttemptQuery query;
        query.sort = {.key = AttemptSort::Key::Name, .descending = false};
        journal.numbers(query).waitForFinished();
    };
    QTest::newRow("a total") << u"history_by_outcome"_s << +[](Journal &journal) {
        AttemptQuery query;
        query.filter.outcome = Outcome::Created;
        journal.total(query).waitForFinished();
    };
    QTest::newRow("who is there already") << u"customer_keys_email"_s << +[](Journal &journal) {
        CustomerKeys keys;
        keys.email = u"q@example.com"_s;
        journal.matches(u"Sandbox"_s, keys).waitForFinished();
    };
    QTest::newRow("a create") << u"events_of_attempt"_s << +[](Journal &journal) {
        journal.begin(samples::attempt()).waitForFinished();
    };
}

void TestJournalCare::whoMeetsDamageWhileWorkingSaysSo()
{
    QFETCH(QString, damagedTree);
    QFETCH(Meet, meet);
    recordMuch();
    damageBehind(damagedTree);
    const auto journal = open();
    const QSignalSpy damaged(journal.get(), &Journal::damaged);
    QCOMPARE(journal->state().result().message, QString());
    meet(*journal);
    QTRY_COMPARE(damaged.size(), 1);
    const QString message = damaged.first().first().toString();
    QCOMPARE(journal->begin(samples::attempt()).result(), message);
    meet(*journal);
    QCOMPARE(damaged.size(), 1); // once
}

void TestJournalCare::aCleanEndIsNotLookedInto()
{
    recordMuch();
    damageBehind();
    const auto journal = open();
    const QSignalSpy damaged(journal.get(), &Journal::damaged);
    QVERIFY(!journal->state().result().uncleanEnd);
    journal->lookAfter();
    // The backup, which is read through, comes after; it fails and says nothing yet.
    QTRY_VERIFY(QFile::exists(QFileInfo(m_data->file).path() + "/backups"_L1));
    QCOMPARE(damaged.size(), 0);
}

void TestJournalCare::endingDoesNotWaitForTheBackup()
{
    recordMuch();
    auto journal = open();
    journal->lookAfter();
    const QString unfinished = QFileInfo(m_data->file).path() + "/backups/making.sqlite"_L1;
    QTRY_VERIFY(QFile::exists(unfinished));
    journal.reset();
    QVERIFY(!QFile::exists(unfinished));
    QVERIFY(JournalBackups(m_data->file).all().isEmpty());
}

QTEST_GUILESS_MAIN(TestJournalCare)
#include "tst_journalcare.moc"
