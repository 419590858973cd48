// SPDX-License-Identifier: GPL-3.0-or-later
#include "panefixture.h"

#include <QDialog>
#include <QScrollBar>
#include <QStackedWidget>

using namespace desk;
using namespace Qt::StringLiterals;

class TestHistoryPane : public QObject, private PaneFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { makeJournal(); }
    void cleanup() { close(); }
    void anEmptyHistorySaysWhatToDo();
    void theNewestIsShownAtFirst();
    void aClickShowsTheAttemptInFull();
    void theSelectionAndThePlaceStayWhenANewOneComes();
    void theNewestStaysInSightAtTheTop();
    void scrollingDownLoadsTheNextPage();
    void allRowsAreOfOneHeight();
    void showAttemptSelectsItAsSoonAsItIsThere();
    void theDetailFollowsTheRunningOne();
    void sendAgainGoesAwayOnceItWasSentAgain();
    void twoChosenRowsCanBeCompared();
    void theRowsFitANarrowPane();
    void tabGoesDownThePane();
    void whatCannotBeReadIsNotSaidToBeEmpty();
};

void TestHistoryPane::anEmptyHistorySaysWhatToDo()
{
    open();
    QTRY_VERIFY(says(u"No accounts yet"_s));
    QVERIFY(!visibleButton(u"Use as new"_s));
}

void TestHistoryPane::theNewestIsShownAtFirst()
{
    m_fixture->add(m_smith, Outcome::Created);
    m_fixture->add(m_jones, Outcome::Created);
    open();
    QCOMPARE(currentRow(), 0);
    QVERIFY(detail().contains(u"Jones"_s));
}

void TestHistoryPane::aClickShowsTheAttemptInFull()
{
    m_fixture->add(m_smith, Outcome::Created, sample::createdAnswer(7, u"A-9"_s));
    m_fixture->add(m_jones, Outcome::Unknown);
    open();
    QSignalSpy used(m_pane.get(), &HistoryPane::useAsNew);
    click(1);
    QVERIFY(detail().contains(u"Smith"_s));
    QVERIFY(says(u"A-9"_s));
    QTest::mouseClick(visibleButton(u"Use as new"_s), Qt::LeftButton);
    QCOMPARE(used.count(), 1);
    QCOMPARE(used.first().first().value<Attempt>().request, m_smith);
}

void TestHistoryPane::theSelectionAndThePlaceStayWhenANewOneComes()
{
    m_fixture->addMany(60);
    open();
    list()->verticalScrollBar()->setValue(333);
    const QModelIndex top = list()->indexAt({0, 0});
    click(top.row() + 2);
    const QPersistentModelIndex selected = list()->currentIndex();
    const int before = list()->visualRect(selected).top();
    QTRY_VERIFY(detail().contains(u"What happened"_s));
    const QString shown = detail();
    m_fixture->add(m_smith, Outcome::Created);
    QTRY_COMPARE(rows(), 61);
    QCOMPARE(list()->currentIndex(), selected);
    QCOMPARE(list()->visualRect(selected).top(), before);
    QCOMPARE(detail(), shown);
}

void TestHistoryPane::theNewestStaysInSightAtTheTop()
{
    m_fixture->addMany(60);
    open();
    m_fixture->add(m_smith, Outcome::Created);
    QTRY_COMPARE(rows(), 61);
    QCOMPARE(list()->indexAt({0, 0}).row(), 0);
    QCOMPARE(currentRow(), 1);
}

void TestHistoryPane::scrollingDownLoadsTheNextPage()
{
    m_fixture->addMany(210);
    open();
    QCOMPARE(rows(), 100);
    list()->verticalScrollBar()->setValue(list()->verticalScrollBar()->maximum());
    QTRY_COMPARE(rows(), 200);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_End);
    QTRY_COMPARE(rows(), 210);
}

void TestHistoryPane::allRowsAreOfOneHeight()
{
    m_fixture->add(sample::request(QString(20, u'\ufdfd'), u"\U0001F600\u0e01\u0e33"_s),
                   Outcome::Created);
    m_fixture->add(m_smith, Outcome::Unknown);
    open();
    const auto height = [this](int row) {
        return list()->visualRect(list()->model()->index(row, 0)).height();
    };
    QCOMPARE(height(0), height(1));
}

