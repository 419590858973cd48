// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

/// `customer-desk import FILE --dry-run`, the real program; sending is in tst_importsending.
class TestImportCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsThatCouldBeSentAreCounted();
    void whatHoldsARowIsSaidWithItsLine();
    void aMappingNamesTheColumns();
    void whatCannotBeReadIsAWrongCall_data();
    void whatCannotBeReadIsAWrongCall();
    void toSendItNeedsToBeToldWhere();
    void nothingIsWritten();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_directory.filePath(name));
        if (!file.open(QFile::WriteOnly))
            return {};
        file.write(bytes);
        return file.fileName();
    }
    Run check(const QStringList &words)
    {
        return Program(m_directory.filePath(u"data"_s)).run(QStringList{u"import"_s} + words);
    }

    QTemporaryDir m_directory;
};

namespace {

const QByteArray header =
    "Channel;Address;Country;First name;Last name;E-mail;Currency;Deliveries;Invoices\n";
const QByteArray good = "1;1 High Street;United Kingdom;Ann;Smith;ann@example.com;GBP;yes;no\n";

} // namespace

void TestImportCommand::rowsThatCouldBeSentAreCounted()
{
    const Run run = check({write(u"good.csv"_s, header + good), u"--dry-run"_s});
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.out,
             "{\"duplicates\":0,\"held\":0,\"known\":0,\"rows\":1,\"sendable\":1,\"warned\":0}\n");
    QCOMPARE(run.status, 0);
}

void TestImportCommand::whatHoldsARowIsSaidWithItsLine()
{
    const QString file =
        write(u"bad.csv"_s, header + good + "1;;Atlantis;Ann;Smith;x@example.com;GBP;yes;no\n" +
                                good + "too;short\n");
    const Run run = check({file, u"--dry-run"_s});
    QCOMPARE(run.status, 1);
    QCOMPARE(run.object().value("held"_L1).toInt(), 2);
    QCOMPARE(run.object().value("duplicates"_L1).toInt(), 1);
    const QByteArray name = file.toUtf8();
    QVERIFY2(run.err.contains(QByteArray(name + ":3: error: Line1: ")), run.err.constData());
    QVERIFY2(run.err.contains(QByteArray(name + ":3: error: Country: ")), run.err.constData());
    QVERIFY2(run.err.contains(QByteArray(name + ":4: error: Email: Row 1 has the same email")),
             run.err.constData());
    QVERIFY2(run.err.contains(QByteArray(name + ":5: error: The row has 2 cells")),
             run.err.constData());
}

void TestImportCommand::aMappingNamesTheColumns()
{
    const QString rows = write(u"own.csv"_s, "A,B,C\nAnn,Smith,ann@example.com\n");
    const QString mapping = write(u"map.json"_s, R"({"customer-desk-mapping": 1, "fields": {
        "Firstname": {"column": "A"}, "Surname": {"column": "B", "treatments": ["upper-case"]},
        "Email": {"column": "#3"}, "ChannelID": {"constant": "1"}, "Line1": {"constant": "x"},
        "Country": {"constant": "GBR"}, "Currency": {"constant": "GBP"}}})");
    const Run run = check({rows, u"--dry-run"_s, u"--mapping"_s, mapping});
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.status, 0);
}

void TestImportCommand::whatCannotBeReadIsAWrongCall_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QByteArray>("mapping");
    QTest::newRow("an empty file") << QByteArray() << QByteArray();
    QTest::newRow("no column for a field") << QByteArray("Shoe,Hat\n1,2\n") << QByteArray();
    QTest::newRow("a mapping that is none") << header << QByteArray("{}");
    QTest::newRow("a column that is none")
        << header
        << QByteArray(R"({"customer-desk-mapping":1,"fields":{"Email":{"column":"Post"}}})");
}

void TestImportCommand::whatCannotBeReadIsAWrongCall()
{
    QFETCH(QByteArray, rows);
    QFETCH(QByteArray, mapping);
    QStringList words{write(u"rows.csv"_s, rows), u"--dry-run"_s};
    if (!mapping.isEmpty())
        words << u"--mapping"_s << write(u"map.json"_s, mapping);
    const Run run = check(words);
    QCOMPARE(run.status, 2);
    QVERIFY(!run.err.isEmpty());
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(check({u"/no/such/file"_s, u"--dry-run"_s}).status, 2);
}

void TestImportCommand::toSendItNeedsToBeToldWhere()
{
    const Run run = check({write(u"good.csv"_s, header + good)});
    QCOMPARE(run.status, 2);
    QVERIFY(run.err.contains("--environment"));
}

void TestImportCommand::nothingIsWritten()
{
    check({write(u"good.csv"_s, header + good), u"--dry-run"_s});
    QVERIFY(!QFile::exists(m_directory.filePath(u"data"_s)));
}

QTEST_GUILESS_MAIN(TestImportCommand)
#include "tst_importcommand.moc"
