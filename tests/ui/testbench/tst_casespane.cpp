// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../app/cli/program.h"
#include "inspector/codeview.h"
#include "service/networkclient.h"
#include "testbench/casespane.h"
#include "testbench/casetree.h"
#include "windowfixture.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

/// Cases made, run, changed and removed in the window, against the sandbox over HTTP.
class TestCasesPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void casesOfTheWindowGiveTheSameOnTheCommandLine();
    void aCaseOfTheFormHasNewValuesInEachRun();
    void anAttemptRefusedForItsKeySendsAWrongOne();
    void theKeyIsInNoFile();
    void filesWithErrorsAreNamedAndTheOthersRun();
    void whatDiffersSaysWhatWasExpectedAndWhatCame();
    void aFolderRunsWhatIsBelowIt();
    void filesThatChangeAreReadAnew();
    void whatARunCameToIsStillSaidWhenFilesChange();
    void anExpectationIsChanged();
    void anExpectationThatCannotBeIsNotSaved_data();
    void anExpectationThatCannotBeIsNotSaved();
    void aCaseIsRemovedOnlyWhenSomebodySaysSo();
    void nothingIsSentBeforeThePlanIsAgreedTo();
    void enterOnACaseLeadsToItsAttempt();
    void aRunIsNoFasterThanItsRate();
    void whileBoundariesRunNoCaseIsBegun();

private:
    void openTestbench();
    template <typename Widget>
    Widget *in(QLatin1StringView name) const
    {
        return m_fixture->find<QDialog>("testbenchWindow"_L1)->findChild<Widget *>(name);
    }
    CasesPane *pane() const { return m_fixture->window->findChild<CasesPane *>(); }
    CaseTree *tree() const { return m_fixture->window->findChild<CaseTree *>(); }
    QString words() const { return pane()->findChild<QLabel *>("runWords"_L1)->text(); }
    QString counts() const { return pane()->findChild<QLabel *>("casesCounts"_L1)->text(); }
    QListView *history() const { return m_fixture->find<QListView>("historyList"_L1); }
    QPushButton *button(QLatin1StringView name) const
    {
        return pane()->findChild<QPushButton *>(name);
    }

    void activate();
    void create(const QString &surname);
    void sendBroken();
    void saveRequest(const QString &name, Outcome outcome);
    void saveLastAttempt(const QString &name);
    void finishDialog(const QString &name, std::optional<Outcome> outcome);
    void writeCase(const QString &file, const QByteArray &body, const QByteArray &expected);
    void chooseFolder();
    void runAll();
    void agree();
    QStringList verdicts() const;
    QTreeWidgetItem *item(const QString &name) const;

    QString folder() const { return m_directory->filePath(u"cases"_s); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<NetworkClient> m_client;
    std::unique_ptr<WindowFixture> m_fixture;
};

namespace {

const QByteArray good = R"({"apiKey": "{{apiKey}}", "ChannelID": 1, )"
                        R"("AccountNo": "{{freshAccountNo}}", "Line1": "1 High Street", )"
                        R"("Country": "GBR", "AllowDeliveries": true, "AllowInvoices": true, )"
                        R"("Firstname": "Ann", "Surname": "Smith", "Email": "{{freshEmail}}", )"
                        R"("Currency": "GBP"})";

} // namespace

void TestCasesPane::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(folder()));
    m_client = std::make_unique<NetworkClient>();
    m_fixture = std::make_unique<WindowFixture>(*m_client);
    m_fixture->open();
}

void TestCasesPane::cleanup()
{
    m_fixture.reset();
    m_client.reset();
    m_directory.reset();
}

void TestCasesPane::openTestbench()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = m_fixture->find<QDialog>("testbenchWindow"_L1);
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
}

/// qWaitForWindowActive() takes a window's own dialogs for the window.
void TestCasesPane::activate()
{
    // A window manager that is still at a dialog's end passes over the first asking.
    const auto isActive = [window = m_fixture->window.get()] {
        window->activateWindow();
        return QApplication::activeWindow() == window;
    };
    QTRY_VERIFY(isActive());
}

