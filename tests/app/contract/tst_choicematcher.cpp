// SPDX-License-Identifier: GPL-3.0-or-later
#include "isojson.h"

#include "contract/choicematcher.h"
#include "contract/searchabletext.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using desk::Catalogue;
using desk::Choice;
using desk::ChoiceList;
using desk::ChoiceMatcher;
using desk::TextSpan;
using desk::test::isoEntries;

class TestChoiceMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatPeopleTypeFindsTheCountryFirst_data();
    void whatPeopleTypeFindsTheCountryFirst();
    void everyCountryIsFirstByThreeKeysAtMost();
    void everyCountryIsFoundByEveryNameItHas();
    void everyCountryIsFoundByItsNativeName();
    void everyFormerCountryIsFound_data();
    void everyFormerCountryIsFound();
    void everyEntryOfTheListOfFormerCountriesIsFound();
    void whatPeopleTypeFindsTheCurrencyFirst_data();
    void whatPeopleTypeFindsTheCurrencyFirst();
    void everyCurrencyIsFirstByItsCode();
    void betterFitsComeFirst();
    void commonRowsComeFirstAmongEquals();
    void aNameComesBeforeASynonymAmongEquals();
    void textThatFitsNothingFindsNothing_data();
    void textThatFitsNothingFindsNothing();
    void aTextThatNamesOneRowInFullResolves_data();
    void aTextThatNamesOneRowInFullResolves();
    void aTextThatNamesSeveralRowsOrNoneDoesNotResolve_data();
    void aTextThatNamesSeveralRowsOrNoneDoesNotResolve();
    void digitsThatAreNoCodeOfTheListAreNobodysElse();
    void theSynonymIsNamedWhereItIsWhatFits();
    void blankAndDuplicateCodesAreUsable();
    void typedTextIsFoundInWhatIsShown_data();
    void typedTextIsFoundInWhatIsShown();
    void fiftyThousandRowsAreMatchedInAFrame_data();
    void fiftyThousandRowsAreMatchedInAFrame();

private:
    static QString firstCode(const ChoiceMatcher &matcher, QStringView typed)
    {
        const QList<int> rows = matcher.match(typed);
        return rows.isEmpty() ? QString() : matcher.choices().at(rows.first()).code;
    }
    static QStringList codes(const ChoiceMatcher &matcher, QStringView typed)
    {
        QStringList found;
        for (const int row : matcher.match(typed))
            found << matcher.choices().at(row).code;
        return found;
    }

    const Catalogue m_iso = Catalogue::iso();
    const ChoiceMatcher m_countries{m_iso.list(ChoiceList::Countries)};
    const ChoiceMatcher m_currencies{m_iso.list(ChoiceList::Currencies)};
    ChoiceMatcher m_manyRows;
};

namespace {

void addExpectations(const QList<std::pair<QString, QString>> &expectations)
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    for (const auto &[typed, code] : expectations)
        QTest::newRow(qPrintable(typed)) << typed << code;
}

} // namespace

