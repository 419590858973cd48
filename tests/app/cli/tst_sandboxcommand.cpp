// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace desk;
using namespace Qt::StringLiterals;

/// `sandbox` of the real executable, with `create --service` against it.
class TestSandboxCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void itsBaseUrlIsTheFirstLine();
    void anInterruptEndsItCleanly();
    void itServesWhereAsked();
    void itsCustomersStay();
    void aFaultIsServed();
    void anUnknownFaultEndsWith2AndListsTheNames();
    void aLogHasOneLineARequest();
    void aPortThatIsTakenIsSaid();
    void helpAndVersionGoToStandardOutput();

private:
    QStringList createAt(const QString &baseUrl) const
    {
        return {u"create"_s, u"-"_s, u"--service"_s, baseUrl};
    }
    static QByteArray keyedCustomer() { return customerJson({{"apiKey"_L1, "sandbox-key"_L1}}); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
};

void TestSandboxCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_program = std::make_unique<Program>(m_folder->path());
}

void TestSandboxCommand::itsBaseUrlIsTheFirstLine()
{
    const RunningSandbox sandbox(*m_program);
    static const QRegularExpression loopback(u"^http://127\\.0\\.0\\.1:\\d+$"_s);
    QVERIFY2(loopback.match(sandbox.baseUrl()).hasMatch(), qPrintable(sandbox.baseUrl()));
    QCOMPARE(m_program->run(createAt(sandbox.baseUrl()), keyedCustomer()).status, 0);
}

void TestSandboxCommand::anInterruptEndsItCleanly()
{
    RunningSandbox sandbox(*m_program);
    const Run run = sandbox.stop();
    QCOMPARE(run.status, 0);
    QCOMPARE(run.err, QByteArray());
}

void TestSandboxCommand::itServesWhereAsked()
{
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const QString port = QString::number(free.serverPort());
    free.close();
    const RunningSandbox sandbox(*m_program, {u"--port"_s, port});
    QCOMPARE(sandbox.baseUrl(), "http://127.0.0.1:"_L1 + port);
}

void TestSandboxCommand::itsCustomersStay()
{
    for (const int expected : {0, 1}) { // the second time the email address is taken
        const RunningSandbox sandbox(*m_program);
        QCOMPARE(m_program->run(createAt(sandbox.baseUrl()), keyedCustomer()).status, expected);
    }
}

void TestSandboxCommand::aFaultIsServed()
{
    const RunningSandbox sandbox(*m_program, {u"--fault"_s, u"503"_s});
    const Run run = m_program->run(createAt(sandbox.baseUrl()), keyedCustomer());
    QCOMPARE(run.status, 3);
    QCOMPARE(run.object()["http_status"_L1].toInt(), 503);
}

void TestSandboxCommand::anUnknownFaultEndsWith2AndListsTheNames()
{
    const Run run = m_program->run({u"sandbox"_s, u"--fault"_s, u"flood"_s});
    QCOMPARE(run.status, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains("flood") && run.err.contains("half-answer"), run.err.constData());
}

void TestSandboxCommand::aLogHasOneLineARequest()
{
    RunningSandbox sandbox(*m_program, {u"--log"_s});
    QCOMPARE(m_program->run(createAt(sandbox.baseUrl()), keyedCustomer()).status, 0);
    const QByteArray log = sandbox.stop().err;
    static const QRegularExpression line(
        u"\\A\\S+Z POST /api/v1/CustomerCreate 200 \\d+ ms \\d+ B\\n\\z"_s);
    QVERIFY2(line.match(QString::fromUtf8(log)).hasMatch(), log.constData());
}

void TestSandboxCommand::aPortThatIsTakenIsSaid()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const Run run =
        m_program->run({u"sandbox"_s, u"--port"_s, QString::number(taken.serverPort())});
    QCOMPARE(run.status, 5);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.err.count('\n'), 1);
}

void TestSandboxCommand::helpAndVersionGoToStandardOutput()
{
    const Run help = m_program->run({u"--help"_s});
    QCOMPARE(help.status, 0);
    for (const char *word : {"create FILE", "--data-dir", "--fault", "CALIQ_API_KEY"})
        QVERIFY2(help.out.contains(word), word);
    const Run version = m_program->run({u"--version"_s});
    QCOMPARE(version.status, 0);
    QVERIFY(version.out.startsWith("customer-desk "));
}

QTEST_GUILESS_MAIN(TestSandboxCommand)
#include "tst_sandboxcommand.moc"
