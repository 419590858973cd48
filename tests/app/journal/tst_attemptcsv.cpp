// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/attemptcsv.h"

#include "sampleattempt.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

QByteArray surnameCell(const QString &surname)
{
    Attempt attempt = sampleAttempt();
    attempt.request.setValue(field::firstname, u"<"_s);
    attempt.request.setValue(field::surname, surname);
    attempt.request.setValue(QLatin1StringView("TelephoneNo"), u">"_s);
    const QByteArray row = csvRow(attempt);
    const qsizetype from = row.indexOf("<,") + 2;
    return row.mid(from, row.indexOf(",>") - from);
}

} // namespace

class TestAttemptCsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHeaderNamesEveryColumnButTheKey();
    void aRowHasACellForEveryColumn();
    void cellsAreQuotedWhereTheyMustBe_data();
    void cellsAreQuotedWhereTheyMustBe();
    void numbersAreNotTakenForFormulas();
};

void TestAttemptCsv::theHeaderNamesEveryColumnButTheKey()
{
    const QByteArray header = csvHeader();
    QVERIFY(header.startsWith("time,environment,attempt,outcome,http_status,account_id,account_no,"
                              "address_id,contact_id,issues,error,ChannelID,AccountNo,"));
    QVERIFY(header.endsWith(",CustomerCategory\r\n"));
    QVERIFY(!header.contains("apiKey"));
}

void TestAttemptCsv::aRowHasACellForEveryColumn()
{
    const QByteArray row = csvRow(sampleAttempt());
    QVERIFY2(row.startsWith("2026-11-23T12:41:05.120Z,sandbox,c0ffee00-0000-4000-8000-000000000001,"
                            "created,200,5000000000,A-1042,4,5,34 Shortened Line1,,2,"),
             row.constData());
    QVERIFY(row.endsWith("\r\n"));
    QVERIFY(row.contains("Müller"));
    QCOMPARE(row.count(','), csvHeader().count(','));
}

void TestAttemptCsv::cellsAreQuotedWhereTheyMustBe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("plain") << u"Smith"_s << QByteArray("Smith");
    QTest::newRow("comma") << u"Smith, A"_s << QByteArray("\"Smith, A\"");
    QTest::newRow("quote") << u"A \"B\" C"_s << QByteArray("\"A \"\"B\"\" C\"");
    QTest::newRow("line break") << u"A\nB"_s << QByteArray("\"A\nB\"");
    QTest::newRow("space in front") << u" A"_s << QByteArray("\" A\"");
    QTest::newRow("formula") << u"=1+2"_s << QByteArray("'=1+2");
    QTest::newRow("plus") << u"+44 20"_s << QByteArray("'+44 20");
    QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1");
    QTest::newRow("formula with a comma")
        << u"=HYPERLINK(\"x\",\"y\")"_s << QByteArray("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
}

void TestAttemptCsv::cellsAreQuotedWhereTheyMustBe()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, cell);
    QCOMPARE(surnameCell(text), cell);
}

void TestAttemptCsv::numbersAreNotTakenForFormulas()
{
    Attempt attempt = sampleAttempt();
    attempt.request.setValue(field::channelId, -2);
    QVERIFY(csvRow(attempt).contains(",-2,"));
}

QTEST_GUILESS_MAIN(TestAttemptCsv)
#include "tst_attemptcsv.moc"
