// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalfiller.h"
#include "panefixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>

using namespace desk;
using namespace Qt::StringLiterals;

/// A list longer than what is kept in memory.
class TestHistoryScrolling : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void onlyWhatIsAroundTheRowsInSightIsInMemory();
    void whatComesIntoSightIsReadAgain();
    void theSelectionAndThePlaceOutlastScrolling();
    void theDetailFollowsAnAttemptThatIsOutOfSight();
    void anAttemptThatArrivesMovesNothing();
    void aSortedListKeepsItsPlaceWhenARowMoves();
    void whatWasLetGoOfCanBeShown();
    void rowsThatWereLetGoOfAreCopied();

private:
    void loadAll();
    void scrollTo(int row) const;
    int topRow() const { return list()->indexAt({0, 0}).row(); }
    int held() const;
    QListView *list() const { return m_pane->findChild<QListView *>(u"historyList"_s); }
    QString title(int row) const
    {
        return m_model->index(row, 0).data(HistoryModel::TitleRole).toString();
    }
    QString detail() const { return m_pane->findChild<QTextEdit *>()->toPlainText(); }
    bool isInMemory(int row) const { return m_model->attempt(row).has_value(); }

    static constexpr int count = 1500;
    QTemporaryDir m_filled;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<HistoryPane> m_pane;
    HistoryModel *m_model = nullptr;
};

void TestHistoryScrolling::initTestCase()
{
    QCOMPARE(fillJournal(m_filled.filePath(u"journal.sqlite"_s), count), QString());
}

void TestHistoryScrolling::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString file = m_folder->filePath(u"journal.sqlite"_s);
    QVERIFY(QFile::copy(m_filled.filePath(u"journal.sqlite"_s), file));
    m_journal = std::make_unique<Journal>(file, m_folder->filePath(u"owners"_s));
    m_pane = std::make_unique<HistoryPane>(*m_journal);
    m_model = m_pane->findChild<HistoryModel *>();
    m_pane->resize(340, 600);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    QTRY_VERIFY(m_model->isLoaded());
}

void TestHistoryScrolling::cleanup()
{
    m_pane.reset();
    m_journal.reset();
}

void TestHistoryScrolling::loadAll()
{
    while (m_model->rowCount() < count) {
        QSignalSpy inserted(m_model, &HistoryModel::rowsInserted);
        const int rows = m_model->rowCount();
        m_model->fetchMore({});
        QTRY_VERIFY(m_model->rowCount() > rows);
    }
}

void TestHistoryScrolling::scrollTo(int row) const
{
    list()->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtTop);
    QTRY_VERIFY(isInMemory(row));
}

int TestHistoryScrolling::held() const
{
    int held = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        held += int(isInMemory(row));
    return held;
}

void TestHistoryScrolling::onlyWhatIsAroundTheRowsInSightIsInMemory()
{
    loadAll();
    for (int row = 0; row < count; row += 100)
        scrollTo(row);
    QVERIFY2(held() <= HeldAttempts::most, qPrintable(QString::number(held())));
    QVERIFY(!isInMemory(700));
    QCOMPARE(m_model->rowCount(), count);
}

void TestHistoryScrolling::whatComesIntoSightIsReadAgain()
{
    loadAll();
    const QString newest = title(0);
    scrollTo(1400);
    scrollTo(700);
    QTRY_VERIFY(!isInMemory(200));
    QCOMPARE(m_model->index(200, 0).data(HistoryModel::TitleRole).toString(), u"Reading…"_s);
    QVERIFY(!m_model->index(200, 0).data().isValid());
    scrollTo(200);
    QVERIFY(title(200) != u"Reading…"_s);
    scrollTo(0);
    QCOMPARE(title(0), newest);
}

void TestHistoryScrolling::theSelectionAndThePlaceOutlastScrolling()
{
    loadAll();
    scrollTo(50);
    list()->setCurrentIndex(m_model->index(50, 0));
    QTRY_VERIFY(detail().contains(u"What happened"_s));
    const QString shown = detail();
    for (const int row : {400, 800, 1200, 800})
        scrollTo(row);
    QCOMPARE(list()->currentIndex().row(), 50);
    QCOMPARE(list()->selectionModel()->selectedIndexes().size(), 1);
    QCOMPARE(topRow(), 800);
    QCOMPARE(detail(), shown);
}

