// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/managerpool.h"

#include <QNetworkAccessManager>
#include <QTest>

#include <set>

using namespace desk;
using namespace std::chrono_literals;

using Way = ManagerPool::Way;

class TestManagerPool : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void callsOnADirectWayShareAManagerUpToItsConnections();
    void throughAProxyACallHasItsManagerForItself();
    void aFreshCallHasItsManagerForItself();
    void noRouteHasTheManagerOfAnother();
    void afterACallThatWasNotCompletedNobodyElseTakesItsManager();
    void aManagerIsFreshWhileAllOfItsConnectionsAreInUse();
    void aManagerIsOldOnceOneOfItsConnectionsIs();
};

void TestManagerPool::callsOnADirectWayShareAManagerUpToItsConnections()
{
    ManagerPool pool;
    std::multiset<PooledManager *> taken;
    for (int call = 0; call < ManagerPool::mostCalls + 1; ++call)
        taken.insert(pool.take(Connection::Reused, {}, Way::Direct).get());

    QCOMPARE(taken.count(*taken.begin()) + taken.count(*taken.rbegin()), taken.size());
    QCOMPARE(std::max(taken.count(*taken.begin()), taken.count(*taken.rbegin())),
             std::size_t(ManagerPool::mostCalls));
}

void TestManagerPool::throughAProxyACallHasItsManagerForItself()
{
    ManagerPool pool;
    const auto direct = pool.take(Connection::Reused, {}, Way::Direct);
    const auto first = pool.take(Connection::Reused, {}, Way::ThroughProxy);
    const auto second = pool.take(Connection::Reused, {}, Way::ThroughProxy);
    QVERIFY(first != second);
    QVERIFY(first != direct);

    pool.giveBack(first, true);
    QCOMPARE(pool.take(Connection::Reused, {}, Way::ThroughProxy), first);
}

void TestManagerPool::aFreshCallHasItsManagerForItself()
{
    ManagerPool pool;
    const auto fresh = pool.take(Connection::Fresh, {}, Way::Direct);
    QCOMPARE(fresh->mostCalls, 1);
    QVERIFY(pool.take(Connection::Reused, {}, Way::Direct) != fresh);
    QVERIFY(pool.take(Connection::Fresh, {}, Way::Direct) != fresh);
    pool.giveBack(fresh, true);
    QVERIFY(!fresh->manager);
}

void TestManagerPool::noRouteHasTheManagerOfAnother()
{
    ManagerPool pool;
    const auto one = pool.take(Connection::Reused, {{}, QStringLiteral("/ca.pem")}, Way::Direct);
    QVERIFY(pool.take(Connection::Reused, {}, Way::Direct) != one);
}

void TestManagerPool::afterACallThatWasNotCompletedNobodyElseTakesItsManager()
{
    ManagerPool pool;
    const auto one = pool.take(Connection::Reused, {}, Way::Direct);
    QCOMPARE(pool.take(Connection::Reused, {}, Way::Direct), one);

    pool.giveBack(one, false);
    QVERIFY(one->manager); // the other call goes on
    QVERIFY(pool.take(Connection::Reused, {}, Way::Direct) != one);

    pool.giveBack(one, true);
    QVERIFY(!one->manager);
}

void TestManagerPool::aManagerIsFreshWhileAllOfItsConnectionsAreInUse()
{
    PooledManager pooled({}, 2);
    pooled.begin();
    pooled.begin();
    QVERIFY(pooled.isFresh(-1ms));
    pooled.end();
    QVERIFY(!pooled.isFresh(-1ms));
    QVERIFY(pooled.isFresh(1h));
    pooled.begin();
    QVERIFY(pooled.isFresh(-1ms));
}

// Qt takes the first of its connections that is free, so that the last may be unused for long.
void TestManagerPool::aManagerIsOldOnceOneOfItsConnectionsIs()
{
    PooledManager pooled({}, 2);
    pooled.begin();
    pooled.begin();
    pooled.end();
    const auto bothWereBusy = pooled.busySince;
    pooled.end();
    pooled.begin();
    pooled.end();
    QVERIFY(pooled.busySince == bothWereBusy);
}

QTEST_GUILESS_MAIN(TestManagerPool)

#include "tst_managerpool.moc"
