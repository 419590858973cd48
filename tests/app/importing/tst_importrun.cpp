// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeroad.h"
#include "importing/importidentity.h"
#include "importing/importrun.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray header = "ChannelID,AccountNo,Line1,Country,Firstname,Surname,Email,Currency\n";

QByteArray rowsOf(int count)
{
    QByteArray rows = header;
    for (int i = 1; i <= count; ++i) {
        const QByteArray digits = QByteArray::number(i);
        rows += "1,A" + digits + ",1 High Street,GBR,Ann,Smith,a" + digits + "@example.com,GBP\n";
    }
    return rows;
}

TransportResult created()
{
    return answered(200, R"({"CustomerCreateData": {"OK": true, "AccountID": 7, "AccountNo": "A-7",
        "AddressID": 8, "ContactID": 9, "CustomerCreateIssues": []}})");
}

TransportResult rejected()
{
    return answered(200, R"({"CustomerCreateData": {"OK": false, "AccountID": 0,
        "CustomerCreateIssues": [{"ID": 30, "Message": "No", "ExtraData": ""}]}})");
}

TransportResult throttled(const QByteArray &seconds)
{
    TransportResult result = answered(429, {});
    result.headers.append({"Retry-After", seconds});
    return result;
}

/// The service took the body, and nothing came back.
TransportResult lost()
{
    TransportResult result;
    result.bodyRead = true;
    result.error = QNetworkReply::RemoteHostClosedError;
    return result;
}

TransportResult nobodyThere()
{
    TransportResult result;
    result.error = QNetworkReply::ConnectionRefusedError;
    return result;
}

} // namespace

/// What a run sends, in which order, and what it does not send.
class TestImportRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void everyRowIsSentOnce();
    void noMoreAreSentAtATimeThanWereAskedFor_data();
    void noMoreAreSentAtATimeThanWereAskedFor();
    void fewRowsAreWrittenDownAheadOfASlowService();
    void pausedItBeginsNothing();
    void stoppedItWaitsForWhatIsInFlightAlone();
    void stoppedTwiceItGivesUpWhatIsInFlight();
    void throttledItWaitsAndSendsTheRowAnew();
    void aRefusedKeyStopsIt();
    void aServiceThatIsDownStopsIt_data();
    void aServiceThatIsDownStopsIt();
    void outcomesThatNobodyKnowsStopIt();
    void whatBecameOfARowDecidesWhetherItIsSentAgain_data();
    void whatBecameOfARowDecidesWhetherItIsSentAgain();
    void aRejectedRowIsSentAgainOnceItWasMended();
    void anUnknownRowIsSentOnceItWasFoundNotToBeCreated();
    void unknownRowsAreToldByTheirAttempts();
    void theAccountsBeforeTellUnknownRowsLater_data();
    void theAccountsBeforeTellUnknownRowsLater();
    void aServiceThatListsNoAccountsIsNoObstacle();
    void resumedItTriesAgainWhatWasOnlyUnsent();
    void aFileThatChangedStopsIt_data();
    void aFileThatChangedStopsIt();
    void theSameFileIsNotSentTwiceAtTheSameTime();
    void aRateIsKept();
    void deletedItEndsInSilence();

private:
    ImportWork work(const QByteArray &bytes);
    std::unique_ptr<ImportRun> makeRun(const ImportWork &work);
    void runToEnd(ImportRun &run);
    ImportCounts runOnce(const QByteArray &bytes, const TransportResult &answer);
    qsizetype posted() const { return m_road->client.requests.size(); }

    std::unique_ptr<FakeRoad> m_road;
    bool m_withNumbers = false; // account numbers: the service is asked for its own first
    Catalogue m_lists = Catalogue::iso();
};

void TestImportRun::init()
{
    m_road = std::make_unique<FakeRoad>();
    m_road->client.answerWith(created());
    m_withNumbers = false;
}

