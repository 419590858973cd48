// SPDX-License-Identifier: GPL-3.0-or-later
#include "isojson.h"

#include "contract/catalogue.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using desk::Catalogue;
using desk::Choice;
using desk::ChoiceList;
using desk::test::isoEntries;

namespace {

QStringList isoCodes(const QString &standard)
{
    QStringList codes;
    for (const QJsonObject &entry : isoEntries(standard))
        codes << entry.value("alpha_3"_L1).toString();
    return codes;
}

} // namespace

class TestIsoCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeOfIsoIsThere_data();
    void everyCodeOfIsoIsThere();
    void everyRowHasACodeOfItsOwnAndAName_data();
    void everyRowHasACodeOfItsOwnAndAName();
    void whatIsoCodesLacksIsAdded();
    void namesReadAsPeopleSayThem_data();
    void namesReadAsPeopleSayThem();
    void listsAreSortedByNameWhateverTheAccent();
    void theOtherListsAreNotKnown();
    void readingThemTakesNoTimeThatAnyoneNotices();

private:
    const Catalogue m_catalogue = Catalogue::iso();
};

void TestIsoCodes::everyCodeOfIsoIsThere_data()
{
    QTest::addColumn<ChoiceList>("list");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<qsizetype>("atLeast");
    QTest::newRow("countries") << ChoiceList::Countries << isoCodes(u"3166-1"_s) << qsizetype(249);
    QTest::newRow("currencies") << ChoiceList::Currencies << isoCodes(u"4217"_s) << qsizetype(170);
}

void TestIsoCodes::everyCodeOfIsoIsThere()
{
    QFETCH(ChoiceList, list);
    QFETCH(QStringList, codes);
    QFETCH(qsizetype, atLeast);
    QVERIFY(codes.size() >= atLeast);
    for (const QString &code : codes)
        QVERIFY2(m_catalogue.find(list, code), qPrintable(code));
}

void TestIsoCodes::everyRowHasACodeOfItsOwnAndAName_data()
{
    QTest::addColumn<ChoiceList>("list");
    QTest::newRow("countries") << ChoiceList::Countries;
    QTest::newRow("currencies") << ChoiceList::Currencies;
}

void TestIsoCodes::everyRowHasACodeOfItsOwnAndAName()
{
    QFETCH(ChoiceList, list);
    QSet<QString> codes;
    QSet<QString> names;
    for (const Choice &choice : m_catalogue.list(list)) {
        QCOMPARE(choice.code.size(), 3);
        QCOMPARE(choice.code, choice.code.toUpper());
        QVERIFY2(!choice.name.isEmpty() && choice.name == choice.name.trimmed(),
                 qPrintable(choice.code));
        QVERIFY2(!choice.synonyms.contains(QString()), qPrintable(choice.code));
        codes << choice.code;
        names << choice.name;
    }
    QCOMPARE(codes.size(), m_catalogue.list(list).size());
    QCOMPARE(names.size(), m_catalogue.list(list).size());
}

void TestIsoCodes::whatIsoCodesLacksIsAdded()
{
    QVERIFY(m_catalogue.find(ChoiceList::Countries, u"XKX"));
    QVERIFY(m_catalogue.find(ChoiceList::Currencies, u"XCG"));
    QVERIFY(m_catalogue.find(ChoiceList::Currencies, u"ZWG"));
}

void TestIsoCodes::namesReadAsPeopleSayThem_data()
{
    QTest::addColumn<ChoiceList>("list");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    const auto country = [](const char *code, const QString &name) {
        QTest::newRow(code) << ChoiceList::Countries << QString::fromLatin1(code) << name;
    };
    const auto currency = [](const char *code, const QString &name) {
        QTest::newRow(code) << ChoiceList::Currencies << QString::fromLatin1(code) << name;
    };
    country("GBR", u"United Kingdom"_s);
    country("TWN", u"Taiwan"_s);
    country("KOR", u"South Korea"_s);
    country("RUS", u"Russia"_s);
    country("VNM", u"Vietnam"_s);
    country("CIV", u"Côte d'Ivoire"_s);
    country("XKX", u"Kosovo"_s);
    currency("GBP", u"Pound Sterling"_s);
    currency("EUR", u"Euro"_s);
    currency("HRK", u"Croatian Kuna (until 2022)"_s);
}

void TestIsoCodes::namesReadAsPeopleSayThem()
{
    QFETCH(ChoiceList, list);
    QFETCH(QString, code);
    const Choice *choice = m_catalogue.find(list, code);
    QVERIFY(choice);
    QTEST(choice->name, "name");
}

void TestIsoCodes::listsAreSortedByNameWhateverTheAccent()
{
    const QList<Choice> &countries = m_catalogue.list(ChoiceList::Countries);
    QCOMPARE(countries.first().name, u"Afghanistan"_s);
    QCOMPARE(countries.at(1).name, u"Åland Islands"_s);
    QCOMPARE(countries.last().name, u"Zimbabwe"_s);
}

void TestIsoCodes::theOtherListsAreNotKnown()
{
    QVERIFY(m_catalogue.list(ChoiceList::Channels).isEmpty());
    QVERIFY(m_catalogue.list(ChoiceList::Categories).isEmpty());
    QVERIFY(m_catalogue.list(ChoiceList::ServiceLevels).isEmpty());
}

void TestIsoCodes::readingThemTakesNoTimeThatAnyoneNotices()
{
    QBENCHMARK
    {
        const Catalogue catalogue = Catalogue::iso();
        QVERIFY(!catalogue.list(ChoiceList::Countries).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestIsoCodes)
#include "tst_isocodes.moc"
