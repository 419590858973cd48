// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxclient.h"

#include "sandbox/sandboxfaults.h"

#include <QStringDecoder>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray pulse = post("Pulse", "{}");

/// How many accounts the file holds, asked of a sandbox without faults.
int accountsIn(const QString &file)
{
    Sandbox sandbox(file);
    const RawAnswer answer =
        ask(startAndWait(sandbox).baseUrl, post("CustomerChange", R"({"apiKey":"sandbox-key"})"));
    return answer.status == 204 ? 0 : int(answer.body.count("AccountNo"));
}

} // namespace

class TestSandboxFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFaultHasAName();
    void anUnknownFaultIsSaidSo();
    void faultsAddUp();
    void aFaultStrikesTheCreate_data();
    void aFaultStrikesTheCreate();
    void faultsChangeWhileItServes();
    void theWrongCharsetIsTheWrongOne();
    void latencyHoldsUpNobodyElse();
    void aRequestBehindADelayedOneEndsTheConnection();
    void deletingTheSandboxWhileItWaitsIsQuiet();

private:
    QString newFile() { return m_folder.filePath(QString::number(++m_files)); }

    QTemporaryDir m_folder;
    int m_files = 0;
};

void TestSandboxFaults::everyFaultHasAName()
{
    const QStringList names{u"latency"_s,
                            u"latency=MS"_s,
                            u"400"_s,
                            u"401"_s,
                            u"503"_s,
                            u"close-before-commit"_s,
                            u"close-after-commit"_s,
                            u"half-answer"_s,
                            u"garbage"_s,
                            u"wrong-charset"_s,
                            u"drift=RULE"_s};
    QCOMPARE(sandboxFaultNames(), names);
    for (QString name : names) {
        name.replace("MS"_L1, "40"_L1).replace("RULE"_L1, "Line1:limit:25"_L1);
        const ReadFaults read = readFaults({name});
        QCOMPARE(read.error, QString());
        QVERIFY(!read.faults.isNone());
        QCOMPARE(readFaults(namesOf(read.faults)).faults, read.faults);
    }
}

void TestSandboxFaults::anUnknownFaultIsSaidSo()
{
    Sandbox sandbox(newFile(), 0, {u"latency"_s, u"gremlins"_s});
    const SandboxStart start = startAndWait(sandbox);
    QVERIFY(start.baseUrl.isEmpty());
    QVERIFY2(start.error.contains("half-answer"_L1), qPrintable(start.error));
}

void TestSandboxFaults::faultsAddUp()
{
    const SandboxFaults faults =
        readFaults({u"latency=5000"_s, u"latency"_s, u"503"_s, u"400"_s, u"half-answer"_s,
                    u"drift=Title:limit:5"_s, u"drift=Town:required:yes"_s})
            .faults;
    QCOMPARE(faults.delay, std::chrono::seconds(5));
    QCOMPARE(faults.status, 400);
    QCOMPARE(faults.ending, SandboxFaults::Ending::HalfAnswer);
    QCOMPARE(faults.drifts.size(), 2);
}

void TestSandboxFaults::aFaultStrikesTheCreate_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("status"); // 0: none comes
    QTest::addColumn<bool>("whole"); // as many bytes as were announced
    QTest::addColumn<int>("accounts");
    QTest::newRow("400") << u"400"_s << 400 << true << 0;
    QTest::newRow("401") << u"401"_s << 401 << true << 0;
    QTest::newRow("503") << u"503"_s << 503 << true << 0;
    QTest::newRow("close-before-commit") << u"close-before-commit"_s << 0 << false << 0;
    QTest::newRow("close-after-commit") << u"close-after-commit"_s << 0 << false << 1;
    QTest::newRow("half-answer") << u"half-answer"_s << 200 << false << 1;
    QTest::newRow("garbage") << u"garbage"_s << 200 << true << 1;
    QTest::newRow("wrong-charset") << u"wrong-charset"_s << 200 << true << 1;
}

