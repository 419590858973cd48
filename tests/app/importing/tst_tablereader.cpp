// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/tablereader.h"

#include <QBuffer>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// Gives a few bytes at a time, as a slow disk or a pipe does.
class Trickle : public QBuffer
{
public:
    using QBuffer::QBuffer;

protected:
    qint64 readData(char *data, qint64 most) override
    {
        constexpr qint64 few = 3;
        return QBuffer::readData(data, std::min(most, few));
    }
};

QList<TableRow> rowsOf(QByteArray bytes, const TableFormat &format = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    TableReader reader(buffer, format);
    QList<TableRow> rows;
    for (auto row = reader.next(); row; row = reader.next())
        rows.append(*row);
    return rows;
}

QList<QStringList> cellsOf(const QList<TableRow> &rows)
{
    QList<QStringList> cells;
    for (const TableRow &row : rows)
        cells.append(row.cells);
    return cells;
}

QString problemsOf(const QList<TableRow> &rows)
{
    QStringList problems;
    for (const TableRow &row : rows) {
        for (const TableProblem &problem : row.problems)
            problems.append(
                u"%1/%2: %3"_s.arg(row.number).arg(problem.column).arg(problem.message));
    }
    return problems.join(u'\n');
}

constexpr TableFormat plain{TableFormat::Charset::Utf8, ',', true, false};

} // namespace

class TestTableReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cellsAreReadAsTheyStand_data();
    void cellsAreReadAsTheyStand();
    void itDoesNotMatterHowTheBytesCome();
    void theHeaderIsNoRow();
    void rowsAndLinesAreCounted();
    void whatIsWrongIsNamedAndTheOtherRowsAreRead_data();
    void whatIsWrongIsNamedAndTheOtherRowsAreRead();
    void aQuoteThatIsNeverClosedSpoilsItsRowAlone();
    void whereEveryCellIsQuotedAQuoteTooFewSpoilsItsRowAlone_data();
    void whereEveryCellIsQuotedAQuoteTooFewSpoilsItsRowAlone();
    void aQuoteInTheMiddleOfACellIsACharacter();
    void rowsMayEndInCarriageReturns();
    void headingsThatMakeNoSenseAreSaid();
    void textOfAnotherCharsetIsNamed_data();
    void textOfAnotherCharsetIsNamed();
    void aCellOfAHundredMegabytesIsPassedOver();
    void aLongRowWithinTheLimitIsRead();
    void withoutQuotingAQuoteIsACharacter();
    void withoutQuotingANulSpoilsItsRowAlone();
    void anEmptyFileHasNoRows();
};

void TestTableReader::cellsAreReadAsTheyStand_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("cells");
    QTest::newRow("plain") << QByteArray("a,b\n") << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("no line end") << QByteArray("a,b") << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("CR LF") << QByteArray("a,b\r\n") << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("leading zeros")
        << QByteArray("007,0113 496") << QStringList{u"007"_s, u"0113 496"_s};
    QTest::newRow("long digits") << QByteArray("12345678901234567890,1e5")
                                 << QStringList{u"12345678901234567890"_s, u"1e5"_s};
    QTest::newRow("blanks at the ends") << QByteArray(" a ,\tb") << QStringList{u" a "_s, u"\tb"_s};
    QTest::newRow("empty cells") << QByteArray(",,") << QStringList{{}, {}, {}};
    QTest::newRow("quoted") << QByteArray("\"a,b\",\"c\"") << QStringList{u"a,b"_s, u"c"_s};
    QTest::newRow("doubled quote") << QByteArray("\"a\"\"b\"") << QStringList{u"a\"b"_s};
    QTest::newRow("quoted line break")
        << QByteArray("\"a\nb\",c") << QStringList{u"a\nb"_s, u"c"_s};
    QTest::newRow("quoted CR LF") << QByteArray("\"a\r\nb\",c") << QStringList{u"a\r\nb"_s, u"c"_s};
    QTest::newRow("a mark at the start") << QByteArray("\xef\xbb\xbf"
                                                       "a,b")
                                         << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("beyond ASCII") << QByteArray("Ca\xc3\xb1on,\xf0\x9f\x98\x80")
                                  << QStringList{u"Cañon"_s, u"\U0001F600"_s};
}

void TestTableReader::cellsAreReadAsTheyStand()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, cells);
    const QList<TableRow> rows = rowsOf(bytes, plain);
    QCOMPARE(cellsOf(rows), QList<QStringList>{cells});
    QCOMPARE(problemsOf(rows), QString());
}

void TestTableReader::itDoesNotMatterHowTheBytesCome()
{
    QByteArray bytes("a,b\r\n\"c\r\nd\",\"\"\"\"\r\n\xc3\xa4,\n");
    Trickle trickle(&bytes);
    trickle.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    TableReader reader(trickle, plain);
    QList<TableRow> rows;
    for (auto row = reader.next(); row; row = reader.next())
        rows.append(*row);
    QCOMPARE(cellsOf(rows), cellsOf(rowsOf(bytes, plain)));
    QCOMPARE(rows.size(), 3);
}

