// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/dryrun.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray header = "ChannelID,AccountNo,Line1,Country,Firstname,Surname,Email,Currency\n";

QByteArray good(const QByteArray &number)
{
    return "1,A" + number + ",1 High Street,United Kingdom,Ann,Smith,a" + number +
           "@example.com,GBP\n";
}

} // namespace

class TestDryRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRowIsHeldAgainstTheOneValidation();
    void rowsThatShareANumberOrAnEmailAreNamed();
    void aRowThatIsNotSentIsNoDuplicate();
    void whatIsWrongInTheFileHoldsItsRowAlone();
    void aFileThatCannotBeReadSaysWhy();
    void aMendedRowIsJudgedAsItIsNow();
    void whatIsWrongInACellIsHeldUntilThatCellIsMended();
    void whatStandsUnderNoHeadingIsHeldUntilItIsEmptied();
    void itCanBeStopped();
    void ofVeryManyFindingsTheFirstAreKept();

private:
    DryRunReport runOn(const QByteArray &rows, const MendedRows &mended = {});

    QTemporaryDir m_directory;
    Catalogue m_lists = Catalogue::iso();
};

DryRunReport TestDryRun::runOn(const QByteArray &rows, const MendedRows &mended)
{
    QFile file(m_directory.filePath(u"rows.csv"_s));
    if (!file.open(QFile::WriteOnly))
        return {};
    file.write(header + rows);
    file.close();
    DryRunWork work;
    work.file = file.fileName();
    work.format = findFormat(header + rows);
    work.mapping = guessedMapping(QString::fromUtf8(header).trimmed().split(u','));
    work.rules.keyRequired = false;
    work.rules.catalogue = &m_lists;
    work.mended = mended;
    return dryRun(work);
}

void TestDryRun::everyRowIsHeldAgainstTheOneValidation()
{
    const DryRunReport report =
        runOn(good("1") + "1,A2,1 High Street,Atlantis,Ann,Smith,a2@example.com,GBP\n" +
              "1,A3,,United Kingdom,Ann,Smith,no email,GBP\n" + good("4"));
    QCOMPARE(report.counts.rows, 4);
    QCOMPARE(report.counts.held, 2);
    QCOMPARE(report.counts.sendable(), 2);
    QCOMPARE(report.rows.size(), 2);
    QCOMPARE(report.rows.at(0).row, 2);
    QCOMPARE(report.rows.at(0).findings.constFirst().field, u"Country"_s);
    QCOMPARE(report.rows.at(1).row, 3);
    QCOMPARE(report.rows.at(1).line, 4);
    QCOMPARE(report.error, QString());
}

void TestDryRun::rowsThatShareANumberOrAnEmailAreNamed()
{
    const DryRunReport report =
        runOn(good("1") + good("2") + "1,a1,2 Low Street,GBR,Bob,Jones,other@example.com,GBP\n" +
              "1,A4,2 Low Street,GBR,Bob,Jones,A2@Example.com,GBP\n" + good("5"));
    QCOMPARE(report.counts.duplicates, 2);
    QCOMPARE(report.counts.sendable(), 3);
    QCOMPARE(report.rows.size(), 2);
    QCOMPARE(report.rows.at(0).row, 3);
    QCOMPARE(report.rows.at(0).sameAs, 1);
    QCOMPARE(report.rows.at(0).sameField, u"AccountNo"_s);
    QCOMPARE(report.rows.at(1).row, 4);
    QCOMPARE(report.rows.at(1).sameAs, 2);
    QCOMPARE(report.rows.at(1).sameField, u"Email"_s);
}

void TestDryRun::aRowThatIsNotSentIsNoDuplicate()
{
    const DryRunReport report =
        runOn("1,A1,,GBR,Ann,Smith,a1@example.com,GBP\n" + good("1") + good("2"));
    QCOMPARE(report.counts.held, 1);
    QCOMPARE(report.counts.duplicates, 0);
    QCOMPARE(report.counts.sendable(), 2);
}

