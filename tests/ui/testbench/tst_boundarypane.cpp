// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopwatch.h"
#include "service/networkclient.h"
#include "testbench/boundarypane.h"
#include "windowfixture.h"

#include <QDialog>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeWidget>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

/// Opened from the main window, against the sandbox over HTTP.
class TestBoundaryPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void itFitsOntoASmallScreenAt200Percent();
    void headingsAreWholeAndLeaveHalfToTheRows();
    void thePlanIsSaidBeforeAnythingIsSent();
    void whatNobodyAgreedToIsNotSent();
    void aServiceAsPublishedFillsTheMap();
    void aDriftIsNamedAndLeadsToItsAttempt();
    void enterOnACellLeadsToItsAttempt();
    void ofSeveralCasesOneIsChosenFirst();
    void aRunIsHeldAndGoesOn();
    void aCancelledRunSaysWhatItCouldNotTell();
    void aProductionEnvironmentWantsItsNameTyped();
    void withoutAKeyNothingBegins();
    void aServiceThatIsAwayIsNoDrift();
    void theWindowAsksBeforeItClosesDuringARun_data();
    void theWindowAsksBeforeItClosesDuringARun();
    void aCustomerIsCreatedMeanwhile();
    void theReportIsSavedAsTheCommandWritesIt();
    void aWholeRunNeverHoldsTheWindowUp();

private:
    void openTestbench();
    template <typename Widget>
    Widget *in(QLatin1StringView name) const
    {
        return pane()->template findChild<Widget *>(name);
    }
    BoundaryPane *pane() const { return m_testbench->findChild<BoundaryPane *>(); }
    QPushButton *button(QLatin1StringView name) const { return in<QPushButton>(name); }
    QString words() const { return in<QLabel>("runWords"_L1)->text(); }
    QDialog *question() const { return in<QDialog>("runQuestion"_L1); }
    void choose(const QStringList &fields, bool xmlToo = false);
    void ask();
    void agree();
    void waitUntilOver();
    int creates();
    QTableView *map() const { return in<QTableView>("jsonMap"_L1); }
    QModelIndex cell(const QString &field, const QString &kind) const;
    QString said(const QModelIndex &cell) const
    {
        return cell.data(Qt::AccessibleTextRole).toString();
    }
    void drift(const QStringList &faults)
    {
        m_fixture->sandbox.setFaults(readFaults(faults).faults);
    }

    std::unique_ptr<NetworkClient> m_client;
    std::unique_ptr<WindowFixture> m_fixture;
    QDialog *m_testbench = nullptr;
    quint64 m_seen = 0;
    int m_creates = 0;
};

void TestBoundaryPane::init()
{
    m_seen = 0;
    m_creates = 0;
    m_client = std::make_unique<NetworkClient>();
    m_fixture = std::make_unique<WindowFixture>(*m_client);
}

void TestBoundaryPane::cleanup()
{
    m_fixture.reset();
    m_client.reset();
}

void TestBoundaryPane::openTestbench()
{
    if (!m_fixture->window)
        m_fixture->open();
    QTest::keyClick(m_fixture->window.get(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    m_testbench = m_fixture->find<QDialog>("testbenchWindow"_L1);
    QVERIFY(m_testbench);
    QVERIFY(QTest::qWaitForWindowActive(m_testbench));
}

void TestBoundaryPane::choose(const QStringList &fields, bool xmlToo)
{
    auto *list = in<QListWidget>("boundaryFields"_L1);
    for (const QString &field : fields)
        list->findItems(field, Qt::MatchExactly).constFirst()->setCheckState(Qt::Checked);
    in<QCheckBox>("casesInXml"_L1)->setChecked(xmlToo);
}

void TestBoundaryPane::ask()
{
    button("startRun"_L1)->click();
    QTRY_VERIFY(question());
}

void TestBoundaryPane::agree()
{
    ask();
    QDialog *asked = question();
    QVERIFY(QTest::qWaitForWindowActive(asked));
    QTest::keyClick(asked, Qt::Key_Return);
    QTRY_VERIFY(!button("startRun"_L1)->isEnabled());
}

void TestBoundaryPane::waitUntilOver()
{
    QTRY_VERIFY_WITH_TIMEOUT(button("startRun"_L1)->isEnabled(), 60'000);
}

/// CustomerCreate alone, by now.
int TestBoundaryPane::creates()
{
    for (const SandboxReceipt &one : m_fixture->sandbox.log().after(m_seen)) {
        m_seen = one.number;
        if (one.target.endsWith("CustomerCreate"))
            ++m_creates;
    }
    return m_creates;
}

QModelIndex TestBoundaryPane::cell(const QString &field, const QString &kind) const
{
    const QAbstractItemModel *model = map()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            if (model->headerData(row, Qt::Vertical).toString() == field &&
                model->headerData(column, Qt::Horizontal).toString() == kind)
                return model->index(row, column);
        }
    }
    return {};
}

void TestBoundaryPane::itFitsOntoASmallScreenAt200Percent()
{
    openTestbench();
    constexpr int half = 1366 / 2; // device-independent pixels
    QCOMPARE_LE(m_testbench->minimumSizeHint().width(), half);
    QCOMPARE_LE(m_testbench->minimumSizeHint().height(), 768 / 2);
}

void TestBoundaryPane::headingsAreWholeAndLeaveHalfToTheRows()
{
    openTestbench();
    choose({u"Line1"_s});
    agree();
    waitUntilOver();
    const QHeaderView *header = map()->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        const QString heading = map()->model()->headerData(column, Qt::Horizontal).toString();
        QVERIFY2(header->fontMetrics().horizontalAdvance(heading) < header->height(),
                 qPrintable(heading));
    }
    m_testbench->resize(m_testbench->minimumSizeHint());
    QTRY_VERIFY(header->height() <= std::max(60, map()->height() / 2));
}