void TestTableReader::theHeaderIsNoRow()
{
    QByteArray bytes("Name,Town\nAnn,York\n");
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    TableReader reader(buffer, {});
    const auto row = reader.next();
    QCOMPARE(reader.header(), (QStringList{u"Name"_s, u"Town"_s}));
    QVERIFY(row);
    QCOMPARE(row->number, 1);
    QCOMPARE(row->line, 2);
    QVERIFY(!reader.next());
    QCOMPARE(reader.bytesRead(), bytes.size());
}

void TestTableReader::rowsAndLinesAreCounted()
{
    const QList<TableRow> rows = rowsOf("h\n\"a\nb\"\n\n\nc\n");
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).line, 2);
    QCOMPARE(rows.at(1).number, 2);
    QCOMPARE(rows.at(1).line, 6);
}

void TestTableReader::whatIsWrongIsNamedAndTheOtherRowsAreRead_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QString>("problem");
    QTest::newRow("too few cells") << QByteArray("x") << u"2/0: The row has 1 cells"_s;
    QTest::newRow("too many cells") << QByteArray("x,y,z") << u"2/0: The row has 3 cells"_s;
    QTest::newRow("a NUL") << QByteArray("x,a\0b", 5) << u"2/2: The cell holds a NUL byte"_s;
    QTest::newRow("another charset")
        << QByteArray("Ca\xf1on,y") << u"2/1: The cell holds bytes that are no text in UTF-8"_s;
    QTest::newRow("a quote too few") << QByteArray("x,\"open") << u"2/2: The cell goes on"_s;
    QTest::newRow("text after the quote")
        << QByteArray("\"x\" more,y") << u"2/1: The cell goes on after the quote"_s;
}

void TestTableReader::whatIsWrongIsNamedAndTheOtherRowsAreRead()
{
    QFETCH(QByteArray, bad);
    QFETCH(QString, problem);
    const QList<TableRow> rows = rowsOf("h,i\n1,2\n" + bad + "\n\"3\",\"4\"\n");
    QCOMPARE(rows.size(), 3);
    QVERIFY2(problemsOf(rows).startsWith(problem), qPrintable(problemsOf(rows)));
    QVERIFY(!problemsOf(rows).contains(u'\n'));
    QCOMPARE(rows.at(2).cells, (QStringList{u"3"_s, u"4"_s}));
}

