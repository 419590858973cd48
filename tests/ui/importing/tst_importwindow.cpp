// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfixture.h"
#include "loopwatch.h"

#include <QDoubleSpinBox>
#include <QMessageBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeWidget>

using namespace desk;
using namespace desk::test;

/// The run of a file in the window.
class TestImportWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ImportFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void everyRowBecomesACustomer();
    void whatWillBeSentIsSaidFirst();
    void whatNobodyAgreedToIsNotSent();
    void withoutAKeyNothingIsSent();
    void aProductionEnvironmentWantsItsNameTyped();
    void anotherEnvironmentWantsAnotherCheck();
    void aRunIsPausedAndGoesOn();
    void aRunThatWasStoppedGoesOnWhereItWas();
    void theSameFileSaysWhatBecameOfItsRows();
    void aRejectedRowLeadsToItsAttempt();
    void aServiceThatIsDownStopsTheRun();
    void aRefusedKeyStopsTheRun();
    void unknownRowsAreNotSentBeforeTheyWereLookedInto();
    void unknownRowsThatAreNotThereAreSentAgain();
    void aChangedFileIsNotSent();
    void resultsAndRejectsAreSaved();
    void theWindowAsksBeforeItClosesDuringARun_data();
    void theWindowAsksBeforeItClosesDuringARun();
    void aCustomerIsCreatedMeanwhile();
    void aRunNeverHoldsTheWindowUp();

private:
    ImportFixture &with() { return *m_fixture; }
    void slowDown(double perSecond)
    {
        with().in<QDoubleSpinBox>("runRate"_L1)->setValue(perSecond);
    }
    void fault(const QStringList &names)
    {
        with().desk.sandbox.setFaults(readFaults(names).faults);
    }
    QString plan();
    QString counts();
    void send(const QString &file);
    QByteArray save(QLatin1StringView button);

    std::unique_ptr<ImportFixture> m_fixture;
};

QString TestImportWindow::plan()
{
    QString said;
    for (const QLabel *label : with().question()->findChildren<QLabel *>())
        said += label->text() + u'\n';
    return said;
}

/// What the bar of counts says, of what there is.
QString TestImportWindow::counts()
{
    QStringList words;
    for (const QLabel *label : with().in<QWidget>("importCounts"_L1)->findChildren<QLabel *>()) {
        if (!label->isHidden() && !label->parentWidget()->isHidden())
            words.append(label->text());
    }
    return words.join("; "_L1);
}

void TestImportWindow::send(const QString &file)
{
    with().offer(file);
    with().agree();
    with().waitUntilOver();
}

void TestImportWindow::everyRowBecomesACustomer()
{
    with().open();
    send(with().writeCustomers(25));
    QCOMPARE(with().creates(), 25);
    QTRY_COMPARE(counts(), u"Created: 25; Unknown: 0; Left to send: 0"_s);
    QVERIFY2(with().words().startsWith("Every row had its turn: 25 created"_L1),
             qPrintable(with().words()));
    const QFuture<JournalCounts> journal = with().desk.journal.counts();
    QTRY_VERIFY(journal.isFinished());
    QCOMPARE(journal.result().createdToday, 25);
}

void TestImportWindow::whatWillBeSentIsSaidFirst()
{
    with().open();
    with().offer(with().writeCustomers(3, "1,Ann\n"));
    with().button("startImport"_L1)->click();
    QTRY_VERIFY(with().question());
    QVERIFY2(plan().contains("Rows to be sent to sandbox (http://127.0.0.1:"_L1),
             qPrintable(plan()));
    QVERIFY(plan().contains("Held by the check, and not sent: 1."_L1));
    QCOMPARE(with().creates(), 0);
}

void TestImportWindow::whatNobodyAgreedToIsNotSent()
{
    with().open();
    with().offer(with().writeCustomers(3));
    with().button("startImport"_L1)->click();
    QTRY_VERIFY(with().question());
    QTest::keyClick(with().question(), Qt::Key_Escape);
    QTRY_COMPARE(with().words(), u"Nothing was sent."_s);
    QVERIFY(with().button("startImport"_L1)->isEnabled());
    QCOMPARE(with().creates(), 0);
}