void TestBoundaryPane::thePlanIsSaidBeforeAnythingIsSent()
{
    openTestbench();
    choose({u"Line1"_s});
    ask();
    QString said;
    for (const QLabel *label : question()->findChildren<QLabel *>())
        said += label->text() + u'\n';
    QVERIFY2(said.contains("requests or more to"_L1), qPrintable(said));
    QVERIFY2(said.contains("accounts may be left behind there; at most"_L1), qPrintable(said));
    QVERIFY2(said.contains("sandbox (http://127.0.0.1:"_L1), qPrintable(said));
    QCOMPARE(creates(), 0);
}

void TestBoundaryPane::whatNobodyAgreedToIsNotSent()
{
    openTestbench();
    choose({u"Line1"_s});
    ask();
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY(button("startRun"_L1)->isEnabled());
    QCOMPARE(creates(), 0);
    QVERIFY(!button("saveReport"_L1)->isEnabled());
}

void TestBoundaryPane::aServiceAsPublishedFillsTheMap()
{
    openTestbench();
    choose({u"Line1"_s, u"Currency"_s}, true);
    agree();
    waitUntilOver();
    QVERIFY2(words().startsWith("Nothing differs"_L1), qPrintable(words()));
    QCOMPARE(cell(u"Line1"_s, u"one over the limit"_s).data().toString(), u"✓"_s);
    QVERIFY(said(cell(u"Line1"_s, u"markup"_s)).contains("observed"_L1));
    QCOMPARE(cell(u"Line1"_s, u"unlisted value"_s).data().toString(), QString());
    const QAbstractItemModel *model = map()->model();
    QCOMPARE(model->match(model->index(0, 0), Qt::DisplayRole, u"·"_s, 1).size(), 0);
    QCOMPARE(in<QTreeWidget>("drifts"_L1)->topLevelItemCount(), 0);
}

