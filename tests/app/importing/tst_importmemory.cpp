// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/importidentity.h"
#include "importing/importpace.h"
#include "importing/mappingmemory.h"
#include "importing/mendingmemory.h"
#include "importing/pastedcells.h"
#include "importing/tablebeginning.h"
#include "importing/tablereader.h"
#include "importing/tablewriter.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What an import keeps beside its runs, and how fast it says that it is.
class TestImportMemory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMappingIsFoundByItsHeadings();
    void aBrokenMappingIsAsGoodAsNone();
    void theOrderOfAMappingMakesNoOtherRun();
    void mendedRowsAreFoundByTheBytesOfTheirFile();
    void theBeginningOfAFileSaysHowItIsWritten();
    void whatIsNoFileIsNotRead();
    void aWorkbookIsNoFileOfRows_data();
    void aWorkbookIsNoFileOfRows();
    void textWithTabsAndRowsLooksLikeCells_data();
    void textWithTabsAndRowsLooksLikeCells();
    void pastedCellsBecomeAFileThatIsFoundAgain();
    void oldCellsAreRemoved();
    void whatIsWrittenIsReadAsItWas();
    void thePaceIsThatOfTheLastSeconds();
    void whatStandsStillHasNoTimeLeft();

private:
    QTemporaryDir m_folder;
};

void TestImportMemory::aMappingIsFoundByItsHeadings()
{
    const MappingMemory memory(m_folder.filePath(u"imports"_s));
    const QStringList header{u"Name"_s, u"Zip"_s};
    const ColumnMapping mapping{{u"Surname"_s, 0}, {u"Postcode"_s, 1, {}, {Treatment::UpperCase}}};
    QVERIFY(!memory.find(header));
    QCOMPARE(memory.remember(header, mapping), QString());
    const auto found = memory.find(header);
    QVERIFY(found && found->size() == mapping.size());
    for (const FieldSource &source : mapping)
        QVERIFY(found->contains(source));
    QVERIFY(!memory.find({u"Zip"_s, u"Name"_s}));
}

void TestImportMemory::aBrokenMappingIsAsGoodAsNone()
{
    const MappingMemory memory(m_folder.filePath(u"broken"_s));
    const QStringList header{u"Name"_s};
    memory.remember(header, {{u"Surname"_s, 0}});
    const QDir folder(m_folder.filePath(u"broken"_s));
    QFile file(folder.filePath(folder.entryList(QDir::Files).constFirst()));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("{\"customer-desk-mapping\": [");
    file.close();
    QVERIFY(!memory.find(header));
}

// A mapping that was saved in the window names its fields in another order.
void TestImportMemory::theOrderOfAMappingMakesNoOtherRun()
{
    const FieldSource name{u"Surname"_s, 0};
    const FieldSource zip{u"Postcode"_s, 1};
    const auto identity = [](const ColumnMapping &mapping) {
        return importIdentity("hash", {}, mapping, BodyFormat::Json, u"Test"_s);
    };
    QCOMPARE(identity({zip, name}), identity({name, zip}));
    QVERIFY(identity({name}) != identity({name, zip}));
}

void TestImportMemory::mendedRowsAreFoundByTheBytesOfTheirFile()
{
    const MendingMemory memory(m_folder.filePath(u"mended"_s));
    const MendedRows rows{{7, {u"Ann"_s, u"Smith \"2\""_s, {}}}, {500'000, {u"Zoë"_s}}};
    QCOMPARE(memory.remember("hash", {}, rows), QString());
    QCOMPARE(memory.find("hash", {}), rows);
    QVERIFY(memory.find("another", {}).isEmpty());
    TableFormat otherwise;
    otherwise.hasHeader = false; // its first row is row 1
    QVERIFY(memory.find("hash", otherwise).isEmpty());
    QCOMPARE(memory.remember("hash", {}, {}), QString());
    QVERIFY(memory.find("hash", {}).isEmpty());
    QVERIFY(QDir(m_folder.filePath(u"mended"_s)).isEmpty());
}

void TestImportMemory::theBeginningOfAFileSaysHowItIsWritten()
{
    const QString name = m_folder.filePath(u"rows.csv"_s);
    QFile file(name);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("Surname;;Zip\r\nSmith;x;E1;more\r\n");
    for (int row = 1; row < 100; ++row)
        file.write("Smith;x;E" + QByteArray::number(row) + "\r\n");
    file.close();
    const TableBeginning beginning = readBeginning(name);
    QCOMPARE(beginning.error, QString());
    QCOMPARE(beginning.format.delimiter, ';');
    QCOMPARE(beginning.size, file.size());
    QCOMPARE(beginning.rows.size(), TableBeginning::mostRows);
    QCOMPARE(beginning.columnNames(),
             (QStringList{u"Surname"_s, u"Column 2"_s, u"Zip"_s, u"Column 4"_s}));
    const auto row = readRow(name, beginning.format, 100);
    QVERIFY(row && row->cells.constLast() == u"E99");
    QVERIFY(!readRow(name, beginning.format, 101));
}

void TestImportMemory::whatIsNoFileIsNotRead()
{
    QVERIFY(!readBeginning(m_folder.path()).error.isEmpty());
    QVERIFY(!readBeginning(m_folder.filePath(u"nothing"_s)).error.isEmpty());
    const QString pipe = m_folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(!readBeginning(pipe).error.isEmpty());
}

void TestImportMemory::aWorkbookIsNoFileOfRows_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("xlsx, ods") << QByteArray("PK\x03\x04rest");
    QTest::newRow("xls") << QByteArray("\xd0\xcf\x11\xe0rest");
}

void TestImportMemory::aWorkbookIsNoFileOfRows()
{
    QFETCH(QByteArray, beginning);
    QFile file(m_folder.filePath(u"book.csv"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(beginning);
    file.close();
    const QString said = readBeginning(file.fileName()).error;
    QVERIFY2(said.contains("Save it as CSV"_L1), qPrintable(said));
}

void TestImportMemory::textWithTabsAndRowsLooksLikeCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("two rows") << u"a\tb\n1\t2\n"_s << true;
    QTest::newRow("one row") << u"a\tb\n"_s << false;
    QTest::newRow("one column") << u"a\nb\n"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestImportMemory::textWithTabsAndRowsLooksLikeCells()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(looksLikeCells(text), expected);
}

void TestImportMemory::pastedCellsBecomeAFileThatIsFoundAgain()
{
    const QString text = u"Name\tTown\nJos\u00e9\t\"Two\nlines\"\n"_s;
    const PastedFile first = keepPastedCells(text, m_folder.filePath(u"pasted"_s));
    QCOMPARE(first.error, QString());
    QFile file(first.name);
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), text);
    QCOMPARE(keepPastedCells(text, m_folder.filePath(u"pasted"_s)).name, first.name);
    QVERIFY(!keepPastedCells(text, u"/proc/none"_s).error.isEmpty());
}