void TestCasesPane::create(const QString &surname)
{
    activate();
    m_fixture->typeCustomer(surname);
    const int before = history()->model()->rowCount();
    m_fixture->pressCreate();
    QTRY_COMPARE(history()->model()->rowCount(), before + 1);
    QTRY_VERIFY(history()->model()->index(0, 0).data().toString().contains(surname));
}

void TestCasesPane::sendBroken()
{
    const int before = history()->model()->rowCount();
    activate();
    QTest::keyClick(m_fixture->window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    auto *body = m_fixture->find<CodeView>("requestBody"_L1);
    QTRY_VERIFY(body && body->isVisible());
    body->setFocus();
    QTest::keyClick(body->focusProxy(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(body->focusProxy(), Qt::Key_Delete);
    QTest::keyClicks(body->focusProxy(), u"{ \"apiKey\": \"{{apiKey}}\", \"Shoe\": [1, "_s);
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Return,
                    Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(history()->model()->rowCount(), before + 1);
}

void TestCasesPane::finishDialog(const QString &name, std::optional<Outcome> outcome)
{
    const qsizetype before = verdicts().size();
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_fixture->find<QDialog>("caseDialog"_L1)));
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    dialog->findChild<QLineEdit *>("caseName"_L1)->setText(name);
    dialog->findChild<QLineEdit *>("caseFolder"_L1)->setText(folder());
    if (outcome) {
        auto *outcomes = dialog->findChild<QComboBox *>("expectedOutcome"_L1);
        outcomes->setCurrentIndex(outcomes->findData(int(*outcome)));
    }
    QTest::keyClick(dialog->findChild<QLineEdit *>("caseName"_L1), Qt::Key_Return);
    QTRY_VERIFY(!m_fixture->find<QDialog>("caseDialog"_L1));
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->find<QDialog>("testbenchWindow"_L1)));
    QTRY_COMPARE(verdicts().size(), before + 1);
}

void TestCasesPane::saveRequest(const QString &name, Outcome outcome)
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    finishDialog(name, outcome);
}

void TestCasesPane::saveLastAttempt(const QString &name)
{
    history()->clearSelection();
    history()->setCurrentIndex(history()->model()->index(0, 0));
    m_fixture->find<QAction>("saveAttemptAsCase"_L1)->trigger();
    finishDialog(name, {});
}

void TestCasesPane::writeCase(const QString &file, const QByteArray &body,
                              const QByteArray &expected)
{
    const QString path = folder() + u'/' + file;
    QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
    QFile out(path);
    QVERIFY(out.open(QFile::WriteOnly));
    out.write("customer-desk-case: 1\nname: " + QFileInfo(file).baseName().toUtf8() + '\n' +
              expected + "\n\nContent-Type: application/json\nAccept: application/json\n\n" + body +
              '\n');
}

void TestCasesPane::chooseFolder()
{
    m_fixture->settings.setValue("caseFolder"_L1, folder());
    openTestbench();
    QTRY_VERIFY(counts().contains("cases"_L1));
}

void TestCasesPane::agree()
{
    QDialog *asked = nullptr;
    QTRY_VERIFY((asked = pane()->findChild<QDialog *>("runQuestion"_L1)));
    QVERIFY(QTest::qWaitForWindowActive(asked));
    QTest::keyClick(asked, Qt::Key_Return);
    QTRY_VERIFY(!pane()->isBusy());
}

void TestCasesPane::runAll()
{
    button("startRun"_L1)->click();
    agree();
}

/// "name: verdict", in the order of the names.
QStringList TestCasesPane::verdicts() const
{
    QStringList verdicts;
    if (!tree())
        return verdicts;
    for (QTreeWidgetItemIterator at(tree()); *at; ++at) {
        if (!(*at)->text(1).isEmpty())
            verdicts.append((*at)->text(0) + ": "_L1 + (*at)->text(2));
    }
    verdicts.sort();
    return verdicts;
}

QTreeWidgetItem *TestCasesPane::item(const QString &name) const
{
    const auto found = tree() ? tree()->findItems(name, Qt::MatchExactly | Qt::MatchRecursive)
                              : QList<QTreeWidgetItem *>();
    return found.value(0);
}

