// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historymodel.h"
#include "history/historypane.h"
#include "historyfixture.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTextEdit>
#include <QToolButton>

using namespace desk;
using namespace Qt::StringLiterals;

class TestHistoryPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void anEmptyHistorySaysWhatToDo();
    void theNewestIsShownAtFirst();
    void aClickShowsTheAttemptInFull();
    void typingSearchesAndDownGoesIntoTheList();
    void aSearchWithoutHitsSaysSo();
    void escapeClearsTheSearch();
    void theFirstLetterBringsAButtonThatClears();
    void focusSearchSelectsWhatWasTyped();
    void theSelectionSurvivesASearchThatStillShowsIt();
    void theSelectionAndThePlaceStayWhenANewOneComes();
    void theNewestStaysInSightAtTheTop();
    void scrollingDownLoadsTheNextPage();
    void allRowsAreOfOneHeight();
    void showAttemptSelectsItAsSoonAsItIsThere();
    void showAttemptEndsASearch();
    void theDetailFollowsTheRunningOne();
    void sendAgainGoesAwayOnceItWasSentAgain();
    void copyingARowGivesItsColumns();
    void severalRowsAreCopiedAsATableThatCannotActInASpreadsheet();
    void whatIsShownIsExported();
    void chosenRowsAloneAreExported();
    void twoChosenRowsCanBeCompared();
    void theRowsFitANarrowPane();
    void tabGoesDownThePane();
    void whatCannotBeReadIsNotSaidToBeEmpty();
    void theTotalIsShown();
    void filtersCanBeChosen();
    void anyColumnCanBeSortedBy();
    void showAttemptEndsFiltersAndSorting();

private:
    QByteArray exported(const QString &file);
    void open();
    void click(int row);
    QListView *list() const { return m_pane->findChild<QListView *>(u"historyList"_s); }
    QComboBox *box(const QString &name) const { return m_pane->findChild<QComboBox *>(name); }
    void sortBy(const QString &words) const;
    QString title(int row) const
    {
        return list()->model()->index(row, 0).data(HistoryModel::TitleRole).toString();
    }
    QLineEdit *search() const { return m_pane->findChild<QLineEdit *>(u"historySearch"_s); }
    int rows() const { return list()->model()->rowCount(); }
    int currentRow() const { return list()->currentIndex().row(); }
    QString detail() const { return m_pane->findChild<QTextEdit *>()->toPlainText(); }
    bool says(const QString &words) const;
    QPushButton *visibleButton(const QString &text) const;

    std::unique_ptr<HistoryFixture> m_fixture;
    std::unique_ptr<HistoryPane> m_pane;
    Request m_smith = sample::request(u"Ann"_s, u"Smith"_s, u"Acme"_s, u"A-1"_s);
    Request m_jones = sample::request(u"Bob"_s, u"Jones"_s);
};

void TestHistoryPane::init()
{
    m_fixture = std::make_unique<HistoryFixture>();
}

void TestHistoryPane::cleanup()
{
    m_pane.reset();
    m_fixture.reset();
}

void TestHistoryPane::open()
{
    m_pane = std::make_unique<HistoryPane>(m_fixture->journal());
    m_pane->resize(340, 600);
    QSignalSpy loaded(list()->model(), &QAbstractItemModel::modelReset);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    QVERIFY(!loaded.isEmpty() || loaded.wait());
}

void TestHistoryPane::click(int row)
{
    const QRect place = list()->visualRect(list()->model()->index(row, 0));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, place.center());
    QCOMPARE(currentRow(), row);
}

bool TestHistoryPane::says(const QString &words) const
{
    const QList<QLabel *> labels = m_pane->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&words](const QLabel *label) {
        return label->isVisible() && label->text().contains(words);
    });
}

