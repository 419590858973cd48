// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultserver.h"
#include "program.h"
#include "sandbox/sandboxlists.h"
#include "testbench/boundarycodes.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

/// `boundary` and `test`, with the real program against a real practice service.
class TestTestbenchCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aServiceAsPublishedShowsNoDrift();
    void allCodesAreTriedWhereThatIsWished();
    void whatDriftedIsNamedWithItsValue_data();
    void whatDriftedIsNamedWithItsValue();
    void ofAServiceThatIsNotThereNothingCanBeTold();
    void whereTheServiceFailsNothingIsCalledDrift_data();
    void whereTheServiceFailsNothingIsCalledDrift();
    void aCaseIsHeldAgainstWhatItExpects_data();
    void aCaseIsHeldAgainstWhatItExpects();

private:
    Program program() const;
    Run boundary(const QString &service, const QString &field) const;
    void writeCase(const QByteArray &file) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

Program TestTestbenchCommands::program() const
{
    Program program(m_folder->filePath(u"data"_s));
    program.setVariable(u"CALIQ_API_KEY"_s, u"sandbox-key"_s);
    return program;
}

Run TestTestbenchCommands::boundary(const QString &service, const QString &field) const
{
    return program().run({u"boundary"_s, u"--service"_s, service, u"--fields"_s, field});
}

void TestTestbenchCommands::aServiceAsPublishedShowsNoDrift()
{
    const RunningSandbox sandbox(program());
    const Run ended = boundary(sandbox.baseUrl(), u"Line1,Title"_s);
    QCOMPARE(ended.status, 0);
    const QJsonObject told = QJsonDocument::fromJson(ended.out).object();
    QCOMPARE(told.value("drift"_L1).toArray(), QJsonArray());
    QCOMPARE(told.value("could_not_tell"_L1).toInt(-1), 0);
    QVERIFY(told.value("cases"_L1).toInt() > 40);
}

void TestTestbenchCommands::allCodesAreTriedWhereThatIsWished()
{
    // A country that no sample has is found by all alone.
    const Catalogue lists = sandboxLists();
    const QStringList sampled = triedListed(*findField(field::country), lists, CodeChoice::Sample);
    const QList<Choice> &countries = lists.list(ChoiceList::Countries);
    QString left;
    for (const Choice &country : countries) {
        if (!sampled.contains(country.code))
            left = country.code;
    }
    const RunningSandbox sandbox(program(), {u"--fault"_s, u"drift=Country:lacks:"_s + left});
    const QStringList arguments{u"boundary"_s, u"--service"_s, sandbox.baseUrl(), u"--fields"_s,
                                u"Country"_s,  u"--formats"_s, u"json"_s};
    QCOMPARE(program().run(arguments).status, 0);
    const Run all = program().run(arguments + QStringList{u"--codes"_s, u"all"_s});
    QCOMPARE(all.status, 1);
    const QJsonObject told = QJsonDocument::fromJson(all.out).object();
    QCOMPARE(told.value("drift"_L1).toArray().size(), 1);
    QCOMPARE(told.value("drift"_L1)[0]["observed"_L1].toString(), left + u" refused"_s);
    QVERIFY(told.value("cases"_L1).toInt() >= countries.size());
}

void TestTestbenchCommands::whatDriftedIsNamedWithItsValue_data()
{
    QTest::addColumn<QString>("drift");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("observed");
    QTest::newRow("a lower limit") << u"Line1:limit:25"_s << u"Line1"_s << u"25"_s;
    QTest::newRow("a higher limit") << u"Town:limit:1234"_s << u"Town"_s << u"1234"_s;
    QTest::newRow("a lower limit in one format") << u"Line1:limit:7:xml"_s << u"Line1"_s << u"7"_s;
}

void TestTestbenchCommands::whatDriftedIsNamedWithItsValue()
{
    QFETCH(const QString, drift);
    QFETCH(const QString, field);
    const RunningSandbox sandbox(program(), {u"--fault"_s, u"drift="_s + drift});
    const Run ended = boundary(sandbox.baseUrl(), field);
    QCOMPARE(ended.status, 1);
    const QJsonArray drifts =
        QJsonDocument::fromJson(ended.out).object().value("drift"_L1).toArray();
    QVERIFY2(!drifts.isEmpty(), ended.out.constData());
    QCOMPARE(drifts.first().toObject().value("field"_L1).toString(), field);
    QTEST(drifts.first().toObject().value("observed"_L1).toVariant().toString(), "observed");
}