void TestCasesPane::casesOfTheWindowGiveTheSameOnTheCommandLine()
{
    m_fixture->typeCustomer(u"Fromform"_s);
    saveRequest(u"from the form"_s, Outcome::Created);
    create(u"Created"_s);
    saveLastAttempt(u"of one that was created"_s);
    m_fixture->sandbox.setFaults(readFaults({u"drift=Line1:limit:5"_s}).faults);
    create(u"Rejected"_s);
    saveLastAttempt(u"of one that was rejected"_s);
    sendBroken();
    saveLastAttempt(u"of a broken body"_s);

    openTestbench();
    runAll();
    const QStringList inWindow = verdicts();
    QCOMPARE(inWindow.size(), 4);
    // Line1 is too long for the service by now.
    QCOMPARE(inWindow.filter(u"as expected"_s).size(), 2);
    QCOMPARE(inWindow.filter(u"differs"_s).size(), 2);

    const QFuture<SandboxStart> started = m_fixture->sandbox.start();
    QTRY_VERIFY(started.isFinished());
    Program program(m_directory->filePath(u"data"_s));
    program.setVariable(u"CALIQ_API_KEY"_s, sandboxKey());
    QProcess process;
    program.start(process,
                  {u"test"_s, folder(), u"--service"_s, started.result().baseUrl.toString()});
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20'000);
    const Run run = Program::end(process);
    QCOMPARE(run.status, 1);
    const QString out = QString::fromUtf8(run.out);
    QVERIFY2(out.contains("Cases: 4. As expected: 2. Different: 2."_L1), qPrintable(out));
    QVERIFY2(words().startsWith("Cases: 4. As expected: 2. Different: 2."_L1), qPrintable(words()));
}

void TestCasesPane::aCaseOfTheFormHasNewValuesInEachRun()
{
    m_fixture->typeCustomer(u"Twice"_s);
    saveRequest(u"twice"_s, Outcome::Created);
    openTestbench();
    runAll();
    QVERIFY(verdicts().constFirst().contains("as expected"_L1));
    runAll();
    QVERIFY2(verdicts().constFirst().contains("as expected"_L1),
             qPrintable(verdicts().constFirst()));
}

void TestCasesPane::anAttemptRefusedForItsKeySendsAWrongOne()
{
    m_fixture->type(field::apiKey, u"not-the-right-one"_s);
    create(u"Refused"_s);
    saveLastAttempt(u"refused"_s);
    m_fixture->type(field::apiKey, sandboxKey());
    openTestbench();
    runAll();
    QVERIFY2(verdicts().constFirst().contains("as expected"_L1),
             qPrintable(verdicts().constFirst()));
}

void TestCasesPane::theKeyIsInNoFile()
{
    create(u"Created"_s);
    saveLastAttempt(u"holds no "_s + sandboxKey());
    const QStringList files = QDir(folder()).entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QVERIFY(!files.constFirst().contains(sandboxKey()));
    QFile file(folder() + u'/' + files.constFirst());
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("{{apiKey}}"));
    QVERIFY(!written.contains(sandboxKey().toUtf8()));
}

void TestCasesPane::filesWithErrorsAreNamedAndTheOthersRun()
{
    writeCase(u"good.case"_s, good, "expect-outcome: created");
    writeCase(u"bad.case"_s, good, "expect-outcome: perhaps");
    chooseFolder();
    QVERIFY2(counts().contains("files with errors: 1"_L1), qPrintable(counts()));
    QTreeWidgetItem *bad = nullptr;
    for (QTreeWidgetItemIterator at(tree()); *at; ++at) {
        if ((*at)->text(0).contains("bad.case"_L1))
            bad = *at;
    }
    QVERIFY(bad);
    QVERIFY2(bad->text(0).contains("ine 3"_L1), qPrintable(bad->text(0)));
    runAll();
    QCOMPARE(verdicts(), QStringList{u"good: ✓ as expected"_s});
}