void TestChoiceMatcher::initTestCase()
{
    QList<Choice> choices;
    for (int i = 0; i < 50'000; ++i)
        choices << Choice{QString::number(i), u"Sales channel number %1"_s.arg(i), {u"Kanal"_s}};
    m_manyRows = ChoiceMatcher(std::move(choices));
}

void TestChoiceMatcher::whatPeopleTypeFindsTheCountryFirst_data()
{
    addExpectations({
        {u"uk"_s, u"GBR"_s},
        {u"england"_s, u"GBR"_s},
        {u"gbr"_s, u"GBR"_s},
        {u"united k"_s, u"GBR"_s},
        {u"Great Britain"_s, u"GBR"_s},
        {u"U.K."_s, u"GBR"_s},
        {u"eng"_s, u"GBR"_s},
        {u"sco"_s, u"GBR"_s},
        {u"wal"_s, u"GBR"_s},
        {u"northern ire"_s, u"GBR"_s},
        {u"uni"_s, u"GBR"_s},
        {u" GB "_s, u"GBR"_s},
        {u"us"_s, u"USA"_s},
        {u"america"_s, u"USA"_s},
        {u"united st"_s, u"USA"_s},
        {u"ie"_s, u"IRL"_s},
        {u"ire"_s, u"IRL"_s},
        {u"Éire"_s, u"IRL"_s},
        {u"roi"_s, u"IRL"_s},
        {u"de"_s, u"DEU"_s},
        {u"ger"_s, u"DEU"_s},
        {u"deutsch"_s, u"DEU"_s},
        {u"in"_s, u"IND"_s},
        {u"hol"_s, u"NLD"_s},
        {u"the netherlands"_s, u"NLD"_s},
        {u"turkey"_s, u"TUR"_s},
        {u"TÜRKİYE"_s, u"TUR"_s},
        {u"czech r"_s, u"CZE"_s},
        {u"ivory"_s, u"CIV"_s},
        {u"cote divoire"_s, u"CIV"_s},
        {u"swiss"_s, u"CHE"_s},
        {u"suisse"_s, u"CHE"_s},
        {u"kosovo"_s, u"XKX"_s},
        {u"xk"_s, u"XKX"_s},
        {u"south korea"_s, u"KOR"_s},
        {u"korea"_s, u"KOR"_s},
        {u"congo"_s, u"COD"_s},
        {u"dubai"_s, u"ARE"_s},
        {u"st lucia"_s, u"LCA"_s},
        {u"guinea"_s, u"GIN"_s},
        {u"guine"_s, u"GIN"_s},
        {u"niger"_s, u"NER"_s},
        {u"dominica"_s, u"DMA"_s},
        {u"bosnia & h"_s, u"BIH"_s},
        {u"guinea bissau"_s, u"GNB"_s},
        {u"österreich"_s, u"AUT"_s},
        {u"espana"_s, u"ESP"_s},
        {u"россия"_s, u"RUS"_s},
        {u"日本"_s, u"JPN"_s},
        {u"austr"_s, u"AUT"_s},
        {u"austra"_s, u"AUS"_s},
    });
}

void TestChoiceMatcher::whatPeopleTypeFindsTheCountryFirst()
{
    QFETCH(QString, typed);
    QTEST(firstCode(m_countries, typed), "code");
}

void TestChoiceMatcher::everyCountryIsFirstByThreeKeysAtMost()
{
    for (const QJsonObject &entry : isoEntries(u"3166-1"_s)) {
        const QString code = entry.value("alpha_3"_L1).toString();
        QCOMPARE(firstCode(m_countries, code.toLower()), code);
        QCOMPARE(firstCode(m_countries, entry.value("alpha_2"_L1).toString().toLower()), code);
    }
    QCOMPARE(firstCode(m_countries, u"xkx"), u"XKX"_s);
    QCOMPARE(firstCode(m_countries, u"xk"), u"XKX"_s);
}

void TestChoiceMatcher::everyCountryIsFoundByEveryNameItHas()
{
    const QList<QJsonObject> entries = isoEntries(u"3166-1"_s);
    QCOMPARE(entries.size(), 249);
    for (const QJsonObject &entry : entries) {
        const QString code = entry.value("alpha_3"_L1).toString();
        for (const QLatin1StringView key : {"name"_L1, "official_name"_L1, "common_name"_L1}) {
            const QString name = entry.value(key).toString();
            if (!name.isEmpty() && name != u"Congo") // there are two of that name
                QCOMPARE(firstCode(m_countries, name), code);
        }
    }
    QCOMPARE(codes(m_countries, u"Congo").mid(0, 2), QStringList({u"COD"_s, u"COG"_s}));
}

void TestChoiceMatcher::everyCountryIsFoundByItsNativeName()
{
    int names = 0;
    for (const QJsonObject &entry : isoEntries(u"3166-1"_s)) {
        const QString code = entry.value("alpha_3"_L1).toString();
        const auto territory = QLocale::codeToTerritory(entry.value("alpha_2"_L1).toString());
        for (const QLocale &locale :
             QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, territory)) {
            const QString name = locale.nativeTerritoryName();
            if (name.isEmpty())
                continue;
            const QStringList found = codes(m_countries, name);
            QVERIFY2(found.first(qMin(2, found.size())).contains(code),
                     qPrintable(code + u' ' + name));
            ++names;
        }
    }
    QVERIFY(names > 400);
}

