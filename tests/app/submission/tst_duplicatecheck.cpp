// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeroad.h"
#include "sandbox/sandbox.h"
#include "service/knownaccounts.h"
#include "submission/createcontroller.h"
#include "submission/duplicatecheck.h"

#include <QSignalSpy>
#include <QTest>
#include <QUuid>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using Severity = Finding::Severity;

namespace {

Request customer(const QString &accountNo, const QString &email = {})
{
    Request request;
    request.setText(field::accountNo, accountNo);
    request.setText(field::email, email);
    request.setText(field::firstname, u"Ann"_s);
    request.setText(field::surname, u"Smith"_s);
    return request;
}

} // namespace

class TestDuplicateCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theSameAccountNumberIsAnErrorThatShowsTheMatch();
    void everythingElseIsAWarning_data();
    void everythingElseIsAWarning();
    void anUnknownAttemptIsAWarningEvenByNumber();
    void aFindingGoesAsSoonAsTheTextIsMended();
    void aFindingOfAnotherFieldStaysWhileOneTypes();
    void aLateAnswerForAnOlderTextIsNotTaken();
    void anotherEnvironmentHasItsOwnFindings();
    void anAccountThatTheServiceListsIsAnError();
    void theJournalsMatchIsShownRatherThanTheServices();
    void nothingIsFoundWhileACreateIsOnItsWay();
    void whatIsCreatedMeanwhileIsFound();
    void strangersNamesAreMadeFitToBeShown();
    void endingBeforeTheAnswerIsHarmless();

    void aCreateWithATakenNumberIsStoppedHoweverFast();
    void aCreateLikeAnUnknownOneIsAskedAboutOnce();
    void theSameEmailAloneStopsNothing();

private:
    Attempt record(const Request &request, Outcome outcome, const QString &given = {});
    const AlreadyThere &only() const { return m_check->found().first(); }

    std::unique_ptr<FakeRoad> m_road;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<KnownAccounts> m_accounts;
    std::unique_ptr<DuplicateCheck> m_check;
};

void TestDuplicateCheck::init()
{
    m_road = std::make_unique<FakeRoad>();
    m_sandbox = std::make_unique<Sandbox>(m_road->folder.filePath(u"sandbox.sqlite"_s));
    m_accounts = std::make_unique<KnownAccounts>(m_road->client, *m_sandbox);
    m_check = std::make_unique<DuplicateCheck>(m_road->journal, *m_accounts);
}

void TestDuplicateCheck::cleanup()
{
    m_check.reset();
    m_accounts.reset();
    m_sandbox.reset();
    m_road.reset();
}

Attempt TestDuplicateCheck::record(const Request &request, Outcome outcome, const QString &given)
{
    Attempt attempt;
    attempt.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    attempt.openedAt = QDateTime::currentDateTimeUtc();
    attempt.environment = u"Test"_s;
    attempt.request = request;
    Conclusion conclusion;
    conclusion.outcome = outcome;
    if (!given.isEmpty())
        conclusion.answer.accountNo = given;
    m_road->journal.begin(attempt);
    m_road->journal.finish(attempt.id, conclusion, {}).waitForFinished();
    return attempt;
}

void TestDuplicateCheck::theSameAccountNumberIsAnErrorThatShowsTheMatch()
{
    const Attempt attempt = record(customer(u"A-1042"_s), Outcome::Created);
    m_check->look(customer(u"a-1042 "_s), u"Test"_s);
    QTRY_COMPARE(m_check->found().size(), 1);
    QCOMPARE(only().finding.severity, Severity::Error);
    QCOMPARE(only().finding.field, u"AccountNo"_s);
    QCOMPARE(only().attempt->id, attempt.id);
    QVERIFY2(
        only().finding.message.startsWith(u"A-1042 is already there: Ann Smith, created today "_s),
        qPrintable(only().finding.message));
}

void TestDuplicateCheck::everythingElseIsAWarning_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::newRow("email") << u"Email"_s << u"ANN@example.com"_s << u"Email"_s;
    QTest::newRow("VAT number") << u"VATNumber"_s << u"gb 123"_s << u"VATNumber"_s;
    QTest::newRow("company") << u"CompanyName"_s << u"ACME Limited"_s << u"CompanyName"_s;
    QTest::newRow("surname") << u"Surname"_s << u"Acme"_s << u"Surname"_s;
}

