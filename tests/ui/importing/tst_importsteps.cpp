// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfixture.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableWidget>
#include <QToolButton>

using namespace desk;
using namespace desk::test;

/// From a file to what would be sent of it. Nothing is.
class TestImportSteps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ImportFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void theFormatThatWasFoundIsShownAndCanBeChanged();
    void otherCharactersAreReadAnew();
    void whatCannotBeReadIsSaid_data();
    void whatCannotBeReadIsSaid();
    void pastedCellsAreAFile();
    void textThatIsNoCellsIsNotTaken();
    void aDroppedFileIsTaken();
    void columnsFindTheirFields();
    void aRowIsShownAsItWouldBeSent();
    void theSameTextGoesIntoEveryRow();
    void whatIsDoneToACellIsChosen();
    void columnsThatGoNowhereAreNamed();
    void aMappingIsRememberedByItsHeadings();
    void aMappingIsSavedAndLoaded();
    void aMappingForOtherColumnsIsNotUsed();
    void findingsAreCountedAndFiltered();
    void aRowIsMendedInPlace();
    void whatIsWrongInACellStandsBesideIt();
    void theWindowFitsASmallScreenAtTwiceTheSize();
    void aMendedRowIsPutBack();
    void whatWasMendedOutlivesTheProgram();
    void aPastedTextIsNotCroppedInACell();
    void anotherMappingIsCheckedAnew();
    void aCheckSendsNothing();

private:
    ImportFixture &with() { return *m_fixture; }
    QTableWidget *sample() { return with().in<QTableWidget>("importSample"_L1); }
    QComboBox *place(QLatin1StringView field) { return with().in<QComboBox>(field); }
    QString body() { return with().in<QPlainTextEdit>("importBody"_L1)->toPlainText(); }
    QTableView *findings() { return with().in<QTableView>("findings"_L1); }
    QTableWidget *cells() { return with().in<QTableWidget>("mendCells"_L1); }
    void chooseFinding(const QString &words);
    void mend(const QString &heading, const QString &text);
    QString saveMapping();
    void loadMapping(const QString &file);

    std::unique_ptr<ImportFixture> m_fixture;
};

void TestImportSteps::theFormatThatWasFoundIsShownAndCanBeChanged()
{
    with().open();
    with().choose(with().write(u"rows.txt"_s,
                               "Surname;Firstname;Town, County\nSmith;Ann;Leeds, Yorkshire\n"));
    auto *delimiter = with().in<QComboBox>("importDelimiter"_L1);
    QCOMPARE(delimiter->currentText(), u"Semicolon"_s);
    QCOMPARE(sample()->horizontalHeaderItem(2)->text(), u"Town, County"_s);
    QCOMPARE(sample()->rowCount(), 1);
    delimiter->setCurrentText(u"Comma"_s);
    QTRY_COMPARE(sample()->horizontalHeaderItem(0)->text(), u"Surname;Firstname;Town"_s);
    with().in<QCheckBox>("importHeader"_L1)->setChecked(false);
    QTRY_COMPARE(sample()->rowCount(), 2);
    QCOMPARE(sample()->horizontalHeaderItem(0)->text(), u"Column 1"_s);
}

void TestImportSteps::otherCharactersAreReadAnew()
{
    with().open();
    with().choose(with().write(u"rows.csv"_s, "Surname,Town\nM\xfcller,K\xf6ln\n"));
    auto *charset = with().in<QComboBox>("importCharset"_L1);
    QCOMPARE(charset->currentText(), u"Windows-1252"_s);
    QCOMPARE(sample()->item(0, 0)->text(), u"Müller"_s);
    charset->setCurrentText(u"UTF-8"_s);
    QTRY_VERIFY2(with().words("importFound"_L1).contains("Row 1, line 2"_L1),
                 qPrintable(with().words("importFound"_L1)));
}