ImportWork TestImportRun::work(const QByteArray &bytes)
{
    QFile file(m_road->folder.filePath(u"rows.csv"_s));
    if (!file.open(QFile::WriteOnly))
        return {};
    file.write(bytes);
    file.close();
    ImportWork work;
    work.rows.file = file.fileName();
    work.rows.format = findFormat(bytes);
    work.rows.mapping = guessedMapping(QString::fromUtf8(header).trimmed().split(u','));
    if (!m_withNumbers)
        work.rows.mapping.removeIf(
            [](const FieldSource &source) { return source.field == field::accountNo; });
    work.rows.rules.keyRequired = false;
    work.rows.rules.catalogue = &m_lists;
    work.checked = dryRun(work.rows).checked;
    work.environment = fakeEnvironment();
    work.identity = importIdentity(work.checked->fileHash, work.rows.format, work.rows.mapping,
                                   work.rows.body, work.environment.name);
    work.key = u"key-4711"_s;
    return work;
}

std::unique_ptr<ImportRun> TestImportRun::makeRun(const ImportWork &work)
{
    return std::make_unique<ImportRun>(m_road->journal, m_road->client, m_road->folder.path(),
                                       work);
}

void TestImportRun::runToEnd(ImportRun &run)
{
    QSignalSpy finished(&run, &ImportRun::finished);
    run.start();
    QVERIFY(finished.wait());
    QCOMPARE(run.state(), ImportRun::State::Done);
    QCOMPARE(run.counts().inFlight, 0);
}

ImportCounts TestImportRun::runOnce(const QByteArray &bytes, const TransportResult &answer)
{
    m_road->client.answerWith(answer);
    const auto run = makeRun(work(bytes));
    runToEnd(*run);
    return run->counts();
}

void TestImportRun::everyRowIsSentOnce()
{
    const auto run = makeRun(work(rowsOf(200)));
    QSignalSpy rows(run.get(), &ImportRun::rowConcluded);
    runToEnd(*run);
    QCOMPARE(run->counts(), (ImportCounts{.rows = 200, .created = 200}));
    QCOMPARE(posted(), 200);
    QSet<QByteArray> bodies;
    for (const HttpRequest &request : std::as_const(m_road->client.requests))
        bodies.insert(request.body);
    QCOMPARE(bodies.size(), 200);
    QVERIFY(bodies.constBegin()->contains("key-4711"));
    QCOMPARE(rows.size(), 200);
    QCOMPARE(run->whyStopped(), QString());
}

void TestImportRun::noMoreAreSentAtATimeThanWereAskedFor_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("expected");
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("four") << 4 << 4;
    QTest::newRow("more than Qt opens connections") << 20 << 6;
}

void TestImportRun::noMoreAreSentAtATimeThanWereAskedFor()
{
    QFETCH(int, asked);
    QFETCH(int, expected);
    m_road->client.neverAnswer();
    const auto run = makeRun(work(rowsOf(30)));
    run->setConcurrency(asked);
    run->start();
    QTRY_COMPARE(posted(), expected);
    QTRY_VERIFY(run->openRows() > expected);
    QCOMPARE(run->counts().inFlight, expected);
    QCOMPARE(posted(), expected);
    m_road->client.calls.constFirst()->end(created());
    QTRY_COMPARE(posted(), expected + 1);
}

void TestImportRun::fewRowsAreWrittenDownAheadOfASlowService()
{
    m_road->client.neverAnswer();
    const auto run = makeRun(work(rowsOf(500)));
    QSignalSpy progressed(run.get(), &ImportRun::progressed);
    run->start();
    QTRY_COMPARE(posted(), ImportRun::mostAtATime);
    QTRY_VERIFY(!progressed.isEmpty());
    QVERIFY2(run->openRows() <= ImportRun::mostOpen, qPrintable(QString::number(run->openRows())));
    QVERIFY(run->openRows() <= ImportRun::mostAtATime + LookAhead::most);
}

void TestImportRun::pausedItBeginsNothing()
{
    m_road->client.neverAnswer();
    const auto run = makeRun(work(rowsOf(100)));
    run->start();
    QTRY_COMPARE(posted(), 6);
    run->pause();
    QCOMPARE(run->state(), ImportRun::State::Paused);
    QSignalSpy rows(run.get(), &ImportRun::rowConcluded);
    for (const auto &call : std::as_const(m_road->client.calls))
        call->end(created());
    QTRY_COMPARE(rows.size(), 6);
    QCOMPARE(posted(), 6);
    m_road->client.answerWith(created());
    QSignalSpy finished(run.get(), &ImportRun::finished);
    run->resume();
    QVERIFY(finished.wait());
    QCOMPARE(run->counts().created, 100);
}

