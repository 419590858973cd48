// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/tradenumbers.h"

#include "contract/catalogue.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class TestTradeNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsWhole_data();
    void everyRowIsWhole();
    void theExampleOfEveryRowLooksUsual_data() { everyRowIsWhole_data(); }
    void theExampleOfEveryRowLooksUsual();
    void moreThanARowTakesLooksUnusual_data() { everyRowIsWhole_data(); }
    void moreThanARowTakesLooksUnusual();
    void nothingBehindThePrefixLooksUnusual_data() { everyRowIsWhole_data(); }
    void nothingBehindThePrefixLooksUnusual();
    void vatNumbersAreJudged_data();
    void vatNumbersAreJudged();
    void eoriNumbersAreJudged_data();
    void eoriNumbersAreJudged();
    void anExampleIsOfThePrefixOrElseOfTheCountry();
    void aVeryLongTextIsJudgedAtOnce();
};

void TestTradeNumbers::everyRowIsWhole_data()
{
    QTest::addColumn<const TradeNumbers *>("numbers");
    QTest::addColumn<int>("row");
    for (const TradeNumbers *numbers : {&TradeNumbers::vat(), &TradeNumbers::eori()}) {
        QVERIFY(numbers->shapes().size() >= 28);
        for (int row = 0; row < numbers->shapes().size(); ++row) {
            QTest::addRow("%s %s", numbers == &TradeNumbers::vat() ? "VAT" : "EORI",
                          qPrintable(numbers->shapes().at(row).prefix))
                << numbers << row;
        }
    }
}

void TestTradeNumbers::everyRowIsWhole()
{
    QFETCH(const TradeNumbers *, numbers);
    QFETCH(int, row);
    const TradeNumberShape &shape = numbers->shapes().at(row);
    QVERIFY(shape.prefix.size() == 2 || shape.prefix == "CHE"_L1);
    QVERIFY2(shape.behind.isValid(), qPrintable(shape.behind.errorString()));
    const Catalogue iso = Catalogue::iso();
    for (const QString &country : shape.countries)
        QVERIFY2(iso.find(ChoiceList::Countries, country), qPrintable(country));
}

void TestTradeNumbers::theExampleOfEveryRowLooksUsual()
{
    QFETCH(const TradeNumbers *, numbers);
    QFETCH(int, row);
    const TradeNumberShape &shape = numbers->shapes().at(row);
    QVERIFY(shape.example.startsWith(shape.prefix));
    QVERIFY(numbers->looksUsual(shape.example, {}));
    QVERIFY(numbers->looksUsual(shape.example.toLower(), u"USA"_s));
    QVERIFY(numbers->looksUsual(u' ' + shape.example + u' ', shape.countries.value(0)));
}

void TestTradeNumbers::moreThanARowTakesLooksUnusual()
{
    QFETCH(const TradeNumbers *, numbers);
    QFETCH(int, row);
    const TradeNumberShape &shape = numbers->shapes().at(row);
    const QString tooLong = shape.example + u"1234567890123"_s;
    QVERIFY(!numbers->looksUsual(tooLong, {}));
    QVERIFY(!numbers->looksUsual(tooLong, shape.countries.value(0)));
}

void TestTradeNumbers::nothingBehindThePrefixLooksUnusual()
{
    QFETCH(const TradeNumbers *, numbers);
    QFETCH(int, row);
    const TradeNumberShape &shape = numbers->shapes().at(row);
    QVERIFY(!numbers->looksUsual(shape.prefix, {}));
    QVERIFY(!numbers->looksUsual(shape.prefix + u"?"_s, {}));
}

