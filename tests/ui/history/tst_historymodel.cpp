// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historymodel.h"
#include "historyfixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace desk;
using namespace Qt::StringLiterals;

class TestHistoryModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void anEmptyJournalIsAnEmptyModel();
    void theNewestComesFirst();
    void aPageComesAtATime();
    void aNewAttemptComesInOnTop();
    void moreNewOnesThanAPageHoldsLeaveNoGap();
    void theRunningOneBecomesItsOutcomeInItsRow();
    void aRunningOneBeyondTheFirstPageBecomesItsOutcome();
    void indexesStayWithTheirAttempts();
    void aSearchShowsWhatItFinds();
    void aSortedListFollowsWhatChanges();
    void aFilterShowsWhatPassesIt();
    void theTotalFollowsThePage();
    void theLastOfSeveralSearchesWins();
    void aNewOneThatDoesNotMatchStaysOut();
    void aViewThatAsksForMoreAtOnceGetsEveryRowOnce();
    void everyColumnHasAHeaderAndItsText();
    void unknownIsBoldAndHasAnIconAndAWord();
    void closingWhileTheJournalReadsIsHarmless();

private:
    void load();
    void loadWatched();
    void fetchMore();
    QString name(int row) const { return text(row, HistoryModel::NameColumn); }
    QString text(int row, int column) const
    {
        return m_model->index(row, column).data().toString();
    }

    std::unique_ptr<HistoryFixture> m_fixture;
    std::unique_ptr<HistoryModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    Request m_smith = sample::request(u"Ann"_s, u"Smith"_s, u"Acme"_s, u"A-1"_s);
    Request m_jones = sample::request(u"Bob"_s, u"Jones"_s);
};

void TestHistoryModel::init()
{
    m_fixture = std::make_unique<HistoryFixture>();
}

void TestHistoryModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_fixture.reset();
}

void TestHistoryModel::load()
{
    m_model = std::make_unique<HistoryModel>(m_fixture->journal());
    QTRY_VERIFY(m_model->isLoaded());
}

/// The tester fetches all there is, whenever anything changes.
void TestHistoryModel::loadWatched()
{
    load();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestHistoryModel::fetchMore()
{
    QSignalSpy inserted(m_model.get(), &HistoryModel::rowsInserted);
    QVERIFY(m_model->canFetchMore({}));
    m_model->fetchMore({});
    QVERIFY(inserted.wait());
}

void TestHistoryModel::anEmptyJournalIsAnEmptyModel()
{
    loadWatched();
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->canFetchMore({}));
}

void TestHistoryModel::theNewestComesFirst()
{
    m_fixture->add(m_smith, Outcome::Created);
    m_fixture->add(m_jones, Outcome::Rejected);
    loadWatched();
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(name(0), u"Bob Jones"_s);
    QCOMPARE(name(1), u"Ann Smith"_s);
}

void TestHistoryModel::aPageComesAtATime()
{
    m_fixture->addMany(250);
    load();
    QCOMPARE(m_model->rowCount(), 100);
    fetchMore();
    QCOMPARE(m_model->rowCount(), 200);
    fetchMore();
    QCOMPARE(m_model->rowCount(), 250);
    QVERIFY(!m_model->canFetchMore({}));
    for (int row = 0; row < 250; ++row)
        QCOMPARE(name(row), u"Given%1 Family%1"_s.arg(249 - row));
}

void TestHistoryModel::aNewAttemptComesInOnTop()
{
    m_fixture->addMany(150);
    load();
    fetchMore();
    m_fixture->add(m_smith, Outcome::Created);
    QTRY_COMPARE(m_model->rowCount(), 151);
    QCOMPARE(name(0), u"Ann Smith"_s);
    QCOMPARE(name(150), u"Given0 Family0"_s);
    QVERIFY(!m_model->canFetchMore({}));
}

void TestHistoryModel::moreNewOnesThanAPageHoldsLeaveNoGap()
{
    m_fixture->add(m_smith, Outcome::Created);
    loadWatched();
    m_fixture->addMany(230);
    QTRY_COMPARE(m_model->rowCount(), 231);
    QCOMPARE(name(0), u"Given229 Family229"_s);
    QCOMPARE(name(230), u"Ann Smith"_s);
}

