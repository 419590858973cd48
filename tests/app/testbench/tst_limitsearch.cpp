// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/field.h"
#include "testbench/limitsearch.h"

#include <QTest>

#include <functional>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

using Answering = std::function<Observation::Verdict(int units)>;

const Field &line1()
{
    return *findField(field::line1);
}

/// A service that takes so many units.
Answering taking(int limit)
{
    return [limit](int units) {
        return units <= limit ? Observation::Verdict::Accepted : Observation::Verdict::Rejected;
    };
}

void answer(LimitSearch &search, const Answering &verdictOf)
{
    Observation seen;
    seen.words = u"no answer"_s;
    seen.verdict = verdictOf(search.next()->units);
    search.take(seen);
}

/// Requests that it took to the end.
int run(LimitSearch &search, const Answering &verdictOf)
{
    int requests = 0;
    for (; search.next(); ++requests)
        answer(search, verdictOf);
    return requests;
}

} // namespace

class TestLimitSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExactLimitIsFound_data();
    void theExactLimitIsFound();
    void noLimitIsSaidAsSuchAndLeavesSoManyAccounts();
    void aLimitThatIsNotConfirmedIsInDoubt();
    void oneUnclearAnswerIsAskedAgainTwoEndIt();
    void whatWasSeenBeforeARestartDoesNotCount();
    void whereNothingIsTakenThereIsNoLimit();
};

void TestLimitSearch::theExactLimitIsFound_data()
{
    QTest::addColumn<int>("limit");
    for (const int limit : {1, 2, 3, 25, 48, 49, 51, 52, 99, 100, 101, 255, 1'024, 65'534, 65'535})
        QTest::addRow("%d", limit) << limit;
}

void TestLimitSearch::theExactLimitIsFound()
{
    QFETCH(const int, limit);
    const bool isShorter = limit < line1().limit;
    LimitSearch search(line1(), BodyFormat::Json, isShorter ? 0 : 51, isShorter ? 50 : 0);
    QVERIFY(run(search, taking(limit)) <= LimitSearch::mostRequests);
    QCOMPARE(search.limits(), (QList{FoundLimit{u"Line1"_s, BodyFormat::Json, limit}}));
}

void TestLimitSearch::noLimitIsSaidAsSuchAndLeavesSoManyAccounts()
{
    LimitSearch search(line1(), BodyFormat::Xml, line1().limit + 1, 0);
    QCOMPARE(run(search, taking(1'000'000)), LimitSearch::accountsWithoutLimit(line1()));
    QVERIFY(search.limits().first().isUnlimited);
    QCOMPARE(search.limits().first().limit, LimitSearch::ceiling);
}

void TestLimitSearch::aLimitThatIsNotConfirmedIsInDoubt()
{
    for (const int liar : {25, 26}) { // the longest that was taken, the shortest that was not
        LimitSearch search(line1(), BodyFormat::Json, 0, 49);
        QList<int> asked;
        run(search, [&](int units) {
            const bool isAgain = asked.contains(units);
            asked.append(units);
            const bool isTaken = units <= 25;
            return isTaken != (isAgain && units == liar) ? Observation::Verdict::Accepted
                                                         : Observation::Verdict::Rejected;
        });
        QVERIFY(!search.limits().first().doubt.isEmpty());
        QCOMPARE(search.limits().first().limit, 0);
    }
}

void TestLimitSearch::oneUnclearAnswerIsAskedAgainTwoEndIt()
{
    const auto unclear = [](int) { return Observation::Verdict::Unclear; };
    LimitSearch search(line1(), BodyFormat::Json, 0, 49);
    answer(search, unclear);
    answer(search, taking(25));
    answer(search, unclear);
    run(search, taking(25));
    QCOMPARE(search.limits().first().limit, 25);

    LimitSearch twice(line1(), BodyFormat::Json, 0, 49);
    answer(twice, unclear);
    answer(twice, unclear);
    QVERIFY(!twice.next());
    QCOMPARE(twice.limits().first().doubt, u"no answer"_s);
}

void TestLimitSearch::whatWasSeenBeforeARestartDoesNotCount()
{
    LimitSearch search(line1(), BodyFormat::Json, 0, 49);
    for (int request = 0; request < 4; ++request)
        answer(search, taking(7));
    search.restart();
    run(search, taking(25));
    QCOMPARE(search.limits().first(), (FoundLimit{u"Line1"_s, BodyFormat::Json, 25}));
}

void TestLimitSearch::whereNothingIsTakenThereIsNoLimit()
{
    LimitSearch search(line1(), BodyFormat::Json, 0, 49);
    QCOMPARE(run(search, taking(0)), 1);
    QVERIFY(!search.limits().first().doubt.isEmpty());
}

QTEST_APPLESS_MAIN(TestLimitSearch)
#include "tst_limitsearch.moc"
