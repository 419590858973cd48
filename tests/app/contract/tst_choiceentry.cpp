// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/choiceentry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using desk::ChoiceEntry;

class TestChoiceEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theValueIsToldFromTheTextAlone_data();
    void theValueIsToldFromTheTextAlone();
    void whatIsChosenCountsOnlyWhileItCanBeRead();
    void whatIsChosenOutlivesAListWithoutIt();
    void aRowOfTheSameCodeTakesTheNewName();
    void theWholeListBeginsWhereTheTextPoints_data();
    void theWholeListBeginsWhereTheTextPoints();

private:
    ChoiceEntry m_entry;
};

void TestChoiceEntry::init()
{
    m_entry = ChoiceEntry();
    m_entry.setChoices({{u"1"_s, u"Web shop"_s, {u"Online"_s}}, {u"20"_s, u"Fair"_s, {}}});
}

void TestChoiceEntry::theValueIsToldFromTheTextAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::newRow("blank") << QString() << QString();
    QTest::newRow("a code") << u"20"_s << u"20"_s;
    QTest::newRow("a name") << u"web SHOP"_s << u"1"_s;
    QTest::newRow("a synonym") << u"online"_s << u"1"_s;
    QTest::newRow("as it is shown") << u"Fair — 20"_s << u"20"_s;
    QTest::newRow("part of a name") << u"web"_s << u"web"_s;
    QTest::newRow("nothing of the list") << u" Shop? "_s << u" Shop? "_s;
}

void TestChoiceEntry::theValueIsToldFromTheTextAlone()
{
    QFETCH(QString, text);
    QTEST(m_entry.value(text), "value");
}

void TestChoiceEntry::whatIsChosenCountsOnlyWhileItCanBeRead()
{
    m_entry.choose({QString(), u"Nobody"_s, {}});
    QCOMPARE(m_entry.value(u"Nobody"_s), QString());
    QCOMPARE(m_entry.value(u"Nobody!"_s), u"Nobody!"_s);
    m_entry.forget();
    QCOMPARE(m_entry.value(u"Nobody"_s), u"Nobody"_s);
}

void TestChoiceEntry::whatIsChosenOutlivesAListWithoutIt()
{
    m_entry.choose(m_entry.choices().at(1));
    m_entry.setChoices({});
    QCOMPARE(m_entry.value(u"Fair — 20"_s), u"20"_s);
    QCOMPARE(m_entry.settledRow(u"Fair — 20"_s), std::nullopt);
}

void TestChoiceEntry::aRowOfTheSameCodeTakesTheNewName()
{
    m_entry.choose(m_entry.choices().at(1));
    m_entry.setChoices(
        {{u"1"_s, u"Web"_s, {}}, {u"20"_s, u"Stall"_s, {}}, {u"20"_s, u"Fair"_s, {}}});
    QCOMPARE(m_entry.settledRow(u"Fair — 20"_s), 2); // of the same name if there is one
    m_entry.setChoices({{u"1"_s, u"Web"_s, {}}, {u"20"_s, u"Stall"_s, {}}});
    QCOMPARE(m_entry.settledRow(u"Fair — 20"_s), 1);
}

void TestChoiceEntry::theWholeListBeginsWhereTheTextPoints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("row");
    QTest::newRow("nowhere") << QString() << -1;
    QTest::newRow("at what fits best") << u"fa"_s << 1;
    QTest::newRow("not at another row's number") << u"2"_s << -1;
    QTest::newRow("nothing fits") << u"zzz"_s << -1;
}

void TestChoiceEntry::theWholeListBeginsWhereTheTextPoints()
{
    QFETCH(QString, text);
    QTEST(m_entry.bestRow(text).value_or(-1), "row");
}

QTEST_GUILESS_MAIN(TestChoiceEntry)
#include "tst_choiceentry.moc"