void TestHistoryModel::theRunningOneBecomesItsOutcomeInItsRow()
{
    const Attempt running = m_fixture->begin(m_smith);
    loadWatched();
    QCOMPARE(text(0, HistoryModel::OutcomeColumn), u"Running"_s);
    QSignalSpy changed(m_model.get(), &HistoryModel::dataChanged);
    m_fixture->finish(running, Outcome::Created, sample::createdAnswer(7, u"A-9"_s));
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(text(0, HistoryModel::OutcomeColumn), outcomeLabel(Outcome::Created));
    QCOMPARE(text(0, HistoryModel::AccountNoColumn), u"A-9"_s);
}

void TestHistoryModel::aRunningOneBeyondTheFirstPageBecomesItsOutcome()
{
    const Attempt running = m_fixture->begin(m_smith);
    m_fixture->addMany(250);
    load();
    fetchMore();
    fetchMore();
    QCOMPARE(m_model->attempt(250)->id, running.id);
    QVERIFY(!m_model->attempt(250)->conclusion);
    m_fixture->finish(running, Outcome::Unknown);
    QTRY_VERIFY(m_model->attempt(250)->conclusion);
    QCOMPARE(m_model->rowCount(), 251);
}

void TestHistoryModel::indexesStayWithTheirAttempts()
{
    const Attempt smith = m_fixture->add(m_smith, Outcome::Created);
    loadWatched();
    QSignalSpy reset(m_model.get(), &HistoryModel::modelReset);
    const QPersistentModelIndex index = m_model->indexOf(smith.id);
    m_fixture->addMany(3);
    QTRY_COMPARE(m_model->rowCount(), 4);
    QCOMPARE(index.row(), 3);
    QCOMPARE(m_model->attempt(index.row())->id, smith.id);
    QCOMPARE(reset.count(), 0);
}

void TestHistoryModel::aSearchShowsWhatItFinds()
{
    m_fixture->addMany(120);
    m_fixture->add(m_smith, Outcome::Created);
    load();
    m_model->setSearch(u"smith"_s);
    QVERIFY(!m_model->isLoaded());
    QTRY_VERIFY(m_model->isLoaded());
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(name(0), u"Ann Smith"_s);
    m_model->setSearch(QString());
    QTRY_COMPARE(m_model->rowCount(), 100);
}

void TestHistoryModel::aSortedListFollowsWhatChanges()
{
    m_fixture->add(m_smith, Outcome::Created);
    m_fixture->add(m_jones, Outcome::Created);
    loadWatched();
    AttemptQuery query;
    query.sort = {AttemptSort::Key::Name, false};
    m_model->setQuery(query);
    QTRY_VERIFY(m_model->isLoaded());
    QCOMPARE(name(0), u"Ann Smith"_s);
    const QPersistentModelIndex jones = m_model->index(1, 0);
    m_fixture->add(sample::request(u"Antonia"_s, u"Wu"_s), Outcome::Created);
    QTRY_COMPARE(m_model->rowCount(), 3);
    QCOMPARE(name(1), u"Antonia Wu"_s);
    QCOMPARE(jones.row(), 2);
    QTRY_COMPARE(text(1, HistoryModel::OutcomeColumn), u"Created"_s);
}

void TestHistoryModel::aFilterShowsWhatPassesIt()
{
    m_fixture->add(m_smith, Outcome::Created);
    m_fixture->add(m_jones, Outcome::Rejected);
    loadWatched();
    AttemptQuery query;
    query.filter.outcome = Outcome::Rejected;
    m_model->setQuery(query);
    QTRY_COMPARE(m_model->rowCount(), 1);
    QCOMPARE(name(0), u"Bob Jones"_s);
    m_fixture->add(sample::request(u"Cy"_s, u"Wu"_s), Outcome::Rejected);
    QTRY_COMPARE(m_model->rowCount(), 2);
    QCOMPARE(name(0), u"Cy Wu"_s);
}