void TestDryRun::whatIsWrongInTheFileHoldsItsRowAlone()
{
    const DryRunReport report = runOn(good("1") + "\"open,A2\n" + good("3") + "x\n" + good("5"));
    QCOMPARE(report.counts.rows, 5);
    QCOMPARE(report.counts.held, 2);
    QCOMPARE(report.rows.at(0).row, 2);
    QCOMPARE(report.rows.at(0).problems.size(), 1);
    QVERIFY(report.rows.at(0).findings.isEmpty());
    QCOMPARE(report.rows.at(1).line, 5);
}

void TestDryRun::aFileThatCannotBeReadSaysWhy()
{
    DryRunWork work;
    work.file = m_directory.filePath(u"none.csv"_s);
    const DryRunReport report = dryRun(work);
    QVERIFY(!report.error.isEmpty());
    QCOMPARE(report.counts.rows, 0);
}

void TestDryRun::aMendedRowIsJudgedAsItIsNow()
{
    const QByteArray rows = good("1") + "too;short\n" + good("3");
    const QStringList cells = QString::fromUtf8(good("2")).trimmed().split(u',');
    const DryRunReport report = runOn(rows, {{2, cells}});
    QCOMPARE(report.counts.sendable(), 3);
    QVERIFY(report.rows.isEmpty());
    QCOMPARE(report.checked->fileHash, runOn(rows).checked->fileHash); // the same run
    QVERIFY(report.checked->content != runOn(rows).checked->content);
}

void TestDryRun::whatIsWrongInACellIsHeldUntilThatCellIsMended()
{
    const QByteArray broken = good("2").replace("Smith", "M\xfcller").replace("United", "Untied");
    const QByteArray rows =
        good("1") + broken + "1,A3,1 H\xc3\xaegh Street,GBR,Zo\xc3\xab,Smith,a3@example.com,GBP\n";
    QStringList cells = QString::fromUtf8(broken).trimmed().split(u',');
    cells[3] = u"United Kingdom"_s;
    const DryRunReport half = runOn(rows, {{2, cells}});
    QCOMPARE(half.counts.held, 1);
    QCOMPARE(half.rows.constFirst().problems.constFirst().column, 6);
    cells[5] = u"Müller"_s;
    QCOMPARE(runOn(rows, {{2, cells}}).counts.sendable(), 3);
}

void TestDryRun::whatStandsUnderNoHeadingIsHeldUntilItIsEmptied()
{
    const QByteArray wide = good("2").trimmed() + ",more\n";
    QStringList cells = QString::fromUtf8(wide).trimmed().split(u',');
    const DryRunReport held = runOn(good("1") + wide, {{2, cells}});
    QCOMPARE(held.counts.held, 1);
    QCOMPARE(held.rows.constFirst().problems.constFirst().column, 9);
    cells.last().clear();
    QCOMPARE(runOn(good("1") + wide, {{2, cells}}).counts.sendable(), 2);
}

void TestDryRun::itCanBeStopped()
{
    runOn(good("1") + good("2"));
    DryRunWork work;
    work.file = m_directory.filePath(u"rows.csv"_s);
    const std::atomic_bool stop = true;
    QCOMPARE(dryRun(work, {}, &stop).counts.rows, 0);
}

void TestDryRun::ofVeryManyFindingsTheFirstAreKept()
{
    const int rows = int(DryRunReport::mostReported) + 5;
    const DryRunReport report = runOn(QByteArray("x\n").repeated(rows));
    QCOMPARE(report.counts.rows, rows);
    QCOMPARE(report.counts.held, rows);
    QCOMPARE(report.rows.size(), DryRunReport::mostReported);
    QCOMPARE(report.rows.constLast().row, DryRunReport::mostReported);
}

QTEST_GUILESS_MAIN(TestDryRun)
#include "tst_dryrun.moc"