void TestDuplicateCheck::everythingElseIsAWarning()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, field);
    Request there = customer(u"A-1"_s, u"ann@example.com"_s);
    there.setText(field::companyName, u"Acme Ltd"_s);
    there.setText(field::postcode, u"LS1 4AP"_s);
    there.setText(field::vatNumber, u"GB123"_s);
    record(there, Outcome::Created);
    Request typed;
    typed.setText(field::postcode, u"ls1 4ap"_s);
    typed.setText(*findField(name), text);
    m_check->look(typed, u"Test"_s);
    QTRY_COMPARE(m_check->found().size(), 1);
    QCOMPARE(only().finding.severity, Severity::Warning);
    QCOMPARE(only().finding.field, field);
    QVERIFY2(only().finding.message.contains(u"A-1, Acme Ltd"_s),
             qPrintable(only().finding.message));
}

void TestDuplicateCheck::anUnknownAttemptIsAWarningEvenByNumber()
{
    record(customer(u"A-1"_s), Outcome::Unknown);
    m_check->look(customer(u"A-1"_s), u"Test"_s);
    QTRY_COMPARE(m_check->found().size(), 1);
    QCOMPARE(only().finding.severity, Severity::Warning);
    QVERIFY(only().finding.message.contains(u"unknown"_s));
}

void TestDuplicateCheck::aFindingGoesAsSoonAsTheTextIsMended()
{
    record(customer(u"A-1"_s), Outcome::Created);
    m_check->look(customer(u"A-1"_s), u"Test"_s);
    QTRY_COMPARE(m_check->found().size(), 1);
    QSignalSpy changed(m_check.get(), &DuplicateCheck::changed);
    m_check->look(customer(u"A-12"_s), u"Test"_s);
    QVERIFY(m_check->found().isEmpty()); // not only once the journal has answered
    QCOMPARE(changed.size(), 1);
}

void TestDuplicateCheck::aFindingOfAnotherFieldStaysWhileOneTypes()
{
    record(customer(u"A-1"_s, u"ann@example.com"_s), Outcome::Created);
    m_check->look(customer({}, u"ann@example.com"_s), u"Test"_s);
    QTRY_COMPARE(m_check->found().size(), 1);
    QSignalSpy changed(m_check.get(), &DuplicateCheck::changed);
    m_check->look(customer(u"A"_s, u"ann@example.com"_s), u"Test"_s);
    m_check->look(customer(u"A-1"_s, u"ann@example.com"_s), u"Test"_s);
    QVERIFY(!m_check->found().isEmpty());
    QTRY_COMPARE(m_check->found().size(), 2);
    QCOMPARE(changed.size(), 1);
}

void TestDuplicateCheck::aLateAnswerForAnOlderTextIsNotTaken()
{
    record(customer(u"A-1"_s), Outcome::Created);
    record(customer(u"A-3"_s), Outcome::Created);
    QSignalSpy changed(m_check.get(), &DuplicateCheck::changed);
    m_check->look(customer(u"A-1"_s), u"Test"_s); // the journal is asked about this
    m_check->look(customer(u"A-2"_s), u"Test"_s);
    m_check->look(customer(u"A-3"_s), u"Test"_s);
    QVERIFY(changed.wait());
    QCOMPARE(only().attempt->request.text(field::accountNo), u"A-3"_s);
    QTest::qWait(50);
    QCOMPARE(changed.size(), 1);
}

void TestDuplicateCheck::anotherEnvironmentHasItsOwnFindings()
{
    record(customer(u"A-1"_s), Outcome::Created);
    m_check->look(customer(u"A-1"_s), u"Test"_s);
    QTRY_COMPARE(m_check->found().size(), 1);
    m_check->look(customer(u"A-1"_s), u"Other"_s);
    QVERIFY(m_check->found().isEmpty());
    m_check->look(customer(u"A-1"_s), u"Test"_s);
    QTRY_COMPARE(m_check->found().size(), 1);
}

void TestDuplicateCheck::anAccountThatTheServiceListsIsAnError()
{
    m_check->look(customer(u"b-7"_s), u"Test"_s);
    m_road->client.answerWith(
        answered(200, R"({"CustomerChangeList":[{"ID":77,"AccountNo":"B-7"}]})"));
    m_accounts->serve(fakeEnvironment(), u"key"_s);
    QTRY_COMPARE(m_check->found().size(), 1);
    QCOMPARE(only().finding.severity, Severity::Error);
    QVERIFY(only().finding.message.contains(u"77"_s));
    QVERIFY(!only().attempt);
    m_check->look(customer(u"b-8"_s), u"Test"_s);
    QVERIFY(m_check->found().isEmpty());
    m_check->look(customer(u" B-7"_s), u"Test"_s);
    QCOMPARE(m_check->found().size(), 1); // at once
}

