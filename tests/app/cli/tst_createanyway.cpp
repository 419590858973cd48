// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultserver.h"
#include "program.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

/// create --anyway and create --raw: what is sent although it is wrong, and what is kept of it.
class TestCreateAnyway : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void errorsAreSaidAndSentAnyway();
    void whatCannotBeReadIsNotSentAnyway();
    void rawBytesArriveAsTheyAre_data();
    void rawBytesArriveAsTheyAre();
    void theKeyTakesThePlaceOfItsPlaceholder();
    void aKeyInRawBytesIsKeptNowhere();
    void bothAtOnceIsAWrongCall();

private:
    QString data() const { return m_folder->filePath(u"data"_s); }
    Run run(const QStringList &options, const QByteArray &input, const QString &key = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultServer> m_server;
};

void TestCreateAnyway::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<FaultServer>(
        QList<Script>{answerWith(httpAnswer(400, "{\"Message\": \"no\"}"))});
}

/// Against a server in this very thread, so the event loop runs until the program has ended.
Run TestCreateAnyway::run(const QStringList &options, const QByteArray &input, const QString &key)
{
    Program program(data());
    if (!key.isEmpty())
        program.setVariable(u"CALIQ_API_KEY"_s, key);
    QProcess process;
    program.start(process,
                  QStringList{u"create"_s, u"-"_s, u"--service"_s, m_server->url().toString()} +
                      options,
                  input);
    [&process] { QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000); }();
    return Program::end(process);
}

void TestCreateAnyway::errorsAreSaidAndSentAnyway()
{
    const Run ended =
        run({u"--anyway"_s}, customerJson({{"Surname"_L1, ""_L1}, {"Email"_L1, "x"_L1}}));
    QCOMPARE(ended.status, 3);
    QVERIFY2(ended.err.contains("error: Surname: "), ended.err.constData());
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(m_server->requests().first().body.contains("\"Surname\": \"\""));
}

void TestCreateAnyway::whatCannotBeReadIsNotSentAnyway()
{
    const Run ended = run({u"--anyway"_s}, "{\"Surname\": ");
    QCOMPARE(ended.status, 2);
    QVERIFY(!ended.err.isEmpty());
    QCOMPARE(m_server->connections(), 0);
}

void TestCreateAnyway::rawBytesArriveAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("broken JSON") << "{\"Surname\": \"a\",,}"_ba;
    QTest::newRow("XML") << "<?xml version=\"1.0\"?><a/>\r\n"_ba;
    QTest::newRow("no UTF-8") << "\xff\x80 \xc3"_ba;
    QTest::newRow("NULs") << QByteArray("\0{}\0", 4);
    QTest::newRow("a mark at the start") << "\xef\xbb\xbf{}"_ba;
}

void TestCreateAnyway::rawBytesArriveAsTheyAre()
{
    QFETCH(QByteArray, body);
    const Run ended = run({u"--raw"_s}, body);
    QCOMPARE(ended.status, 3);
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_server->requests().first().body, body);
}

void TestCreateAnyway::theKeyTakesThePlaceOfItsPlaceholder()
{
    const Run ended = run({u"--raw"_s}, "{\"apiKey\": \"{{apiKey}}\"", u"key\"1"_s);
    QCOMPARE(ended.status, 3);
    QCOMPARE(m_server->requests().first().body, "{\"apiKey\": \"key\\\"1\"");
}

void TestCreateAnyway::aKeyInRawBytesIsKeptNowhere()
{
    run({u"--raw"_s}, "{\"apiKey\": \"very-secret\", \"Surname\": ");
    QVERIFY(m_server->requests().first().body.contains("very-secret"));
    QDirIterator files(data(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    QVERIFY(files.hasNext());
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY2(!file.readAll().contains("very-secret"), qPrintable(file.fileName()));
    }
}

void TestCreateAnyway::bothAtOnceIsAWrongCall()
{
    const Run ended = run({u"--raw"_s, u"--anyway"_s}, "{}");
    QCOMPARE(ended.status, 2);
    QCOMPARE(m_server->connections(), 0);
}

QTEST_GUILESS_MAIN(TestCreateAnyway)
#include "tst_createanyway.moc"