void TestImportRun::stoppedItWaitsForWhatIsInFlightAlone()
{
    m_road->client.neverAnswer();
    const auto run = makeRun(work(rowsOf(100)));
    QSignalSpy finished(run.get(), &ImportRun::finished);
    run->start();
    QTRY_COMPARE(posted(), 6);
    run->stop();
    QTRY_COMPARE(run->counts().inFlight, 6);
    QCOMPARE(finished.size(), 0);
    for (const auto &call : std::as_const(m_road->client.calls))
        call->end(created());
    QVERIFY(finished.wait());
    QCOMPARE(posted(), 6);
    QCOMPARE(run->counts().created, 6);
    QCOMPARE(run->counts().waiting + run->counts().unsent, 94);
    QCOMPARE(run->whyStopped(), QString());
}

void TestImportRun::stoppedTwiceItGivesUpWhatIsInFlight()
{
    m_road->client.neverAnswer();
    const auto run = makeRun(work(rowsOf(20)));
    run->setConcurrency(2);
    QSignalSpy finished(run.get(), &ImportRun::finished);
    run->start();
    QTRY_COMPARE(posted(), 2);
    for (const auto &call : std::as_const(m_road->client.calls))
        call->leave();
    run->stop();
    run->stop();
    QVERIFY(finished.wait());
    QCOMPARE(run->counts().unknown, 2);
}

