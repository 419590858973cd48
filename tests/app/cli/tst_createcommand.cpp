// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <cstring>
#include <memory>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const QStringList createInSandbox{u"create"_s, u"-"_s, u"--environment"_s, u"sandbox"_s};

QStringList createAt(const QString &baseUrl)
{
    return {u"create"_s, u"-"_s, u"--service"_s, baseUrl};
}

/// A loopback port on which nobody listens.
QString deadUrl()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return u"http://127.0.0.1:%1"_s.arg(server.serverPort());
}

QString outcomeOf(const Run &run)
{
    return run.object().value("outcome"_L1).toString();
}

} // namespace

/// The real executable: every exit status, and what stands on its two outputs.
class TestCreateCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void aCreatedCustomerPrintsItsIdsAndEndsWith0();
    void aRejectedOneEndsWith1AndSaysWhy();
    void aWrongInputEndsWith2AndNamesTheField();
    void everyFieldThatIsWrongIsNamedAtOnce();
    void brokenInputEndsWith2AndSaysWhere();
    void nothingTakesThePlaceOfAClosedInput();
    void aFolderWithOtherThingsInItKeepsItsMode();
    void aWarningStopsNothing();
    void numbersThatCannotExistAreWarningsHereToo();
    void aWrongCallEndsWith2_data();
    void aWrongCallEndsWith2();
    void aRefusedOneEndsWith3();
    void silenceEndsWith4();
    void aServiceThatIsNotThereEndsWith5();
    void anUnusableDataFolderEndsWith5AndSendsNothing();
    void aJournalOfANewerVersionEndsWith5AndSendsNothing();

    void xmlIsReadAndSentAsAsked_data();
    void xmlIsReadAndSentAsAsked();
    void theKeyComesFromTheVariable();
    void theKeyIsNowhereInWhatIsKeptOrPrinted();
    void twoAtOnceShareOneFolder();
    void anInterruptWhileSendingEndsUnknown();
    void whatIsKeptIsForItsUserAlone();

private:
    QString data() const { return m_folder->filePath(u"data"_s); }
    Program program() const { return Program(data()); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCreateCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestCreateCommand::aCreatedCustomerPrintsItsIdsAndEndsWith0()
{
    const Run run = program().run(createInSandbox, customerJson());
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.status, 0);
    static const QRegularExpression promised(
        uR"(^\{"attempt":"[0-9a-f-]{36}","outcome":"created","http_status":200,"account_id":\d+,)"
        uR"("account_no":"[^"]+","address_id":\d+,"contact_id":\d+,"issues":\[\],"error":null\}\n$)"_s);
    QVERIFY2(promised.match(QString::fromUtf8(run.out)).hasMatch(), run.out.constData());
}

void TestCreateCommand::aRejectedOneEndsWith1AndSaysWhy()
{
    const Run run = program().run(createInSandbox, customerJson({{"ChannelID"_L1, 4711}}));
    QCOMPARE(run.status, 1);
    QCOMPARE(outcomeOf(run), u"rejected"_s);
    const QJsonObject issue = run.object().value("issues"_L1).toArray().first().toObject();
    QCOMPARE(issue.keys(), (QStringList{u"extra_data"_s, u"id"_s, u"message"_s}));
    QVERIFY(run.object().value("account_id"_L1).isNull());
}

void TestCreateCommand::aWrongInputEndsWith2AndNamesTheField()
{
    const Run run = program().run(createInSandbox, customerJson({{"Surname"_L1, ""_L1}}));
    QCOMPARE(run.status, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains("error: Surname: "), run.err.constData());
    QVERIFY(!QFile::exists(data()));
}

void TestCreateCommand::everyFieldThatIsWrongIsNamedAtOnce()
{
    const Run run = program().run(createInSandbox, R"({"ChannelID": "1", "AllowInvoices": 1})");
    QCOMPARE(run.status, 2);
    QVERIFY(run.out.isEmpty());
    for (const char *field : {"ChannelID", "Line1", "Country", "AllowDeliveries", "AllowInvoices",
                              "Firstname", "Surname", "Email", "Currency"})
        QCOMPARE(run.err.count(QByteArray("error: ").append(field).append(':')), 1);
}

void TestCreateCommand::nothingTakesThePlaceOfAClosedInput()
{
    const QString command = u"exec '%1' --data-dir '%2' create - --environment sandbox <&-"_s;
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, command.arg(QStringLiteral(DESK_PROGRAM), data())});
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(shell.exitCode(), 2);
    QVERIFY(shell.readAllStandardError().contains(std::strerror(EBADF)));
}

void TestCreateCommand::aFolderWithOtherThingsInItKeepsItsMode()
{
    const auto open = QFile::Permissions(0x7755); // rwxr-xr-x
    QVERIFY(QDir().mkpath(data()));
    QVERIFY(QFile::setPermissions(data(), open));
    QFile other(data() + "/somebody-elses.txt"_L1);
    QVERIFY(other.open(QFile::WriteOnly));
    QCOMPARE(program().run(createInSandbox, customerJson()).status, 0);
    QCOMPARE(QFile::permissions(data()), open);

    QVERIFY(other.remove());
    program().run(createInSandbox, customerJson());
    QCOMPARE(QFile::permissions(data()), QFile::Permissions(0x7700));
}