void TestTradeNumbers::vatNumbersAreJudged_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<bool>("usual");
    const auto row = [](const QString &text, const QString &country, bool usual) {
        QTest::addRow("%s in %s", qPrintable(text), qPrintable(country))
            << text << country << usual;
    };
    row(u"GB 123 4567 89"_s, u"GBR"_s, true);
    row(u"123 4567 89"_s, u"GBR"_s, true);
    row(u"GB 123 4567 89 001"_s, u"GBR"_s, true);
    row(u"GB123456789"_s, u"IMN"_s, true);
    row(u"GBGD001"_s, u"GBR"_s, true);
    row(u"GBGD500"_s, u"GBR"_s, false);
    row(u"GBHA500"_s, u"GBR"_s, true);
    row(u"XIHA499"_s, u"GBR"_s, false);
    row(u"GB12345678"_s, u"GBR"_s, false);
    row(u"12345678"_s, u"GBR"_s, false);
    row(u"DE123456789"_s, u"GBR"_s, true); // registered elsewhere
    row(u"DE12345678"_s, u"DEU"_s, false);
    row(u"123456789"_s, u"DEU"_s, true);
    row(u"ATU12345678"_s, u"AUT"_s, true);
    row(u"AT12345678"_s, u"AUT"_s, false);
    row(u"BE0123456789"_s, u"BEL"_s, true);
    row(u"BE 0123.456.789"_s, u"BEL"_s, true);
    row(u"BE123456789"_s, u"BEL"_s, false);
    row(u"EL123456789"_s, u"GRC"_s, true);
    row(u"GR123456789"_s, u"GRC"_s, false); // the Greek prefix is EL
    row(u"ESB12345678"_s, u"ESP"_s, true);
    row(u"ES12345678Z"_s, u"ESP"_s, true);
    row(u"ES123456789"_s, u"ESP"_s, false);
    row(u"FR12345678901"_s, u"FRA"_s, true);
    row(u"FRK7123456789"_s, u"FRA"_s, true);
    row(u"FRO7123456789"_s, u"FRA"_s, false); // no letter O
    row(u"FR12345678901"_s, u"MCO"_s, true);
    row(u"IE1234567T"_s, u"IRL"_s, true);
    row(u"IE1234567FA"_s, u"IRL"_s, true);
    row(u"IE1S34567T"_s, u"IRL"_s, true);
    row(u"IE123456T"_s, u"IRL"_s, false);
    row(u"NL123456789B01"_s, u"NLD"_s, true);
    row(u"NL123456789"_s, u"NLD"_s, false);
    row(u"LT123456789012"_s, u"LTU"_s, true);
    row(u"LT1234567890"_s, u"LTU"_s, false);
    row(u"CHE123456789"_s, u"CHE"_s, true);
    row(u"CHE-123.456.789 TVA"_s, u"CHE"_s, true);
    row(u"CHE-123.456.78"_s, u"CHE"_s, false);
    row(u"123456789 MVA"_s, u"NOR"_s, true);
    row(u"NO12345678MVA"_s, u"NOR"_s, false);
    row(u"12-3456789"_s, u"USA"_s, true); // no table knows
    row(u"?"_s, u"USA"_s, false);
    row(u"27AAPFU0939F1ZV"_s, u"IND"_s, true);
    row(u"12345"_s, {}, true);
}

void TestTradeNumbers::vatNumbersAreJudged()
{
    QFETCH(QString, text);
    QFETCH(QString, country);
    QTEST(TradeNumbers::vat().looksUsual(text, country), "usual");
}

void TestTradeNumbers::eoriNumbersAreJudged_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("usual");
    const auto row = [](const QString &text, bool usual) {
        QTest::addRow("%s", qPrintable(text)) << text << usual;
    };
    row(u"GB123456789000"_s, true);
    row(u"GB 123456789 000"_s, true);
    row(u"GB123456789"_s, false);
    row(u"XI123456789000"_s, true);
    row(u"DE1234567"_s, true);
    row(u"DE123456789012345"_s, true);
    row(u"DE1234567890123456"_s, false);
    row(u"FR12345678901234"_s, true);
    row(u"GR123456789"_s, true);
    row(u"EL123456789"_s, true);
    row(u"US123456789"_s, false); // no customs there gives any
    row(u"123456789000"_s, false);
    row(u"DE"_s, false);
    row(u"DE12?4"_s, false);
}

void TestTradeNumbers::eoriNumbersAreJudged()
{
    QFETCH(QString, text);
    QTEST(TradeNumbers::eori().looksUsual(text, u"GBR"_s), "usual");
}

void TestTradeNumbers::anExampleIsOfThePrefixOrElseOfTheCountry()
{
    const TradeNumbers &vat = TradeNumbers::vat();
    QCOMPARE(vat.exampleFor(u"DE1"_s, u"GBR"_s), u"DE123456789"_s);
    QCOMPARE(vat.exampleFor(u"1"_s, u"FRA"_s), u"FRXX123456789"_s);
    QCOMPARE(vat.exampleFor(u"1"_s, u"USA"_s), QString());
}

void TestTradeNumbers::aVeryLongTextIsJudgedAtOnce()
{
    const QString text(65'536, u'9');
    QVERIFY(!TradeNumbers::vat().looksUsual(u"GB"_s + text, u"GBR"_s));
    QVERIFY(!TradeNumbers::vat().looksUsual(text, {}));
    QVERIFY(!TradeNumbers::eori().looksUsual(u"DE"_s + text, {}));
}

QTEST_GUILESS_MAIN(TestTradeNumbers)
#include "tst_tradenumbers.moc"