QPushButton *TestHistoryPane::visibleButton(const QString &text) const
{
    for (QPushButton *button : m_pane->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

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

void TestHistoryPane::typingSearchesAndDownGoesIntoTheList()
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

void TestHistoryPane::aSearchWithoutHitsSaysSo()
{
    m_fixture->add(m_smith, Outcome::Created);
    open();
    m_pane->focusSearch();
    QTest::keyClicks(search(), u"<b>zz"_s);
    QTRY_VERIFY(says(u"Nothing found for \u201c<b>zz\u201d"_s));
    QTest::keyClick(search(), Qt::Key_Down);
    QVERIFY(search()->hasFocus());
}

void TestHistoryPane::escapeClearsTheSearch()
{
    m_fixture->addMany(3);
    open();
    m_pane->focusSearch();
    QTest::keyClicks(search(), u"given1"_s);
    QTRY_COMPARE(rows(), 1);
    QTest::keyClick(search(), Qt::Key_Escape);
    QTRY_COMPARE(rows(), 3);
}

void TestHistoryPane::theFirstLetterBringsAButtonThatClears()
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

void TestHistoryPane::focusSearchSelectsWhatWasTyped()
{
    open();
    m_pane->focusSearch();
    QTest::keyClicks(search(), u"one"_s);
    m_pane->focusSearch();
    QTest::keyClicks(search(), u"two"_s);
    QCOMPARE(search()->text(), u"two"_s);
}

void TestHistoryPane::theSelectionSurvivesASearchThatStillShowsIt()
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

void TestHistoryPane::showAttemptEndsASearch()
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
    QVERIFY(!visibleButton(u"Send again"_s));
}

void TestHistoryPane::copyingARowGivesItsColumns()
{
    m_fixture->add(m_smith, Outcome::Created, sample::createdAnswer(7, u"A-9"_s));
    open();
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_C, Qt::ControlModifier);
    const QStringList cells = QGuiApplication::clipboard()->text().split(u'\t');
    QCOMPARE(cells.size(), list()->model()->columnCount());
    QVERIFY(cells.contains(u"A-9"_s));
    QVERIFY(cells.contains(u"7"_s));
}

void TestHistoryPane::severalRowsAreCopiedAsATableThatCannotActInASpreadsheet()
{
    m_fixture->add(sample::request(u"=1+1"_s, {}), Outcome::Created);
    m_fixture->add(m_smith, Outcome::Created);
    open();
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(list(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).contains("Outcome"_L1));
    QVERIFY(lines.at(1).contains("Smith"_L1));
    QVERIFY(lines.at(2).contains("\t'=1+1\t"_L1));
}

QByteArray TestHistoryPane::exported(const QString &file)
{
    m_pane->exportShown();
    auto *dialog = m_pane->findChild<QFileDialog *>();
    dialog->selectFile(file);
    QSignalSpy said(m_pane.get(), &HistoryPane::said);
    QMetaObject::invokeMethod(dialog, "accept");
    if (!said.wait() || !said.first().first().toString().contains("exported to"_L1))
        return {};
    QFile written(file);
    return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
}

void TestHistoryPane::whatIsShownIsExported()
{
    const QTemporaryDir folder;
    m_fixture->add(m_smith, Outcome::Created);
    m_fixture->add(sample::request(u"Bob"_s, u"Jones"_s), Outcome::Created);
    open();
    QTest::keyClicks(search(), u"jones"_s);
    QTRY_COMPARE(rows(), 1);
    const QByteArray csv = exported(folder.filePath(u"a.csv"_s));
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    QVERIFY(csv.contains("Jones"));
    QVERIFY(!csv.contains("Smith"));
}

void TestHistoryPane::chosenRowsAloneAreExported()
{
    const QTemporaryDir folder;
    m_fixture->add(m_smith, Outcome::Created);
    m_fixture->add(sample::request(u"Bob"_s, u"Jones"_s), Outcome::Created);
    m_fixture->add(sample::request(u"Eve"_s, u"Brown"_s), Outcome::Created);
    open();
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Down, Qt::ShiftModifier);
    const QByteArray csv = exported(folder.filePath(u"a.csv"_s));
    QVERIFY(csv.contains("Brown"));
    QVERIFY(csv.contains("Jones"));
    QVERIFY(!csv.contains("Smith"));
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

void TestHistoryPane::sortBy(const QString &words) const
{
    const auto *button = m_pane->findChild<QToolButton *>(u"historySort"_s);
    for (QAction *action : button->findChildren<QAction *>()) {
        if (action->text() == words)
            return action->trigger();
    }
    QFAIL("no such action");
}

void TestHistoryPane::theTotalIsShown()
{
    m_fixture->addMany(1100);
    open();
    QTRY_VERIFY(says(u"%1 found"_s.arg(QLocale().toString(1100))));
    QTest::keyClicks(search(), u"given109"_s);
    QTRY_VERIFY(says(u"11 found"_s));
}

void TestHistoryPane::filtersCanBeChosen()
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

void TestHistoryPane::anyColumnCanBeSortedBy()
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

void TestHistoryPane::showAttemptEndsFiltersAndSorting()
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

QTEST_MAIN(TestHistoryPane)
#include "tst_historypane.moc"