void TestHistoryScrolling::theDetailFollowsAnAttemptThatIsOutOfSight()
{
    const Attempt running = sample::attempt(sample::request(u"Ann"_s, u"Smith"_s));
    QCOMPARE(m_journal->begin(running).result(), QString());
    QTRY_VERIFY(m_model->indexOf(running.id).isValid());
    list()->setCurrentIndex(m_model->indexOf(running.id));
    QTRY_VERIFY(detail().contains(u"Smith"_s));
    loadAll();
    for (const int row : {400, 800, 1200})
        scrollTo(row);
    QVERIFY(!isInMemory(300));
    Conclusion conclusion;
    conclusion.outcome = Outcome::Rejected;
    conclusion.answer = sample::rejectedAnswer({Issue{38, u"Email is used"_s, {}}});
    QCOMPARE(m_journal->finish(running.id, conclusion, {}).result(), QString());
    QTRY_VERIFY(detail().contains(u"38: Email is used"_s));
}

void TestHistoryScrolling::anAttemptThatArrivesMovesNothing()
{
    loadAll();
    scrollTo(900);
    list()->setCurrentIndex(m_model->index(903, 0));
    const qint64 selected = m_model->number(903);
    const QPersistentModelIndex top = list()->indexAt({0, 0});
    const int offset = list()->visualRect(top).top();
    const QAbstractItemModelTester tester(m_model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(m_journal->begin(sample::attempt(sample::request(u"A"_s, u"B"_s))).result(),
                 QString());
    QTRY_COMPARE(m_model->rowCount(), count + 3);
    QCOMPARE(top.row(), 903);
    QCOMPARE(list()->visualRect(top).top(), offset);
    QCOMPARE(list()->currentIndex().row(), 906);
    QCOMPARE(m_model->number(906), selected);
}

void TestHistoryScrolling::aSortedListKeepsItsPlaceWhenARowMoves()
{
    const Attempt running = sample::attempt(sample::request(u"Ann"_s, u"Smith"_s));
    QCOMPARE(m_journal->begin(running).result(), QString());
    AttemptQuery query;
    query.sort = {AttemptSort::Key::AccountId, true};
    m_model->setQuery(query);
    QTRY_VERIFY(m_model->isLoaded());
    while (m_model->rowCount() < 600)
        QVERIFY(QTest::qWaitFor([this, rows = m_model->rowCount()] {
            m_model->fetchMore({});
            return m_model->rowCount() > rows;
        }));
    scrollTo(500);
    const QPersistentModelIndex selected = m_model->index(502, 0);
    list()->setCurrentIndex(selected);
    Conclusion conclusion;
    conclusion.outcome = Outcome::Created;
    conclusion.answer = sample::createdAnswer(99'000'000, u"A-9"_s);
    QCOMPARE(m_journal->finish(running.id, conclusion, {}).result(), QString());
    QTRY_COMPARE(m_model->indexOf(running.id).row(), 0);
    QCOMPARE(selected.row(), 503);
    QCOMPARE(list()->currentIndex().row(), 503);
}

void TestHistoryScrolling::whatWasLetGoOfCanBeShown()
{
    loadAll();
    const QString id = m_model->attempt(0)->id;
    scrollTo(1400);
    list()->setCurrentIndex(m_model->index(1400, 0)); // the current one is never let go of
    for (int row = 400; row < count; row += 100)
        scrollTo(row);
    QVERIFY(!isInMemory(0));
    m_pane->showAttempt(id);
    QTRY_COMPARE(list()->currentIndex().row(), 0);
    QTRY_VERIFY(isInMemory(0));
    QCOMPARE(topRow(), 0);
}

void TestHistoryScrolling::rowsThatWereLetGoOfAreCopied()
{
    loadAll();
    for (const int row : {400, 800, 1200, 1400})
        scrollTo(row);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_A, Qt::ControlModifier);
    QSignalSpy changed(QGuiApplication::clipboard(), &QClipboard::dataChanged);
    QTest::keyClick(list(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(changed.wait());
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), count + 1);
    QVERIFY(lines.last().contains("\tA-1000\t"_L1));
}

QTEST_MAIN(TestHistoryScrolling)
#include "tst_historyscrolling.moc"
