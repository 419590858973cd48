// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "journal/journal.h"
#include "sandbox/sandbox.h"
#include "submission/unknowncheck.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray withIt = R"({"CustomerChangeList":[{"ID":7,"AccountNo":"A-1042"}]})";
const QByteArray withoutIt = R"({"CustomerChangeList":[{"ID":1,"AccountNo":"A-1"}]})";

} // namespace

class TestUnknownCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void oneThatWasAbsentBeforeAndIsThereIsConcludedCreated();
    void oneThatMayBeOlderStaysUnknownAndIsNotedOnce();
    void oneThatIsAbsentTwiceIsConcludedNotCreated();
    void aLookOfAnEarlierSessionCounts();
    void withoutANumberWhatAppearedIsShown();
    void whereNothingIsFoundOutNothingIsWritten_data();
    void whereNothingIsFoundOutNothingIsWritten();
    void thePlaceAndTheDayAreTheAttempts();
    void nothingIsAskedWithoutAPlaceOrAKey();
    void allAreAskedAboutAtOnce();
    void whatIsConcludedMeanwhileStands();
    void aCancelledCheckNeverEnds();
    void endingBeforeTheAnswerIsHarmless();

private:
    Attempt record(const QString &accountNo, const Opening &opening = {});
    Attempt recorded(const Attempt &attempt) const
    {
        return *m_journal->attempt(attempt.id).result();
    }
    QStringList kinds(const Attempt &attempt) const;
    QString lastWords() const { return m_found->last().at(1).toString(); }
    bool waitForEnd() { return !m_ended->isEmpty() || m_ended->wait(); }
    void makeCheck();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<UnknownCheck> m_check;
    std::unique_ptr<QSignalSpy> m_found;
    std::unique_ptr<QSignalSpy> m_ended;
    Environment m_environment;
    QString m_key;
};

void TestUnknownCheck::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<Journal>(m_folder->filePath(u"journal.sqlite"_s),
                                          m_folder->filePath(u"owners"_s));
    m_client = std::make_unique<FakeClient>();
    m_sandbox = std::make_unique<Sandbox>(m_folder->filePath(u"sandbox.sqlite"_s));
    m_environment = {.name = u"Test"_s, .baseUrl = QUrl(u"http://127.0.0.1:9"_s)};
    m_environment.timeout = 200ms;
    m_key = u"the-key"_s;
    makeCheck();
}

void TestUnknownCheck::cleanup()
{
    m_check.reset();
    m_sandbox.reset();
    m_client.reset();
    m_journal.reset();
    m_folder.reset();
}

void TestUnknownCheck::makeCheck()
{
    const UnknownCheck::Access access{
        [this](const QString &name) { return name == u"Test" ? &m_environment : nullptr; },
        [this](const Environment &) { return m_key; }};
    m_check = std::make_unique<UnknownCheck>(*m_journal, *m_client, *m_sandbox, access);
    m_found = std::make_unique<QSignalSpy>(m_check.get(), &UnknownCheck::found);
    m_ended = std::make_unique<QSignalSpy>(m_check.get(), &UnknownCheck::ended);
}

Attempt TestUnknownCheck::record(const QString &accountNo, const Opening &opening)
{
    Attempt attempt;
    attempt.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    attempt.openedAt = QDateTime::currentDateTimeUtc();
    attempt.environment = u"Test"_s;
    attempt.baseUrl = m_environment.baseUrl;
    attempt.request.setText(field::accountNo, accountNo);
    Conclusion unknown;
    unknown.error = u"No answer came in time."_s;
    m_journal->begin(attempt, opening);
    m_journal->finish(attempt.id, unknown, {}).waitForFinished();
    return attempt;
}

QStringList TestUnknownCheck::kinds(const Attempt &attempt) const
{
    QStringList kinds;
    const QList<AttemptEvent> events = m_journal->events(attempt.id).result();
    for (const AttemptEvent &event : events)
        kinds.append(event.kind);
    return kinds;
}