void TestSandboxFaults::aFaultStrikesTheCreate()
{
    QFETCH(const QString, fault);
    QFETCH(const int, status);
    QFETCH(const bool, whole);
    QFETCH(const int, accounts);

    const QString file = newFile();
    {
        Sandbox sandbox(file, 0, {fault});
        const QUrl baseUrl = startAndWait(sandbox).baseUrl;
        RawConnection connection(baseUrl);
        connection.send(post("CustomerCreate", toBytes(customer())));
        const RawAnswer answer = connection.read();
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.closed, !whole);
        QCOMPARE(answer.body.size() == answer.header("Content-Length").toInt() && status != 0,
                 whole);
        QVERIFY(status != 200 || answer.json().isEmpty());
        QCOMPARE(ask(baseUrl, pulse).status, 200);
    }
    QCOMPARE(accountsIn(file), accounts);
}

void TestSandboxFaults::faultsChangeWhileItServes()
{
    Sandbox sandbox(newFile());
    sandbox.setFaults({.status = 503}); // before it listens
    const QUrl baseUrl = startAndWait(sandbox).baseUrl;
    QCOMPARE(create(baseUrl, customer(1)).status, 503);
    sandbox.setFaults(readFaults({u"drift=Town:limit:3"_s}).faults);
    QTRY_VERIFY(create(baseUrl, customer(1)).body.contains("too long"));
    sandbox.setFaults({});
    int number = 1;
    QTRY_VERIFY(create(baseUrl, customer(++number)).body.contains("AccountID\":1"));
}

void TestSandboxFaults::theWrongCharsetIsTheWrongOne()
{
    Sandbox sandbox(newFile(), 0, {u"wrong-charset"_s});
    const RawAnswer answer = create(startAndWait(sandbox).baseUrl, customer());
    QVERIFY(answer.header("Content-Type").contains("charset=utf-8"));
    const QString meant = QStringDecoder(QStringDecoder::Utf16LE)(answer.body);
    QVERIFY2(meant.startsWith("{\"CustomerCreateData\":{\"OK\":true"_L1), qPrintable(meant));
}

void TestSandboxFaults::latencyHoldsUpNobodyElse()
{
    Sandbox sandbox(newFile(), 0, {u"latency"_s});
    const QUrl baseUrl = startAndWait(sandbox).baseUrl;
    RawConnection slow(baseUrl);
    slow.send(post("CustomerCreate", toBytes(customer())));
    QCOMPARE(ask(baseUrl, pulse).status, 200);
    QVERIFY(!slow.socket().waitForReadyRead(50));
    QCOMPARE(slow.read().status, 200);
}

void TestSandboxFaults::aRequestBehindADelayedOneEndsTheConnection()
{
    Sandbox sandbox(newFile(), 0, {u"latency"_s});
    RawConnection connection(startAndWait(sandbox).baseUrl);
    connection.send(post("CustomerCreate", toBytes(customer())) + pulse);
    const RawAnswer answer = connection.read();
    QVERIFY(answer.body.contains("AccountID"));
    QCOMPARE(answer.header("Connection"), "close");
    QVERIFY(connection.waitForEnd());
}

void TestSandboxFaults::deletingTheSandboxWhileItWaitsIsQuiet()
{
    const QString file = newFile();
    auto sandbox = std::make_unique<Sandbox>(file, quint16(0), QStringList{u"latency"_s});
    const QUrl baseUrl = startAndWait(*sandbox).baseUrl;
    RawConnection waiting(baseUrl);
    waiting.send(post("CustomerCreate", toBytes(customer())));
    RawConnection unfinished(baseUrl);
    unfinished.send(pulse.chopped(1));
    QCOMPARE(ask(baseUrl, pulse).status, 200);
    sandbox.reset();
    QVERIFY(waiting.waitForEnd());
    QVERIFY(unfinished.waitForEnd());
    QCOMPARE(accountsIn(file), 0);
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandboxfaults.moc"