void TestCreateCommand::brokenInputEndsWith2AndSaysWhere()
{
    const Run run =
        program().run(createInSandbox, "{\n  \"Surname\": \"A\",\n  \"Surname\": \"B\"}");
    QCOMPARE(run.status, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains("standard input:3:"), run.err.constData());
    QVERIFY2(run.err.contains("Surname"), run.err.constData());
}

void TestCreateCommand::aWarningStopsNothing()
{
    const Run run = program().run(createInSandbox, customerJson({{"Shoe"_L1, "42"_L1}}));
    QCOMPARE(run.status, 0);
    QVERIFY2(run.err.contains("warning: ") && run.err.contains("Shoe"), run.err.constData());
    QVERIFY(!run.err.contains("error: "));
}

void TestCreateCommand::numbersThatCannotExistAreWarningsHereToo()
{
    const Run run = program().run(createInSandbox, customerJson({{"Country"_L1, "FRA"_L1},
                                                                 {"TelephoneNo"_L1, "01 23 45"_L1},
                                                                 {"EORI"_L1, "FR"_L1}}));
    QCOMPARE(run.status, 0);
    QVERIFY2(run.err.contains("TelephoneNo: Telephone has too few digits for France"),
             run.err.constData());
    QVERIFY2(run.err.contains("EORI: EORI is usually like FR123456789"), run.err.constData());
}

void TestCreateCommand::aWrongCallEndsWith2_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no service") << QStringList{u"create"_s, u"-"_s};
    QTest::newRow("no file") << QStringList{u"create"_s, u"--environment"_s, u"sandbox"_s};
    QTest::newRow("missing file") << QStringList{u"create"_s, u"/nowhere.json"_s,
                                                 u"--environment"_s, u"sandbox"_s};
    QTest::newRow("unknown environment")
        << QStringList{u"create"_s, u"-"_s, u"--environment"_s, u"moon"_s};
    QTest::newRow("not a URL") << createAt(u"desk"_s);
    QTest::newRow("plain http elsewhere") << createAt(u"http://192.0.2.1/"_s);
    QTest::newRow("unknown command") << QStringList{u"bake"_s};
    QTest::newRow("unknown option") << createInSandbox + QStringList{u"--key"_s, u"x"_s};
}

void TestCreateCommand::aWrongCallEndsWith2()
{
    QFETCH(const QStringList, arguments);
    const Run run = program().run(arguments, customerJson({{"apiKey"_L1, "k"_L1}}));
    QCOMPARE(run.status, 2);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.err.count('\n'), 1);
    QVERIFY2(run.err.startsWith("customer-desk: "), run.err.constData());
}

void TestCreateCommand::aRefusedOneEndsWith3()
{
    const RunningSandbox sandbox(program());
    const Run run =
        program().run(createAt(sandbox.baseUrl()), customerJson({{"apiKey"_L1, "wrong"_L1}}));
    QCOMPARE(run.status, 3);
    QCOMPARE(outcomeOf(run), u"refused"_s);
    QCOMPARE(run.object().value("http_status"_L1).toInt(), 401);
    QVERIFY(!run.object().value("error"_L1).toString().isEmpty());
}

void TestCreateCommand::silenceEndsWith4()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QString url = u"http://127.0.0.1:%1"_s.arg(silent.serverPort());
    const Run run = program().run(createAt(url) + QStringList{u"--timeout"_s, u"1"_s},
                                  customerJson({{"apiKey"_L1, "k"_L1}}));
    QCOMPARE(run.status, 4);
    QCOMPARE(outcomeOf(run), u"unknown"_s);
    QVERIFY(run.object().value("http_status"_L1).isNull());
}

void TestCreateCommand::aServiceThatIsNotThereEndsWith5()
{
    const Run run = program().run(createAt(deadUrl()), customerJson({{"apiKey"_L1, "k"_L1}}));
    QCOMPARE(run.status, 5);
    QCOMPARE(outcomeOf(run), u"unsent"_s);
    QVERIFY(run.object().value("attempt"_L1).isString());
}

void TestCreateCommand::anUnusableDataFolderEndsWith5AndSendsNothing()
{
    QFile file(data());
    QVERIFY(file.open(QFile::WriteOnly));
    const Run run = program().run(createInSandbox, customerJson());
    QCOMPARE(run.status, 5);
    QCOMPARE(outcomeOf(run), u"unsent"_s);
    QVERIFY(run.object().value("attempt"_L1).isNull());
    QVERIFY(!run.object().value("error"_L1).toString().isEmpty());
}