void TestChoiceMatcher::everyFormerCountryIsFound_data()
{
    addExpectations({
        {u"Swaziland"_s, u"SWZ"_s},      {u"Macedonia"_s, u"MKD"_s},
        {u"Zaire"_s, u"COD"_s},          {u"Ceylon"_s, u"LKA"_s},
        {u"Persia"_s, u"IRN"_s},         {u"Burma"_s, u"MMR"_s},
        {u"Siam"_s, u"THA"_s},           {u"Rhodesia"_s, u"ZWE"_s},
        {u"East Germany"_s, u"DEU"_s},   {u"Soviet Union"_s, u"RUS"_s},
        {u"Dahomey"_s, u"BEN"_s},        {u"New Hebrides"_s, u"VUT"_s},
        {u"Upper Volta"_s, u"BFA"_s},    {u"East Timor"_s, u"TLS"_s},
        {u"Formosa"_s, u"TWN"_s},        {u"Abyssinia"_s, u"ETH"_s},
        {u"Kampuchea"_s, u"KHM"_s},      {u"Cape Verde"_s, u"CPV"_s},
        {u"Czech Republic"_s, u"CZE"_s}, {u"Yugoslavia"_s, u"HRV"_s},
        {u"Czechoslovakia"_s, u"CZE"_s}, {u"Western Samoa"_s, u"WSM"_s},
    });
}

void TestChoiceMatcher::everyFormerCountryIsFound()
{
    QFETCH(QString, typed);
    QTEST(firstCode(m_countries, typed), "code");
}

void TestChoiceMatcher::everyEntryOfTheListOfFormerCountriesIsFound()
{
    const QList<QJsonObject> entries = isoEntries(u"3166-3"_s);
    QVERIFY(entries.size() >= 31);
    for (const QJsonObject &entry : entries) {
        const QString name = entry.value("name"_L1).toString().section(u',', 0, 0);
        if (name != u"Neutral Zone") // belongs to two, and nobody lives there
            QVERIFY2(!m_countries.match(name).isEmpty(), qPrintable(name));
    }
}

void TestChoiceMatcher::whatPeopleTypeFindsTheCurrencyFirst_data()
{
    addExpectations({
        {u"pound"_s, u"GBP"_s},   {u"sterling"_s, u"GBP"_s},
        {u"quid"_s, u"GBP"_s},    {u"£"_s, u"GBP"_s},
        {u"gb"_s, u"GBP"_s},      {u"po"_s, u"GBP"_s},
        {u"euro"_s, u"EUR"_s},    {u"€"_s, u"EUR"_s},
        {u"eu"_s, u"EUR"_s},      {u"dollar"_s, u"USD"_s},
        {u"$"_s, u"USD"_s},       {u"us"_s, u"USD"_s},
        {u"A$"_s, u"AUD"_s},      {u"australian d"_s, u"AUD"_s},
        {u"franc"_s, u"CHF"_s},   {u"yen"_s, u"JPY"_s},
        {u"¥"_s, u"JPY"_s},       {u"kr"_s, u"SEK"_s},
        {u"krone"_s, u"NOK"_s},   {u"złoty"_s, u"PLN"_s},
        {u"zlo"_s, u"PLN"_s},     {u"rupee"_s, u"INR"_s},
        {u"₹"_s, u"INR"_s},       {u"rand"_s, u"ZAR"_s},
        {u"shekel"_s, u"ILS"_s},  {u"kuna"_s, u"HRK"_s},
        {u"guilder"_s, u"XCG"_s}, {u"yuan"_s, u"CNY"_s},
        {u"lira"_s, u"TRY"_s},    {u"bitcoin"_s, QString()},
    });
}

void TestChoiceMatcher::whatPeopleTypeFindsTheCurrencyFirst()
{
    QFETCH(QString, typed);
    QTEST(firstCode(m_currencies, typed), "code");
}

void TestChoiceMatcher::everyCurrencyIsFirstByItsCode()
{
    for (const Choice &currency : m_currencies.choices())
        QCOMPARE(firstCode(m_currencies, currency.code.toLower()), currency.code);
}

