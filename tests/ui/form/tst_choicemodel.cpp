// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/choicemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using desk::Choice;
using desk::ChoiceMatcher;
using desk::ChoiceModel;

class TestChoiceModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itKeepsTheRulesOfAModel();
    void aRowIsReadOutAsItIsShownOnceChosen();
    void aRowWithoutANameShowsItsCodeOnce();
    void theSynonymThatWasTypedIsNamed();
    void itShowsTheOldListUntilItIsGivenAnother();
};

void TestChoiceModel::itKeepsTheRulesOfAModel()
{
    ChoiceModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto matcher = std::make_shared<const ChoiceMatcher>(
        QList<Choice>{{u"1"_s, u"Web"_s, {}}, {u"2"_s, u"Shop"_s, {}}, {u"3"_s, u"Fair"_s, {}}});
    model.setRows(matcher, {2, 0}, u"x"_s);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.choiceAt(0).code, u"3"_s);
    model.setRows(matcher, {0, 1, 2}, {});
    QCOMPARE(model.rowCount(), 3);
    model.setRows(matcher, {}, u"zzz"_s);
    QCOMPARE(model.rowCount(), 0);
}

void TestChoiceModel::aRowIsReadOutAsItIsShownOnceChosen()
{
    ChoiceModel model;
    model.setRows(
        std::make_shared<const ChoiceMatcher>(QList<Choice>{{u"GBR"_s, u"United Kingdom"_s, {}}}),
        {0}, {});
    const QModelIndex index = model.index(0);
    QCOMPARE(index.data().toString(), u"United Kingdom — GBR"_s);
    QCOMPARE(index.data(ChoiceModel::NameRole).toString(), u"United Kingdom"_s);
    QCOMPARE(index.data(ChoiceModel::CodeRole).toString(), u"GBR"_s);
}

void TestChoiceModel::aRowWithoutANameShowsItsCodeOnce()
{
    ChoiceModel model;
    model.setRows(std::make_shared<const ChoiceMatcher>(QList<Choice>{{u"GBR"_s, {}, {}}}), {0},
                  {});
    const QModelIndex index = model.index(0);
    QCOMPARE(index.data().toString(), u"GBR"_s);
    QCOMPARE(index.data(ChoiceModel::NameRole).toString(), u"GBR"_s);
    QCOMPARE(index.data(ChoiceModel::CodeRole).toString(), QString());
}

void TestChoiceModel::theSynonymThatWasTypedIsNamed()
{
    ChoiceModel model;
    const auto matcher = std::make_shared<const ChoiceMatcher>(
        QList<Choice>{{u"GBR"_s, u"United Kingdom"_s, {u"England"_s, u"Scotland"_s}}});
    model.setRows(matcher, {0}, u"scot"_s);
    QCOMPARE(model.index(0).data(ChoiceModel::SynonymRole).toString(), u"Scotland"_s);
    model.setRows(matcher, {0}, u"king"_s);
    QCOMPARE(model.index(0).data(ChoiceModel::SynonymRole).toString(), QString());
}

void TestChoiceModel::itShowsTheOldListUntilItIsGivenAnother()
{
    ChoiceModel model;
    auto matcher = std::make_shared<const ChoiceMatcher>(QList<Choice>{{u"1"_s, u"Web"_s, {}}});
    model.setRows(matcher, {0}, {});
    matcher.reset();
    QCOMPARE(model.choiceAt(0).name, u"Web"_s);
}

QTEST_GUILESS_MAIN(TestChoiceModel)
#include "tst_choicemodel.moc"
