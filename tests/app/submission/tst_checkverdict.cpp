// SPDX-License-Identifier: GPL-3.0-or-later
#include "submission/checkverdict.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = CheckVerdict::Kind;

namespace {

constexpr auto timeOut = 30s;

// Seconds after the attempt was opened; it ended after ten.
QDateTime at(int seconds)
{
    return QDateTime::fromMSecsSinceEpoch(1'790'000'000'000 + seconds * 1000LL, Qt::UTC);
}

Look look(int asked, int answered, bool listed)
{
    return {at(asked), at(answered), listed};
}

CheckRecord record(const QString &accountNo = u"A-1042"_s)
{
    CheckRecord record;
    record.attempt.openedAt = at(0);
    record.attempt.concludedAt = at(10);
    record.attempt.request.setText(field::accountNo, accountNo);
    return record;
}

CheckRecord seenBefore(CheckRecord record, const Look &look)
{
    record.before = look;
    return record;
}

CheckRecord seen(CheckRecord record, const QList<Look> &looks)
{
    record.looks = looks;
    return record;
}

CheckRecord shared(CheckRecord record)
{
    record.isNumberShared = true;
    return record;
}

CheckAnswer answer(int asked, const QList<ChangedCustomer> &customers)
{
    return {at(asked), at(asked + 1), customers};
}

const QList<ChangedCustomer> with{{1, u"A-1"_s}, {7, u"a-1042 "_s}};
const QList<ChangedCustomer> without{{1, u"A-1"_s}, {8, u"A-10422"_s}};

} // namespace

class TestCheckVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRules_data();
    void theRules();
    void aSecondLookIsDueATimeOutAfterTheFirstAnswer();
    void whatIsThereSaysWhichAccount();
    void everyNumberLookedForIsALook();
    void aDayIsAskedForThatIsNotLaterAnywhere_data();
    void aDayIsAskedForThatIsNotLaterAnywhere();
};

void TestCheckVerdict::theRules_data()
{
    QTest::addColumn<CheckRecord>("record");
    QTest::addColumn<CheckAnswer>("answer");
    QTest::addColumn<Kind>("kind");
    const CheckRecord absentBefore = seenBefore(record(), look(-60, -59, false));

    QTest::newRow("there, absent before") << absentBefore << answer(20, with) << Kind::Created;
    QTest::newRow("there, nobody looked before")
        << record() << answer(20, with) << Kind::MayBeOlder;
    QTest::newRow("there, and there before")
        << seenBefore(record(), look(-60, -59, true)) << answer(20, with) << Kind::MayBeOlder;
    QTest::newRow("there, the list came after the attempt began")
        << seenBefore(record(), look(-1, 1, false)) << answer(20, with) << Kind::MayBeOlder;
    QTest::newRow("there, absent in a look after the attempt")
        << seen(record(), {look(20, 21, false)}) << answer(60, with) << Kind::MayBeOlder;
    QTest::newRow("there, absent before, another attempt with the number")
        << shared(absentBefore) << answer(20, with) << Kind::Shared;

    QTest::newRow("absent once") << record() << answer(20, without) << Kind::LookAgain;
    QTest::newRow("absent from an empty list") << record() << answer(20, {}) << Kind::LookAgain;
    QTest::newRow("absent twice, a time-out apart")
        << seen(record(), {look(20, 21, false)}) << answer(51, without) << Kind::NotCreated;
    QTest::newRow("absent twice, not quite a time-out apart")
        << seen(record(), {look(20, 21, false)}) << answer(50, without) << Kind::LookAgain;
    QTest::newRow("absent often, in all a time-out apart")
        << seen(record(), {look(20, 21, false), look(40, 41, false)}) << answer(60, without)
        << Kind::NotCreated;
    QTest::newRow("the first one before the attempt's end")
        << seen(record(), {look(9, 11, false)}) << answer(60, without) << Kind::LookAgain;
    QTest::newRow("there in between") << seen(record(), {look(20, 21, false), look(40, 41, true)})
                                      << answer(60, without) << Kind::LookAgain;
    QTest::newRow("absent twice, another attempt with the number")
        << shared(seen(record(), {look(20, 21, false)})) << answer(60, without) << Kind::NotCreated;

    QTest::newRow("no number was typed") << record({}) << answer(20, with) << Kind::ForAPerson;
    QTest::newRow("only white space was") << record(u" "_s) << answer(20, with) << Kind::ForAPerson;
}

void TestCheckVerdict::theRules()
{
    QFETCH(CheckRecord, record);
    QFETCH(CheckAnswer, answer);
    QTEST(checkVerdict(record, answer, timeOut).kind, "kind");
}

void TestCheckVerdict::aSecondLookIsDueATimeOutAfterTheFirstAnswer()
{
    QCOMPARE(checkVerdict(record(), answer(20, {}), timeOut).lookAgainAt, at(51));
    const CheckRecord once = seen(record(), {look(20, 25, false)});
    QCOMPARE(checkVerdict(once, answer(30, {}), timeOut).lookAgainAt, at(55));
}

void TestCheckVerdict::whatIsThereSaysWhichAccount()
{
    QCOMPARE(checkVerdict(record(), answer(20, with), timeOut).account, with.last());
    QCOMPARE(checkVerdict(record({}), answer(20, with), timeOut).appeared, with);
}

void TestCheckVerdict::everyNumberLookedForIsALook()
{
    QCOMPARE(checkVerdict(record(), answer(20, with), timeOut).look, look(20, 21, true));
    QCOMPARE(checkVerdict(record(), answer(20, {}), timeOut).look, look(20, 21, false));
    QVERIFY(!checkVerdict(record({}), answer(20, {}), timeOut).look);
}

void TestCheckVerdict::aDayIsAskedForThatIsNotLaterAnywhere_data()
{
    QTest::addColumn<QString>("opened");
    QTest::addColumn<QDate>("day");
    QTest::newRow("noon") << u"2026-03-01T12:00:00Z"_s << QDate(2026, 2, 28);
    QTest::newRow("just after midnight in UTC") << u"2026-03-01T00:00:00Z"_s << QDate(2026, 2, 28);
    QTest::newRow("just before it") << u"2026-02-28T23:59:59Z"_s << QDate(2026, 2, 27);
    QTest::newRow("written with an offset") << u"2026-03-01T00:30:00+02:00"_s << QDate(2026, 2, 27);
}

void TestCheckVerdict::aDayIsAskedForThatIsNotLaterAnywhere()
{
    QFETCH(QString, opened);
    Attempt attempt;
    attempt.openedAt = QDateTime::fromString(opened, Qt::ISODate);
    QTEST(dayToCheckFrom(attempt), "day");
}

QTEST_GUILESS_MAIN(TestCheckVerdict)
#include "tst_checkverdict.moc"
