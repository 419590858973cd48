// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxclient.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

/// The sandbox as a whole: its life, its file, and that it answers.
class TestSandbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGoodCustomerIsCreated();
    void startingTwiceGivesTheSameFuture();
    void aSandboxThatWasNeverStartedGoesAwayQuietly();
    void aSandboxThatIsStillStartingGoesAwayQuietly();
    void aPortInUseIsSaidSo();
    void aFileThatCannotBeUsedIsSaidSo();
    void customersStayBetweenRuns();
    void twoSandboxesShareOneFile();

private:
    QTemporaryDir m_folder;
    QString file(const QString &name) const { return m_folder.filePath(name); }
};

void TestSandbox::aGoodCustomerIsCreated()
{
    Sandbox sandbox(file(u"created.sqlite"_s));
    const SandboxStart start = startAndWait(sandbox);
    QCOMPARE(start.error, QString());
    QCOMPARE(start.baseUrl.host(), u"127.0.0.1"_s);

    const RawAnswer answer = create(start.baseUrl, customer());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Type"), "application/json; charset=utf-8");
    const QJsonObject data = answer.json().value("CustomerCreateData"_L1).toObject();
    QCOMPARE(data.value("OK"_L1), QJsonValue(true));
    QVERIFY(data.value("AccountID"_L1).toInt() > 0);
    QVERIFY(data.value("AddressID"_L1).toInt() > 0);
    QVERIFY(data.value("ContactID"_L1).toInt() > 0);
    QCOMPARE(data.value("AccountNo"_L1), QJsonValue(u"S-0001"_s));
    QCOMPARE(data.value("CustomerCreateIssues"_L1), QJsonValue(QJsonArray()));
}

void TestSandbox::startingTwiceGivesTheSameFuture()
{
    Sandbox sandbox(file(u"twice.sqlite"_s));
    const QUrl first = startAndWait(sandbox).baseUrl;
    QVERIFY(first.isValid());
    QCOMPARE(startAndWait(sandbox).baseUrl, first);
}

void TestSandbox::aSandboxThatWasNeverStartedGoesAwayQuietly()
{
    Sandbox sandbox(file(u"never.sqlite"_s));
    QVERIFY(!QFile::exists(file(u"never.sqlite"_s)));
}

void TestSandbox::aSandboxThatIsStillStartingGoesAwayQuietly()
{
    QFuture<SandboxStart> future;
    {
        Sandbox sandbox(file(u"brief.sqlite"_s));
        future = sandbox.start();
    }
    future.waitForFinished();
    QVERIFY(future.isFinished());
}

void TestSandbox::aPortInUseIsSaidSo()
{
    Sandbox first(file(u"port.sqlite"_s));
    const int port = startAndWait(first).baseUrl.port();
    Sandbox second(file(u"port.sqlite"_s), quint16(port));
    const SandboxStart start = startAndWait(second);
    QVERIFY(start.baseUrl.isEmpty());
    QVERIFY2(start.error.contains(QString::number(port)), qPrintable(start.error));
}

void TestSandbox::aFileThatCannotBeUsedIsSaidSo()
{
    Sandbox sandbox(file(u"gone/sandbox.sqlite"_s));
    const SandboxStart start = startAndWait(sandbox);
    QVERIFY(start.baseUrl.isEmpty());
    QVERIFY2(start.error.contains("gone/sandbox.sqlite"_L1), qPrintable(start.error));
}

void TestSandbox::customersStayBetweenRuns()
{
    for (const bool ok : {true, false}) {
        Sandbox sandbox(file(u"kept.sqlite"_s));
        const RawAnswer answer = create(startAndWait(sandbox).baseUrl, customer());
        QCOMPARE(answer.json()["CustomerCreateData"_L1]["OK"_L1], QJsonValue(ok));
    }
}

void TestSandbox::twoSandboxesShareOneFile()
{
    Sandbox one(file(u"shared.sqlite"_s));
    Sandbox other(file(u"shared.sqlite"_s));
    QFuture<SandboxStart> both[] = {one.start(), other.start()};
    const QUrl first = both[0].result().baseUrl;
    const QUrl second = both[1].result().baseUrl;
    QVERIFY(first.isValid() && second.isValid() && first != second);

    QVERIFY(create(first, customer(1)).body.contains("\"S-0001\""));
    QVERIFY(create(second, customer(1)).body.contains("\"ID\":32"));
    QVERIFY(create(second, customer(2)).body.contains("\"S-0002\""));
}

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
