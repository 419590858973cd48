// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

constexpr int aMoment = 15'000; // of a slow machine; less than any time-out here

QByteArray rowsOfFile(int count)
{
    QByteArray rows("ChannelID,AccountNo,Line1,Country,Firstname,Surname,Email,Currency\n");
    for (int i = 1; i <= count; ++i) {
        const QByteArray digits = QByteArray::number(i);
        rows += "1,A" + digits + ",1 High Street,GBR,Ann,Smith,a" + digits + "@example.com,GBP\n";
    }
    return rows;
}

} // namespace

/// `customer-desk import`, interrupted before it sends: while it checks its rows, and while it
/// looks into those that are unknown.
class TestImportLook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void interruptedWhileItAsksItLeavesAllAsItWas();
    void interruptedWhileItWaitsToLookAgainItLeavesAllAsItWas();
    void interruptedWhileItChecksItSendsNothing();

private:
    Program program() const
    {
        Program program(m_directory->filePath(u"data"_s));
        program.setVariable(u"CALIQ_API_KEY"_s, u"sandbox-key"_s);
        return program;
    }
    /// Where nobody listens any more, and what was sent there has come to nothing that is known.
    QString makeUnknown();
    QStringList look(const QString &url) const
    {
        return {u"import"_s, m_file, u"--timeout"_s, u"60"_s, u"--service"_s, url, u"--check"_s};
    }
    void verifyNothingWasSent(const Run &run) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_file;
};

void TestImportLook::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_file = m_directory->filePath(u"rows.csv"_s);
    QFile file(m_file);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(rowsOfFile(3));
}

QString TestImportLook::makeUnknown()
{
    const RunningSandbox gone(program(), {u"--fault"_s, u"close-before-commit"_s});
    program().run({u"import"_s, m_file, u"--service"_s, gone.baseUrl()});
    return gone.baseUrl();
}

void TestImportLook::verifyNothingWasSent(const Run &run) const
{
    QCOMPARE(run.status, 4);
    QCOMPARE(run.object().value("unknown"_L1).toInt(), 3);
    QVERIFY2(run.err.contains("The same command goes on where it was."), run.err.constData());
    QCOMPARE(program().run({u"history"_s}).array().size(), 3);
}

void TestImportLook::interruptedWhileItAsksItLeavesAllAsItWas()
{
    const QString url = makeUnknown();
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost, quint16(QUrl(url).port())));
    QProcess process;
    program().start(process, look(url));
    QVERIFY(silent.waitForNewConnection(aMoment));
    process.terminate();
    QVERIFY(process.waitForFinished(aMoment));
    verifyNothingWasSent(Program::end(process));
}

void TestImportLook::interruptedWhileItWaitsToLookAgainItLeavesAllAsItWas()
{
    const QString url = makeUnknown();
    const RunningSandbox back(program(), {u"--port"_s, QString::number(QUrl(url).port())});
    QProcess process;
    program().start(process, look(url));
    const auto isWaiting = [&process] {
        constexpr qint64 enough = 10'000; // characters; they stay where they are
        return process.peek(enough).contains("looked for once more");
    };
    process.setReadChannel(QProcess::StandardError);
    QTRY_VERIFY_WITH_TIMEOUT(isWaiting(), aMoment);
    process.terminate();
    QVERIFY(process.waitForFinished(aMoment));
    verifyNothingWasSent(Program::end(process));
}

void TestImportLook::interruptedWhileItChecksItSendsNothing()
{
    QFile file(m_file);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(rowsOfFile(400'000));
    file.close();
    QProcess process;
    program().start(process, {u"import"_s, m_file, u"--environment"_s, u"sandbox"_s});
    // Both files are open: the journal is there, and the rows are being checked.
    const auto isChecking = [this, &process] {
        QStringList open;
        const QDir descriptors(u"/proc/%1/fd"_s.arg(process.processId()));
        for (const QString &name : descriptors.entryList(QDir::Files | QDir::System))
            open.append(QFile::symLinkTarget(descriptors.filePath(name)));
        return open.contains(m_file) &&
               open.contains(m_directory->filePath(u"data/journal.sqlite"_s));
    };
    QTRY_VERIFY_WITH_TIMEOUT(isChecking(), aMoment);
    process.terminate();
    const Run run = Program::end(process);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains("Stopped. Nothing was sent."), run.err.constData());
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(program().run({u"history"_s}).array().size(), 0);
}

QTEST_GUILESS_MAIN(TestImportLook)
#include "tst_importlook.moc"