void TestTestbenchCommands::ofAServiceThatIsNotThereNothingCanBeTold()
{
    QString gone;
    {
        const RunningSandbox sandbox(program());
        gone = sandbox.baseUrl();
    }
    const Run ended = boundary(gone, u"Line1"_s);
    QCOMPARE(ended.status, 4);
    const QJsonObject told = QJsonDocument::fromJson(ended.out).object();
    QCOMPARE(told.value("drift"_L1).toArray(), QJsonArray());
    QVERIFY2(ended.err.contains("The service went away: "), ended.err.constData());
}

void TestTestbenchCommands::whereTheServiceFailsNothingIsCalledDrift_data()
{
    QTest::addColumn<int>("good"); // connections that are answered well before
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("throttles at once, and for ever")
        << 0 << httpAnswer(429, "{}", "Retry-After: 0\r\n");
    QTest::newRow("is down in the middle") << 14 << httpAnswer(503, "");
    QTest::newRow("goes away in the middle") << 14 << ""_ba;
    QTest::newRow("answers nonsense in the middle") << 14 << httpAnswer(200, "\x1b[31m<html>");
}

void TestTestbenchCommands::whereTheServiceFailsNothingIsCalledDrift()
{
    QFETCH(const int, good);
    QFETCH(const QByteArray, answer);
    const auto created = R"({"CustomerCreateData": {"OK": true, "AccountID": 2}})"_ba;
    QList<Script> scripts(good, answerWith(httpAnswer(200, created)));
    scripts.append(answerWith(answer));
    const FaultServer server(scripts);
    QProcess process; // the server is in this very thread
    program().start(process, {u"boundary"_s, u"--service"_s, server.url().toString(), u"--fields"_s,
                              u"Line1"_s});
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
    const Run ended = Program::end(process);
    QCOMPARE(ended.status, 4);
    const QJsonObject told = QJsonDocument::fromJson(ended.out).object();
    QCOMPARE(told.value("drift"_L1).toArray(), QJsonArray());
    QVERIFY2(told.value("could_not_tell"_L1).toInt() > 0, ended.out.constData());
    QVERIFY2(ended.err.contains("Not everything in JSON was tried. "), ended.err.constData());
    QVERIFY2(ended.err.contains("Not everything in XML was tried. "), ended.err.constData());
}

void TestTestbenchCommands::writeCase(const QByteArray &file) const
{
    QFile written(m_folder->filePath(u"a.case"_s));
    QVERIFY(written.open(QIODevice::WriteOnly));
    QCOMPARE(written.write(file), file.size());
}

void TestTestbenchCommands::aCaseIsHeldAgainstWhatItExpects_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("status");
    const auto head = "customer-desk-case: 1\nname: Nothing but a key\n"_ba;
    QTest::newRow("as expected") << head + "expect-outcome: rejected\nexpect-status: 200\n" << 0;
    QTest::newRow("another outcome") << head + "expect-outcome: created\n" << 1;
    QTest::newRow("no such line") << head + "expect-weather: fair\n" << 2;
}

void TestTestbenchCommands::aCaseIsHeldAgainstWhatItExpects()
{
    QFETCH(const QByteArray, head);
    writeCase(head + "\nContent-Type: application/json\nAccept: application/json\n\n"
                     "{\"apiKey\": \"{{apiKey}}\"}\n");
    const RunningSandbox sandbox(program());
    const Run ended = program().run(
        {u"test"_s, m_folder->filePath(u"a.case"_s), u"--service"_s, sandbox.baseUrl()});
    QVERIFY2(!ended.out.contains("sandbox-key") && !ended.err.contains("sandbox-key"),
             ended.out.constData());
    QTEST(ended.status, "status");
}

QTEST_GUILESS_MAIN(TestTestbenchCommands)
#include "tst_testbenchcommands.moc"
