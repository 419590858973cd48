// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

/// `history` of the real executable, over three customers that `create` made.
class TestHistoryCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void attemptsComeNewestFirst();
    void everyAttemptIsWhatCreatePrintsAndMore();
    void theRequestIsWhatWasSentWithoutTheKey();
    void wordsOfTheSearchMustAllBeThere_data();
    void wordsOfTheSearchMustAllBeThere();
    void theLimitHolds();
    void csvHasARowForEveryAttempt();
    void whereNothingWasSentThereIsNothing_data();
    void whereNothingWasSentThereIsNothing();
    void aFileInsteadOfAFolderIsNoEmptyHistory();
    void whatCannotBePrintedIsSaid();

private:
    QJsonArray history(const QStringList &options = {}) const
    {
        return m_program.run(QStringList{u"history"_s} + options).array();
    }

    QTemporaryDir m_folder;
    Program m_program{m_folder.path()};
    QList<Run> m_created;
};

void TestHistoryCommand::initTestCase()
{
    const auto create = [this](const QJsonObject &changes) {
        m_created.append(m_program.run({u"create"_s, u"-"_s, u"--environment"_s, u"sandbox"_s},
                                       customerJson(changes)));
    };
    create({{"Surname"_L1, u"Müller"_s}, {"Email"_L1, "a@example.org"_L1}});
    create({{"Surname"_L1, u"O'Brien"_s}, {"Email"_L1, "b@example.org"_L1}});
    create({{"Surname"_L1, "Lost"_L1}, {"ChannelID"_L1, 4711}});
    QCOMPARE(m_created[0].status, 0);
    QCOMPARE(m_created[1].status, 0);
    QCOMPARE(m_created[2].status, 1);
}

void TestHistoryCommand::attemptsComeNewestFirst()
{
    const QJsonArray attempts = history();
    QCOMPARE(attempts.size(), 3);
    for (int index = 0; index < 3; ++index)
        QCOMPARE(attempts[index]["attempt"_L1], m_created[2 - index].object()["attempt"_L1]);
}

void TestHistoryCommand::everyAttemptIsWhatCreatePrintsAndMore()
{
    QJsonObject attempt = history().last().toObject();
    const QDateTime time = QDateTime::fromString(attempt.take("time"_L1).toString(), Qt::ISODate);
    QCOMPARE(time.timeSpec(), Qt::UTC);
    QVERIFY(qAbs(time.secsTo(QDateTime::currentDateTimeUtc())) < 600);
    QCOMPARE(attempt.take("environment"_L1).toString(), u"sandbox"_s);
    QVERIFY(attempt.take("request"_L1).isObject());
    QCOMPARE(attempt, m_created.constFirst().object());
}

void TestHistoryCommand::theRequestIsWhatWasSentWithoutTheKey()
{
    const QJsonObject request = history().last()["request"_L1].toObject();
    QCOMPARE(request.size(), 23);
    QCOMPARE(request["Surname"_L1].toString(), u"Müller"_s);
    QCOMPARE(request["ChannelID"_L1].toInt(), 2);
    QVERIFY(request["CustomerServiceLevel"_L1].isNull());
    QVERIFY(!request.contains("apiKey"_L1));
}

void TestHistoryCommand::wordsOfTheSearchMustAllBeThere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("found");
    QTest::newRow("one word") << u"brien"_s << 1;
    QTest::newRow("accents folded") << u"muller"_s << 1;
    QTest::newRow("two words of one attempt") << u"MÜLL a@example"_s << 1;
    QTest::newRow("two words of different attempts") << u"müller brien"_s << 0;
    QTest::newRow("a word of all") << u"adam"_s << 3;
    QTest::newRow("no word") << u" "_s << 3;
}

void TestHistoryCommand::wordsOfTheSearchMustAllBeThere()
{
    QFETCH(const QString, text);
    QFETCH(const int, found);
    QCOMPARE(history({u"--search"_s, text}).size(), found);
}

void TestHistoryCommand::theLimitHolds()
{
    const QJsonArray attempts = history({u"--limit"_s, u"2"_s});
    QCOMPARE(attempts.size(), 2);
    QCOMPARE(attempts.first()["outcome"_L1].toString(), u"rejected"_s);
}

void TestHistoryCommand::csvHasARowForEveryAttempt()
{
    const Run run = m_program.run({u"history"_s, u"--output"_s, u"csv"_s});
    QCOMPARE(run.status, 0);
    const QList<QByteArray> lines = run.out.split('\n');
    QCOMPARE(lines.size(), 5); // the header, three attempts, and what follows the last line's end
    QVERIFY(lines[0].startsWith("time,environment,attempt,outcome,"));
    QVERIFY(lines[1].contains(",rejected,"));
    QVERIFY(lines[3].contains("Müller"));
}

void TestHistoryCommand::whereNothingWasSentThereIsNothing_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("json") << u"json"_s << QByteArray("[]\n");
    QTest::newRow("csv") << u"csv"_s << QByteArray("time,");
}

void TestHistoryCommand::whereNothingWasSentThereIsNothing()
{
    QFETCH(const QString, format);
    QFETCH(const QByteArray, start);
    const QString folder = m_folder.filePath(u"nothing-here"_s);
    const Run run = Program(folder).run({u"history"_s, u"--output"_s, format});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.startsWith(start), run.out.constData());
    QCOMPARE(run.out.count('\n'), 1);
    QVERIFY(!QDir(folder).exists());
}

void TestHistoryCommand::aFileInsteadOfAFolderIsNoEmptyHistory()
{
    const Run run = Program(QStringLiteral(DESK_PROGRAM)).run({u"history"_s});
    QCOMPARE(run.status, 5);
    QVERIFY(run.out.isEmpty());
    QVERIFY(run.err.contains("is a file"));
}

void TestHistoryCommand::whatCannotBePrintedIsSaid()
{
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    m_program.start(process, {u"history"_s});
    const Run run = Program::end(process);
    QCOMPARE(run.status, 5);
    QCOMPARE(run.err.count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestHistoryCommand)
#include "tst_historycommand.moc"
