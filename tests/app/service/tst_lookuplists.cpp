// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/lookuplists.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const LookupCall &callFor(ChoiceList list)
{
    const auto calls = lookupCalls();
    return *std::ranges::find(calls, list, &LookupCall::list);
}

} // namespace

class TestLookupLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyListOfTheFieldTableHasItsCall();
    void aListIsRead_data();
    void aListIsRead();
    void whatIsNoListIsNone_data();
    void whatIsNoListIsNone();
    void aListOfTheServiceKeepsTheSynonymsThatPeopleType();
};

void TestLookupLists::everyListOfTheFieldTableHasItsCall()
{
    for (const Field &field : fields()) {
        if (field.choices != ChoiceList::None)
            QCOMPARE(callFor(field.choices).list, field.choices);
    }
}

void TestLookupLists::aListIsRead_data()
{
    QTest::addColumn<ChoiceList>("list");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("shown");
    QTest::newRow("numbers as codes")
        << ChoiceList::Channels << R"({"ChannelList":[{"ID":2,"Description":"Web"}]})"_ba
        << QStringList{u"2 Web"_s};
    QTest::newRow("texts as codes")
        << ChoiceList::Countries << R"({"CountryList":[{"ISOCode":"XKX","Name":"Kosovo"}]})"_ba
        << QStringList{u"XKX Kosovo"_s};
    QTest::newRow("other letter case, other order, further members")
        << ChoiceList::Currencies
        << R"({"x":1,"currencylist":[{"DESCRIPTION":"Pound","code":"GBP","y":[]}]})"_ba
        << QStringList{u"GBP Pound"_s};
    QTest::newRow("rows without a code are left out")
        << ChoiceList::Categories << R"({"CategoryList":[{"Description":"?"},7,{"Code":"A"}]})"_ba
        << QStringList{u"A "_s};
    QTest::newRow("the same row twice, one code twice")
        << ChoiceList::Categories
        << R"({"CategoryList":[{"Code":"A","Description":"x"},{"Code":"A","Description":"x"},
               {"Code":"A","Description":"y"}]})"_ba
        << QStringList{u"A x"_s, u"A y"_s};
    QTest::newRow("XML") << ChoiceList::Channels << R"(<?xml version="1.0" encoding="utf-8"?>
        <Channels xmlns="http://x/y"><Channel><Description>Wéb &amp; more</Description><ID>2</ID>
        </Channel><Other><ID>9</ID></Other><Channel><ID>3</ID><Description/></Channel></Channels>)"_ba
                         << QStringList{u"2 Wéb & more"_s, u"3 "_s};
    QTest::newRow("XML, levels")
        << ChoiceList::ServiceLevels
        << "\xEF\xBB\xBF<CustomerServiceLevels><Level><ID>1</ID>"
           "<Description>Best</Description></Level></CustomerServiceLevels>"_ba
        << QStringList{u"1 Best"_s};
    QTest::newRow("right to left, emoji")
        << ChoiceList::Channels << R"({"ChannelList":[{"ID":1,"Description":"مكتب 🏢"}]})"_ba
        << QStringList{u"1 مكتب 🏢"_s};
    QTest::newRow("empty XML") << ChoiceList::Channels << "<Channels/>"_ba << QStringList();
    QTest::newRow("empty") << ChoiceList::ServiceLevels << R"({"ServiceLevelList":[]})"_ba
                           << QStringList();
}

void TestLookupLists::aListIsRead()
{
    QFETCH(ChoiceList, list);
    QFETCH(QByteArray, body);
    const auto choices = readLookupList(callFor(list), body);
    QVERIFY(choices);
    QStringList shown;
    for (const Choice &choice : *choices)
        shown.append(choice.code + u' ' + choice.name);
    QTEST(shown, "shown");
}

void TestLookupLists::whatIsNoListIsNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << "<html></html>"_ba;
    QTest::newRow("cut short") << R"({"ChannelList":[{"ID":2)"_ba;
    QTest::newRow("another list") << R"({"CountryList":[]})"_ba;
    QTest::newRow("XML, cut short") << "<Channels><Channel><ID>1</ID></Channel>"_ba;
    QTest::newRow("XML, another list") << "<Countries/>"_ba;
    QTest::newRow("XML, entities") << "<!DOCTYPE a [<!ENTITY b 'c'>]><Channels/>"_ba;
    QTest::newRow("no array") << R"({"ChannelList":{}})"_ba;
}

void TestLookupLists::whatIsNoListIsNone()
{
    QFETCH(QByteArray, body);
    QVERIFY(!readLookupList(callFor(ChoiceList::Channels), body));
}

void TestLookupLists::aListOfTheServiceKeepsTheSynonymsThatPeopleType()
{
    const QList<Choice> known{{u"GBR"_s, u"United Kingdom"_s, {u"England"_s}}};
    const QList<Choice> joined =
        withSynonyms({{u"GBR"_s, u"Great Britain & NI"_s, {}}, {u"Q1"_s, u"Ours"_s, {}}}, known);
    QCOMPARE(joined.first().name, u"Great Britain & NI"_s);
    QVERIFY(joined.first().synonyms.contains(u"England"_s));
    QVERIFY(joined.first().synonyms.contains(u"United Kingdom"_s));
    QVERIFY(joined.last().synonyms.isEmpty());
}

QTEST_GUILESS_MAIN(TestLookupLists)
#include "tst_lookuplists.moc"
