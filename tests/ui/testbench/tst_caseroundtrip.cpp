// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../app/cli/program.h"
#include "history/historypane.h"
#include "inspector/codeview.h"
#include "service/networkclient.h"
#include "testbench/casespane.h"
#include "windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

/// Cases that were made in the window are run there, and by the real program: the reports of both
/// say the same of every one of them.
class TestCaseRoundTrip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void everyCaseGivesTheSameInBoth_data();
    void everyCaseGivesTheSameInBoth();

private:
    void makeCases();
    void sendAnyway();
    void sendBody(const QByteArray &body);
    void saveForm(const QString &name);
    void saveLast(const QString &name);
    void finishDialog(const QString &name);
    void runInWindow();
    QByteArray reportOfWindow();
    Run runProgram(const QString &junit);
    QList<Attempt> attempts();
    void waitForAttempts(qsizetype count);

    QStringList expectations() const;
    QByteArray bodyOf(const QString &name) const;

    CasesPane *pane() const { return m_fixture->window->findChild<CasesPane *>(); }
    QString words() const { return pane()->findChild<QLabel *>("runWords"_L1)->text(); }
    QString folder() const { return m_directory->filePath(u"cases"_s); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<NetworkClient> m_client;
    std::unique_ptr<WindowFixture> m_fixture;
};

namespace {

const QStringList names{u"of the form"_s,
                        u"created, „naïve“ & <b>漢字</b>"_s,
                        u"rejected with an issue"_s,
                        u"refused for its key"_s,
                        u"a broken body"_s,
                        u"a wrong type"_s};

/// Without what no two runs share: how long it took, the attempts' IDs, and the environment's name,
/// which one of them had and the other was not told.
QString withoutChance(const QByteArray &junit)
{
    static const QRegularExpression chance(
        u"<testsuites name=\"[^\"]*\"| time=\"[^\"]*\"|Attempt [^.\\s]+\\."_s);
    return QString::fromUtf8(junit).remove(chance);
}

/// As the dialog proposed them, but for the first.
const QStringList ends{u"of the form: Created"_s,
                       u"created, „naïve“ & <b>漢字</b>: Created, 200, no issues"_s,
                       u"rejected with an issue: Rejected, 200, issue 30"_s,
                       u"refused for its key: Refused, 401"_s,
                       u"a broken body: Refused, 400"_s,
                       u"a wrong type: Refused, 400"_s};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestCaseRoundTrip::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_client = std::make_unique<NetworkClient>();
    m_fixture = std::make_unique<WindowFixture>(*m_client);
}

void TestCaseRoundTrip::cleanup()
{
    m_fixture.reset();
    m_client.reset();
    m_directory.reset();
}

QList<Attempt> TestCaseRoundTrip::attempts()
{
    QFuture<AttemptPage> page = m_fixture->journal.page({});
    page.waitForFinished();
    return page.result().attempts;
}

void TestCaseRoundTrip::waitForAttempts(qsizetype count)
{
    QTRY_COMPARE(attempts().size(), count);
    QTRY_VERIFY(attempts().value(0).conclusion.has_value());
}

void TestCaseRoundTrip::sendAnyway()
{
    const qsizetype before = attempts().size();
    QTest::keyClick(m_fixture->window.get(), Qt::Key_Return,
                    Qt::ControlModifier | Qt::ShiftModifier);
    waitForAttempts(before + 1);
}

/// From the request dock, in the place of what stands there.
void TestCaseRoundTrip::sendBody(const QByteArray &body)
{
    auto *view = m_fixture->find<CodeView>("requestBody"_L1);
    if (!view || !view->isVisible()) {
        QTest::keyClick(m_fixture->window.get(), Qt::Key_R,
                        Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY((view = m_fixture->find<CodeView>("requestBody"_L1)) && view->isVisible());
    }
    view->setFocus();
    QGuiApplication::clipboard()->setText(QString::fromUtf8(body));
    QTest::keyClick(view->focusProxy(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(view->focusProxy(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(view->bytes(), body);
    sendAnyway();
}

void TestCaseRoundTrip::finishDialog(const QString &name)
{
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_fixture->find<QDialog>("caseDialog"_L1)));
    dialog->findChild<QLineEdit *>("caseName"_L1)->setText(name);
    dialog->findChild<QLineEdit *>("caseFolder"_L1)->setText(folder());
    QTest::keyClick(dialog->findChild<QLineEdit *>("caseName"_L1), Qt::Key_Return);
    const auto isSaved = [this] { return !m_fixture->find<QDialog>("caseDialog"_L1); };
    if (!QTest::qWaitFor(isSaved))
        QFAIL(qPrintable(dialog->findChild<QLabel *>("caseProblem"_L1)->text()));
    // Else the window manager gives it the focus back, in its own time.
    m_fixture->find<QDialog>("testbenchWindow"_L1)->close();
    m_fixture->window->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), m_fixture->window.get());
}

void TestCaseRoundTrip::saveForm(const QString &name)
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    auto *outcomes = m_fixture->find<QComboBox>("expectedOutcome"_L1);
    QVERIFY(outcomes);
    outcomes->setCurrentText(outcomeLabel(Outcome::Created));
    finishDialog(name);
}

void TestCaseRoundTrip::saveLast(const QString &name)
{
    m_fixture->window->findChild<HistoryPane *>()->showAttempt(attempts().value(0));
    m_fixture->find<QAction>("saveAttemptAsCase"_L1)->trigger();
    finishDialog(name);
}

