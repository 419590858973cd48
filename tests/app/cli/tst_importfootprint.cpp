// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

#include <sys/resource.h>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 megabyte = 1024 * 1024;
constexpr qint64 mostMemory = 100 * megabyte; // whatever is in the file

using Write = std::function<void(const QByteArray &)>;

const QByteArray header = "ChannelID,AccountNo,Line1,Country,Firstname,Surname,Email,Currency\n";

QByteArray row(int number, const QByteArray &surname = "Smith")
{
    const QByteArray digits = QByteArray::number(number);
    return "1,A" + digits + ",1 High Street,GBR,Ann," + surname + ",a" + digits +
           "@example.com,GBP\n";
}

/// A row whose surname has that many bytes.
void writeHugeRow(const Write &write, qint64 size, const QByteArray &filling,
                  const QByteArray &quote)
{
    const QByteArray parts = row(2, "\n");
    const qsizetype at = parts.indexOf('\n');
    write(parts.first(at) + quote);
    for (qint64 left = size; left > 0; left -= filling.size())
        write(filling);
    write(quote + parts.sliced(at + 1));
}

} // namespace

/// What a dry run takes of the memory, as the kernel saw the whole process.
class TestImportFootprint : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCellOfAHundredMegabytesIsPassedOverInLittleMemory_data();
    void aCellOfAHundredMegabytesIsPassedOverInLittleMemory();
    void aMillionRowsThatAreAllThereTwiceTakeLittleMemory();

private:
    /// This process stays small meanwhile: the kernel counts a child from the moment of its fork.
    Run dryRun(const std::function<void(const Write &)> &fill);
    static qint64 mostTaken();

    QTemporaryDir m_directory;
};

Run TestImportFootprint::dryRun(const std::function<void(const Write &)> &fill)
{
    QFile file(m_directory.filePath(u"rows.csv"_s));
    if (!file.open(QFile::WriteOnly))
        return {};
    fill([&file](const QByteArray &bytes) { file.write(bytes); });
    file.close();
    const QStringList words{u"import"_s, file.fileName(), u"--dry-run"_s};
    QProcess process;
    Program(m_directory.filePath(u"data"_s)).start(process, words);
    process.waitForFinished(240'000);
    return Program::end(process);
}

/// By any child so far, in bytes.
qint64 TestImportFootprint::mostTaken()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return usage.ru_maxrss * 1024;
}

void TestImportFootprint::aCellOfAHundredMegabytesIsPassedOverInLittleMemory_data()
{
    QTest::addColumn<QByteArray>("filling");
    QTest::addColumn<QByteArray>("quote");
    QTest::addColumn<QByteArray>("said");
    const QByteArray text(megabyte, 'x');
    const QByteArray place = "rows.csv:3: error: Column 6 (Surname): ";
    QTest::newRow("a line") << text << QByteArray() << place + "With this cell the row has over";
    QTest::newRow("in quotes") << text << QByteArray("\"")
                               << place + "The quote that opens this cell is not closed within";
    QTest::newRow("quotes alone") << QByteArray(megabyte, '"') << QByteArray("\"")
                                  << place + "With this cell the row has over";
}

void TestImportFootprint::aCellOfAHundredMegabytesIsPassedOverInLittleMemory()
{
    QFETCH(QByteArray, filling);
    QFETCH(QByteArray, quote);
    QFETCH(QByteArray, said);
    const Run run = dryRun([&filling, &quote](const Write &write) {
        write(header + row(1));
        writeHugeRow(write, 100 * megabyte, filling, quote);
        write(row(3));
    });
    QVERIFY2(run.err.contains(said), run.err.left(500).constData());
    QCOMPARE(run.object().value("rows"_L1).toInt(), 3);
    QCOMPARE(run.object().value("sendable"_L1).toInt(), 2);
    QVERIFY2(mostTaken() < mostMemory, qPrintable(QString::number(mostTaken() / megabyte)));
}

void TestImportFootprint::aMillionRowsThatAreAllThereTwiceTakeLittleMemory()
{
    constexpr int rows = 1'000'000;
    const Run run = dryRun([](const Write &write) {
        write(header);
        for (int number = 0; number < rows; ++number)
            write(row(number % (rows / 2)));
    });
    QCOMPARE(run.object().value("rows"_L1).toInt(), rows);
    QCOMPARE(run.object().value("duplicates"_L1).toInt(), rows / 2);
    QVERIFY2(mostTaken() < mostMemory, qPrintable(QString::number(mostTaken() / megabyte)));
}

QTEST_GUILESS_MAIN(TestImportFootprint)
#include "tst_importfootprint.moc"