void TestChoiceMatcher::betterFitsComeFirst()
{
    const ChoiceMatcher matcher({
        {u"1"_s, u"a rebar"_s, {}},
        {u"2"_s, u"the bar"_s, {}},
        {u"3"_s, u"barrel"_s, {}},
        {u"4"_s, u"pub"_s, {u"Bar"_s}},
        {u"BAR"_s, u"pressure"_s, {}},
        {u"6"_s, u"none"_s, {}},
    });
    QCOMPARE(matcher.match(u"bar"), QList<int>({4, 3, 2, 1, 0}));
}

void TestChoiceMatcher::commonRowsComeFirstAmongEquals()
{
    const ChoiceMatcher matcher({
        {u"1"_s, u"barn"_s, {}, 0},
        {u"2"_s, u"bark"_s, {}, 70000},
        {u"3"_s, u"pub"_s, {u"bars"_s}, 5},
        {u"4"_s, u"bare"_s, {}, 0},
    });
    QCOMPARE(matcher.match(u"bar"), QList<int>({1, 2, 0, 3}));
}

void TestChoiceMatcher::aNameComesBeforeASynonymAmongEquals()
{
    const ChoiceMatcher matcher({{u"1"_s, u"pub"_s, {u"bars"_s}}, {u"2"_s, u"barn"_s, {}}});
    QCOMPARE(matcher.match(u"bar"), QList<int>({1, 0}));
}

void TestChoiceMatcher::textThatFitsNothingFindsNothing_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u"  \t"_s;
    QTest::newRow("punctuation") << u"-'."_s;
    QTest::newRow("another word") << u"zzz"_s;
    QTest::newRow("a line feed") << u"\n"_s;
    QTest::newRow("NUL") << QString(QChar(u'\0'));
    QTest::newRow("lone surrogate") << QString(QChar(0xD800));
    QTest::newRow("huge") << QString(1'000'000, u'x');
}

void TestChoiceMatcher::textThatFitsNothingFindsNothing()
{
    QFETCH(QString, typed);
    QCOMPARE(m_countries.match(typed), QList<int>());
    QCOMPARE(m_countries.resolve(typed), std::nullopt);
    QCOMPARE(ChoiceMatcher().match(typed), QList<int>());
    QCOMPARE(ChoiceMatcher().resolve(typed), std::nullopt);
}

void TestChoiceMatcher::aTextThatNamesOneRowInFullResolves_data()
{
    addExpectations({
        {u"GBR"_s, u"GBR"_s},
        {u"gbr"_s, u"GBR"_s},
        {u" gbr "_s, u"GBR"_s},
        {u"united KINGDOM"_s, u"GBR"_s},
        {u"United Kingdom — GBR"_s, u"GBR"_s},
        {u"uk"_s, u"GBR"_s},
        {u"Turkiye"_s, u"TUR"_s},
        {u"saint martin"_s, u"MAF"_s}, // a synonym of another
    });
}

void TestChoiceMatcher::aTextThatNamesOneRowInFullResolves()
{
    QFETCH(QString, typed);
    const std::optional<int> row = m_countries.resolve(typed);
    QVERIFY(row.has_value());
    QTEST(m_countries.choices().at(*row).code, "code");
}

void TestChoiceMatcher::aTextThatNamesSeveralRowsOrNoneDoesNotResolve_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("two are called so") << u"Congo"_s;
    QTest::newRow("the beginning of a name") << u"United King"_s;
    QTest::newRow("a part of a name") << u"Kingdom"_s;
    QTest::newRow("a name and another code") << u"United Kingdom — USA"_s;
}

void TestChoiceMatcher::aTextThatNamesSeveralRowsOrNoneDoesNotResolve()
{
    QFETCH(QString, typed);
    QCOMPARE(m_countries.resolve(typed), std::nullopt);
}

void TestChoiceMatcher::digitsThatAreNoCodeOfTheListAreNobodysElse()
{
    const ChoiceMatcher matcher({{u"20"_s, u"Web"_s, {}}, {u"3"_s, u"Shop 20"_s, {}}});
    QVERIFY(matcher.mayTakeBest(u"20"));
    QVERIFY(matcher.mayTakeBest(u" 3 "));
    QVERIFY(!matcher.mayTakeBest(u"2"));
    QVERIFY(!matcher.mayTakeBest(u"0"));
    QVERIFY(matcher.mayTakeBest(u"we"));
    QVERIFY(!matcher.mayTakeBest(u""));
}