void TestCaseRoundTrip::makeCases()
{
    m_fixture->typeCustomer(u"Smith"_s);
    saveForm(names[0]);
    m_fixture->pressCreate();
    waitForAttempts(1);
    saveLast(names[1]);

    m_fixture->typeCustomer(u"Jones"_s);
    m_fixture->type(field::line1, QString(60, u'x'));
    sendAnyway();
    saveLast(names[2]);

    m_fixture->type(field::apiKey, u"not-the-right-one"_s);
    sendAnyway();
    saveLast(names[3]);
    m_fixture->type(field::apiKey, sandboxKey());
}

/// Of the files, in the order in which they were made.
QStringList TestCaseRoundTrip::expectations() const
{
    QStringList found = names;
    for (const CaseInFile &one : readCases(folder()).cases) {
        const qsizetype at = names.indexOf(one.testCase.name);
        if (at >= 0)
            found[at] += ": "_L1 + summaryOf(one.testCase.expected);
    }
    return found;
}

QByteArray TestCaseRoundTrip::bodyOf(const QString &name) const
{
    for (const CaseInFile &one : readCases(folder()).cases) {
        if (one.testCase.name == name)
            return one.testCase.raw.body;
    }
    return {};
}

void TestCaseRoundTrip::runInWindow()
{
    QTest::keyClick(m_fixture->window.get(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(pane()->findChild<QLabel *>("casesCounts"_L1)->text(), u"6 cases"_s);
    pane()->findChild<QPushButton *>("startRun"_L1)->click();
    QDialog *asked = nullptr;
    QTRY_VERIFY((asked = pane()->findChild<QDialog *>("runQuestion"_L1)));
    QVERIFY(QTest::qWaitForWindowActive(asked));
    QTest::keyClick(asked, Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(words().startsWith("Cases: 6"_L1), qPrintable(words()), 20'000);
}

QByteArray TestCaseRoundTrip::reportOfWindow()
{
    const QString file = m_directory->filePath(u"window.xml"_s);
    pane()->findChild<QPushButton *>("saveCaseReport"_L1)->click();
    auto *dialog = pane()->findChild<QFileDialog *>("reportFile"_L1);
    if (!dialog)
        return {};
    Q_EMIT dialog->fileSelected(file);
    dialog->close();
    if (!QTest::qWaitFor([this] { return words().startsWith("Saved"_L1); }))
        return {};
    return contentOf(file);
}

Run TestCaseRoundTrip::runProgram(const QString &junit)
{
    QFuture<SandboxStart> started = m_fixture->sandbox.start();
    started.waitForFinished();
    Program program(m_directory->filePath(u"data"_s));
    program.setVariable(u"CALIQ_API_KEY"_s, sandboxKey());
    return program.run({u"test"_s, folder(), u"--service"_s, started.result().baseUrl.toString(),
                        u"--junit"_s, junit});
}

void TestCaseRoundTrip::everyCaseGivesTheSameInBoth_data()
{
    QTest::addColumn<BodyFormat>("format");
    QTest::addColumn<QByteArray>("broken");
    QTest::addColumn<QByteArray>("wrongType");
    QTest::addColumn<QStringList>("faults"); // of the service, once the cases are made
    QTest::addColumn<QString>("end");
    QTest::addColumn<int>("status");
    const auto brokenJson = R"({ "apiKey": "{{apiKey}}", "Shoe": [1, )"_ba;
    const auto wrongJson = R"({"apiKey": "{{apiKey}}", "ChannelID": "many"})"_ba;
    const auto brokenXml = "<CustomerCreateParams><apiKey>{{apiKey}}</apiKey><Shoe>"_ba;
    const auto wrongXml = "<CustomerCreateParams><ChannelID>many</ChannelID>"
                          "<apiKey>{{apiKey}}</apiKey></CustomerCreateParams>"_ba;
    const auto all = u"Cases: 6. As expected: 6. Different: 0. Unknown: 0. Not run: 0."_s;
    QTest::newRow("JSON") << BodyFormat::Json << brokenJson << wrongJson << QStringList() << all
                          << 0;
    QTest::newRow("XML") << BodyFormat::Xml << brokenXml << wrongXml << QStringList() << all << 0;
    QTest::newRow("a service that changed its mind")
        << BodyFormat::Json << brokenJson << wrongJson << QStringList{u"drift=Line1:limit:5"_s}
        << u"Cases: 6. As expected: 4. Different: 2. Unknown: 0. Not run: 0."_s << 1;
}

void TestCaseRoundTrip::everyCaseGivesTheSameInBoth()
{
    QFETCH(BodyFormat, format);
    QFETCH(QByteArray, broken);
    QFETCH(QByteArray, wrongType);
    QFETCH(QStringList, faults);
    QFETCH(QString, end);
    m_fixture->environments().first().format = format;
    m_fixture->open();
    makeCases();
    sendBody(broken);
    saveLast(names[4]);
    sendBody(wrongType);
    saveLast(names[5]);
    QCOMPARE(expectations(), ends);
    QCOMPARE(bodyOf(names[4]), broken);
    QCOMPARE(bodyOf(names[5]), wrongType);
    m_fixture->sandbox.setFaults(readFaults(faults).faults);

    runInWindow();
    QCOMPARE(words(), end);
    const QByteArray inWindow = reportOfWindow();
    QVERIFY(!inWindow.isEmpty());
    const QString junit = m_directory->filePath(u"program.xml"_s);
    const Run run = runProgram(junit);
    QTEST(run.status, "status");
    QVERIFY2(run.out.contains(end.toUtf8()), run.out.constData());
    QCOMPARE(withoutChance(inWindow), withoutChance(contentOf(junit)));
    QCOMPARE(inWindow.count("<testcase "), names.size());
    for (const QByteArray &written : {inWindow, contentOf(junit), run.out, run.err})
        QVERIFY(!written.contains(sandboxKey().toUtf8()));
}

QTEST_MAIN(TestCaseRoundTrip)
#include "tst_caseroundtrip.moc"
