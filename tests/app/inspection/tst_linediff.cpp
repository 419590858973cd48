// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/linediff.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

using Kind = LineRun::Kind;
using Runs = QList<LineRun>;

QString randomLines(QRandomGenerator &random)
{
    QStringList lines;
    for (quint32 count = random.bounded(9U); count > 0; --count)
        lines.append(QString(QChar(u'a' + char16_t(random.bounded(4)))));
    return lines.join(u'\n');
}

} // namespace

class TestLineDiff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesAreFound_data();
    void linesAreFound();
    void theRunsTellBothTextsWhole();
    void nothingTakesForEver_data();
    void nothingTakesForEver();
};

void TestLineDiff::linesAreFound_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<Runs>("runs");
    QTest::newRow("same") << u"a\nb"_s << u"a\nb"_s << Runs{{Kind::Same, 0, 0, 2}};
    QTest::newRow("nothing") << u""_s << u""_s << Runs{};
    QTest::newRow("only left") << u"a"_s << u""_s << Runs{{Kind::OnlyLeft, 0, 0, 1}};
    QTest::newRow("only right") << u""_s << u"a\nb"_s << Runs{{Kind::OnlyRight, 0, 0, 2}};
    QTest::newRow("one is other") << u"a\nb\nc"_s << u"a\nx\nc"_s
                                  << Runs{{Kind::Same, 0, 0, 1},
                                          {Kind::Different, 1, 1, 1},
                                          {Kind::Same, 2, 2, 1}};
    QTest::newRow("one came in") << u"a\nb"_s << u"a\nx\nb"_s
                                 << Runs{{Kind::Same, 0, 0, 1},
                                         {Kind::OnlyRight, 1, 1, 1},
                                         {Kind::Same, 1, 2, 1}};
    QTest::newRow("one moved") << u"a\nb\nc\nd"_s << u"b\nc\na\nd"_s
                               << Runs{{Kind::OnlyLeft, 0, 0, 1},
                                       {Kind::Same, 1, 0, 2},
                                       {Kind::OnlyRight, 3, 2, 1},
                                       {Kind::Same, 3, 3, 1}};
    QTest::newRow("two for one") << u"a\nb"_s << u"x"_s
                                 << Runs{{Kind::Different, 0, 0, 1}, {Kind::OnlyLeft, 1, 1, 1}};
}

void TestLineDiff::linesAreFound()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QTEST(diffLines(left, right).runs, "runs");
}

void TestLineDiff::theRunsTellBothTextsWhole()
{
    QRandomGenerator random(42);
    for (int i = 0; i < 2000; ++i) {
        const QString left = randomLines(random);
        const QString right = randomLines(random);
        const LineDiff diff = diffLines(left, right);
        qsizetype atLeft = 0;
        qsizetype atRight = 0;
        for (const LineRun &run : diff.runs) {
            QCOMPARE(run.left, atLeft);
            QCOMPARE(run.right, atRight);
            if (run.kind == Kind::Same)
                QCOMPARE(diff.left.sliced(run.left, run.count),
                         diff.right.sliced(run.right, run.count));
            atLeft += run.kind == Kind::OnlyRight ? 0 : run.count;
            atRight += run.kind == Kind::OnlyLeft ? 0 : run.count;
        }
        QCOMPARE(atLeft, diff.left.size());
        QCOMPARE(atRight, diff.right.size());
    }
}

void TestLineDiff::nothingTakesForEver_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    constexpr qsizetype large = 8 * 1024 * 1024;
    QTest::newRow("one long line each") << QString(large, u'a') << QString(large, u'a') + u'b';
    QTest::newRow("short lines") << u"a\n"_s.repeated(large / 2) << u"b\n"_s.repeated(large / 2);
    QTest::newRow("long lines with one beginning")
        << QString(QString(4000, u'a') + u"x\n"_s).repeated(2000)
        << QString(QString(4000, u'a') + u"y\n"_s).repeated(2000);
}

void TestLineDiff::nothingTakesForEver()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!diffLines(left, right).runs.isEmpty());
    QCOMPARE_LT(timer.elapsed(), 20'000);
}

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"