void TestImportSteps::whatCannotBeReadIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing in it") << QByteArray() << u"It is empty"_s;
    QTest::newRow("headings only") << QByteArray("Surname,Town\n") << u"no other row"_s;
}

void TestImportSteps::whatCannotBeReadIsSaid()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    with().open();
    const QString file = with().write(u"rows.csv"_s, bytes);
    with().import()->take(file);
    QTRY_VERIFY2(with().words("importFound"_L1).contains(words),
                 qPrintable(with().words("importFound"_L1)));
    QVERIFY(!with().button("importNext"_L1)->isEnabled());
    with().import()->take(with().files.path());
    QTRY_VERIFY(with().words("importFound"_L1).contains("It cannot be read: It is no file."_L1));
}

void TestImportSteps::pastedCellsAreAFile()
{
    QGuiApplication::clipboard()->setText(u"Surname\tZip\nSmith\t00123\n"_s);
    with().open();
    QTest::keyClick(with().import(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(sample()->rowCount(), 1);
    QCOMPARE(sample()->item(0, 1)->text(), u"00123"_s);
    QCOMPARE(with().in<QComboBox>("importDelimiter"_L1)->currentText(), u"Tab"_s);
}

void TestImportSteps::textThatIsNoCellsIsNotTaken()
{
    QGuiApplication::clipboard()->setText(u"Call Mr Smith back"_s);
    with().open();
    with().button("importPaste"_L1)->click();
    QVERIFY(with().words("importFound"_L1).contains("no cells"_L1));
    QVERIFY(!with().button("importNext"_L1)->isEnabled());
}

void TestImportSteps::aDroppedFileIsTaken()
{
    with().open();
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(with().writeCustomers(2))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(with().import(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(with().import(), &event);
    QTRY_COMPARE(sample()->rowCount(), 2);
}

void TestImportSteps::columnsFindTheirFields()
{
    with().open();
    with().choose(with().writeCustomers(1));
    with().next();
    QCOMPARE(place(field::surname)->currentText(), u"Surname"_s);
    QCOMPARE(place(field::email)->currentText(), u"E-mail"_s);
    QCOMPARE(place(field::town)->currentText(), u"– nothing –"_s);
    QVERIFY(with().words("importMappingFound"_L1).startsWith("7 fields"_L1));
    QVERIFY(!with().import()->findChild<QComboBox *>(field::apiKey));
}

void TestImportSteps::aRowIsShownAsItWouldBeSent()
{
    with().open();
    with().choose(with().writeCustomers(3));
    with().next();
    QVERIFY2(body().contains("\"Country\": \"GBR\""_L1), qPrintable(body()));
    QVERIFY(body().contains("\"apiKey\": \"{{apiKey}}\""_L1));
    QCOMPARE(with().words("CountrySent"_L1), u"GBR"_s);
    with().in<QSpinBox>("importPreviewRow"_L1)->setValue(3);
    QVERIFY(body().contains("ann3@example.com"_L1));
    QCOMPARE(with().words("SurnameSent"_L1), u"Smith3"_s);
}

void TestImportSteps::theSameTextGoesIntoEveryRow()
{
    with().open();
    with().choose(with().write(u"rows.csv"_s, "Surname,Country\nSmith,fr\n"));
    with().next();
    QVERIFY(with().words("CurrencySent"_L1).startsWith(u"✗ "_s));
    place(field::currency)->setCurrentText(u"the same text"_s);
    auto *constant = with().in<QLineEdit>("CurrencyText"_L1);
    QVERIFY(constant->isVisible());
    QTest::keyClicks(constant, u"euro"_s);
    QCOMPARE(with().words("CurrencySent"_L1), u"EUR"_s);
    place(field::currency)->setCurrentText(u"– nothing –"_s);
    QVERIFY(!constant->isVisible());
}

void TestImportSteps::whatIsDoneToACellIsChosen()
{
    with().open();
    with().choose(with().write(u"rows.csv"_s, "Surname,Postcode\nSmith, e1 6an \n"));
    with().next();
    QCOMPARE(with().words("PostcodeSent"_L1), u"e1 6an"_s);
    auto *treatments = with().in<QToolButton>("PostcodeTreatments"_L1);
    QCOMPARE(treatments->text(), u"Trim"_s);
    for (QAction *action : treatments->menu()->actions()) {
        if (action->text() == "Upper case"_L1)
            action->trigger();
    }
    QCOMPARE(treatments->text(), u"Trim, Upper case"_s);
    QCOMPARE(with().words("PostcodeSent"_L1), u"E1 6AN"_s);
}

void TestImportSteps::columnsThatGoNowhereAreNamed()
{
    with().open();
    with().choose(with().write(u"rows.csv"_s, "Surname,Hall,Remarks\nSmith,4,none\n"));
    with().next();
    QCOMPARE(with().words("importNotes"_L1), u"Not used: Hall, Remarks."_s);
    place(field::line2)->setCurrentText(u"Hall"_s);
    QCOMPARE(with().words("importNotes"_L1), u"Not used: Remarks."_s);
}

void TestImportSteps::aMappingIsRememberedByItsHeadings()
{
    with().open();
    const QString file = with().write(u"rows.csv"_s, "Surname,Hall\nSmith,4\n");
    with().choose(file);
    with().next();
    place(field::line2)->setCurrentText(u"Hall"_s);
    with().next();
    QTRY_VERIFY(with().button("cancelCheck"_L1)->isHidden());
    with().reopen();
    with().choose(with().write(u"other.csv"_s, "Surname,Hall\nJones,7\n"));
    with().next();
    QTRY_VERIFY(with().words("importMappingFound"_L1).startsWith("As it was"_L1));
    QCOMPARE(place(field::line2)->currentText(), u"Hall"_s);
    with().button("findMapping"_L1)->click();
    QCOMPARE(place(field::line2)->currentText(), u"– nothing –"_s);
}

QString TestImportSteps::saveMapping()
{
    const QString name = with().files.filePath(u"mapping.json"_s);
    with().button("saveMapping"_L1)->click();
    auto *dialog = with().in<QFileDialog>("saveMappingFile"_L1);
    Q_EMIT dialog->fileSelected(name);
    delete dialog;
    return QTest::qWaitFor(
               [&] { return with().words("importMappingFound"_L1).startsWith("Saved as"_L1); })
               ? name
               : QString();
}

void TestImportSteps::loadMapping(const QString &file)
{
    with().button("loadMapping"_L1)->click();
    auto *dialog = with().in<QFileDialog>("loadMappingFile"_L1);
    Q_EMIT dialog->fileSelected(file);
    delete dialog;
}

void TestImportSteps::aMappingIsSavedAndLoaded()
{
    with().open();
    with().choose(with().write(u"rows.csv"_s, "Surname,Hall\nSmith,4\n"));
    with().next();
    place(field::line2)->setCurrentText(u"Hall"_s);
    const QString file = saveMapping();
    QVERIFY(!file.isEmpty());
    with().button("findMapping"_L1)->click();
    QCOMPARE(place(field::line2)->currentText(), u"– nothing –"_s);
    loadMapping(file);
    QTRY_COMPARE(place(field::line2)->currentText(), u"Hall"_s);
    QCOMPARE(place(field::surname)->currentText(), u"Surname"_s);
}

void TestImportSteps::aMappingForOtherColumnsIsNotUsed()
{
    with().open();
    with().choose(with().write(u"rows.csv"_s, "Surname,Hall\nSmith,4\n"));
    with().next();
    loadMapping(
        with().write(u"mapping.json"_s,
                     R"({"customer-desk-mapping": 1, "fields": {"Town": {"column": "City"}}})"));
    QTRY_VERIFY(with().words("importMappingFound"_L1).contains(u"no column “City”"_s));
    QCOMPARE(place(field::surname)->currentText(), u"Surname"_s);
}

void TestImportSteps::findingsAreCountedAndFiltered()
{
    with().open();
    with().check(with().writeCustomers(3,
                                       "1,Ann,Smith4,ann1@example.com,4 High Street,GB,gbp\n"
                                       "1,Ann,Smith5,ann5@example.com,5 High Street,Atlantis,gbp\n"
                                       "1,Ann\n"));
    QVERIFY2(
        with()
            .words("checkCounts"_L1)
            .startsWith(
                "6 rows: 3 can be sent; held by what is in them: 2; repeat an earlier row: 1."_L1),
        qPrintable(with().words("checkCounts"_L1)));
    auto *kind = with().in<QComboBox>("findingKind"_L1);
    kind->setCurrentText(u"Twice in the file"_s);
    QCOMPARE(findings()->model()->rowCount(), 1);
    QCOMPARE(findings()->model()->index(0, 0).data().toInt(), 4);
    kind->setCurrentText(u"All findings"_s);
    QTest::keyClicks(with().in<QLineEdit>("findingText"_L1), u"country"_s);
    QCOMPARE(findings()->model()->rowCount(), 1);
    QCOMPARE(findings()->model()->index(0, 1).data().toInt(), 6);
}

void TestImportSteps::chooseFinding(const QString &words)
{
    QAbstractItemModel *model = findings()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 3).data().toString().contains(words))
            return findings()->setCurrentIndex(model->index(row, 0));
    }
    QFAIL(qPrintable(words));
}

void TestImportSteps::mend(const QString &heading, const QString &text)
{
    int row = 0;
    while (cells()->verticalHeaderItem(row)->text() != heading)
        ++row;
    cells()->setFocus();
    cells()->setCurrentCell(row, 0);
    QTest::keyClick(cells(), Qt::Key_F2);
    auto *editor = cells()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
}

void TestImportSteps::aRowIsMendedInPlace()
{
    with().open();
    with().check(
        with().writeCustomers(2, "1,Ann,Smith5,ann5@example.com,5 High Street,Atlantis,gbp\n"));
    chooseFinding(u"Country"_s);
    QTRY_COMPARE(cells()->rowCount(), 7);
    QVERIFY(cells()->item(5, 1)->text().contains("Country is not in the list"_L1));
    mend(u"Country"_s, u"France"_s);
    QTRY_VERIFY2(with().words("checkCounts"_L1).startsWith("3 rows: 3 can be sent"_L1),
                 qPrintable(with().words("checkCounts"_L1)));
    QVERIFY(with().words("checkCounts"_L1).contains("mended: 1"_L1));
    QVERIFY(with().words("mendTitle"_L1).startsWith("Row 3 is mended"_L1));
    QCOMPARE(cells()->item(5, 1)->text(), QString());
    QFile file(with().files.filePath(u"customers.csv"_s));
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(file.readAll().contains("Atlantis"));
}

void TestImportSteps::whatIsWrongInACellStandsBesideIt()
{
    constexpr int surname = 2;
    with().open();
    with().check(
        with().writeCustomers(2, "1,Ann,\"Smith3,ann3@example.com,3 High Street,GB,gbp\n"));
    QTRY_VERIFY(cells()->rowCount() > surname);
    QCOMPARE(cells()->item(surname, 0)->text(), u"\"Smith3"_s);
    QVERIFY2(cells()->item(surname, 1)->text().contains("never closed"_L1),
             qPrintable(cells()->item(surname, 1)->text()));
    mend(u"Surname"_s, u"Smith3"_s);
    QTRY_VERIFY(with().words("checkCounts"_L1).startsWith("3 rows: 3 can be sent"_L1));
}

void TestImportSteps::theWindowFitsASmallScreenAtTwiceTheSize()
{
    constexpr QSize screen(1366 / 2, 768 / 2);
    constexpr QSize frame(20, 50); // of the window
    with().open();
    with().check(with().writeCustomers(2, "1,Ann\n"));
    const QSize needed = with().import()->minimumSizeHint();
    QVERIFY2(needed.boundedTo(screen - frame) == needed,
             qPrintable(u"%1x%2"_s.arg(needed.width()).arg(needed.height())));
}

void TestImportSteps::aMendedRowIsPutBack()
{
    with().open();
    with().check(
        with().writeCustomers(2, "1,Ann,Smith5,ann5@example.com,5 High Street,Atlantis,gbp\n"));
    chooseFinding(u"Country"_s);
    QTRY_COMPARE(cells()->rowCount(), 7);
    mend(u"Country"_s, u"France"_s);
    QTRY_VERIFY(with().words("checkCounts"_L1).contains("mended"_L1));
    QTRY_VERIFY(with().button("importNext"_L1)->isEnabled());
    with().button("putRowBack"_L1)->click();
    QTRY_VERIFY(with().words("checkCounts"_L1).startsWith("3 rows: 2 can be sent"_L1));
    QTRY_COMPARE(cells()->rowCount(), 7);
    QCOMPARE(cells()->item(5, 0)->text(), u"Atlantis"_s);
}

void TestImportSteps::whatWasMendedOutlivesTheProgram()
{
    with().open();
    const QString file =
        with().writeCustomers(2, "1,Ann,Smith5,ann5@example.com,5 High Street,Atlantis,gbp\n");
    with().check(file);
    chooseFinding(u"Country"_s);
    QTRY_COMPARE(cells()->rowCount(), 7);
    mend(u"Country"_s, u"France"_s);
    with().reopen();
    with().check(file);
    QTRY_VERIFY2(with().words("checkCounts"_L1).startsWith("3 rows: 3 can be sent"_L1),
                 qPrintable(with().words("checkCounts"_L1)));
}

void TestImportSteps::aPastedTextIsNotCroppedInACell()
{
    with().open();
    with().check(with().writeCustomers(0, "1,Ann,,ann5@example.com,5 High Street,FR,gbp\n"));
    chooseFinding(u"Surname"_s);
    QTRY_COMPARE(cells()->rowCount(), 7);
    const QString longText(40'000, u'x');
    cells()->setFocus();
    cells()->setCurrentCell(2, 0);
    QTest::keyClick(cells(), Qt::Key_F2);
    QGuiApplication::clipboard()->setText(longText);
    auto *editor = cells()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->paste();
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(cells()->item(2, 0)->text(), longText);

    QTest::keyClick(cells(), Qt::Key_F2);
    QGuiApplication::clipboard()->setText(QString(70'000, u'y'));
    editor = cells()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->paste();
    QCOMPARE(editor->text(), longText);
    QVERIFY(with().words("mendTitle"_L1).contains("70,000"_L1));
}

void TestImportSteps::anotherMappingIsCheckedAnew()
{
    with().open();
    with().check(with().writeCustomers(2));
    QVERIFY(with().button("importNext"_L1)->isEnabled());
    with().button("importBack"_L1)->click();
    place(field::currency)->setCurrentText(u"– nothing –"_s);
    QVERIFY(!with().in<QTabBar>("importSteps"_L1)->isTabEnabled(3));
    with().next();
    QTRY_VERIFY2(with().words("checkCounts"_L1).startsWith("2 rows: 0 can be sent"_L1),
                 qPrintable(with().words("checkCounts"_L1)));
}

void TestImportSteps::aCheckSendsNothing()
{
    with().open();
    with().check(with().writeCustomers(2));
    with().next();
    QTRY_VERIFY(with().button("startImport"_L1)->isEnabled());
    QCOMPARE(with().creates(), 0);
}

QTEST_MAIN(TestImportSteps)
#include "tst_importsteps.moc"