void TestCreateCommand::aJournalOfANewerVersionEndsWith5AndSendsNothing()
{
    QCOMPARE(program().run(createInSandbox, customerJson()).status, 0);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        database.setDatabaseName(data() + "/journal.sqlite"_L1);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"PRAGMA user_version = 9999"_s));
    }
    QSqlDatabase::removeDatabase(u"newer"_s);

    QTcpServer service;
    QVERIFY(service.listen(QHostAddress::LocalHost));
    const QString url = u"http://127.0.0.1:%1"_s.arg(service.serverPort());
    const Run run = program().run(createAt(url), customerJson({{"apiKey"_L1, "k"_L1}}));
    QCOMPARE(run.status, 5);
    QCOMPARE(outcomeOf(run), u"unsent"_s);
    QVERIFY(!run.object().value("error"_L1).toString().isEmpty());
    QVERIFY(!service.waitForNewConnection(0));
}

void TestCreateCommand::xmlIsReadAndSentAsAsked_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("sent as JSON") << u"json"_s;
    QTest::newRow("sent as XML") << u"xml"_s;
}

void TestCreateCommand::xmlIsReadAndSentAsAsked()
{
    QFETCH(const QString, format);
    const QByteArray xml =
        "<CustomerCreateParams><ChannelID>2</ChannelID><AccountNo>X-1</AccountNo>"
        "<Line1>1 High Street</Line1><Country>GBR</Country><AllowDeliveries>true</AllowDeliveries>"
        "<AllowInvoices>true</AllowInvoices><Title/><Firstname>Zoë</Firstname>"
        "<Surname>Łukasz</Surname><Email>z@example.org</Email><Currency>GBP</Currency>"
        "</CustomerCreateParams>";
    const QString name = m_folder->filePath(u"customer.xml"_s);
    QFile file(name);
    QVERIFY(file.open(QFile::WriteOnly) && file.write(xml) == xml.size());
    file.close();

    const Run run =
        program().run({u"create"_s, name, u"--environment"_s, u"sandbox"_s, u"--format"_s, format});
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(run.object().value("account_no"_L1).toString(), u"X-1"_s);
}

void TestCreateCommand::theKeyComesFromTheVariable()
{
    const RunningSandbox sandbox(program());
    Program keyed = program();
    keyed.setVariable(u"CALIQ_API_KEY"_s, u"sandbox-key"_s);
    QCOMPARE(keyed.run(createAt(sandbox.baseUrl()), customerJson()).status, 0);

    const Run without = program().run(createAt(sandbox.baseUrl()), customerJson());
    QCOMPARE(without.status, 2);
    QVERIFY2(without.err.contains("apiKey"), without.err.constData());
}

void TestCreateCommand::theKeyIsNowhereInWhatIsKeptOrPrinted()
{
    const QByteArray key = "S3cret-\"key\"-0815";
    const RunningSandbox sandbox(program());
    const QJsonObject withKey{{"apiKey"_L1, QString::fromUtf8(key)}};
    const Run refused = program().run(createAt(sandbox.baseUrl()), customerJson(withKey));
    QCOMPARE(refused.status, 3);
    const Run history = program().run({u"history"_s});
    for (const QByteArray &bytes : {refused.out, refused.err, history.out, history.err})
        QVERIFY(!bytes.contains("S3cret"));

    QDirIterator files(data(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY2(!file.readAll().contains("S3cret"), qPrintable(file.fileName()));
    }
}

void TestCreateCommand::twoAtOnceShareOneFolder()
{
    QProcess first;
    QProcess second;
    program().start(first, createInSandbox, customerJson());
    program().start(second, createInSandbox, customerJson({{"Email"_L1, "b@example.org"_L1}}));
    const Run one = Program::end(first);
    const Run two = Program::end(second);
    QVERIFY2(one.status == 0, one.err.constData());
    QVERIFY2(two.status == 0, two.err.constData());
    QVERIFY(one.object()["account_no"_L1] != two.object()["account_no"_L1]);
    QCOMPARE(program().run({u"history"_s}).array().size(), 2);
}

void TestCreateCommand::anInterruptWhileSendingEndsUnknown()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QProcess process;
    program().start(process, createAt(u"http://127.0.0.1:%1"_s.arg(silent.serverPort())),
                    customerJson({{"apiKey"_L1, "k"_L1}}));
    QVERIFY(silent.waitForNewConnection(30'000));
    const std::unique_ptr<QTcpSocket> socket(silent.nextPendingConnection());
    QByteArray received;
    while (!received.contains("\"CustomerCategory\"") && socket->waitForReadyRead(30'000))
        received += socket->readAll();

    process.terminate();
    const Run run = Program::end(process);
    QCOMPARE(run.status, 4);
    QCOMPARE(outcomeOf(run), u"unknown"_s);
    const QJsonArray kept = program().run({u"history"_s}).array();
    QCOMPARE(kept.first()["outcome"_L1].toString(), u"unknown"_s);
}

void TestCreateCommand::whatIsKeptIsForItsUserAlone()
{
    QCOMPARE(program().run(createInSandbox, customerJson()).status, 0);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(data()) & others, QFile::Permissions());
    QDirIterator files(data(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        QCOMPARE(QFile::permissions(files.next()) & others, QFile::Permissions());
}

QTEST_GUILESS_MAIN(TestCreateCommand)
#include "tst_createcommand.moc"
