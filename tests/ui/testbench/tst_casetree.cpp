// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbench/casetree.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class TestCaseTree : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aResultHasItsSignItsWordAndItsTime_data();
    void aResultHasItsSignItsWordAndItsTime();
    void aResultStaysAsLongAsItsFileSaysTheSame();
    void ofAFolderAndACaseInItEachIsChosenOnce();
    void aNameOfManyLinesTakesOne();
    void markupInANameIsShownAsText();
    void whatItCameToIsInSightHoweverNarrowItIs();
};

Q_DECLARE_METATYPE(desk::Verdict)

namespace {

constexpr int cameColumn = 2;
constexpr int timeColumn = 3;

CaseInFile caseOf(const QString &name, const QString &folder = {})
{
    CaseInFile one{.file = u"/cases/"_s + name, .folder = folder};
    one.testCase.name = name;
    one.testCase.expected.outcome = Outcome::Created;
    return one;
}

TestResult resultOf(const CaseInFile &one, const Verdict &verdict, bool isSent = true)
{
    TestResult result{one, verdict, {}};
    if (isSent)
        result.sent.emplace().exchange.durationMs = 1'234;
    return result;
}

} // namespace

void TestCaseTree::aResultHasItsSignItsWordAndItsTime_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<bool>("isSent");
    QTest::addColumn<QString>("came");
    QTest::addColumn<QString>("time");
    QTest::newRow("as expected") << Verdict{Verdict::Kind::AsExpected, {}} << true
                                 << u"✓ as expected"_s << u"1,234"_s;
    QTest::newRow("differs") << Verdict{Verdict::Kind::Differs, {u"The status is 400, not 200."_s}}
                             << true << u"✗ differs: The status is 400, not 200."_s << u"1,234"_s;
    QTest::newRow("not run") << Verdict{Verdict::Kind::NotRun, {u"It was cancelled."_s}} << false
                             << u"– not run: It was cancelled."_s << QString();
}

void TestCaseTree::aResultHasItsSignItsWordAndItsTime()
{
    QFETCH(Verdict, verdict);
    QFETCH(bool, isSent);
    CaseTree tree;
    const CaseInFile one = caseOf(u"one"_s);
    tree.show({{one}, {}});
    tree.setResult(resultOf(one, verdict, isSent));
    QTEST(tree.topLevelItem(0)->text(cameColumn), "came");
    QTEST(tree.topLevelItem(0)->text(timeColumn), "time");
    tree.clearResults();
    QCOMPARE(tree.topLevelItem(0)->text(cameColumn), QString());
    QCOMPARE(tree.topLevelItem(0)->text(timeColumn), QString());
}

void TestCaseTree::aResultStaysAsLongAsItsFileSaysTheSame()
{
    CaseTree tree;
    const CaseInFile same = caseOf(u"same"_s);
    CaseInFile changed = caseOf(u"changed"_s);
    const CaseInFile gone = caseOf(u"gone"_s);
    tree.show({{changed, gone, same}, {}});
    for (const CaseInFile &one : {changed, gone, same})
        tree.setResult(resultOf(one, {Verdict::Kind::AsExpected, {}}));
    changed.testCase.expected.outcome = Outcome::Rejected;
    tree.show({{changed, same}, {}});
    QVERIFY(!tree.resultOf(changed.file));
    QCOMPARE(tree.topLevelItem(0)->text(cameColumn), QString());
    QVERIFY(!tree.resultOf(gone.file));
    QVERIFY(tree.resultOf(same.file));
    QCOMPARE(tree.topLevelItem(1)->text(cameColumn), u"✓ as expected"_s);
}

void TestCaseTree::ofAFolderAndACaseInItEachIsChosenOnce()
{
    CaseTree tree;
    tree.show({{caseOf(u"above"_s), caseOf(u"one"_s, u"a"_s), caseOf(u"two"_s, u"a/b"_s)}, {}});
    for (const QString &name : {u"a"_s, u"one"_s})
        tree.findItems(name, Qt::MatchExactly | Qt::MatchRecursive).value(0)->setSelected(true);
    QStringList names;
    for (const CaseInFile &one : tree.chosen())
        names.append(one.testCase.name);
    QCOMPARE(names, (QStringList{u"one"_s, u"two"_s}));
}

void TestCaseTree::aNameOfManyLinesTakesOne()
{
    CaseTree tree;
    tree.show({{caseOf(u"one\n"_s + QString(5'000, u'x'))}, {}});
    const QString shown = tree.topLevelItem(0)->text(0);
    QVERIFY(!shown.contains(u'\n'));
    QCOMPARE_LT(shown.size(), 400);
}

void TestCaseTree::markupInANameIsShownAsText()
{
    CaseTree tree;
    tree.show({{caseOf(u"<b>one</b><img src=x>"_s)}, {}});
    QCOMPARE(tree.topLevelItem(0)->text(0), u"<b>one</b><img src=x>"_s);
    QVERIFY(tree.topLevelItem(0)->toolTip(0).startsWith("&lt;b&gt;one"_L1));
}

void TestCaseTree::whatItCameToIsInSightHoweverNarrowItIs()
{
    CaseTree tree;
    tree.show({{caseOf(QString(200, u'x'))}, {}});
    tree.resize(460, 300); // what the window gives it at 200 % on 1920x1080
    static_cast<QWidget &>(tree).show();
    QVERIFY(QTest::qWaitForWindowExposed(&tree));
    const QRect cell = tree.visualRect(tree.model()->index(0, cameColumn));
    QCOMPARE_GE(cell.width(), tree.fontMetrics().horizontalAdvance(u"✓ as expected"_s));
    QVERIFY(tree.viewport()->rect().contains(cell));
}

QTEST_MAIN(TestCaseTree)
#include "tst_casetree.moc"