void TestBoundaryPane::aDriftIsNamedAndLeadsToItsAttempt()
{
    drift({u"drift=Line1:limit:25:json"_s});
    openTestbench();
    choose({u"Line1"_s});
    agree();
    waitUntilOver();
    auto *drifts = in<QTreeWidget>("drifts"_L1);
    QCOMPARE(drifts->topLevelItemCount(), 1);
    const QTreeWidgetItem *row = drifts->topLevelItem(0);
    QVERIFY(row->text(0).contains("Line1"_L1));
    QCOMPARE(row->text(2), u"50"_s);
    QCOMPARE(row->text(3), u"25"_s);
    QCOMPARE(cell(u"Line1"_s, u"at the limit"_s).data().toString(), u"✗"_s);

    const QSignalSpy wanted(pane(), &BoundaryPane::attemptWanted);
    drifts->setFocus();
    drifts->setCurrentItem(drifts->topLevelItem(0));
    QTest::keyClick(drifts, Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QVERIFY(!wanted.at(0).at(0).toString().isEmpty());
}

void TestBoundaryPane::enterOnACellLeadsToItsAttempt()
{
    openTestbench();
    choose({u"Line1"_s});
    agree();
    waitUntilOver();
    map()->setFocus();
    map()->setCurrentIndex(cell(u"Line1"_s, u"one over the limit"_s));
    QVERIFY(in<QLabel>("cellTitle"_L1)->text().contains("one over the limit"_L1));
    const QSignalSpy wanted(pane(), &BoundaryPane::attemptWanted);
    QTest::keyClick(map(), Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    const QString id = wanted.at(0).at(0).toString();
    const QFuture<std::optional<Attempt>> found = m_fixture->journal.attempt(id);
    QTRY_VERIFY(found.isFinished());
    QVERIFY(found.result().has_value());
    QCOMPARE(found.result()->request.text(field::line1).size(), 51);
    QTRY_VERIFY(m_fixture->window->isActiveWindow()); // the testbench does not stand before it
    QCOMPARE(m_testbench->windowType(), Qt::Window);
}

void TestBoundaryPane::ofSeveralCasesOneIsChosenFirst()
{
    openTestbench();
    choose({u"Currency"_s});
    agree();
    waitUntilOver();
    map()->setFocus();
    map()->setCurrentIndex(cell(u"Currency"_s, u"listed value"_s));
    const QSignalSpy wanted(pane(), &BoundaryPane::attemptWanted);
    QTest::keyClick(map(), Qt::Key_Return);
    QCOMPARE(wanted.count(), 0);
    auto *cases = in<QTreeWidget>("cellCases"_L1);
    QVERIFY(cases->hasFocus());
    QCOMPARE_GT(cases->topLevelItemCount(), 1);
    QTest::keyClick(cases, Qt::Key_Down);
    QTest::keyClick(cases, Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
}

void TestBoundaryPane::aRunIsHeldAndGoesOn()
{
    openTestbench();
    choose({u"Line1"_s});
    in<QDoubleSpinBox>("runRate"_L1)->setValue(40);
    agree();
    QTRY_VERIFY(creates() > 2);
    button("pauseRun"_L1)->click();
    QTRY_COMPARE(button("pauseRun"_L1)->text(), u"Go on"_s);
    QVERIFY(button("cancelRun"_L1)->isEnabled());
    button("pauseRun"_L1)->click();
    waitUntilOver();
    QVERIFY2(words().startsWith("Nothing differs"_L1), qPrintable(words()));
}

void TestBoundaryPane::aCancelledRunSaysWhatItCouldNotTell()
{
    openTestbench();
    choose({u"Line1"_s});
    in<QDoubleSpinBox>("runRate"_L1)->setValue(20);
    agree();
    QTRY_VERIFY(creates() > 2);
    button("cancelRun"_L1)->click();
    waitUntilOver();
    QCOMPARE_GT(in<QTreeWidget>("doubts"_L1)->topLevelItemCount(), 0);
    QCOMPARE(in<QTreeWidget>("drifts"_L1)->topLevelItemCount(), 0);
    const int sent = creates();
    button("startRun"_L1)->setFocus();
    QCOMPARE(creates(), sent);
}

void TestBoundaryPane::aProductionEnvironmentWantsItsNameTyped()
{
    const QFuture<SandboxStart> started = m_fixture->sandbox.start();
    QTRY_VERIFY(started.isFinished());
    Environment live;
    live.name = u"Live shop"_s;
    live.baseUrl = started.result().baseUrl;
    live.production = true;
    m_fixture->environments().prepend(live);
    m_fixture->open();
    m_fixture->type(field::apiKey, sandboxKey());
    openTestbench();
    choose({u"Line1"_s});
    ask();
    QDialog *asked = question();
    QVERIFY(QTest::qWaitForWindowActive(asked));
    auto *name = asked->findChild<QLineEdit *>("productionName"_L1);
    QVERIFY(name);
    QTRY_VERIFY(name->hasFocus());
    QPushButton *start = nullptr;
    for (QPushButton *one : asked->findChildren<QPushButton *>())
        start = one->text() == "Start"_L1 ? one : start;
    QVERIFY(start && !start->isEnabled());
    QTest::keyClicks(name, u"live shop"_s);
    QVERIFY(!start->isEnabled());
    name->clear();
    QTest::keyClicks(name, u"Live shop"_s);
    QVERIFY(start->isEnabled());
    QCOMPARE(creates(), 0);
    start->click();
    waitUntilOver();
    QCOMPARE_GT(creates(), 0);
}

void TestBoundaryPane::withoutAKeyNothingBegins()
{
    Environment other;
    other.name = u"Elsewhere"_s;
    other.baseUrl = QUrl(u"http://127.0.0.1:9/"_s);
    m_fixture->environments().prepend(other);
    openTestbench();
    button("startRun"_L1)->click();
    QTRY_VERIFY(words().contains("no key for Elsewhere"_L1));
    QVERIFY(!question());
}

void TestBoundaryPane::aServiceThatIsAwayIsNoDrift()
{
    Environment away;
    away.name = u"Away"_s;
    away.baseUrl = QUrl(u"http://127.0.0.1:9/"_s);
    m_fixture->environments().prepend(away);
    m_fixture->open();
    m_fixture->type(field::apiKey, u"some-key-1"_s);
    openTestbench();
    choose({u"Line1"_s});
    agree();
    waitUntilOver();
    QCOMPARE(in<QTreeWidget>("drifts"_L1)->topLevelItemCount(), 0);
    QVERIFY2(words().contains("ould not"_L1), qPrintable(words()));
}

void TestBoundaryPane::theWindowAsksBeforeItClosesDuringARun_data()
{
    QTest::addColumn<bool>("isMain");
    QTest::newRow("the testbench") << false;
    QTest::newRow("the main window") << true;
}

void TestBoundaryPane::theWindowAsksBeforeItClosesDuringARun()
{
    QFETCH(bool, isMain);
    openTestbench();
    choose({u"Line1"_s});
    in<QDoubleSpinBox>("runRate"_L1)->setValue(20);
    agree();
    QTRY_VERIFY(creates() > 1);
    QWidget *closed = isMain ? static_cast<QWidget *>(m_fixture->window.get()) : m_testbench;
    closed->close();
    QVERIFY(closed->isVisible());
    auto *box = m_fixture->find<QMessageBox>("closeWhileRunning"_L1);
    QVERIFY(box);
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->find<QMessageBox>("closeWhileRunning"_L1));
    QVERIFY(closed->isVisible());

    closed->close();
    box = m_fixture->find<QMessageBox>("closeWhileRunning"_L1);
    for (QAbstractButton *one : box->buttons()) {
        if (box->buttonRole(one) == QMessageBox::DestructiveRole)
            one->click();
    }
    QTRY_VERIFY(!closed->isVisible());
}

void TestBoundaryPane::aCustomerIsCreatedMeanwhile()
{
    openTestbench();
    choose({u"Line1"_s});
    in<QDoubleSpinBox>("runRate"_L1)->setValue(20);
    agree();
    QTRY_COMPARE(QApplication::activeWindow(), m_testbench); // the question is gone
    // A window manager that is still at a dialog's end passes over the first asking.
    const auto isActive = [window = m_fixture->window.get()] {
        window->activateWindow();
        return QApplication::activeWindow() == window;
    };
    QTRY_VERIFY(isActive());
    m_fixture->typeCustomer(u"Meanwhile"_s);
    m_fixture->pressCreate();
    QTRY_VERIFY(m_fixture->find<QLabel>("outcome"_L1)->text().contains("reated"_L1));
    QVERIFY(!button("startRun"_L1)->isEnabled());
    waitUntilOver();
    QVERIFY2(words().startsWith("Nothing differs"_L1), qPrintable(words()));
}

void TestBoundaryPane::theReportIsSavedAsTheCommandWritesIt()
{
    drift({u"drift=Line1:limit:25:json"_s});
    openTestbench();
    choose({u"Line1"_s});
    agree();
    waitUntilOver();
    const QTemporaryDir directory;
    const QString file = directory.filePath(u"report.json"_s);
    button("saveReport"_L1)->click();
    auto *dialog = in<QFileDialog>("reportFile"_L1);
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(file);
    dialog->close();
    QTRY_VERIFY2(words().startsWith("Saved"_L1), qPrintable(words()));
    QFile saved(file);
    QVERIFY(saved.open(QFile::ReadOnly));
    QVERIFY(saved.readAll().contains(R"("observed":25)"));
}

void TestBoundaryPane::aWholeRunNeverHoldsTheWindowUp()
{
    openTestbench();
    LoopWatch watch;
    agree();
    waitUntilOver();
    constexpr qint64 longest = 400; // a slow machine's; some 30 ms else
    QCOMPARE_LT(watch.longestMs(), longest);
}

QTEST_MAIN(TestBoundaryPane)
#include "tst_boundarypane.moc"
