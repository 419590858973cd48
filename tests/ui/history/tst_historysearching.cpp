// SPDX-License-Identifier: GPL-3.0-or-later
#include "panefixture.h"

#include <QAction>
#include <QComboBox>
#include <QToolButton>

using namespace desk;
using namespace Qt::StringLiterals;

class TestHistorySearching : public QObject, private PaneFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { makeJournal(); }
    void cleanup() { close(); }
    void typingSearchesAndDownGoesIntoTheList();
    void aSearchWithoutHitsSaysSo();
    void escapeClearsTheSearch();
    void theFirstLetterBringsAButtonThatClears();
    void focusSearchSelectsWhatWasTyped();
    void theSelectionSurvivesASearchThatStillShowsIt();
    void showAttemptEndsASearch();
    void theTotalIsShown();
    void filtersCanBeChosen();
    void anyColumnCanBeSortedBy();
    void showAttemptEndsFiltersAndSorting();

private:
    QComboBox *box(const QString &name) const { return m_pane->findChild<QComboBox *>(name); }
    void sortBy(const QString &words) const;
};

void TestHistorySearching::typingSearchesAndDownGoesIntoTheList()
{
    m_fixture->addMany(5);
    m_fixture->add(m_smith, Outcome::Created);
    m_fixture->add(m_jones, Outcome::Created);
    open();
    m_pane->focusSearch();
    QTest::keyClicks(search(), u"smi"_s);
    QTRY_COMPARE(rows(), 1);
    QTest::keyClick(search(), Qt::Key_Down);
    QVERIFY(list()->hasFocus());
    QCOMPARE(currentRow(), 0);
    QVERIFY(detail().contains(u"Smith"_s));
}

void TestHistorySearching::aSearchWithoutHitsSaysSo()
{
    m_fixture->add(m_smith, Outcome::Created);
    open();
    m_pane->focusSearch();
    QTest::keyClicks(search(), u"<b>zz"_s);
    QTRY_VERIFY(says(u"Nothing found for \u201c<b>zz\u201d"_s));
    QTest::keyClick(search(), Qt::Key_Down);
    QVERIFY(search()->hasFocus());
}

void TestHistorySearching::escapeClearsTheSearch()
{
    m_fixture->addMany(3);
    open();
    m_pane->focusSearch();
    QTest::keyClicks(search(), u"given1"_s);
    QTRY_COMPARE(rows(), 1);
    QTest::keyClick(search(), Qt::Key_Escape);
    QTRY_COMPARE(rows(), 3);
}

void TestHistorySearching::theFirstLetterBringsAButtonThatClears()
{
    open();
    QVERIFY(!search()->isClearButtonEnabled());
    QTest::keyClicks(search(), u"s"_s);
    QVERIFY(search()->isClearButtonEnabled());
    const auto buttons = search()->findChildren<QToolButton *>();
    QCOMPARE(buttons.last()->accessibleName(), u"Clear the search"_s);
    QTest::mouseClick(buttons.last(), Qt::LeftButton);
    QCOMPARE(search()->text(), QString());
}

void TestHistorySearching::focusSearchSelectsWhatWasTyped()
{
    open();
    m_pane->focusSearch();
    QTest::keyClicks(search(), u"one"_s);
    m_pane->focusSearch();
    QTest::keyClicks(search(), u"two"_s);
    QCOMPARE(search()->text(), u"two"_s);
}

void TestHistorySearching::theSelectionSurvivesASearchThatStillShowsIt()
{
    m_fixture->add(m_smith, Outcome::Created);
    m_fixture->addMany(5);
    open();
    click(5);
    m_pane->focusSearch();
    QTest::keyClicks(search(), u"ann"_s);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(currentRow(), 0);
    search()->clear();
    QTRY_COMPARE(rows(), 6);
    QCOMPARE(currentRow(), 5);
}

void TestHistorySearching::showAttemptEndsASearch()
{
    const Attempt smith = m_fixture->add(m_smith, Outcome::Created);
    m_fixture->addMany(5);
    open();
    m_pane->focusSearch();
    QTest::keyClicks(search(), u"given3"_s);
    QTRY_COMPARE(rows(), 1);
    m_pane->showAttempt(smith.id);
    QTRY_COMPARE(currentRow(), 5);
    QCOMPARE(search()->text(), QString());
}

void TestHistorySearching::theTotalIsShown()
{
    m_fixture->addMany(1100);
    open();
    QTRY_VERIFY(says(u"%1 found"_s.arg(QLocale().toString(1100))));
    QTest::keyClicks(search(), u"given109"_s);
    QTRY_VERIFY(says(u"11 found"_s));
}

void TestHistorySearching::filtersCanBeChosen()
{
    m_fixture->add(m_smith, Outcome::Created);
    m_fixture->add(m_jones, Outcome::Rejected);
    open();
    box(u"historyOutcome"_s)->setCurrentText(u"Rejected"_s);
    QTRY_COMPARE(rows(), 1);
    QVERIFY(title(0).contains(u"Bob"_s));
    QTRY_COMPARE(box(u"historyEnvironment"_s)->findText(u"Sandbox"_s), 1);
    box(u"historyEnvironment"_s)->setCurrentIndex(1);
    box(u"historyPeriod"_s)->setCurrentText(u"Yesterday"_s);
    QTRY_COMPARE(rows(), 0);
    QVERIFY(says(u"No attempt passes these filters."_s));
    QVERIFY(!says(u"From"_s));
    box(u"historyPeriod"_s)->setCurrentIndex(box(u"historyPeriod"_s)->count() - 1);
    QVERIFY(says(u"From"_s));
    QTRY_COMPARE(rows(), 1); // from today to today
}

void TestHistorySearching::sortBy(const QString &words) const
{
    const auto *button = m_pane->findChild<QToolButton *>(u"historySort"_s);
    for (QAction *action : button->findChildren<QAction *>()) {
        if (action->text() == words)
            return action->trigger();
    }
    QFAIL("no such action");
}

void TestHistorySearching::anyColumnCanBeSortedBy()
{
    m_fixture->add(m_smith, Outcome::Created);
    m_fixture->add(m_jones, Outcome::Rejected);
    open();
    auto *button = m_pane->findChild<QToolButton *>(u"historySort"_s);
    QCOMPARE(button->text(), u"Newest first"_s);
    sortBy(u"Name"_s);
    QTRY_VERIFY(title(0).contains(u"Ann"_s));
    QCOMPARE(button->text(), u"Name, ascending"_s);
    sortBy(u"Descending"_s);
    QTRY_VERIFY(title(0).contains(u"Bob"_s));
    QCOMPARE(button->accessibleName(), u"Sorted: Name, descending"_s);
}

void TestHistorySearching::showAttemptEndsFiltersAndSorting()
{
    const Attempt smith = m_fixture->add(m_smith, Outcome::Created);
    m_fixture->add(m_jones, Outcome::Rejected);
    open();
    box(u"historyOutcome"_s)->setCurrentText(u"Rejected"_s);
    sortBy(u"Company"_s);
    QTRY_COMPARE(rows(), 1);
    m_pane->showAttempt(smith.id);
    QTRY_COMPARE(rows(), 2);
    QTRY_COMPARE(currentRow(), 1);
}

QTEST_MAIN(TestHistorySearching)
#include "tst_historysearching.moc"
