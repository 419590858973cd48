// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray header = "ChannelID,AccountNo,Line1,Country,Firstname,Surname,Email,Currency\n";

QByteArray good(int number)
{
    const QByteArray digits = QByteArray::number(number);
    return "1,A" + digits + ",1 High Street,United Kingdom,Ann,Smith,a" + digits +
           "@example.com,GBP\n";
}

QByteArray goodRows(int count)
{
    QByteArray rows = header;
    for (int i = 1; i <= count; ++i)
        rows += good(i);
    return rows;
}

} // namespace

/// `customer-desk import FILE`, the real program, against the real sandbox.
class TestImportSending : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void everyRowBecomesAnAccount();
    void whatIsHeldIsNotSentAndTheOthersAre();
    void calledAgainItSendsNothingTwice();
    void aWrongKeyStopsIt();
    void withoutAServiceItStopsAndGoesOnLater();
    void aLineARowIsPrintedWhenAskedFor();
    void whatCannotBeSentIsAWrongCall_data();
    void whatCannotBeSentIsAWrongCall();
    void resultsAreTheRowsAndWhatBecameOfThem();
    void rejectsAreMendedAndImportedAsTheyAre();
    void whatGoesOnByItselfIsNoReject();
    void aCustomerWhoWasCreatedBeforeIsNotCreatedAgain();
    void unknownRowsThatAreThereAreFound();
    void unknownRowsThatAreNotThereAreSentAgain();
    void theFileItselfIsNotWrittenOver();
    void theSameFileIsSentByOneCommandAtATime();
    void interruptedItGoesOnWhereItWas();
    void interruptedTwiceItEndsAndSendsNothingTwice();
    void theKeyIsNowhere();

private:
    QString write(const QByteArray &bytes)
    {
        QFile file(m_directory->filePath(u"rows.csv"_s));
        if (!file.open(QFile::WriteOnly))
            return {};
        file.write(bytes);
        return file.fileName();
    }
    Program program() const { return Program(m_directory->filePath(u"data"_s)); }
    Run import(const QByteArray &rows, const QStringList &options = {})
    {
        return program().run(
            QStringList{u"import"_s, write(rows)} +
            (options.isEmpty() ? QStringList{u"--environment"_s, u"sandbox"_s} : options));
    }
    QByteArray written(const QString &name) const
    {
        QFile file(m_directory->filePath(name));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
    qsizetype attempts() const
    {
        return program().run({u"history"_s, u"--limit"_s, u"10000"_s}).array().size();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestImportSending::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

void TestImportSending::everyRowBecomesAnAccount()
{
    const Run run = import(goodRows(50));
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.object().value("created"_L1).toInt(), 50);
    QCOMPARE(run.status, 0);
    QCOMPARE(attempts(), 50);
}

void TestImportSending::whatIsHeldIsNotSentAndTheOthersAre()
{
    const Run run = import(goodRows(3) + "1,A9,,Atlantis,Ann,Smith,a9@example.com,GBP\n" + good(2));
    QCOMPARE(run.status, 1);
    QCOMPARE(run.object().value("created"_L1).toInt(), 3);
    QCOMPARE(run.object().value("held"_L1).toInt(), 2);
    QVERIFY2(run.err.contains(":5: error: Country: "), run.err.constData());
    QVERIFY2(run.err.contains(":6: error: AccountNo: Row 2 has the same account number."),
             run.err.constData());
    QCOMPARE(attempts(), 3);
}

void TestImportSending::calledAgainItSendsNothingTwice()
{
    const Run first = import(goodRows(20));
    const Run second = import(goodRows(20));
    QCOMPARE(second.out, first.out);
    QCOMPARE(second.err, QByteArray()); // none is held as a duplicate of itself
    QCOMPARE(second.status, 0);
    QCOMPARE(attempts(), 20);
}

void TestImportSending::aWrongKeyStopsIt()
{
    const RunningSandbox sandbox(program());
    Program wrong = program();
    wrong.setVariable(u"CALIQ_API_KEY"_s, u"not-the-key"_s);
    const QStringList words{u"import"_s, write(goodRows(500)), u"--service"_s, sandbox.baseUrl()};
    const Run run = wrong.run(words);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains("The service refuses the key (401)"), run.err.constData());
    QVERIFY(run.object().value("waiting"_L1).toInt() > 400);

    Program right = program();
    right.setVariable(u"CALIQ_API_KEY"_s, u"sandbox-key"_s);
    const Run again = right.run(words);
    QCOMPARE(again.err, QByteArray());
    QCOMPARE(again.object().value("created"_L1).toInt(), 500);
}