void TestDuplicateCheck::theJournalsMatchIsShownRatherThanTheServices()
{
    const Attempt attempt = record(customer(u"B-7"_s), Outcome::Created);
    m_road->client.answerWith(answered(200, R"({"CustomerChangeList":[{"AccountNo":"B-7"}]})"));
    QSignalSpy listed(m_accounts.get(), &KnownAccounts::changed);
    m_accounts->serve(fakeEnvironment(), u"key"_s);
    QVERIFY(listed.wait());
    m_check->look(customer(u"B-7"_s), u"Test"_s);
    QTRY_VERIFY(only().attempt);
    QCOMPARE(m_check->found().size(), 1);
    QCOMPARE(only().attempt->id, attempt.id);
}

void TestDuplicateCheck::nothingIsFoundWhileACreateIsOnItsWay()
{
    m_check->look(customer(u"A-1"_s), u"Test"_s);
    m_check->hold(true);
    record(customer(u"A-1"_s), Outcome::Unknown);
    QTest::qWait(50);
    QVERIFY(m_check->found().isEmpty());
    m_check->hold(false);
    QTRY_COMPARE(m_check->found().size(), 1);
}

void TestDuplicateCheck::whatIsCreatedMeanwhileIsFound()
{
    m_check->look(customer(u"A-1"_s), u"Test"_s);
    QTest::qWait(20);
    QVERIFY(m_check->found().isEmpty());
    record(customer(u"A-1"_s), Outcome::Created);
    QTRY_COMPARE(m_check->found().size(), 1);
}

void TestDuplicateCheck::strangersNamesAreMadeFitToBeShown()
{
    Request odd = customer(u"A-1"_s);
    odd.setText(field::firstname, u"<b>\n\u2028\u202E"_s);
    odd.setText(field::surname, QString(5000, u'x'));
    record(odd, Outcome::Created);
    m_check->look(customer(u"A-1"_s), u"Test"_s);
    QTRY_COMPARE(m_check->found().size(), 1);
    const QString message = only().finding.message;
    QVERIFY(message.size() < 150);
    QVERIFY(!message.contains(u'\n') && !message.contains(u'\u202E'));
}

void TestDuplicateCheck::endingBeforeTheAnswerIsHarmless()
{
    record(customer(u"A-1"_s), Outcome::Created);
    m_check->look(customer(u"A-1"_s), u"Test"_s);
    m_check.reset();
    QTest::qWait(20);
}

void TestDuplicateCheck::aCreateWithATakenNumberIsStoppedHoweverFast()
{
    const Attempt attempt = record(customer(u"asked"_s), Outcome::Created, u"A-1"_s);
    CreateController controller(m_road->journal, m_road->client, *m_sandbox);
    QStringList stoppedBy;
    connect(&controller, &CreateController::stoppedByExisting, this,
            [&](const CustomerMatch &match) { stoppedBy.append(match.attempt.id); });
    for (const Repeat repeat : {Repeat::Ask, Repeat::Anyway}) {
        controller.create(outgoing(customer(u"a-1"_s), BodyFormat::Json), fakeEnvironment(),
                          repeat);
        QVERIFY(controller.isBusy());
        QTRY_VERIFY(!controller.isBusy());
    }
    QCOMPARE(stoppedBy, QStringList({attempt.id, attempt.id}));
    QVERIFY(m_road->client.requests.isEmpty());
}

void TestDuplicateCheck::aCreateLikeAnUnknownOneIsAskedAboutOnce()
{
    record(customer({}, u"ann@example.com"_s), Outcome::Unknown);
    CreateController controller(m_road->journal, m_road->client, *m_sandbox);
    QSignalSpy asked(&controller, &CreateController::stoppedByUnknown);
    controller.create(outgoing(customer({}, u"Ann@example.com"_s), BodyFormat::Json),
                      fakeEnvironment(), Repeat::Ask);
    QTRY_COMPARE(asked.size(), 1);
    QVERIFY(!controller.isBusy());
    controller.create(outgoing(customer({}, u"Ann@example.com"_s), BodyFormat::Json),
                      fakeEnvironment(), Repeat::Anyway);
    QTRY_COMPARE(m_road->client.requests.size(), 1);
    QCOMPARE(asked.size(), 1);
}

void TestDuplicateCheck::theSameEmailAloneStopsNothing()
{
    record(customer(u"A-1"_s, u"ann@example.com"_s), Outcome::Created);
    CreateController controller(m_road->journal, m_road->client, *m_sandbox);
    controller.create(outgoing(customer(u"A-2"_s, u"ann@example.com"_s), BodyFormat::Json),
                      fakeEnvironment(), Repeat::Ask);
    QTRY_COMPARE(m_road->client.requests.size(), 1);
}

QTEST_GUILESS_MAIN(TestDuplicateCheck)
#include "tst_duplicatecheck.moc"
