// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

CommandLine parsed(const char *words)
{
    return parseCommandLine(QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts));
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withNoCommandItOpensTheWindow();
    void optionsStandBeforeOrAfterTheCommand_data();
    void optionsStandBeforeOrAfterTheCommand();
    void whatIsNotGivenIsLeftToTheDefaults();
    void aDashIsStandardInput();
    void historyTakesWordsALimitAndAFormat();
    void theSandboxTakesAPortAndSeveralFaults();
    void testTakesAPathAndItsReports();
    void importTakesAFileAndHowItIsSent();
    void helpAndVersionNeedNothingElse_data();
    void helpAndVersionNeedNothingElse();
    void aWrongCallSaysWhyInOneLine_data();
    void aWrongCallSaysWhyInOneLine();
};

void TestCommandLine::withNoCommandItOpensTheWindow()
{
    const CommandLine line = parsed("--data-dir /tmp/desk");
    QCOMPARE(line.command, Command::Window);
    QCOMPARE(line.dataFolder, u"/tmp/desk"_s);
}

void TestCommandLine::optionsStandBeforeOrAfterTheCommand_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("before") << QByteArray("--data-dir d --service http://localhost:1 --format xml "
                                          "--timeout 7 create in.json");
    QTest::newRow("after") << QByteArray("create in.json --data-dir d --service http://localhost:1 "
                                         "--format xml --timeout 7");
    QTest::newRow("around") << QByteArray(
        "--data-dir d create --service http://localhost:1 in.json "
        "--format xml --timeout 7");
    QTest::newRow("with =") << QByteArray(
        "--data-dir=d create --service=http://localhost:1 in.json "
        "--format=xml --timeout=7");
}

void TestCommandLine::optionsStandBeforeOrAfterTheCommand()
{
    QFETCH(const QByteArray, words);
    const CommandLine line = parsed(words.constData());
    QCOMPARE(line.error, QString());
    QCOMPARE(line.command, Command::Create);
    QCOMPARE(line.file, u"in.json"_s);
    QCOMPARE(line.dataFolder, u"d"_s);
    QCOMPARE(line.service, QUrl(u"http://localhost:1"_s));
    QCOMPARE(line.format, BodyFormat::Xml);
    QCOMPARE(line.timeout, std::chrono::seconds(7));
}

void TestCommandLine::whatIsNotGivenIsLeftToTheDefaults()
{
    const CommandLine line = parsed("create in.json --environment sandbox");
    QCOMPARE(line.environment, u"sandbox"_s);
    QVERIFY(!line.dataFolder);
    QVERIFY(!line.service);
    QVERIFY(!line.format);
    QVERIFY(!line.timeout);
    QCOMPARE(line.limit, 100);
    QCOMPARE(line.port, quint16(0));
}

void TestCommandLine::aDashIsStandardInput()
{
    QCOMPARE(parsed("create - --environment sandbox").file, u"-"_s);
    QCOMPARE(parsed("--environment sandbox create -").file, u"-"_s);
}

void TestCommandLine::historyTakesWordsALimitAndAFormat()
{
    const CommandLine line = parseCommandLine({u"history"_s, u"--search"_s, u"smith leeds"_s,
                                               u"--limit"_s, u"3"_s, u"--output"_s, u"csv"_s});
    QCOMPARE(line.command, Command::History);
    QCOMPARE(line.search, u"smith leeds"_s);
    QCOMPARE(line.limit, 3);
    QCOMPARE(line.output, ListFormat::Csv);
    QCOMPARE(parsed("history").output, ListFormat::Json);
}

void TestCommandLine::theSandboxTakesAPortAndSeveralFaults()
{
    const CommandLine line = parsed("--fault slow sandbox --port 8081 --fault down");
    QCOMPARE(line.command, Command::Sandbox);
    QCOMPARE(line.port, quint16(8081));
    QCOMPARE(line.faults, (QStringList{u"slow"_s, u"down"_s}));
}

void TestCommandLine::testTakesAPathAndItsReports()
{
    const CommandLine line = parsed("test cases --environment Live --junit j.xml --html p.html "
                                    "--rate 0.5 --production Live");
    QCOMPARE(line.error, QString());
    QCOMPARE(line.command, Command::Test);
    QCOMPARE(line.file, u"cases"_s);
    QCOMPARE(line.junit, u"j.xml"_s);
    QCOMPARE(line.html, u"p.html"_s);
    QCOMPARE(line.rate, 0.5);
    QCOMPARE(line.production, u"Live"_s);
    QCOMPARE(parsed("test cases --environment sandbox").rate, 0.0);
}