void TestUnknownCheck::oneThatWasAbsentBeforeAndIsThereIsConcludedCreated()
{
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-60);
    const Attempt attempt = record(u"A-1042"_s, {.list = Look{before, before, false}});
    m_client->answerWith(answered(200, withIt));
    m_check->check(attempt.id);
    QVERIFY(m_check->isLooking());
    QVERIFY(waitForEnd());
    QVERIFY(!m_check->isLooking());
    const Conclusion conclusion = *recorded(attempt).conclusion;
    QCOMPARE(conclusion.outcome, Outcome::Created);
    QCOMPARE(conclusion.answer.accountId, 7);
    QCOMPARE(conclusion.answer.accountNo, u"A-1042"_s);
    QCOMPARE(conclusion.error, QString());
    QCOMPARE(kinds(attempt),
             QStringList({u"opened"_s, u"concluded"_s, u"checked"_s, u"concluded"_s}));
    QCOMPARE(m_found->size(), 1);
    QVERIFY2(lastWords().contains(u"A-1042 exists, ID 7"_s), qPrintable(lastWords()));
}

void TestUnknownCheck::oneThatMayBeOlderStaysUnknownAndIsNotedOnce()
{
    const Attempt attempt = record(u"A-1042"_s);
    m_client->answerWith(answered(200, withIt));
    for (int again = 0; again < 2; ++again) {
        m_ended->clear();
        m_check->check(attempt.id);
        QVERIFY(waitForEnd());
    }
    const Attempt after = recorded(attempt);
    QCOMPARE(after.conclusion->outcome, Outcome::Unknown);
    QCOMPARE(after.notes.size(), 1);
    QCOMPARE(after.notes.first().text,
             u"account A-1042 exists, ID 7; it may have existed before."_s);
    QCOMPARE(m_journal->counts().result().unknown, 1);
}

void TestUnknownCheck::oneThatIsAbsentTwiceIsConcludedNotCreated()
{
    const Attempt attempt = record(u"A-1042"_s);
    m_client->answerWith(answered(200, withoutIt));
    m_check->check(attempt.id);
    QVERIFY(waitForEnd());
    QCOMPARE(recorded(attempt).conclusion->outcome, Outcome::Unknown);
    QVERIFY(!m_check->isLooking());
    m_ended->clear();
    QVERIFY(waitForEnd()); // by itself
    QCOMPARE(recorded(attempt).conclusion->outcome, Outcome::NotCreated);
    QCOMPARE(m_client->requests.size(), 2);
    QCOMPARE(m_journal->counts().result().unknown, 0);
    QCOMPARE(kinds(attempt), QStringList({u"opened"_s, u"concluded"_s, u"checked"_s, u"checked"_s,
                                          u"concluded"_s}));
}

void TestUnknownCheck::aLookOfAnEarlierSessionCounts()
{
    const Attempt attempt = record(u"A-1042"_s);
    m_client->answerWith(answered(204, {}));
    m_check->check(attempt.id);
    QVERIFY(waitForEnd());
    makeCheck();
    QTest::qWait(int(m_environment.timeout.count()) + 1);
    m_check->check();
    QVERIFY(waitForEnd());
    QCOMPARE(recorded(attempt).conclusion->outcome, Outcome::NotCreated);
}

void TestUnknownCheck::withoutANumberWhatAppearedIsShown()
{
    const Attempt attempt = record({});
    m_client->answerWith(answered(200, withIt));
    m_check->check(attempt.id);
    QVERIFY(waitForEnd());
    QVERIFY2(lastWords().contains(u"account A-1042, ID 7"_s), qPrintable(lastWords()));
    QCOMPARE(recorded(attempt).conclusion->outcome, Outcome::Unknown);
    QCOMPARE(kinds(attempt), QStringList({u"opened"_s, u"concluded"_s}));
}

void TestUnknownCheck::whereNothingIsFoundOutNothingIsWritten_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no such call") << 404 << QByteArray();
    QTest::newRow("not allowed") << 405 << QByteArray();
    QTest::newRow("key refused") << 401 << QByteArray();
    QTest::newRow("busy") << 503 << QByteArray();
    QTest::newRow("a page") << 200 << QByteArray("<html>");
    QTest::newRow("nothing") << 200 << QByteArray();
}