void TestImportRun::throttledItWaitsAndSendsTheRowAnew()
{
    m_road->client.answerWith(throttled("1"));
    const auto run = makeRun(work(rowsOf(3)));
    run->setConcurrency(1);
    QSignalSpy waiting(run.get(), &ImportRun::waiting);
    QSignalSpy finished(run.get(), &ImportRun::finished);
    run->start();
    QVERIFY(waiting.wait());
    QCOMPARE(waiting.constFirst().constFirst().toLongLong(), 1'000);
    QCOMPARE(posted(), 1);
    m_road->client.answerWith(created());
    QVERIFY(finished.wait());
    QCOMPARE(posted(), 4);
    const QByteArray first = m_road->client.requests.at(0).body;
    QCOMPARE(std::ranges::count(m_road->client.requests, first, &HttpRequest::body), 2);
    QCOMPARE(run->counts(), (ImportCounts{.rows = 3, .created = 3}));
}

void TestImportRun::aRefusedKeyStopsIt()
{
    m_road->client.answerWith(answered(401, {}));
    const auto run = makeRun(work(rowsOf(300)));
    runToEnd(*run);
    QVERIFY(run->whyStopped().contains(u"401"_s));
    QVERIFY(posted() <= 6);
    QCOMPARE(runOnce(rowsOf(300), created()).created, 300);
}

void TestImportRun::aServiceThatIsDownStopsIt_data()
{
    QTest::addColumn<TransportResult>("answer");
    QTest::newRow("503") << answered(503, {});
    QTest::newRow("unsent") << nobodyThere();
    QTest::newRow("no such address") << answered(404, {});
}

void TestImportRun::aServiceThatIsDownStopsIt()
{
    QFETCH(TransportResult, answer);
    m_road->client.answerWith(answer);
    const auto run = makeRun(work(rowsOf(300)));
    runToEnd(*run);
    QVERIFY(!run->whyStopped().isEmpty());
    QVERIFY2(posted() < 20, qPrintable(QString::number(posted())));
    QCOMPARE(runOnce(rowsOf(300), created()).created, 300);
}

void TestImportRun::outcomesThatNobodyKnowsStopIt()
{
    const ImportCounts counts = runOnce(rowsOf(300), lost());
    QVERIFY(counts.unknown >= ImportRun::mostUnknown);
    QVERIFY(counts.unknown < 30);
    const qsizetype before = posted();
    const ImportCounts again = runOnce(rowsOf(300), created());
    QCOMPARE(posted() - before, 300 - counts.unknown);
    QCOMPARE(again.unknown, counts.unknown);
}

void TestImportRun::whatBecameOfARowDecidesWhetherItIsSentAgain_data()
{
    QTest::addColumn<TransportResult>("answer");
    QTest::addColumn<bool>("isSentAgain");
    QTest::newRow("created") << created() << false;
    QTest::newRow("rejected") << rejected() << false;
    QTest::newRow("refused for what is in it") << answered(400, {}) << false;
    QTest::newRow("refused for the hour") << answered(503, {}) << true;
    QTest::newRow("unsent") << nobodyThere() << true;
    QTest::newRow("unknown") << lost() << false;
}

void TestImportRun::whatBecameOfARowDecidesWhetherItIsSentAgain()
{
    QFETCH(TransportResult, answer);
    QFETCH(bool, isSentAgain);
    runOnce(rowsOf(1), answer);
    QCOMPARE(posted(), 1);
    const ImportCounts counts = runOnce(rowsOf(1), created());
    QCOMPARE(posted(), isSentAgain ? 2 : 1);
    QCOMPARE(counts.created, posted() == 2 || counts.created == 1 ? 1 : 0);
    QCOMPARE(counts.waiting, 0);
}

void TestImportRun::aRejectedRowIsSentAgainOnceItWasMended()
{
    runOnce(rowsOf(2), rejected());
    m_road->client.answerWith(created());
    ImportWork changed = work(rowsOf(2));
    changed.rows.mended = {{2,
                            {u"1"_s, u"B2"_s, u"2 Low Street"_s, u"GBR"_s, u"Bob"_s, u"Jones"_s,
                             u"b@example.com"_s, u"GBP"_s}}};
    changed.checked = dryRun(changed.rows).checked;
    const auto run = makeRun(changed);
    runToEnd(*run);
    QCOMPARE(posted(), 3);
    QVERIFY(m_road->client.requests.constLast().body.contains("2 Low Street"));
    QCOMPARE(run->counts(), (ImportCounts{.rows = 2, .created = 1, .rejected = 1}));
}

void TestImportRun::anUnknownRowIsSentOnceItWasFoundNotToBeCreated()
{
    runOnce(rowsOf(1), lost());
    QFuture<QList<CheckRecord>> unknown = m_road->journal.checkRecords();
    unknown.waitForFinished();
    QCOMPARE(unknown.result().size(), 1);
    m_road->journal.concludeLater(unknown.result().constFirst().attempt.id, LaterConclusion{})
        .waitForFinished();
    QCOMPARE(runOnce(rowsOf(1), created()).created, 1);
    QCOMPARE(posted(), 2);
}

void TestImportRun::unknownRowsAreToldByTheirAttempts()
{
    m_road->client.answerWith(lost());
    const auto run = makeRun(work(rowsOf(3)));
    runToEnd(*run);
    const auto told = [this, &run] {
        const QFuture<QStringList> ids = m_road->journal.unknownRows(run->runNumber());
        return QTest::qWaitFor([&ids] { return ids.isFinished(); }) ? ids.result() : QStringList();
    };
    const QStringList ids = told();
    QCOMPARE(ids.size(), 3);
    const QFuture<QString> concluded =
        m_road->journal.concludeLater(ids.at(1), {.outcome = Outcome::NotCreated});
    QTRY_VERIFY(concluded.isFinished());
    QCOMPARE(told(), (QStringList{ids.at(0), ids.at(2)}));
}

void TestImportRun::theAccountsBeforeTellUnknownRowsLater_data()
{
    QTest::addColumn<QByteArray>("listedNo");
    QTest::addColumn<bool>("isListed");
    QTest::newRow("the row's number") << QByteArray("a1") << true;
    QTest::newRow("another number") << QByteArray("B-9") << false;
}

void TestImportRun::theAccountsBeforeTellUnknownRowsLater()
{
    QFETCH(QByteArray, listedNo);
    QFETCH(bool, isListed);
    m_withNumbers = true;
    m_road->client.neverAnswer();
    const auto run = makeRun(work(rowsOf(1)));
    QSignalSpy finished(run.get(), &ImportRun::finished);
    run->start();
    QTRY_COMPARE(posted(), 1);
    QVERIFY(m_road->client.requests.constFirst().url.path().endsWith("CustomerChange"_L1));
    m_road->client.answerWith(lost());
    m_road->client.calls.constFirst()->end(
        answered(200, R"({"CustomerChangeList":[{"ID":7,"AccountNo":")" + listedNo + R"("}]})"));
    QVERIFY(finished.wait());
    QCOMPARE(run->counts().unknown, 1);
    const QFuture<QList<CheckRecord>> unknown = m_road->journal.checkRecords();
    QTRY_VERIFY(unknown.isFinished());
    const CheckRecord record = unknown.result().value(0);
    QVERIFY(record.before);
    QCOMPARE(record.before->listed, isListed);
    QVERIFY(record.before->answeredAt <= record.attempt.openedAt);
}

void TestImportRun::aServiceThatListsNoAccountsIsNoObstacle()
{
    m_withNumbers = true;
    m_road->client.neverAnswer();
    const auto run = makeRun(work(rowsOf(3)));
    QSignalSpy finished(run.get(), &ImportRun::finished);
    run->start();
    QTRY_COMPARE(posted(), 1);
    m_road->client.answerWith(created());
    m_road->client.calls.constFirst()->end(nobodyThere());
    QVERIFY(finished.wait());
    QCOMPARE(run->counts().created, 3);
}

void TestImportRun::resumedItTriesAgainWhatWasOnlyUnsent()
{
    m_road->client.neverAnswer();
    const auto run = makeRun(work(rowsOf(10)));
    run->setConcurrency(1);
    QSignalSpy finished(run.get(), &ImportRun::finished);
    run->start();
    QTRY_COMPARE(posted(), 1);
    m_road->client.calls.at(0)->end(nobodyThere());
    QTRY_COMPARE(posted(), 2);
    QTRY_COMPARE(run->counts().unsent, 1);
    run->pause();
    m_road->client.calls.at(1)->end(created());
    m_road->client.answerWith(created());
    run->resume();
    QVERIFY(finished.wait());
    QCOMPARE(run->counts(), (ImportCounts{.rows = 10, .created = 10}));
}

void TestImportRun::aFileThatChangedStopsIt_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::newRow("another row") << rowsOf(4).replace("A3", "B3");
    QTest::newRow("a row more") << rowsOf(5);
    QTest::newRow("a row less") << rowsOf(3);
}