void TestCommandLine::importTakesAFileAndHowItIsSent()
{
    const CommandLine line =
        parsed("import rows.csv --environment sandbox --check --mapping m.json --concurrency 3 "
               "--rate 2.5 --output jsonl --results a.csv --rejects b.csv");
    QCOMPARE(line.error, QString());
    QCOMPARE(line.command, Command::Import);
    QCOMPARE(line.file, u"rows.csv"_s);
    QVERIFY(line.check && line.rowLines && !line.dryRun);
    QCOMPARE(line.mapping, u"m.json"_s);
    QCOMPARE(line.concurrency, 3);
    QCOMPARE(line.rate, 2.5);
    QCOMPARE(line.results, u"a.csv"_s);
    QCOMPARE(line.rejects, u"b.csv"_s);
    QCOMPARE(parsed("import rows.csv --dry-run --check").command, Command::Wrong);
    QCOMPARE(parsed("create in.json --environment sandbox --check").command, Command::Wrong);
}

void TestCommandLine::helpAndVersionNeedNothingElse_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<Command>("command");
    QTest::newRow("-h") << QByteArray("-h") << Command::Help;
    QTest::newRow("--help") << QByteArray("--help") << Command::Help;
    QTest::newRow("after a command") << QByteArray("create --help") << Command::Help;
    QTest::newRow("--version") << QByteArray("--version") << Command::Version;
}

void TestCommandLine::helpAndVersionNeedNothingElse()
{
    QFETCH(const QByteArray, words);
    QFETCH(const Command, command);
    QCOMPARE(parsed(words.constData()).command, command);
}

void TestCommandLine::aWrongCallSaysWhyInOneLine_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("mentions");

    const auto row = [](const char *words, const char *mentions) {
        QTest::newRow(words) << QString::fromLatin1(words).split(u' ')
                             << QString::fromLatin1(mentions);
    };
    row("bake cake", "bake");
    row("--frobnicate", "frobnicate");
    row("create --environment sandbox", "FILE");
    row("create a.json b.json --environment sandbox", "b.json");
    row("create a.json", "--environment");
    row("create a.json --environment sandbox --service http://localhost", "not both");
    row("create a.json --environment", "environment");
    row("create a.json --environment sandbox --format yaml", "json, xml");
    row("create a.json --environment sandbox --timeout soon", "--timeout");
    row("create a.json --environment sandbox --timeout 0", "--timeout");
    row("create a.json --environment sandbox --timeout -1", "--timeout");
    row("create a.json --environment sandbox --timeout 99999999999", "--timeout");
    row("create a.json --environment sandbox --port 80", "--port");
    row("history --limit 0", "--limit");
    row("history --limit many", "--limit");
    row("history --output yaml", "json, csv");
    row("history extra", "extra");
    row("test --environment sandbox", "PATH");
    row("test cases", "--environment");
    row("test a b --environment sandbox", "b");
    row("test cases --environment sandbox --rate 0", "--rate");
    row("test cases --environment sandbox --rate nan", "--rate");
    row("test cases --environment sandbox --format xml", "as it stands");
    row("test cases --environment sandbox --anyway", "--anyway");
    row("create a.json --environment sandbox --junit f", "--junit");
    row("boundary --environment sandbox --html f", "--html");
    row("sandbox --port 65536", "--port");
    row("sandbox --port -1", "--port");
    row("sandbox --limit 3", "--limit");
    row("--limit 3", "--limit");
    QTest::newRow("empty folder") << QStringList{u"history"_s, u"--data-dir"_s, QString()}
                                  << u"--data-dir"_s;
    QTest::newRow("empty command") << QStringList{QString()} << u"command"_s;
}

void TestCommandLine::aWrongCallSaysWhyInOneLine()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, mentions);
    const CommandLine line = parseCommandLine(words);
    QCOMPARE(line.command, Command::Wrong);
    QVERIFY2(line.error.contains(mentions), qPrintable(line.error));
    QVERIFY(!line.error.contains(u'\n'));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
