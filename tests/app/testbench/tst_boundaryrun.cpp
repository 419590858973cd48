// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeroad.h"
#include "testbench/boundaryrun.h"

#include <QSignalSpy>
#include <QTest>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

class TestBoundaryRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void cancelledItEndsAndSendsNothingMore();
    void pausedItGoesOnWhereItWas();
    void deletedItEndsInSilence();

private:
    std::unique_ptr<FakeRoad> m_road;
    std::unique_ptr<PacedSender> m_sender;
    std::unique_ptr<BoundaryRun> m_run;
};

void TestBoundaryRun::init()
{
    m_road = std::make_unique<FakeRoad>();
    m_road->client.answerWith(
        answered(200, R"({"CustomerCreateData": {"OK": true, "AccountID": 7}})"_ba));
    m_sender = std::make_unique<PacedSender>(m_road->journal, m_road->client, fakeEnvironment(), 0);
    BoundaryWishes wishes;
    wishes.fields = {u"Line1"_s};
    m_run = std::make_unique<BoundaryRun>(*m_sender, u"key-4711"_s, Catalogue(), wishes);
}

void TestBoundaryRun::cleanup()
{
    m_run.reset();
    m_sender.reset();
    m_road.reset();
}

void TestBoundaryRun::cancelledItEndsAndSendsNothingMore()
{
    QSignalSpy finished(m_run.get(), &BoundaryRun::finished);
    m_run->start();
    QTRY_VERIFY(m_road->client.requests.size() >= 3);
    m_run->cancel();
    QTRY_COMPARE(finished.size(), 1);
    const qsizetype sent = m_road->client.requests.size();
    m_run->cancel();
    m_run->resume();
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(m_road->client.requests.size(), sent);
    QVERIFY(m_run->report().drifts.isEmpty());
}

void TestBoundaryRun::pausedItGoesOnWhereItWas()
{
    QSignalSpy finished(m_run.get(), &BoundaryRun::finished);
    m_run->start();
    QTRY_VERIFY(m_road->client.requests.size() >= 3);
    m_run->pause();
    QTRY_VERIFY(m_sender->isBusy());
    m_run->resume();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QCOMPARE(m_run->requests(), int(m_road->client.requests.size()));
}

void TestBoundaryRun::deletedItEndsInSilence()
{
    m_run->start();
    QTRY_VERIFY(m_road->client.requests.size() >= 3);
    m_run.reset();
    QTRY_VERIFY(!m_sender->isBusy());
}

QTEST_GUILESS_MAIN(TestBoundaryRun)
#include "tst_boundaryrun.moc"