void TestImportSending::withoutAServiceItStopsAndGoesOnLater()
{
    Program caller = program();
    caller.setVariable(u"CALIQ_API_KEY"_s, u"sandbox-key"_s);
    QString url;
    {
        RunningSandbox gone(program());
        url = gone.baseUrl();
    }
    const QStringList words{u"import"_s, write(goodRows(30)), u"--service"_s, url};
    const Run run = caller.run(words);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains("The service is down"), run.err.constData());

    const RunningSandbox back(program(), {u"--port"_s, QString::number(QUrl(url).port())});
    const Run again = caller.run(words);
    QCOMPARE(again.object().value("created"_L1).toInt(), 30);
    QCOMPARE(again.status, 0);
}

void TestImportSending::aLineARowIsPrintedWhenAskedFor()
{
    const Run run = import(goodRows(3) + good(3),
                           {u"--environment"_s, u"sandbox"_s, u"--output"_s, u"jsonl"_s});
    QList<QByteArray> lines = run.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    QSet<int> rows;
    for (const QByteArray &line : std::as_const(lines)) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        rows << row.value("row"_L1).toInt();
        QCOMPARE(row.value("line"_L1).toInt(), row.value("row"_L1).toInt() + 1);
        const bool isHeld = row.value("row"_L1).toInt() == 4;
        QCOMPARE(row.value("outcome"_L1).toString(), isHeld ? QString() : u"created"_s);
        QCOMPARE(row.value("error"_L1).isNull(), !isHeld);
    }
    QCOMPARE(rows, (QSet<int>{1, 2, 3, 4}));
}

void TestImportSending::whatCannotBeSentIsAWrongCall_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("options");
    const QStringList sandbox{u"--environment"_s, u"sandbox"_s};
    QTest::newRow("nothing but a header") << header << sandbox;
    QTest::newRow("an empty file") << QByteArray() << sandbox;
    QTest::newRow("nothing but a header, to be checked")
        << header << sandbox + QStringList{u"--dry-run"_s};
    QTest::newRow("headings that make no sense")
        << QByteArray("\"Email\n") + goodRows(1) << sandbox;
    QTest::newRow("too many at a time")
        << goodRows(1) << sandbox + QStringList{u"--concurrency"_s, u"7"_s};
    QTest::newRow("an environment that is none")
        << goodRows(1) << QStringList{u"--environment"_s, u"Nowhere"_s};
}

void TestImportSending::whatCannotBeSentIsAWrongCall()
{
    QFETCH(QByteArray, rows);
    QFETCH(QStringList, options);
    const Run run = import(rows, options);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY(!run.err.isEmpty());
}

void TestImportSending::resultsAreTheRowsAndWhatBecameOfThem()
{
    const QString results = m_directory->filePath(u"results.csv"_s);
    const QByteArray odd = "1,007,\"1 High Street,\nLeeds\",GBR,=Ann,Smith,a@example.com,GBP\n";
    const Run run = import(header + odd + good(2) + "1,A3,,GBR,Ann,Smith,a3@example.com,GBP\n",
                           {u"--environment"_s, u"sandbox"_s, u"--results"_s, results});
    QCOMPARE(run.object().value("held"_L1).toInt(), 1);
    const QList<QByteArray> lines = written(u"results.csv"_s).split('\n');
    QVERIFY(lines.at(0).endsWith(
        ",Row,Outcome,Status,Account ID,Account no,Address ID,Contact ID,Issues,Attempt\r"));
    QCOMPARE(lines.at(1) + '\n' + lines.at(2).first(6), "1,007,\"1 High Street,\nLeeds\"");
    QVERIFY(lines.at(2).contains(",=Ann,"));
    QVERIFY2(lines.at(3).contains(",2,created,200,"), lines.at(3).constData());
    QVERIFY2(lines.at(4).contains(",3,,,,,,,Line 1 is missing"), lines.at(4).constData());
}