void TestImportWindow::withoutAKeyNothingIsSent()
{
    Environment other;
    other.name = u"Elsewhere"_s;
    other.baseUrl = QUrl(u"http://127.0.0.1:9/"_s);
    with().desk.environments().prepend(other);
    with().open();
    with().offer(with().writeCustomers(1));
    with().button("startImport"_L1)->click();
    QTRY_VERIFY(with().words().contains("no key for Elsewhere"_L1));
    QVERIFY(!with().question());
}

void TestImportWindow::aProductionEnvironmentWantsItsNameTyped()
{
    const QFuture<SandboxStart> started = with().desk.sandbox.start();
    QTRY_VERIFY(started.isFinished());
    Environment live;
    live.name = u"Live shop"_s;
    live.baseUrl = started.result().baseUrl;
    live.production = true;
    with().desk.environments().prepend(live);
    with().desk.open();
    with().desk.type(field::apiKey, sandboxKey());
    with().open();
    QVERIFY(with().in<QLabel>("importProduction"_L1)->isVisible());
    with().offer(with().writeCustomers(2));
    with().button("startImport"_L1)->click();
    QTRY_VERIFY(with().question());
    QVERIFY(QTest::qWaitForWindowActive(with().question()));
    auto *name = with().question()->findChild<QLineEdit *>("productionName"_L1);
    QVERIFY(name);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(with().creates(), 0);
}

void TestImportWindow::anotherEnvironmentWantsAnotherCheck()
{
    Environment other;
    other.name = u"Elsewhere"_s;
    other.baseUrl = QUrl(u"http://127.0.0.1:9/"_s);
    with().desk.environments().append(other);
    with().open();
    with().offer(with().writeCustomers(1));
    with().desk.window->chooseEnvironment(u"Elsewhere"_s);
    with().button("startImport"_L1)->click();
    QTRY_VERIFY2(with().words().startsWith("The environment is Elsewhere now"_L1),
                 qPrintable(with().words()));
    QVERIFY(!with().question());
    with().button("importBack"_L1)->click();
    with().next();
    QTRY_VERIFY(with().words("sendPlan"_L1).contains("for Elsewhere"_L1));
    QCOMPARE(with().creates(), 0);
}

void TestImportWindow::aRunIsPausedAndGoesOn()
{
    with().open();
    with().offer(with().writeCustomers(20));
    slowDown(100);
    with().agree();
    QTRY_VERIFY(with().creates() > 2);
    with().button("pauseImport"_L1)->click();
    QCOMPARE(with().button("pauseImport"_L1)->text(), u"&Go on"_s);
    QTRY_VERIFY(!counts().contains("On their way"_L1));
    const int sent = with().creates();
    QVERIFY(sent < 20);
    with().button("pauseImport"_L1)->click();
    with().waitUntilOver();
    QCOMPARE(with().creates(), 20);
}

void TestImportWindow::aRunThatWasStoppedGoesOnWhereItWas()
{
    with().open();
    with().offer(with().writeCustomers(20));
    slowDown(100);
    with().agree();
    QTRY_VERIFY(with().creates() > 2);
    with().button("stopImport"_L1)->click();
    with().waitUntilOver();
    QVERIFY2(with().words().startsWith("Stopped. It goes on"_L1), qPrintable(with().words()));
    QVERIFY(with().creates() < 20);
    slowDown(0);
    QTRY_COMPARE(with().button("startImport"_L1)->text(), u"&Send what is left…"_s);
    with().agree();
    with().waitUntilOver();
    QCOMPARE(with().creates(), 20);
    QTRY_VERIFY(counts().startsWith("Created: 20;"_L1));
}

void TestImportWindow::theSameFileSaysWhatBecameOfItsRows()
{
    with().open();
    const QString file = with().writeCustomers(5);
    send(file);
    with().reopen();
    with().check(file);
    with().next();
    QTRY_COMPARE(counts(), u"Created: 5; Unknown: 0; Left to send: 0"_s);
    QVERIFY(!with().button("startImport"_L1)->isEnabled());
}