void TestImportMemory::oldCellsAreRemoved()
{
    const QString folder = m_folder.filePath(u"old"_s);
    const PastedFile pasted = keepPastedCells(u"Surname\tTown\nSmith\tLeeds\n"_s, folder);
    MendingMemory(folder).remember("hash", {}, {{1, {u"Ann"_s}}});
    MappingMemory(folder).remember({u"Surname"_s}, {});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    removeOldCells(folder, now.addDays(daysKept - 1));
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 3);
    removeOldCells(folder, now.addDays(daysKept + 1));
    const QStringList left = QDir(folder).entryList(QDir::Files);
    QCOMPARE(left.size(), 1); // a mapping holds nothing of a customer
    QVERIFY(left.constFirst().startsWith("mapping-"_L1));
}

void TestImportMemory::whatIsWrittenIsReadAsItWas()
{
    const QStringList cells{u"007"_s,       u"a,b"_s,       u"say \"no\""_s,   u"two\nlines"_s,
                            u" blank "_s,   u"=1+1"_s,      u"\u00e9\u20ac"_s, {},
                            u"tab\there"_s, u"semi;colon"_s};
    for (const char delimiter : {',', ';', '\t'}) {
        QByteArray bytes = tableRow(cells, delimiter);
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QBuffer::ReadOnly));
        TableFormat format;
        format.delimiter = delimiter;
        format.hasHeader = false;
        TableReader reader(buffer, format);
        const auto row = reader.next();
        QVERIFY(row);
        QCOMPARE(row->cells, cells);
    }
}

void TestImportMemory::thePaceIsThatOfTheLastSeconds()
{
    ImportPace pace;
    const ImportPace::Moment begun{};
    QCOMPARE(pace.rowsPerSecond(begun), 0.0);
    for (int ms = 0; ms < 20'000; ms += 10) // a hundred a second
        pace.add(Outcome::Created, 5ms, begun + std::chrono::milliseconds(ms));
    QVERIFY(qAbs(pace.rowsPerSecond(begun + 20s) - 100) < 10);
    QCOMPARE(pace.seconds().size(), std::size_t(20));
    QCOMPARE(pace.seconds().front().created, 100);
    const auto left = pace.timeLeft(1'000, begun + 20s);
    QVERIFY(left && *left >= 9s && *left <= 11s);
    pace.add(Outcome::Unknown, 900ms, begun + 1'000s);
    QVERIFY(pace.seconds().size() <= ImportPace::mostSeconds);
    QCOMPARE(pace.seconds().back().unknown, 1);
    QCOMPARE(pace.seconds().back().slowest, 900ms);
    QVERIFY(pace.rowsPerSecond(begun + 1'000s) < 1);
}

void TestImportMemory::whatStandsStillHasNoTimeLeft()
{
    ImportPace pace;
    const ImportPace::Moment begun{};
    QVERIFY(!pace.timeLeft(10, begun));
    pace.add(Outcome::Rejected, 5ms, begun);
    QVERIFY(pace.timeLeft(10, begun + 1s).has_value());
    QVERIFY(!pace.timeLeft(10, begun + 2'000s));
}

QTEST_GUILESS_MAIN(TestImportMemory)
#include "tst_importmemory.moc"