void TestImportSending::rejectsAreMendedAndImportedAsTheyAre()
{
    const QString rejects = m_directory->filePath(u"rejects.csv"_s);
    const QStringList options{u"--environment"_s, u"sandbox"_s, u"--rejects"_s, rejects};
    const Run run =
        import(goodRows(2) + "1,A3,1 High Street,Atlantis,Ann,Smith,a3@example.com,GBP\n"
                             "1,A4,short\n",
               options);
    QCOMPARE(run.status, 1);
    QByteArray file = written(u"rejects.csv"_s);
    const QList<QByteArray> lines = file.split('\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0), header.trimmed() + ",Why\r");
    QVERIFY2(lines.at(1).contains("GBP,Country is not in the list"), lines.at(1).constData());
    QVERIFY2(lines.at(2).startsWith("1,A4,short,,,,,,"), lines.at(2).constData());

    file.replace("Atlantis", "France");
    const Run again = import(file, options);
    QCOMPARE(again.object().value("created"_L1).toInt(), 1);
    QCOMPARE(written(u"rejects.csv"_s).split('\n').at(0), lines.at(0)); // no second "Why"
    QCOMPARE(attempts(), 3);
}

void TestImportSending::whatGoesOnByItselfIsNoReject()
{
    Program caller = program();
    caller.setVariable(u"CALIQ_API_KEY"_s, u"not-the-key"_s);
    const RunningSandbox sandbox(program());
    const QString rejects = m_directory->filePath(u"rejects.csv"_s);
    caller.run({u"import"_s, write(goodRows(3)), u"--service"_s, sandbox.baseUrl(), u"--rejects"_s,
                rejects});
    QCOMPARE(written(u"rejects.csv"_s).split('\n').size(), 2);
}

void TestImportSending::aCustomerWhoWasCreatedBeforeIsNotCreatedAgain()
{
    import(goodRows(3));
    const Run run = import(header + good(9) + good(2));
    QCOMPARE(run.object().value("created"_L1).toInt(), 1);
    QCOMPARE(run.object().value("held"_L1).toInt(), 1);
    QVERIFY2(
        run.err.contains(":3: error: AccountNo: A customer with this account number was created"),
        run.err.constData());
    QCOMPARE(attempts(), 4);
}

void TestImportSending::unknownRowsThatAreThereAreFound()
{
    Program caller = program();
    caller.setVariable(u"CALIQ_API_KEY"_s, u"sandbox-key"_s);
    QString url;
    QStringList words{u"import"_s, write(goodRows(3)), u"--service"_s};
    {
        const RunningSandbox silent(program(), {u"--fault"_s, u"close-after-commit"_s});
        url = silent.baseUrl();
        const Run run = caller.run(words + QStringList{url});
        QCOMPARE(run.status, 4);
        QCOMPARE(run.object().value("unknown"_L1).toInt(), 3);
    }
    const RunningSandbox back(program(), {u"--port"_s, QString::number(QUrl(url).port())});
    words += QStringList{url, u"--check"_s};
    const Run run = caller.run(words);
    QVERIFY2(run.err.contains("A1"), run.err.constData());
    QCOMPARE(run.object().value("created"_L1).toInt(), 3);
    QCOMPARE(run.status, 0);
    QCOMPARE(attempts(), 3);
}

void TestImportSending::unknownRowsThatAreNotThereAreSentAgain()
{
    Program caller = program();
    caller.setVariable(u"CALIQ_API_KEY"_s, u"sandbox-key"_s);
    QString url;
    QStringList words{u"import"_s, write(goodRows(3)), u"--timeout"_s, u"1"_s, u"--service"_s};
    {
        const RunningSandbox gone(program(), {u"--fault"_s, u"close-before-commit"_s});
        url = gone.baseUrl();
        QCOMPARE(caller.run(words + QStringList{url}).status, 4);
    }
    const RunningSandbox back(program(), {u"--port"_s, QString::number(QUrl(url).port())});
    words.append(url);
    const Run unlooked = caller.run(words);
    QCOMPARE(unlooked.object().value("unknown"_L1).toInt(), 3);
    QCOMPARE(attempts(), 3);
    const Run run = caller.run(words + QStringList{u"--check"_s});
    QCOMPARE(run.object().value("created"_L1).toInt(), 3);
    QCOMPARE(run.status, 0);
    QCOMPARE(attempts(), 6);
}

void TestImportSending::theFileItselfIsNotWrittenOver()
{
    const Run run = import(goodRows(2), {u"--environment"_s, u"sandbox"_s, u"--results"_s,
                                         m_directory->filePath(u"rows.csv"_s)});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains("is the file of rows itself"), run.err.constData());
    QCOMPARE(written(u"rows.csv"_s), goodRows(2));
    QCOMPARE(attempts(), 0);
}