void TestImportWindow::aRejectedRowLeadsToItsAttempt()
{
    with().open();
    fault({u"drift=Line1:limit:12:json"_s});
    send(with().writeCustomers(3, "1,Ann,Long,long@example.com,123456 High Street,GB,gbp\n"));
    QTRY_VERIFY2(counts().startsWith("Created: "_L1) && counts().contains("Rejected: "_L1),
                 qPrintable(counts()));
    auto *table = with().in<QTreeWidget>("notCreated"_L1);
    QVERIFY(table->topLevelItemCount() > 0);
    QCOMPARE(table->topLevelItem(0)->text(2), outcomeLabel(Outcome::Rejected));
    const QSignalSpy wanted(with().import(), &ImportWindow::attemptWanted);
    table->setFocus();
    table->setCurrentItem(table->topLevelItem(0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QTRY_VERIFY(with().desk.window->isActiveWindow()); // the import does not stand before it
    QCOMPARE(with().import()->windowType(), Qt::Window);
}

void TestImportWindow::aServiceThatIsDownStopsTheRun()
{
    with().open();
    fault({u"503"_s});
    send(with().writeCustomers(40));
    QVERIFY2(with().words().startsWith("The service is down"_L1), qPrintable(with().words()));
    QVERIFY(with().creates() < 40);
    fault({});
    with().agree();
    with().waitUntilOver();
    QTRY_VERIFY2(counts().startsWith("Created: 40;"_L1), qPrintable(counts()));
}

void TestImportWindow::aRefusedKeyStopsTheRun()
{
    with().open();
    fault({u"401"_s});
    send(with().writeCustomers(40));
    QVERIFY2(with().words().startsWith("The service refuses the key"_L1),
             qPrintable(with().words()));
    QTRY_VERIFY2(counts().contains("Left to send: 40"_L1), qPrintable(counts()));
}

void TestImportWindow::unknownRowsAreNotSentBeforeTheyWereLookedInto()
{
    with().open();
    const QString file = with().write(
        u"numbered.csv"_s, "ChannelID,AccountNo,Firstname,Surname,E-mail,Line1,Country,Currency\n"
                           "1,N-1,Ann,A,a@example.com,1 High Street,GB,gbp\n"
                           "1,N-2,Ann,B,b@example.com,1 High Street,GB,gbp\n");
    fault({u"close-after-commit"_s});
    send(file);
    QTRY_COMPARE(counts(), u"Created: 0; Unknown: 2; Left to send: 0"_s);
    QVERIFY(!with().button("startImport"_L1)->isEnabled());
    fault({});
    with().button("checkUnknownRows"_L1)->click();
    QTRY_COMPARE_WITH_TIMEOUT(counts(), u"Created: 2; Unknown: 0; Left to send: 0"_s, 20'000);
    QCOMPARE(with().creates(), 2);
}

void TestImportWindow::unknownRowsThatAreNotThereAreSentAgain()
{
    Environment quick = sandboxEnvironment();
    quick.timeout = std::chrono::seconds(1);
    with().desk.environments() = {quick};
    with().open();
    const QString file = with().write(
        u"numbered.csv"_s, "ChannelID,AccountNo,Firstname,Surname,E-mail,Line1,Country,Currency\n"
                           "1,N-1,Ann,A,a@example.com,1 High Street,GB,gbp\n");
    fault({u"close-before-commit"_s});
    send(file);
    QTRY_COMPARE(counts(), u"Created: 0; Unknown: 1; Left to send: 0"_s);
    fault({});
    with().button("checkUnknownRows"_L1)->click();
    QTRY_COMPARE_WITH_TIMEOUT(counts(), u"Created: 0; Unknown: 0; Left to send: 1"_s, 30'000);
    with().agree();
    with().waitUntilOver();
    QTRY_VERIFY(counts().startsWith("Created: 1;"_L1));
}

void TestImportWindow::aChangedFileIsNotSent()
{
    with().open();
    with().offer(with().writeCustomers(5));
    with().writeCustomers(0, "1,Eve,Other,eve@example.com,1 Side Street,GB,gbp\n");
    with().agree();
    with().waitUntilOver();
    QVERIFY2(with().words().startsWith("The file is not what was checked any more: row 1"_L1),
             qPrintable(with().words()));
    QCOMPARE(with().creates(), 0);
}

QByteArray TestImportWindow::save(QLatin1StringView button)
{
    const QString name = with().files.filePath(QString(button) + ".csv"_L1);
    with().button(button)->click();
    auto *dialog = with().in<QFileDialog>("importResultFile"_L1);
    Q_EMIT dialog->fileSelected(name);
    delete dialog;
    QFile file(name);
    const auto isSaved = [&] { return file.exists() && with().words().startsWith("Saved as"_L1); };
    if (!QTest::qWaitFor(isSaved) || !file.open(QFile::ReadOnly))
        return {};
    return file.readAll();
}

void TestImportWindow::resultsAndRejectsAreSaved()
{
    with().open();
    send(with().writeCustomers(2, "1,Ann,Smith9,ann9@example.com,5 High Street,Atlantis,gbp\n"));
    const QByteArray results = save("saveResults"_L1);
    QVERIFY2(results.contains("Smith2") && results.contains("created"), results.constData());
    const QByteArray rejects = save("saveRejects"_L1);
    QVERIFY2(rejects.contains("Atlantis") && rejects.contains("Country is not in the list"),
             rejects.constData());
    QVERIFY(!rejects.contains("Smith2"));
}

void TestImportWindow::theWindowAsksBeforeItClosesDuringARun_data()
{
    QTest::addColumn<bool>("isMain");
    QTest::newRow("the import") << false;
    QTest::newRow("the main window") << true;
}

void TestImportWindow::theWindowAsksBeforeItClosesDuringARun()
{
    QFETCH(bool, isMain);
    with().open();
    with().offer(with().writeCustomers(200));
    slowDown(20);
    with().agree();
    QTRY_VERIFY(with().creates() > 1);
    QWidget *closed = isMain ? static_cast<QWidget *>(with().desk.window.get()) : with().import();
    closed->close();
    QVERIFY(closed->isVisible());
    auto *box = with().desk.find<QMessageBox>("closeWhileImporting"_L1);
    QVERIFY(box);
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(!with().desk.find<QMessageBox>("closeWhileImporting"_L1));
    QVERIFY(closed->isVisible() && with().import()->isBusy());

    closed->close();
    box = with().desk.find<QMessageBox>("closeWhileImporting"_L1);
    for (QAbstractButton *one : box->buttons()) {
        if (box->buttonRole(one) == QMessageBox::DestructiveRole)
            one->click();
    }
    QTRY_VERIFY(!closed->isVisible());
    QTRY_VERIFY(!with().import()->isBusy());
    QVERIFY(with().creates() < 200);
}

void TestImportWindow::aCustomerIsCreatedMeanwhile()
{
    with().open();
    with().offer(with().writeCustomers(60));
    slowDown(20);
    with().agree();
    QTRY_COMPARE(QApplication::activeWindow(), with().import());
    // A window manager that is still at a dialog's end passes over the first asking.
    const auto isActive = [window = with().desk.window.get()] {
        window->activateWindow();
        return QApplication::activeWindow() == window;
    };
    QTRY_VERIFY(isActive());
    with().desk.typeCustomer(u"Meanwhile"_s);
    with().desk.pressCreate();
    QTRY_VERIFY(with().desk.find<QLabel>("outcome"_L1)->text().contains("reated"_L1));
    slowDown(0);
    with().waitUntilOver();
    QCOMPARE(with().creates(), 61);
}

// Some 300 ms are a machine that has other things to do; a freeze is seconds.
void TestImportWindow::aRunNeverHoldsTheWindowUp()
{
    with().open();
    with().offer(with().writeCustomers(1'500));
    const LoopWatch watch;
    with().agree();
    with().waitUntilOver();
    QTRY_VERIFY2(counts().startsWith("Created: 1,500;"_L1), qPrintable(counts()));
    QVERIFY2(watch.longestMs() < 1'000, qPrintable(QString::number(watch.longestMs())));
}

QTEST_MAIN(TestImportWindow)
#include "tst_importwindow.moc"
