// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/rowchange.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace desk;

class TestRowChange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theStepsLeadFromOneListToTheOther_data();
    void theStepsLeadFromOneListToTheOther();
    void anyListBecomesAnyOther();
    void whatOnlyComesMovesNothing();
};

namespace {

QList<qint64> applied(QList<qint64> rows, const QList<qint64> &after)
{
    const RowChange change(rows, after);
    for (const RowChange::Run run : change.removals())
        rows.remove(run.row, run.count);
    if (change.order()) {
        if (!std::ranges::is_permutation(rows, *change.order()))
            return {-1};
        rows = *change.order();
    }
    for (const RowChange::Run run : change.insertions())
        rows = rows.first(run.row) + after.sliced(run.row, run.count) + rows.sliced(run.row);
    return rows;
}

QList<qint64> someOfTwelve(QRandomGenerator &dice)
{
    QList<qint64> numbers;
    for (qint64 number = 1; number <= 12; ++number) {
        if (dice.bounded(3) != 0)
            numbers.insert(dice.bounded(int(numbers.size()) + 1), number);
    }
    return numbers;
}

} // namespace

void TestRowChange::theStepsLeadFromOneListToTheOther_data()
{
    QTest::addColumn<QList<qint64>>("before");
    QTest::addColumn<QList<qint64>>("after");
    using Numbers = QList<qint64>;
    QTest::newRow("nothing") << Numbers{} << Numbers{};
    QTest::newRow("first ones") << Numbers{} << Numbers{2, 1};
    QTest::newRow("all gone") << Numbers{2, 1} << Numbers{};
    QTest::newRow("the same") << Numbers{3, 2, 1} << Numbers{3, 2, 1};
    QTest::newRow("on top") << Numbers{3, 2, 1} << Numbers{5, 4, 3, 2, 1};
    QTest::newRow("at the end") << Numbers{3, 2} << Numbers{3, 2, 1};
    QTest::newRow("in between") << Numbers{5, 3, 1} << Numbers{5, 4, 3, 2, 1};
    QTest::newRow("moved down") << Numbers{1, 2, 3, 4} << Numbers{2, 3, 1, 4};
    QTest::newRow("moved, gone and come") << Numbers{1, 2, 3, 4} << Numbers{9, 3, 2, 8, 4};
}

void TestRowChange::theStepsLeadFromOneListToTheOther()
{
    QFETCH(const QList<qint64>, before);
    QFETCH(const QList<qint64>, after);
    QCOMPARE(applied(before, after), after);
}

void TestRowChange::anyListBecomesAnyOther()
{
    QRandomGenerator dice(1);
    for (int i = 0; i < 2000; ++i) {
        const QList<qint64> before = someOfTwelve(dice);
        const QList<qint64> after = someOfTwelve(dice);
        QCOMPARE(applied(before, after), after);
    }
}

void TestRowChange::whatOnlyComesMovesNothing()
{
    const RowChange change({5, 3, 1}, {6, 5, 4, 3, 1});
    QVERIFY(change.removals().isEmpty());
    QVERIFY(!change.order());
    QCOMPARE(change.insertions(), (QList<RowChange::Run>{{0, 1}, {2, 1}}));
    QCOMPARE(change.come(), (QList<qint64>{6, 4}));
}

QTEST_GUILESS_MAIN(TestRowChange)
#include "tst_rowchange.moc"