void TestChoiceMatcher::theSynonymIsNamedWhereItIsWhatFits()
{
    const int row = m_countries.match(u"england").constFirst();
    QCOMPARE(m_countries.matchedSynonym(row, u"engl"), u"England"_s);
    QCOMPARE(m_countries.matchedSynonym(row, u"u.k"), u"UK"_s);
    QCOMPARE(m_countries.matchedSynonym(row, u"united"), QString());
    QCOMPARE(m_countries.matchedSynonym(row, u"gbr"), QString());
    QCOMPARE(m_countries.matchedSynonym(row, u"zzz"), QString());
    QCOMPARE(m_countries.matchedSynonym(row, u""), QString());
}

void TestChoiceMatcher::blankAndDuplicateCodesAreUsable()
{
    const ChoiceMatcher matcher({
        {QString(), u"Nobody"_s, {}},
        {u"1"_s, u"First"_s, {}},
        {u"1"_s, u"Second"_s, {}},
        {u"2"_s, QString(), {}},
        {QString(), QString(), {}},
        {u"a"_s, u"Small"_s, {}},
        {u"A"_s, u"Large"_s, {}},
        {u"-"_s, u"Dash"_s, {}},
        {u"9"_s, u"مكتب 🏢"_s, {}},
    });
    QCOMPARE(matcher.match(u"nob"), QList<int>({0}));
    QCOMPARE(matcher.match(u"1"), QList<int>({1, 2}));
    QCOMPARE(matcher.match(u"🏢"), QList<int>({8}));
    QCOMPARE(matcher.resolve(u"1"), 1);
    QCOMPARE(matcher.resolve(u"second"), 2);
    QCOMPARE(matcher.resolve(u"Second — 1"), 2);
    QCOMPARE(matcher.resolve(u"2"), 3);
    QCOMPARE(matcher.resolve(u"A"), 6);
    QCOMPARE(matcher.resolve(u"-"), 7);
    QCOMPARE(matcher.resolve(u""), std::nullopt);
    QCOMPARE(desk::shownText(matcher.choices().at(0)), u"Nobody"_s);
    QCOMPARE(desk::shownText(matcher.choices().at(3)), u"2"_s);
}

void TestChoiceMatcher::typedTextIsFoundInWhatIsShown_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("part");
    QTest::newRow("beginning") << u"United Kingdom"_s << u"uni"_s << u"Uni"_s;
    QTest::newRow("a word rather than its inside") << u"Oman, Roman man"_s << u"man"_s << u"man"_s;
    QTest::newRow("accents") << u"Côte d'Ivoire"_s << u"cote div"_s << u"Côte d'Iv"_s;
    QTest::newRow("accents written apart") << u"Cu\u0301ba"_s << u"cu"_s << u"Cu\u0301"_s;
    QTest::newRow("one letter shown, two typed") << u"Færøerne"_s << u"fae"_s << u"Fæ"_s;
    QTest::newRow("half of a ligature") << u"Færøerne"_s << u"fa"_s << u"F"_s;
    QTest::newRow("behind emoji") << u"🏢 Köln"_s << u"koln"_s << u"Köln"_s;
    QTest::newRow("not there") << u"France"_s << u"uk"_s << QString();
    QTest::newRow("nothing typed") << u"France"_s << QString() << QString();
}

void TestChoiceMatcher::typedTextIsFoundInWhatIsShown()
{
    QFETCH(QString, shown);
    QFETCH(QString, typed);
    const std::optional<TextSpan> span = desk::findTyped(shown, typed);
    QTEST(span ? shown.mid(span->start, span->length) : QString(), "part");
}

void TestChoiceMatcher::fiftyThousandRowsAreMatchedInAFrame_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nearly all") << u"c"_s;
    QTest::newRow("some") << u"99"_s;
    QTest::newRow("none") << u"zzzz"_s;
}

void TestChoiceMatcher::fiftyThousandRowsAreMatchedInAFrame()
{
    QFETCH(QString, typed);
    QBENCHMARK
    {
        (void)m_manyRows.match(typed);
    }
}

QTEST_GUILESS_MAIN(TestChoiceMatcher)
#include "tst_choicematcher.moc"