void TestUnknownCheck::whereNothingIsFoundOutNothingIsWritten()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const Attempt attempt = record(u"A-1042"_s);
    m_client->answerWith(answered(status, body));
    m_check->check(attempt.id);
    QVERIFY(waitForEnd());
    QCOMPARE(m_found->size(), 1);
    QVERIFY(!lastWords().isEmpty());
    QCOMPARE(kinds(attempt), QStringList({u"opened"_s, u"concluded"_s}));
}

void TestUnknownCheck::thePlaceAndTheDayAreTheAttempts()
{
    const Attempt attempt = record(u"A-1042"_s);
    m_client->answerWith(answered(204, {}));
    m_check->check(attempt.id);
    QVERIFY(waitForEnd());
    const HttpRequest request = m_client->requests.first();
    QCOMPARE(request.url, QUrl(u"http://127.0.0.1:9/api/v1/CustomerChange"_s));
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    QCOMPARE(body.value("ChangesSince"_L1).toString(),
             attempt.openedAt.date().addDays(-1).toString(u"yyyyMMdd"_s));
    QCOMPARE(body.value("apiKey"_L1).toString(), m_key);
}

void TestUnknownCheck::nothingIsAskedWithoutAPlaceOrAKey()
{
    const Attempt attempt = record(u"A-1042"_s);
    m_key.clear();
    m_check->check(attempt.id);
    QVERIFY(waitForEnd());
    QVERIFY(lastWords().contains(u"key"_s));
    m_key = u"the-key"_s;
    m_environment.baseUrl = QUrl(u"http://127.0.0.1:10"_s);
    m_ended->clear();
    m_check->check(attempt.id);
    QVERIFY(waitForEnd());
    QVERIFY(lastWords().contains(u"address"_s));
    QVERIFY(m_client->requests.isEmpty());
}

void TestUnknownCheck::allAreAskedAboutAtOnce()
{
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-60);
    record(u"A-1042"_s, {.list = Look{before, before, false}});
    record(u"A-9"_s);
    record({});
    m_client->answerWith(answered(200, withIt));
    m_check->check();
    QVERIFY(waitForEnd());
    QCOMPARE(m_client->requests.size(), 1);
    QCOMPARE(m_found->size(), 3);
    QCOMPARE(m_ended->first().first().toString(),
             u"Checked: 1 created, 0 not created, 2 still unknown."_s);
}

void TestUnknownCheck::whatIsConcludedMeanwhileStands()
{
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-60);
    const Attempt attempt = record(u"A-1042"_s, {.list = Look{before, before, false}});
    m_check->check(attempt.id);
    QTRY_VERIFY(m_client->call);
    QCOMPARE(m_journal
                 ->concludeLater(attempt.id, {.outcome = Outcome::NotCreated,
                                              .by = LaterConclusion::By::Person})
                 .result(),
             QString());
    m_client->call->end(answered(200, withIt));
    QVERIFY(waitForEnd());
    QCOMPARE(recorded(attempt).conclusion->outcome, Outcome::NotCreated);
    QCOMPARE(lastWords(), u"The attempt is not unknown any more."_s);
}

void TestUnknownCheck::aCancelledCheckNeverEnds()
{
    const Attempt attempt = record(u"A-1042"_s);
    m_check->check(attempt.id);
    QTRY_VERIFY(m_client->call);
    m_check->cancel();
    QVERIFY(!m_check->isLooking());
    if (m_client->call)
        m_client->call->end(answered(200, withIt));
    QTest::qWait(50);
    QVERIFY(m_found->isEmpty() && m_ended->isEmpty());
}

void TestUnknownCheck::endingBeforeTheAnswerIsHarmless()
{
    const Attempt attempt = record(u"A-1042"_s);
    m_check->check(attempt.id);
    QTRY_VERIFY(m_client->call);
    m_check.reset();
    QCOMPARE(kinds(attempt), QStringList({u"opened"_s, u"concluded"_s}));
}

QTEST_GUILESS_MAIN(TestUnknownCheck)
#include "tst_unknowncheck.moc"
