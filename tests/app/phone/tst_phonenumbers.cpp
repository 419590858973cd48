// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone/phonenumbers.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;
using Kind = PhoneReading::Kind;

class TestPhoneNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberIsReadInTheLightOfItsCountry_data();
    void aNumberIsReadInTheLightOfItsCountry();
    void whatCannotExistIsNamed_data();
    void whatCannotExistIsNamed();
    void formattingAgainChangesNothing_data() { aNumberIsReadInTheLightOfItsCountry_data(); }
    void formattingAgainChangesNothing();
    void theShortestFormKeepsTheExtension();
    void regionsAreCountries();
    void withoutTheModuleNothingIsRead();
    void whatIsNoNumberIsReadWithoutHarm_data();
    void whatIsNoNumberIsReadWithoutHarm();

private:
    PhoneReading read(const QString &text, const QString &country) const
    {
        return m_phones.read(text, country).value();
    }

    PhoneNumbers m_phones{QStringLiteral(DESK_PHONE_MODULE)};
};

void TestPhoneNumbers::aNumberIsReadInTheLightOfItsCountry_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("formatted");

    const auto row = [](const QString &text, const QString &country, const QString &region,
                        const QString &formatted) {
        QTest::addRow("%s in %s", qPrintable(text), qPrintable(country))
            << text << country << region << formatted;
    };
    row(u"0113 496 0000"_s, u"GBR"_s, u"GB"_s, u"+44 113 496 0000"_s);
    row(u"01134960000"_s, u"GBR"_s, u"GB"_s, u"+44 113 496 0000"_s);
    row(u"(0113) 496-0000"_s, u"GBR"_s, u"GB"_s, u"+44 113 496 0000"_s);
    row(u"+44 (0)113 496 0000"_s, u"GBR"_s, u"GB"_s, u"+44 113 496 0000"_s);
    row(u"0044 113 496 0000"_s, u"GBR"_s, u"GB"_s, u"+44 113 496 0000"_s);
    row(u"+441134960000"_s, u"FRA"_s, u"GB"_s, u"+44 113 496 0000"_s);
    row(u"+441134960000"_s, {}, u"GB"_s, u"+44 113 496 0000"_s);
    row(u"07400 123456"_s, u"GBR"_s, u"GB"_s, u"+44 7400 123456"_s);
    row(u"0113 496 0000 ext. 12"_s, u"GBR"_s, u"GB"_s, u"+44 113 496 0000 x12"_s);
    row(u"0113 496 0000 x12"_s, u"GBR"_s, u"GB"_s, u"+44 113 496 0000 x12"_s);
    row(u"201-555-0123 ext. 7"_s, u"USA"_s, u"US"_s, u"+1 201-555-0123 ext. 7"_s);
    row(u"01 23 45 67 89"_s, u"FRA"_s, u"FR"_s, u"+33 1 23 45 67 89"_s);
    row(u"030 123456"_s, u"DEU"_s, u"DE"_s, u"+49 30 123456"_s);
    row(u"020 123 4567"_s, u"NLD"_s, u"NL"_s, u"+31 20 123 4567"_s);
    row(u"(01) 234 5678"_s, u"IRL"_s, u"IE"_s, u"+353 1 234 5678"_s);
    row(u"201-555-0123"_s, u"USA"_s, u"US"_s, u"+1 201-555-0123"_s);
    row(u"1-800-FLOWERS"_s, u"USA"_s, u"US"_s, u"+1 800-356-9377"_s);
    row(u"+383 38 123 456"_s, u"XKX"_s, u"XK"_s, u"+383 38 123 456"_s);
    row(u"\uFF0B44\u00A0113\u2011496\u20110000"_s, {}, u"GB"_s, u"+44 113 496 0000"_s);
    row(u"\u0660\u0661\u0661\u0663 \u0664\u0669\u0666 0000"_s, u"GBR"_s, u"GB"_s,
        u"+44 113 496 0000"_s);
}

void TestPhoneNumbers::aNumberIsReadInTheLightOfItsCountry()
{
    QFETCH(QString, text);
    QFETCH(QString, country);
    const PhoneReading reading = read(text, country);
    QCOMPARE(reading.kind, Kind::Good);
    QTEST(reading.region, "region");
    QTEST(reading.formatted, "formatted");
}

