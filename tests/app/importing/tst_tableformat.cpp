// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/columnnames.h"
#include "importing/tablereader.h"

#include <QBuffer>
#include <QStringEncoder>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;
using Charset = TableFormat::Charset;

class TestTableFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBeginningTellsTheFormat_data();
    void theBeginningTellsTheFormat();
    void theSameTextIsReadInEachCharset_data();
    void theSameTextIsReadInEachCharset();
    void ofTwoCharsetsTheOneOfTheMostCounts_data();
    void ofTwoCharsetsTheOneOfTheMostCounts();
    void tabsMayDoWithoutQuotes_data();
    void tabsMayDoWithoutQuotes();
    void headingsFindTheirFields_data();
    void headingsFindTheirFields();
    void noHeadingIsTheKey();
};

void TestTableFormat::theBeginningTellsTheFormat_data()
{
    QTest::addColumn<QByteArray>("sample");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<bool>("hasHeader");
    QTest::newRow("commas") << QByteArray("Surname,Email\nSmith,a@example.com\n") << ',' << true;
    QTest::newRow("semicolons") << QByteArray("Surname;Line1\nSmith;1, High St\nJones;2, Low St\n")
                                << ';' << true;
    QTest::newRow("tabs") << QByteArray("Surname\tEmail\nSmith\ta@example.com\n") << '\t' << true;
    QTest::newRow("bars") << QByteArray("Surname|Email\nSmith|a@example.com\n") << '|' << true;
    QTest::newRow("quoted commas")
        << QByteArray("Surname;Line1\n\"Smith, Ann\";x\n\"Jones, Bob\";y\n") << ';' << true;
    QTest::newRow("no header") << QByteArray("Smith,a@example.com,12\nJones,b@example.com,13\n")
                               << ',' << false;
    QTest::newRow("headings of one's own")
        << QByteArray("Nachname,Ort\nSmith,York\n") << ',' << true;
    QTest::newRow("one column") << QByteArray("Email\na@example.com\n") << ',' << true;
    QTest::newRow("nothing") << QByteArray() << ',' << true;
}

void TestTableFormat::theBeginningTellsTheFormat()
{
    QFETCH(QByteArray, sample);
    const TableFormat format = findFormat(sample);
    QTEST(format.delimiter, "delimiter");
    QTEST(format.hasHeader, "hasHeader");
}

void TestTableFormat::theSameTextIsReadInEachCharset_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Charset>("charset");
    const QString text = u"Surname,Town\nMüller,Cañon – €5\n"_s;
    const auto encoded = [&text](QStringConverter::Encoding encoding, bool withMark) {
        QStringEncoder encoder(encoding, withMark ? QStringConverter::Flag::WriteBom
                                                  : QStringConverter::Flag::Default);
        return QByteArray(encoder(text));
    };
    using E = QStringConverter;
    QTest::newRow("UTF-8") << text.toUtf8() << Charset::Utf8;
    QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf" + text.toUtf8() << Charset::Utf8;
    QTest::newRow("UTF-16 LE") << encoded(E::Utf16LE, true) << Charset::Utf16LittleEndian;
    QTest::newRow("UTF-16 BE") << encoded(E::Utf16BE, true) << Charset::Utf16BigEndian;
    QTest::newRow("UTF-16 LE without a mark")
        << encoded(E::Utf16LE, false) << Charset::Utf16LittleEndian;
    QTest::newRow("UTF-16 BE without a mark")
        << encoded(E::Utf16BE, false) << Charset::Utf16BigEndian;
    QTest::newRow("Windows-1252") << QByteArray("Surname,Town\nM\xfcller,Ca\xf1on \x96 \x80"
                                                "5\n")
                                  << Charset::Windows1252;
}