void TestImportSending::theSameFileIsSentByOneCommandAtATime()
{
    const QStringList words{u"import"_s, write(goodRows(30)), u"--environment"_s, u"sandbox"_s};
    QProcess process;
    program().start(process, words + QStringList{u"--rate"_s, u"10"_s, u"--output"_s, u"jsonl"_s});
    QTRY_VERIFY(process.bytesAvailable() > 0);
    const Run second = program().run(words);
    QVERIFY2(second.err.contains("is being sent by another window or command"),
             second.err.constData());
    QCOMPARE(second.object().value("rows"_L1).toInt(), 30);
    QVERIFY(second.status != 0); // nobody may take it for done
    QCOMPARE(Program::end(process).status, 0);
}

void TestImportSending::interruptedItGoesOnWhereItWas()
{
    const QStringList words{u"import"_s,   write(goodRows(60)), u"--environment"_s,
                            u"sandbox"_s,  u"--rate"_s,         u"100"_s,
                            u"--output"_s, u"jsonl"_s};
    QProcess process;
    program().start(process, words);
    QTRY_VERIFY(process.bytesAvailable() > 0);
    process.terminate();
    const Run run = Program::end(process);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains("The same command goes on where it was."), run.err.constData());
    // What was only written down by then is unsent, and has its turn again.
    const qsizetype before = run.out.count("\"outcome\":\"created\"");
    QVERIFY2(before > 0 && before < 60, run.out.constData());
    QCOMPARE(run.out.count('\n'), before + run.out.count("\"outcome\":\"unsent\""));
    const Run again = program().run(words);
    QCOMPARE(again.status, 0);
    QCOMPARE(again.out.count("\"outcome\":\"created\""), 60 - before);
    QCOMPARE(again.out.count('\n'), 60 - before);
    const qsizetype unsent = run.out.count("\"outcome\":\"unsent\"");
    QCOMPARE(attempts(), 60 + unsent);
}

void TestImportSending::interruptedTwiceItEndsAndSendsNothingTwice()
{
    Program caller = program();
    caller.setVariable(u"CALIQ_API_KEY"_s, u"sandbox-key"_s);
    const QString file = write(goodRows(6));
    QString url;
    {
        const RunningSandbox slow(program(), {u"--fault"_s, u"latency=1000"_s});
        url = slow.baseUrl();
        QProcess process;
        caller.start(process, {u"import"_s, file, u"--service"_s, url, u"--concurrency"_s, u"1"_s,
                               u"--output"_s, u"jsonl"_s});
        QTRY_VERIFY(process.bytesAvailable() > 0); // the second row is on its way
        const auto id = pid_t(process.processId());
        QVERIFY(id > 0); // 0 would be whoever runs this
        const auto ends = [&process, id] {
            if (process.state() == QProcess::Running)
                ::kill(id, SIGTERM);
            return process.state() == QProcess::NotRunning || process.waitForFinished(50);
        };
        QTRY_VERIFY(ends());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    }
    const RunningSandbox back(program(), {u"--port"_s, QString::number(QUrl(url).port())});
    const Run again = caller.run({u"import"_s, file, u"--service"_s, url});
    const int unknown = again.object().value("unknown"_L1).toInt();
    QVERIFY2(unknown <= 1, again.out.constData());
    QCOMPARE(unknown + again.object().value("created"_L1).toInt(), 6);
    QCOMPARE(again.status, unknown > 0 ? 4 : 0);
}

void TestImportSending::theKeyIsNowhere()
{
    const RunningSandbox sandbox(program());
    Program caller = program();
    caller.setVariable(u"CALIQ_API_KEY"_s, u"sandbox-key"_s);
    const Run run = caller.run({u"import"_s, write(goodRows(5)), u"--service"_s, sandbox.baseUrl(),
                                u"--output"_s, u"jsonl"_s});
    QVERIFY(!run.out.contains("sandbox-key"));
    const QDir data(m_directory->filePath(u"data"_s));
    const QStringList files = data.entryList({u"journal*"_s}, QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QString &name : files) {
        QFile file(data.filePath(name));
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY2(!file.readAll().contains("sandbox-key"), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestImportSending)
#include "tst_importsending.moc"
