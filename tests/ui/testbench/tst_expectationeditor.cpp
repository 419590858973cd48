// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbench/expectationeditor.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class TestExpectationEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatNobodyChangedStaysAsItWas_data();
    void whatNobodyChangedStaysAsItWas();
    void eachLineIsAPattern();
};

Q_DECLARE_METATYPE(desk::Expectation)

void TestExpectationEditor::whatNobodyChangedStaysAsItWas_data()
{
    QTest::addColumn<Expectation>("expectation");
    QTest::newRow("anything") << Expectation();
    QTest::newRow("no issues at all") << Expectation{.issues = QList<qint64>()};
    QTest::newRow("an issue without an ID") << Expectation{.issues = QList<qint64>{0}};
    QTest::newRow("the same issue twice") << Expectation{.issues = QList<qint64>{1, 30, 30}};
    QTest::newRow("a status") << Expectation{.status = 503};
    QTest::newRow("patterns") << Expectation{.patterns = {u"^a b $"_s, u"\\d+"_s}};
    QTest::newRow("a pattern of two lines") << Expectation{.patterns = {u"one\ntwo"_s}};
    QTest::newRow("a blank that does not break") << Expectation{.patterns = {u"1\u00a0000"_s}};
    for (const Outcome outcome : expectableOutcomes())
        QTest::newRow(qPrintable(outcomeLabel(outcome))) << Expectation{.outcome = outcome};
}

void TestExpectationEditor::whatNobodyChangedStaysAsItWas()
{
    QFETCH(Expectation, expectation);
    ExpectationEditor editor;
    editor.show(expectation);
    QCOMPARE(editor.problem(), QString());
    QVERIFY(editor.expectation() == expectation);
}

void TestExpectationEditor::eachLineIsAPattern()
{
    ExpectationEditor editor;
    editor.show({.patterns = {u"one"_s}});
    auto *patterns = editor.findChild<QPlainTextEdit *>("expectedAnswer"_L1);
    QTest::keyClick(patterns, Qt::Key_End);
    QTest::keyClick(patterns, Qt::Key_Return);
    QTest::keyClick(patterns, Qt::Key_Return);
    QTest::keyClicks(patterns, u"two"_s);
    QCOMPARE(editor.expectation().patterns, (QStringList{u"one"_s, u"two"_s}));
}

QTEST_MAIN(TestExpectationEditor)
#include "tst_expectationeditor.moc"