void TestPhoneNumbers::whatCannotExistIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<PhoneReading::Kind>("kind");
    QTest::addColumn<QString>("region");

    const auto row = [](const QString &text, const QString &country, Kind kind,
                        const QString &region) {
        QTest::addRow("%s in %s", qPrintable(text), qPrintable(country))
            << text << country << kind << region;
    };
    row(u"01 23 45"_s, u"FRA"_s, Kind::TooShort, u"FR"_s);
    row(u"+33 1 23 45"_s, {}, Kind::TooShort, u"FR"_s);
    row(u"1"_s, u"GBR"_s, Kind::Unreadable, {});
    row(u"0113 496 0000 00"_s, u"GBR"_s, Kind::TooLong, u"GB"_s);
    row(QString(21, u'1'), u"GBR"_s, Kind::TooLong, u"GB"_s);
    row(u"+1 113 496 0000"_s, {}, Kind::NotGivenOut, u"US"_s);
    row(u"496 0000"_s, u"USA"_s, Kind::WithoutAreaCode, u"US"_s);
    row(u"+999 1234 5678"_s, u"GBR"_s, Kind::UnknownCountryCode, {});
    row(u"0113 496 0000"_s, {}, Kind::CountryNeeded, {});
    row(u"0113 496 0000"_s, u"no code"_s, Kind::CountryNeeded, {});
    row(u"Bob, 0113 496 0000"_s, u"GBR"_s, Kind::Unreadable, {});
    row(u"Bob, 0113 496 0000 x12"_s, u"GBR"_s, Kind::Unreadable, {});
    row(u"0113 496 0000 Bob"_s, u"GBR"_s, Kind::Unreadable, {});
    row(u"0113 496 0000 or so"_s, u"GBR"_s, Kind::Unreadable, {});
    row(u"ask"_s, u"GBR"_s, Kind::Unreadable, {});
    row(u"\U0001F600"_s, u"GBR"_s, Kind::Unreadable, {});
}

void TestPhoneNumbers::whatCannotExistIsNamed()
{
    QFETCH(QString, text);
    QFETCH(QString, country);
    const PhoneReading reading = read(text, country);
    QTEST(reading.kind, "kind");
    QTEST(reading.region, "region");
    QCOMPARE(reading.formatted.isEmpty(), reading.kind != Kind::NotGivenOut);
}

void TestPhoneNumbers::formattingAgainChangesNothing()
{
    QFETCH(QString, country);
    QFETCH(QString, formatted);
    QCOMPARE(read(formatted, country).formatted, formatted);
    QCOMPARE(read(formatted, u"JPN"_s).formatted, formatted);
}

void TestPhoneNumbers::theShortestFormKeepsTheExtension()
{
    const PhoneReading reading = read(u"0113 496 0000 ext. 1234"_s, u"GBR"_s);
    QCOMPARE(reading.shortest, u"+441134960000x1234"_s);
    QCOMPARE(read(reading.shortest, {}), reading);
}

void TestPhoneNumbers::regionsAreCountries()
{
    QCOMPARE(m_phones.countryOf(u"GB"_s), u"GBR"_s);
    QCOMPARE(m_phones.countryOf(u"XK"_s), u"XKX"_s);
    QCOMPARE(m_phones.countryOf(u"001"_s), QString());
}

void TestPhoneNumbers::withoutTheModuleNothingIsRead()
{
    const PhoneNumbers missing(u"/nowhere/customer-desk-phone.so"_s);
    QVERIFY(!missing.read(u"0113 496 0000"_s, u"GBR"_s));
    QCOMPARE(missing.countryOf(u"GB"_s), QString());
    const PhoneNumbers notOurs(QCoreApplication::applicationFilePath());
    QVERIFY(!notOurs.read(u"0113 496 0000"_s, u"GBR"_s));
}

void TestPhoneNumbers::whatIsNoNumberIsReadWithoutHarm_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blanks") << u"  \t"_s;
    QTest::newRow("a NUL") << u"0113\0496"_s;
    QTest::newRow("a lone surrogate") << u"0113 "_s + QChar(0xD800);
    QTest::newRow("65,536 digits") << QString(65'536, u'1');
    QTest::newRow("65,536 pluses") << QString(65'536, u'+');
    QTest::newRow("65,536 letters") << u"1"_s + QString(65'535, u'a');
    QTest::newRow("line breaks") << u"0113\n496\r\n0000\n\n"_s;
}

void TestPhoneNumbers::whatIsNoNumberIsReadWithoutHarm()
{
    QFETCH(QString, text);
    QVERIFY(read(text, u"GBR"_s).kind != Kind::Good);
    QVERIFY(read(text, {}).kind != Kind::Good);
}

QTEST_GUILESS_MAIN(TestPhoneNumbers)
#include "tst_phonenumbers.moc"
