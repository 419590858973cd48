// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeroad.h"
#include "importing/importidentity.h"
#include "importing/importrun.h"
#include "importing/rowfindingwords.h"
#include "importing/tablebeginning.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray header = "ChannelID,Line1,Country,Firstname,Surname,Email,Currency\n";

QByteArray row(int number)
{
    return "1,1 High Street,GBR,Ann,Smith,a" + QByteArray::number(number) + "@example.com,GBP\n";
}

TransportResult created()
{
    return answered(200, R"({"CustomerCreateData": {"OK": true, "AccountID": 7, "AccountNo": "A-7",
        "AddressID": 8, "ContactID": 9, "CustomerCreateIssues": []}})");
}

} // namespace

/// Files that are broken somewhere, all the way: what is said of them, and that the other rows
/// become customers.
class TestBadFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void theOtherRowsAreSent_data();
    void theOtherRowsAreSent();
    void aHeadingThatIsThereTwiceIsSaid();
    void aQuoteThatIsNeverClosedAtRowFiveHundredThousand();
    void aCellOfAHundredMegabytes();

private:
    DryRunWork work(const QByteArray &bytes);
    QString findings(const DryRunReport &report) const;
    ImportCounts send(const DryRunWork &work, const DryRunReport &report);
    bool wasSent(const QByteArray &text) const;

    std::unique_ptr<FakeRoad> m_road;
    Catalogue m_lists = Catalogue::iso();
};

void TestBadFiles::init()
{
    m_road = std::make_unique<FakeRoad>();
    m_road->client.answerWith(created());
}

DryRunWork TestBadFiles::work(const QByteArray &bytes)
{
    QFile file(m_road->folder.filePath(u"rows.csv"_s));
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    const TableBeginning beginning = readBeginning(file.fileName());
    DryRunWork work;
    work.file = file.fileName();
    work.format = beginning.format;
    work.mapping = guessedMapping(beginning.header);
    work.rules.keyRequired = false;
    work.rules.catalogue = &m_lists;
    return work;
}

/// "ROW/LINE: what there is to say", a line each.
QString TestBadFiles::findings(const DryRunReport &report) const
{
    QStringList lines;
    for (const RowFindings &found : report.rows) {
        for (const Finding &finding : findingsOf(found))
            lines.append(u"%1/%2: %3"_s.arg(found.row).arg(finding.line).arg(finding.message));
    }
    return lines.join(u'\n');
}

ImportCounts TestBadFiles::send(const DryRunWork &rows, const DryRunReport &report)
{
    const Environment environment = fakeEnvironment();
    const ImportWork work{rows, report.checked,
                          importIdentity(report.checked->fileHash, rows.format, rows.mapping,
                                         rows.body, environment.name),
                          environment, u"key-4711"_s};
    ImportRun run(m_road->journal, m_road->client, m_road->folder.path(), work);
    QSignalSpy finished(&run, &ImportRun::finished);
    run.start();
    return finished.wait(60'000) && run.whyStopped().isEmpty() ? run.counts() : ImportCounts();
}

bool TestBadFiles::wasSent(const QByteArray &text) const
{
    return std::ranges::any_of(m_road->client.requests, [&text](const HttpRequest &request) {
        return request.body.contains(text);
    });
}

void TestBadFiles::theOtherRowsAreSent_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QString>("said");
    QTest::newRow("too few cells")
        << QByteArray("1,2 High Street\n") << u"2/3: The row has 2 cells"_s;
    QTest::newRow("too many cells")
        << QByteArray(row(2).chopped(1) + ",more\n") << u"2/3: The row has 8 cells"_s;
    QTest::newRow("a NUL")
        << QByteArray(row(2)).replace("Smith", QByteArray("Sm\0th", 5))
        << u"2/3: Column 5 (Surname): The cell holds a NUL byte, and not only text."_s;
    QTest::newRow("another charset") << QByteArray(row(2)).replace("Smith", "M\xfcller")
                                     << u"2/3: Column 5 (Surname): The cell holds bytes"_s;
    QTest::newRow("a quote that is not closed")
        << QByteArray(row(2)).replace("Smith", "\"Smith")
        << u"2/3: Column 5 (Surname): The quote that opens this cell is never closed."_s;
    QTest::newRow("an unknown country") << QByteArray(row(2)).replace("GBR", "Atlantis")
                                        << u"2/3: Country is not in the list: choose one from it. "
                                           "It is “Atlantis”."_s;
}