void TestHistoryPane::showAttemptSelectsItAsSoonAsItIsThere()
{
    m_fixture->addMany(5);
    open();
    const Attempt attempt = sample::attempt(m_smith);
    m_pane->showAttempt(attempt.id);
    m_fixture->journal().begin(attempt).waitForFinished();
    QTRY_COMPARE(rows(), 6);
    QCOMPARE(currentRow(), 0);
    QVERIFY(detail().contains(u"Smith"_s));
}

void TestHistoryPane::theDetailFollowsTheRunningOne()
{
    const Attempt running = m_fixture->begin(m_smith);
    open();
    QVERIFY(says(u"Running"_s));
    m_fixture->finish(running, Outcome::Rejected,
                      sample::rejectedAnswer({Issue{38, u"Email is used"_s, {}}}));
    QTRY_VERIFY(says(outcomeLabel(Outcome::Rejected)));
    QVERIFY(detail().contains(u"38: Email is used"_s));
}

void TestHistoryPane::sendAgainGoesAwayOnceItWasSentAgain()
{
    m_fixture->add(m_smith, Outcome::Unsent);
    open();
    QSignalSpy again(m_pane.get(), &HistoryPane::sendAgain);
    QTest::mouseClick(visibleButton(u"Send again"_s), Qt::LeftButton);
    QCOMPARE(again.count(), 1);
    m_fixture->add(m_smith, Outcome::Created);
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(currentRow(), 1);
    QTRY_VERIFY(!visibleButton(u"Send again"_s));
}

void TestHistoryPane::twoChosenRowsCanBeCompared()
{
    m_fixture->addMany(3);
    open();
    auto *compare = m_pane->findChild<QPushButton *>(u"compareChosen"_s);
    QVERIFY(!compare->isVisible());
    list()->setFocus();
    list()->setCurrentIndex(list()->model()->index(0, 0));
    QTest::keyClick(list(), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(compare->isVisible());
    QTest::keyClick(list(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_pane->findChild<QDialog *>(u"compareAttempts"_s));
    QTest::keyClick(list(), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(!compare->isVisible());
}

void TestHistoryPane::theRowsFitANarrowPane()
{
    m_fixture->add(sample::request(QString(500, u'W'), QString(500, u'W'), QString(500, u'W')),
                   Outcome::Created);
    open();
    QVERIFY(m_pane->minimumSizeHint().width() <= 330);
    QVERIFY(list()->visualRect(list()->currentIndex()).width() <= list()->viewport()->width());
}

void TestHistoryPane::tabGoesDownThePane()
{
    m_fixture->add(m_smith, Outcome::Created, sample::createdAnswer(2, u"A-1"_s));
    open();
    QTRY_VERIFY(visibleButton(u"Use as new"_s));
    m_pane->focusSearch();
    for (const auto &next : {u"historyOutcome"_s, u"historyEnvironment"_s, u"historyPeriod"_s,
                             u"historySort"_s, u"historyList"_s}) {
        QTest::keyClick(m_pane->focusWidget(), Qt::Key_Tab);
        QCOMPARE(m_pane->focusWidget()->objectName(), next);
    }
    QTest::keyClick(list(), Qt::Key_Tab);
    QVERIFY(m_pane->findChild<QTextEdit *>()->hasFocus());
}

void TestHistoryPane::whatCannotBeReadIsNotSaidToBeEmpty()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"journal.sqlite"_s));
    Journal unusable(folder.filePath(u"journal.sqlite"_s), folder.filePath(u"owners"_s));
    HistoryPane pane(unusable);
    pane.show();
    const auto *shown = pane.findChild<QStackedWidget *>();
    QTRY_VERIFY(qobject_cast<QLabel *>(shown->currentWidget()));
    const auto *words = qobject_cast<QLabel *>(shown->currentWidget());
    QTRY_VERIFY(words->text().contains(u"cannot be read"_s));
}

QTEST_MAIN(TestHistoryPane)
#include "tst_historypane.moc"