void TestCasesPane::whatDiffersSaysWhatWasExpectedAndWhatCame()
{
    writeCase(u"other.case"_s, good, "expect-outcome: rejected");
    chooseFolder();
    runAll();
    tree()->setCurrentItem(item(u"other"_s));
    const QString said = pane()->findChild<QLabel *>("caseWords"_L1)->text();
    QVERIFY2(said.contains("Expected: "_L1), qPrintable(said));
    QVERIFY2(said.contains("Came: "_L1), qPrintable(said));
    QVERIFY(pane()
                ->findChild<QPlainTextEdit *>("caseRequest"_L1)
                ->toPlainText()
                .contains("{{freshEmail}}"_L1));
}

void TestCasesPane::aFolderRunsWhatIsBelowIt()
{
    writeCase(u"above.case"_s, good, "expect-outcome: created");
    writeCase(u"names/one.case"_s, good, "expect-outcome: created");
    writeCase(u"names/long/two.case"_s, good, "expect-outcome: created");
    chooseFolder();
    QVERIFY(item(u"names"_s));
    tree()->setCurrentItem(item(u"names"_s));
    button("runChosen"_L1)->click();
    agree();
    QCOMPARE(verdicts().filter(u"as expected"_s),
             (QStringList{u"one: ✓ as expected"_s, u"two: ✓ as expected"_s}));
}

void TestCasesPane::filesThatChangeAreReadAnew()
{
    writeCase(u"first.case"_s, good, "expect-outcome: created");
    chooseFolder();
    writeCase(u"second.case"_s, good, "expect-outcome: created");
    QTRY_VERIFY(item(u"second"_s));
    QVERIFY(QFile::remove(folder() + u"/first.case"_s));
    QTRY_VERIFY(!item(u"first"_s));
}

void TestCasesPane::whatARunCameToIsStillSaidWhenFilesChange()
{
    writeCase(u"first.case"_s, good, "expect-outcome: created");
    chooseFolder();
    runAll();
    writeCase(u"second.case"_s, good, "expect-outcome: created");
    QTRY_VERIFY(item(u"second"_s));
    QCOMPARE(counts(), u"2 cases"_s);
    QVERIFY2(words().startsWith("Cases: 1. As expected: 1."_L1), qPrintable(words()));
}

void TestCasesPane::anExpectationIsChanged()
{
    writeCase(u"one.case"_s, good, "expect-outcome: rejected");
    chooseFolder();
    tree()->setCurrentItem(item(u"one"_s));
    button("editCase"_L1)->click();
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_fixture->find<QDialog>("caseDialog"_L1)));
    auto *outcomes = dialog->findChild<QComboBox *>("expectedOutcome"_L1);
    QCOMPARE(outcomes->currentData().toInt(), int(Outcome::Rejected));
    outcomes->setCurrentIndex(outcomes->findData(int(Outcome::Created)));
    dialog->findChild<QLineEdit *>("expectedStatus"_L1)->setText(u"200"_s);
    QTest::keyClick(dialog->findChild<QLineEdit *>("caseName"_L1), Qt::Key_Return);
    QTRY_COMPARE(item(u"one"_s)->text(1), u"Created, 200"_s);
    runAll();
    QVERIFY(verdicts().constFirst().contains("as expected"_L1));
}

void TestCasesPane::anExpectationThatCannotBeIsNotSaved_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("text");
    QTest::newRow("a status that is none") << u"expectedStatus"_s << u"20x"_s;
    QTest::newRow("a status out of range") << u"expectedStatus"_s << u"999"_s;
    QTest::newRow("issues that are words") << u"expectedIssues"_s << u"thirty"_s;
}

void TestCasesPane::anExpectationThatCannotBeIsNotSaved()
{
    QFETCH(QString, input);
    QFETCH(QString, text);
    writeCase(u"one.case"_s, good, "expect-outcome: created");
    chooseFolder();
    tree()->setCurrentItem(item(u"one"_s));
    button("editCase"_L1)->click();
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_fixture->find<QDialog>("caseDialog"_L1)));
    dialog->findChild<QLineEdit *>(input)->setText(text);
    QTest::keyClick(dialog->findChild<QLineEdit *>("caseName"_L1), Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QVERIFY(!dialog->findChild<QLabel *>("caseProblem"_L1)->text().isEmpty());
}

