// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbench/throttling.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class TestThrottling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServiceSaysHowLongItWantsToBeLeftAlone_data();
    void aServiceSaysHowLongItWantsToBeLeftAlone();
    void anyOtherStatusThrottlesNobody();
};

void TestThrottling::aServiceSaysHowLongItWantsToBeLeftAlone_data()
{
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("seconds") << "7"_ba << 7'000LL;
    QTest::newRow("at once") << "0"_ba << 0LL;
    QTest::newRow("a date") << "Mon, 23 Nov 2026 12:00:09 GMT"_ba << 9'000LL;
    QTest::newRow("a date gone by") << "Mon, 23 Nov 2026 11:00:00 GMT"_ba << 0LL;
    QTest::newRow("not said") << ""_ba << 5'000LL;
    QTest::newRow("words") << "soon"_ba << 5'000LL;
}

void TestThrottling::aServiceSaysHowLongItWantsToBeLeftAlone()
{
    QFETCH(const QByteArray, retryAfter);
    QFETCH(const qint64, milliseconds);
    Exchange exchange;
    exchange.status = 429;
    exchange.responseHeaders = {{"retry-after", retryAfter}};
    const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    const auto wait = throttledFor(exchange, noon);
    QVERIFY(wait);
    QCOMPARE(wait->count(), milliseconds);
}

void TestThrottling::anyOtherStatusThrottlesNobody()
{
    Exchange exchange;
    exchange.responseHeaders = {{"Retry-After", "7"}};
    QVERIFY(!throttledFor(exchange, QDateTime::currentDateTimeUtc()));
    exchange.status = 503;
    QVERIFY(!throttledFor(exchange, QDateTime::currentDateTimeUtc()));
}

QTEST_GUILESS_MAIN(TestThrottling)
#include "tst_throttling.moc"