void TestBadFiles::theOtherRowsAreSent()
{
    QFETCH(QByteArray, bad);
    QFETCH(QString, said);
    // Enough of them that the charset is told by them, and not by the bad one.
    DryRunWork rows = work(header + row(1) + bad + row(3) + row(4));
    rows.format.charset = TableFormat::Charset::Utf8;
    const DryRunReport report = dryRun(rows);
    QCOMPARE(report.error, QString());
    QVERIFY2(findings(report).startsWith(said), qPrintable(findings(report)));
    QCOMPARE(report.counts.sendable(), 3);
    QCOMPARE(send(rows, report), (ImportCounts{.rows = 4, .held = 1, .created = 3}));
    QVERIFY(wasSent("a1@example.com") && wasSent("a3@example.com") && wasSent("a4@example.com"));
    QVERIFY(!wasSent("a2@example.com"));
}

void TestBadFiles::aHeadingThatIsThereTwiceIsSaid()
{
    const QByteArray twice = header.chopped(1) + ",Email\n";
    const auto with = [](int number, const QByteArray &more) -> QByteArray {
        return row(number).chopped(1) + ',' + more + '\n';
    };
    const DryRunWork rows = work(twice + with(1, "other@example.com") + with(2, ""));
    const Findings said = headerFindings(readBeginning(rows.file).header);
    QCOMPARE(said.size(), 1);
    QVERIFY2(said.constFirst().message.contains("column 8"_L1),
             qPrintable(said.constFirst().message));
    const DryRunReport report = dryRun(rows);
    QCOMPARE(findings(report), QString());
    QCOMPARE(send(rows, report), (ImportCounts{.rows = 2, .created = 2}));
    QVERIFY(wasSent("a1@example.com") && !wasSent("other@example.com"));
}

// All but a few rows repeat the first, so that they need not be sent.
void TestBadFiles::aQuoteThatIsNeverClosedAtRowFiveHundredThousand()
{
    constexpr int bad = 500'000;
    QByteArray bytes = header;
    for (int number = 1; number < bad; ++number)
        bytes += row(1);
    bytes += QByteArray(row(bad)).replace("Smith", "\"Smith");
    for (int number = bad + 1; number <= bad + 20; ++number)
        bytes += row(number);
    const DryRunWork rows = work(bytes);
    const DryRunReport report = dryRun(rows);
    QCOMPARE(report.counts.rows, bad + 20);
    QCOMPARE(report.counts.held, 1);
    QCOMPARE(report.counts.duplicates, bad - 2);
    QVERIFY(report.checked->held.at(bad - 1));
    const auto told = std::ranges::find(report.rows, bad, &RowFindings::row);
    QVERIFY(told != report.rows.end());
    QCOMPARE(told->problems.constFirst().column, 5);
    QCOMPARE(send(rows, report), (ImportCounts{.rows = bad + 20, .held = bad - 1, .created = 21}));
    QVERIFY(wasSent("a500020@example.com") && !wasSent("a500000@example.com"));
}

void TestBadFiles::aCellOfAHundredMegabytes()
{
    const QByteArray huge(100 * 1024 * 1024, 'x');
    const DryRunWork rows =
        work(header + row(1) + QByteArray(row(2)).replace("Smith", huge) + row(3));
    const DryRunReport report = dryRun(rows);
    QVERIFY2(findings(report).startsWith("2/3: Column 5 (Surname): With this "
                                         "cell the row has over"_L1),
             qPrintable(findings(report)));
    QCOMPARE(send(rows, report), (ImportCounts{.rows = 3, .held = 1, .created = 2}));
    QVERIFY(wasSent("a3@example.com"));
}

QTEST_GUILESS_MAIN(TestBadFiles)
#include "tst_badfiles.moc"