void TestCasesPane::aCaseIsRemovedOnlyWhenSomebodySaysSo()
{
    writeCase(u"one.case"_s, good, "expect-outcome: created");
    chooseFolder();
    tree()->setCurrentItem(item(u"one"_s));
    button("removeCase"_L1)->click();
    auto *box = m_fixture->find<QMessageBox>("removeCaseQuestion"_L1);
    QVERIFY(box);
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->find<QMessageBox>("removeCaseQuestion"_L1));
    QVERIFY(QFile::exists(folder() + u"/one.case"_s));

    button("removeCase"_L1)->click();
    box = m_fixture->find<QMessageBox>("removeCaseQuestion"_L1);
    for (QAbstractButton *one : box->buttons()) {
        if (box->buttonRole(one) == QMessageBox::DestructiveRole)
            one->click();
    }
    QTRY_VERIFY(!QFile::exists(folder() + u"/one.case"_s));
    QTRY_VERIFY(!item(u"one"_s));
}

void TestCasesPane::nothingIsSentBeforeThePlanIsAgreedTo()
{
    writeCase(u"one.case"_s, good, "expect-outcome: created");
    chooseFolder();
    button("startRun"_L1)->click();
    QDialog *asked = nullptr;
    QTRY_VERIFY((asked = pane()->findChild<QDialog *>("runQuestion"_L1)));
    const QString said = asked->findChild<QLabel *>()->text();
    QVERIFY2(said.contains("1 requests or more to "_L1), qPrintable(said));
    QVERIFY2(said.contains("left there: 1; at most 2, where"_L1), qPrintable(said));
    QTest::keyClick(asked, Qt::Key_Escape);
    QTRY_VERIFY(!pane()->isBusy());
    const auto page = m_fixture->journal.page({});
    QTRY_VERIFY(page.isFinished());
    QCOMPARE(page.result().attempts.size(), 0);
}

void TestCasesPane::enterOnACaseLeadsToItsAttempt()
{
    writeCase(u"one.case"_s, good, "expect-outcome: created");
    chooseFolder();
    runAll();
    const QSignalSpy wanted(pane(), &CasesPane::attemptWanted);
    in<QTabWidget>("testbenchTabs"_L1)->setCurrentWidget(pane());
    tree()->setFocus();
    tree()->setCurrentItem(item(u"one"_s));
    QTest::keyClick(tree(), Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    const auto attempt = m_fixture->journal.attempt(wanted.at(0).at(0).toString());
    QTRY_VERIFY(attempt.isFinished());
    QVERIFY(attempt.result().has_value());
}

void TestCasesPane::aRunIsNoFasterThanItsRate()
{
    for (const QString &name : {u"a.case"_s, u"b.case"_s, u"c.case"_s})
        writeCase(name, good, "expect-outcome: created");
    chooseFolder();
    pane()->findChild<QDoubleSpinBox *>("runRate"_L1)->setValue(5);
    QElapsedTimer timer;
    timer.start();
    runAll();
    constexpr qint64 betweenThree = 400; // milliseconds
    QCOMPARE_GE(timer.elapsed(), betweenThree);
    QCOMPARE(verdicts().filter(u"as expected"_s).size(), 3);
}

void TestCasesPane::whileBoundariesRunNoCaseIsBegun()
{
    writeCase(u"one.case"_s, good, "expect-outcome: created");
    chooseFolder();
    tree()->setCurrentItem(item(u"one"_s));
    QVERIFY(button("runChosen"_L1)->isEnabled());
    pane()->hold(true);
    QVERIFY(!button("startRun"_L1)->isEnabled());
    QVERIFY(!button("runChosen"_L1)->isEnabled());
    pane()->hold(false);
    QVERIFY(button("startRun"_L1)->isEnabled());
}

QTEST_MAIN(TestCasesPane)
#include "tst_casespane.moc"