void TestTableReader::aQuoteThatIsNeverClosedSpoilsItsRowAlone()
{
    QByteArray bytes("h,i\n");
    for (int row = 1; row <= 50'000; ++row)
        bytes += (row == 30'000 ? QByteArray("\"open") : QByteArray::number(row)) + ",x\n";
    const QList<TableRow> rows = rowsOf(bytes);
    QCOMPARE(rows.size(), 50'000);
    QCOMPARE(rows.at(29'999).problems.size(), 1);
    QCOMPARE(rows.at(29'999).problems.constFirst().column, 1);
    QCOMPARE(rows.at(29'999).cells, (QStringList{u"\"open"_s, u"x"_s})); // to be put right
    QCOMPARE(rows.at(29'999).line, 30'001);
    QCOMPARE(rows.at(30'000).cells.constFirst(), u"30001"_s);
    QCOMPARE(rows.at(30'000).line, 30'002);
    QCOMPARE(rows.constLast().cells.constFirst(), u"50000"_s);
    QCOMPARE(problemsOf(rows).count(u'\n'), 0);
}

void TestTableReader::whereEveryCellIsQuotedAQuoteTooFewSpoilsItsRowAlone_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<int>("column");
    QTest::newRow("in the last cell") << QByteArray("\"x\",\"y\n") << 2;
    QTest::newRow("in the first cell") << QByteArray("\"x,\"y\"\n") << 1;
    QTest::newRow("in the middle of a text") << QByteArray("\"x\",\"5\" pipe\"\n") << 2;
}

void TestTableReader::whereEveryCellIsQuotedAQuoteTooFewSpoilsItsRowAlone()
{
    QFETCH(QByteArray, bad);
    QFETCH(int, column);
    const QByteArray good = "\"1\",\"2\"\n";
    const QList<TableRow> rows = rowsOf("\"h\",\"i\"\n" + good + bad + good + good);
    QCOMPARE(rows.size(), 4);
    QVERIFY2(problemsOf(rows).startsWith(u"2/%1: "_s.arg(column)), qPrintable(problemsOf(rows)));
    QCOMPARE(problemsOf(rows).count(u'\n'), 0);
    QCOMPARE(rows.at(2).cells, (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(rows.at(3).line, 5);
}

void TestTableReader::aQuoteInTheMiddleOfACellIsACharacter()
{
    QCOMPARE(cellsOf(rowsOf("5\" pipe,a\"b\"\nc,d\n", plain)),
             (QList<QStringList>{{u"5\" pipe"_s, u"a\"b\""_s}, {u"c"_s, u"d"_s}}));
}

void TestTableReader::rowsMayEndInCarriageReturns()
{
    const QList<TableRow> rows = rowsOf("h,i\r1,2\r\"open,3\r4,5\r\r6,\"7\r8\"\r");
    QCOMPARE(cellsOf(rows),
             (QList<QStringList>{
                 {u"1"_s, u"2"_s}, {u"\"open"_s, u"3"_s}, {u"4"_s, u"5"_s}, {u"6"_s, u"7\r8"_s}}));
    QVERIFY2(problemsOf(rows).startsWith("2/1: "_L1), qPrintable(problemsOf(rows)));
    QCOMPARE(rows.at(2).line, 4);
    QCOMPARE(rows.at(3).line, 6);
}

void TestTableReader::headingsThatMakeNoSenseAreSaid()
{
    QByteArray bytes("h,\"i\n1,2\n\"3\",4\n");
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    TableReader reader(buffer, {});
    QVERIFY(!reader.next());
    QVERIFY2(reader.error().startsWith("The headings cannot be read. Line 1, column 2: "_L1),
             qPrintable(reader.error()));
}

void TestTableReader::textOfAnotherCharsetIsNamed_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("odd");
    QTest::newRow("a letter") << QByteArray("Jos\xc3\xa9") << u"Ã©"_s;
    QTest::newRow("a capital") << QByteArray("\xc3\x96sterreich") << u"Ã–"_s;
    QTest::newRow("a sign") << QByteArray("\xe2\x82\xac 5") << u"â‚¬"_s;
    QTest::newRow("the same in its own charset") << QByteArray("Jos\xe9 \x80 5") << QString();
    QTest::newRow("a trade mark") << QByteArray("CAF\xc9\xae") << QString();
    QTest::newRow("in capitals") << QByteArray("\xc4RZTE \xc3\xc4") << QString();
}

void TestTableReader::textOfAnotherCharsetIsNamed()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, odd);
    TableFormat format;
    format.charset = TableFormat::Charset::Windows1252;
    const QString problems = problemsOf(rowsOf("h,i\n1," + cell + "\n2,x\n", format));
    const QString said = u"1/2: The cell holds “%1”, which is one character in UTF-8; the file is "
                         "read in Windows-1252."_s;
    QCOMPARE(problems, odd.isEmpty() ? QString() : said.arg(odd));
}

void TestTableReader::aCellOfAHundredMegabytesIsPassedOver()
{
    const QByteArray huge(100 * 1024 * 1024, 'x');
    const QList<TableRow> rows = rowsOf("h,i\n1,2\n" + huge + ",y\n3,4\n");
    QCOMPARE(rows.size(), 3);
    QVERIFY(problemsOf(rows).contains("2/1: With this cell the row has over"_L1));
    QVERIFY(rows.at(1).cells.isEmpty());
    QCOMPARE(rows.at(2).cells, (QStringList{u"3"_s, u"4"_s}));
    QCOMPARE(rows.at(2).line, 4);
}

void TestTableReader::aLongRowWithinTheLimitIsRead()
{
    const QByteArray longText(TableReader::longestRow - 100, 'x');
    const QList<TableRow> rows = rowsOf("\"" + longText + "\",y\n", plain);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.at(0).cells.at(0).size(), longText.size());
}

void TestTableReader::withoutQuotingAQuoteIsACharacter()
{
    TableFormat format = plain;
    format.isQuoted = false;
    QCOMPARE(cellsOf(rowsOf("\"a,b\"\nc,d\n", format)),
             (QList<QStringList>{{u"\"a"_s, u"b\""_s}, {u"c"_s, u"d"_s}}));
}

void TestTableReader::withoutQuotingANulSpoilsItsRowAlone()
{
    TableFormat format;
    format.isQuoted = false;
    const QList<TableRow> rows = rowsOf(QByteArray("h,i\n1,\0x\n3,\xf7y\n5,6\n", 18), format);
    QCOMPARE(rows.size(), 3);
    const QStringList problems = problemsOf(rows).split(u'\n');
    QCOMPARE(problems.size(), 2);
    QVERIFY2(problems.at(0).startsWith("1/2: The cell holds a NUL"_L1), qPrintable(problems.at(0)));
    QVERIFY2(problems.at(1).startsWith("2/2: The cell holds bytes"_L1), qPrintable(problems.at(1)));
}

void TestTableReader::anEmptyFileHasNoRows()
{
    QCOMPARE(rowsOf("").size(), 0);
    QCOMPARE(rowsOf("a,b\n").size(), 0);
    QCOMPARE(rowsOf("\n\n\n", plain).size(), 0);
}

QTEST_GUILESS_MAIN(TestTableReader)
#include "tst_tablereader.moc"