void TestHistoryModel::theTotalFollowsThePage()
{
    m_fixture->addMany(120);
    load();
    QTRY_COMPARE(m_model->total(), 120);
    m_model->setSearch(u"given11"_s);
    QVERIFY(!m_model->total());
    QTRY_COMPARE(m_model->total(), 11);
    m_model->setSearch(QString());
    m_fixture->add(m_smith, Outcome::Created);
    QTRY_COMPARE(m_model->total(), 121);
}

void TestHistoryModel::theLastOfSeveralSearchesWins()
{
    m_fixture->addMany(120);
    m_fixture->add(m_smith, Outcome::Created);
    load();
    QSignalSpy loaded(m_model.get(), &HistoryModel::loaded);
    m_model->fetchMore({});
    m_model->setSearch(u"given"_s);
    m_model->setSearch(u"ann"_s);
    QTRY_COMPARE(loaded.count(), 1);
    // The journal answers in order: a last question of our own comes after all of the model's.
    m_fixture->journal().page({}).waitForFinished();
    QCoreApplication::processEvents();
    QCOMPARE(loaded.count(), 1);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(name(0), u"Ann Smith"_s);
}

void TestHistoryModel::aNewOneThatDoesNotMatchStaysOut()
{
    const Attempt running = m_fixture->begin(sample::request(u"Bob"_s, u"Jones"_s, {}, u"ASKED"_s));
    loadWatched();
    m_model->setSearch(u"asked"_s);
    QTRY_VERIFY(m_model->isLoaded());
    QCOMPARE(m_model->rowCount(), 1);
    m_fixture->add(m_smith, Outcome::Created);
    m_fixture->finish(running, Outcome::Unknown);
    QTRY_VERIFY(m_model->attempt(0)->conclusion);
    QCOMPARE(m_model->rowCount(), 1);
}

void TestHistoryModel::aViewThatAsksForMoreAtOnceGetsEveryRowOnce()
{
    m_fixture->addMany(250);
    loadWatched();
    QTRY_VERIFY(!m_model->canFetchMore({}) && m_model->rowCount() >= 250);
    QCOMPARE(m_model->rowCount(), 250);
}

void TestHistoryModel::everyColumnHasAHeaderAndItsText()
{
    Answer answer = sample::createdAnswer(12, u"A-1042"_s);
    answer.issues = {Issue{9, u"Take care"_s, {}}};
    m_fixture->add(m_smith, Outcome::Created, answer);
    loadWatched();
    const QStringList cells{outcomeLabel(Outcome::Created),
                            QLocale().toString(m_model->attempt(0)->openedAt.toLocalTime().time(),
                                               QLocale::ShortFormat),
                            u"A-1042"_s,
                            u"Ann Smith"_s,
                            u"Acme"_s,
                            u"12"_s,
                            u"14"_s,
                            u"15"_s,
                            u"Take care"_s};
    QCOMPARE(cells.size(), m_model->columnCount());
    for (int column = 0; column < cells.size(); ++column) {
        QCOMPARE(text(0, column), cells.at(column));
        QVERIFY(!m_model->headerData(column, Qt::Horizontal).toString().isEmpty());
    }
    const QString read = m_model->index(0, 0).data(Qt::AccessibleTextRole).toString();
    for (const QString &cell : cells)
        QVERIFY2(cell == cells.at(1) || read.contains(cell), qPrintable(cell));
}

void TestHistoryModel::unknownIsBoldAndHasAnIconAndAWord()
{
    m_fixture->add(m_smith, Outcome::Unknown);
    m_fixture->add(m_smith, Outcome::Created);
    loadWatched();
    const QModelIndex unknown = m_model->index(1, 0);
    QVERIFY(unknown.data(Qt::FontRole).value<QFont>().bold());
    QVERIFY(!m_model->index(0, 0).data(Qt::FontRole).isValid());
    QVERIFY(!unknown.data(Qt::DecorationRole).value<QIcon>().isNull());
    QVERIFY(unknown.data(HistoryModel::SummaryRole)
                .toString()
                .startsWith(outcomeLabel(Outcome::Unknown)));
}

void TestHistoryModel::closingWhileTheJournalReadsIsHarmless()
{
    m_fixture->addMany(100);
    for (int i = 0; i < 5; ++i)
        HistoryModel model(m_fixture->journal());
    m_fixture->journal().page({}).waitForFinished();
    QCoreApplication::processEvents();
}

QTEST_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
