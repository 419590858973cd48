// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbench/markedtable.h"

#include <QHeaderView>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class TestMarkedTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyColumnIsInSight_data();
    void everyColumnIsInSight();
    void whereThereIsRoomNothingIsCut();
    void theWidestGiveWayFirst();

private:
    static HtmlTable drift();
    static void open(MarkedTable &table, int width);
};

HtmlTable TestMarkedTable::drift()
{
    HtmlTable table{{}, {u"Field"_s, u"Rule"_s, u"Published"_s, u"Observed"_s, u"Format"_s}, {}};
    table.rows.append({{u"CustomerServiceLevel"_s, Mark::Bad},
                       {u"required"_s},
                       {u"optional"_s},
                       {QString(80, u'x')},
                       {u"both"_s}});
    return table;
}

void TestMarkedTable::open(MarkedTable &table, int width)
{
    table.resize(width, 200);
    static_cast<QWidget &>(table).show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    table.show(drift());
}

void TestMarkedTable::everyColumnIsInSight_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("beside the map at 100 %") << 500;
    QTest::newRow("at 200 % on 1920x1080") << 280;
}

void TestMarkedTable::everyColumnIsInSight()
{
    QFETCH(const int, width);
    MarkedTable table({});
    open(table, 900);
    table.resize(width, 200);
    QTRY_COMPARE_LE(table.header()->length(), table.viewport()->width());
}

void TestMarkedTable::whereThereIsRoomNothingIsCut()
{
    MarkedTable table({});
    open(table, 1'400);
    const int needed = table.fontMetrics().horizontalAdvance(QString(80, u'x'));
    QCOMPARE_GE(table.columnWidth(3), needed);
}

void TestMarkedTable::theWidestGiveWayFirst()
{
    MarkedTable table({});
    open(table, 500);
    QCOMPARE_GE(table.columnWidth(0),
                table.fontMetrics().horizontalAdvance(u"✗ CustomerServiceLevel"_s));
    QCOMPARE_GE(table.columnWidth(4), table.fontMetrics().horizontalAdvance(u"both"_s));
}

QTEST_MAIN(TestMarkedTable)
#include "tst_markedtable.moc"