void TestTableFormat::theSameTextIsReadInEachCharset()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Charset, charset);
    const TableFormat format = findFormat(bytes);
    QCOMPARE(format.charset, charset);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    TableReader reader(buffer, format);
    const auto row = reader.next();
    QCOMPARE(reader.header(), (QStringList{u"Surname"_s, u"Town"_s}));
    QVERIFY(row);
    QCOMPARE(row->cells, (QStringList{u"Müller"_s, u"Cañon – €5"_s}));
}

void TestTableFormat::ofTwoCharsetsTheOneOfTheMostCounts_data()
{
    QTest::addColumn<int>("utf8");
    QTest::addColumn<int>("windows");
    QTest::addColumn<Charset>("charset");
    QTest::newRow("UTF-8 alone") << 3 << 0 << Charset::Utf8;
    QTest::newRow("UTF-8 first and most") << 3 << 1 << Charset::Utf8;
    QTest::newRow("Windows-1252 most") << 1 << 3 << Charset::Windows1252;
    QTest::newRow("Windows-1252 alone") << 0 << 3 << Charset::Windows1252;
}

void TestTableFormat::ofTwoCharsetsTheOneOfTheMostCounts()
{
    QFETCH(int, utf8);
    QFETCH(int, windows);
    const QByteArray sample = "Surname,Town\n" + QByteArray("M\xc3\xbcller,York\n").repeated(utf8) +
                              QByteArray("M\xfcller,York\n").repeated(windows);
    QTEST(findFormat(sample).charset, "charset");
}

void TestTableFormat::tabsMayDoWithoutQuotes_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<bool>("isQuoted");
    QTest::newRow("no quotes") << QByteArray("a\tb\nc\td\n") << true;
    QTest::newRow("quotes as characters")
        << QByteArray("\"Bob\" Smith\tx\n\"Al\" Jones\ty\nc\td\n") << false;
    QTest::newRow("cells in quotes too")
        << QByteArray("\"Bob\" Smith\tx\n\"Al\" Jones\ty\n\"c\"\td\n") << true;
    QTest::newRow("one that is broken") << QByteArray("\"Bob\" Smith\tx\nc\td\n") << true;
    QTest::newRow("with commas") << QByteArray("\"Bob\" Smith,x\n\"Al\" Jones,y\nc,d\n") << true;
}

void TestTableFormat::tabsMayDoWithoutQuotes()
{
    QFETCH(QByteArray, rows);
    const QByteArray header = rows.contains('\t') ? "Surname\tTown\n" : "Surname,Town\n";
    QTEST(findFormat(header + rows).isQuoted, "isQuoted");
}

void TestTableFormat::headingsFindTheirFields_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *heading, QLatin1StringView field) {
        QTest::newRow(heading) << QString::fromUtf8(heading) << QString(field);
    };
    for (const Field &field : fields()) {
        if (field.format != Format::Secret)
            QTest::newRow(field.name.data()) << QString(field.name) << QString(field.name);
    }
    row("Post code", field::postcode);
    row("ZIP", field::postcode);
    row("E-mail", field::email);
    row("e-mail address", field::email);
    row("First Name", field::firstname);
    row("last_name", field::surname);
    row("City", field::town);
    row("Address 1", field::line1);
    row("Address line 2", field::line2);
    row("Company", field::companyName);
    row("Country code", field::country);
    row("Phone", "TelephoneNo"_L1);
    row("Mobile number", "MobileNo"_L1);
    row("VAT no.", field::vatNumber);
    row("Shoe size", {});
    row("", {});
}

void TestTableFormat::headingsFindTheirFields()
{
    QFETCH(QString, heading);
    const Field *field = fieldNamed(heading);
    QTEST(field ? QString(field->name) : QString(), "field");
}

void TestTableFormat::noHeadingIsTheKey()
{
    for (const QString &heading : {u"apiKey"_s, u"API key"_s, u"Key"_s})
        QVERIFY(!fieldNamed(heading));
}

QTEST_GUILESS_MAIN(TestTableFormat)
#include "tst_tableformat.moc"