void TestImportRun::aFileThatChangedStopsIt()
{
    QFETCH(QByteArray, now);
    const ImportWork checked = work(rowsOf(4));
    work(now);
    const auto run = makeRun(checked);
    runToEnd(*run);
    QVERIFY(run->whyStopped().contains(u"not what was checked"_s));
    for (const HttpRequest &request : std::as_const(m_road->client.requests))
        QVERIFY(!request.body.contains("B3") && !request.body.contains("A5"));
}

void TestImportRun::theSameFileIsNotSentTwiceAtTheSameTime()
{
    m_road->client.neverAnswer();
    const ImportWork same = work(rowsOf(10));
    const auto first = makeRun(same);
    first->start();
    QTRY_COMPARE(posted(), 6);
    const auto second = makeRun(same);
    runToEnd(*second);
    QVERIFY(second->whyStopped().contains(u"another window"_s));
    QCOMPARE(posted(), 6);
}

void TestImportRun::aRateIsKept()
{
    const auto run = makeRun(work(rowsOf(6)));
    run->setRate(20);
    QElapsedTimer clock;
    clock.start();
    runToEnd(*run);
    QCOMPARE(run->counts().created, 6);
    QVERIFY2(clock.elapsed() >= 220, qPrintable(QString::number(clock.elapsed()))); // five gaps
}

void TestImportRun::deletedItEndsInSilence()
{
    m_road->client.neverAnswer();
    auto run = makeRun(work(rowsOf(100)));
    run->start();
    QTRY_COMPARE(posted(), 6);
    run.reset();
    const auto again = makeRun(work(rowsOf(100)));
    m_road->client.answerWith(created());
    runToEnd(*again);
    QCOMPARE(again->counts().created + again->counts().unknown, 100); // these are still open
    QVERIFY(again->counts().unknown >= 6);
}

QTEST_GUILESS_MAIN(TestImportRun)
#include "tst_importrun.moc"
