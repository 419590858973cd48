// SPDX-License-Identifier: GPL-3.0-or-later
#include "address/addressreading.h"

#include "contract/catalogue.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

/// A case of addresses.txt.
struct AddressCase
{
    QString name;
    QString country = u"GBR"_s;
    QString pasted;
    QStringList expected; ///< "Town: Leeds"
};

QString unescaped(QString text)
{
    text.replace("\\t"_L1, "\t"_L1).replace("\\r"_L1, "\r"_L1);
    static const QRegularExpression unit(u"\\\\u([0-9A-F]{4})"_s);
    for (auto match = unit.match(text); match.hasMatch(); match = unit.match(text))
        text.replace(match.capturedStart(), 6, QChar(match.captured(1).toUShort(nullptr, 16)));
    return text;
}

void readLine(const QString &line, QList<AddressCase> &cases)
{
    if (line.startsWith("## "_L1)) {
        cases.append({.name = line.mid(3), .pasted = {}, .expected = {}});
    } else if (line.startsWith(u'|')) {
        QString &pasted = cases.last().pasted;
        pasted += (pasted.isNull() ? QString() : u"\n"_s) + unescaped(line.mid(1));
    } else if (line.startsWith("in:"_L1)) {
        cases.last().country = line.mid(3).trimmed();
    } else if (!line.isEmpty() && !line.startsWith(u'#')) {
        cases.last().expected << unescaped(line);
    }
}

QList<AddressCase> readCases()
{
    QFile file(QStringLiteral(ADDRESSES));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("addresses.txt cannot be read");
    QList<AddressCase> cases;
    const QString content = QString::fromUtf8(file.readAll());
    for (const QString &line : content.split(u'\n'))
        readLine(line, cases);
    return cases;
}

/// "Town: Leeds", "Country: GBR (England)", in the order of the field table.
QStringList shown(const AddressReading &reading)
{
    QStringList lines;
    for (const AddressPart &part : reading.parts) {
        const bool isSame = part.pasted == part.text || part.pasted.isEmpty();
        const QString pasted = isSame && part.field != field::country ? QString() : part.pasted;
        lines << part.field + u": "_s + part.text +
                     (pasted.isEmpty() ? QString() : u" ("_s + pasted + u')');
    }
    return lines;
}

/// Every character but those that part lines and words, in no order.
QString characters(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace() || c == u','; });
    std::ranges::sort(text);
    return text;
}

QString characters(const AddressReading &reading)
{
    QString all;
    for (const AddressPart &part : reading.parts)
        all += part.pasted;
    return characters(all);
}

} // namespace

class TestAddressReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressIsSpreadOverTheFields_data();
    void anAddressIsSpreadOverTheFields();
    void thereAreManyAddressesOfEachCountry();
    void noCharacterIsLost_data();
    void noCharacterIsLost();
    void noCharacterOfAnyTextIsLost();
    void noFieldIsGivenTwice();
    void whatFieldsHoldAlreadyIsNotProposedForNames();
    void linesBeginWhereTheyAreFree();
    void aCountryThatIsNotListedStaysInItsLine();
    void withoutAListOfCountriesTheShapesStillTell();
    void hugeTextsAreQuick_data();
    void hugeTextsAreQuick();

private:
    AddressReading read(const QString &pasted, const QString &country = u"GBR"_s) const
    {
        return readAddress(pasted, {.countries = m_countries, .country = country});
    }

    ChoiceMatcher m_countries{Catalogue::iso().list(ChoiceList::Countries)};
};

void TestAddressReading::anAddressIsSpreadOverTheFields_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QStringList>("expected");
    for (const AddressCase &address : readCases())
        QTest::newRow(qPrintable(address.name))
            << address.country << address.pasted << address.expected;
}

void TestAddressReading::anAddressIsSpreadOverTheFields()
{
    QFETCH(QString, country);
    QFETCH(QString, pasted);
    QFETCH(QStringList, expected);
    QStringList fields = shown(read(pasted, country));
    fields.sort();
    expected.sort();
    QCOMPARE(fields.join(u'\n'), expected.join(u'\n'));
}

void TestAddressReading::thereAreManyAddressesOfEachCountry()
{
    QMap<QString, int> counts;
    for (const AddressCase &address : readCases())
        ++counts[address.name.section(u':', 0, 0)];
    for (const QString &country :
         {u"UK"_s, u"Ireland"_s, u"USA"_s, u"Germany"_s, u"France"_s, u"Netherlands"_s})
        QVERIFY2(counts.value(country) >= 7, qPrintable(country));
    QVERIFY(readCases().size() >= 80);
}

void TestAddressReading::noCharacterIsLost_data()
{
    QTest::addColumn<QString>("pasted");
    for (const AddressCase &address : readCases())
        QTest::newRow(qPrintable(address.name)) << address.pasted;
    QTest::newRow("empty") << QString();
    QTest::newRow("separators only") << u" ,\n,\t\r\n , "_s;
    QTest::newRow("NULs") << u"12\0 High\0 Street\nLe\0eds\nLS1\0 4AB\0"_s;
    QTest::newRow("emoji") << u"\U0001F3E0 12 High Street\nLeeds \U0001F600\nLS1 4AB \U0001F4EE"_s;
    QTest::newRow("lone surrogates") << u"12 High "_s + QChar(0xD83D) + u"\nLeeds LS1 4AB"_s;
    QTest::newRow("marks only") << u"\u200F\n\u200E, \u202A\nLS1 4AB"_s;
    QTest::newRow("a mark within a postcode") << u"Leeds LS1\u200E 4\u200FAB"_s;
    QTest::newRow("a stop behind the postcode") << u"12 High Street, Leeds, LS1 4AB."_s;
    QTest::newRow("two postcodes") << u"1 High St\nLeeds LS1 4AB\n2 Low St\nYork YO1 7AA"_s;
    QTest::newRow("two countries") << u"England\n1 High St\nLeeds\nLS1 4AB\nGermany"_s;
    QTest::newRow("country only") << u"Germany\nFrance"_s;
}

void TestAddressReading::noCharacterIsLost()
{
    QFETCH(QString, pasted);
    for (const QString &country :
         {u"GBR"_s, u"IRL"_s, u"USA"_s, u"DEU"_s, u"NLD"_s, u"JPN"_s, u""_s})
        QCOMPARE(characters(read(pasted, country)), characters(pasted));
}

// Lines, words and separators of real addresses, thrown together.
void TestAddressReading::noCharacterOfAnyTextIsLost()
{
    QStringList words{u"\u200F"_s, u"\0"_s, u"\U0001F600"_s, QString(QChar(0xDC00)),
                      u"."_s,      u"-"_s};
    for (const AddressCase &address : readCases())
        words += address.pasted.split(QRegularExpression(u"\\b"_s), Qt::SkipEmptyParts);
    const QStringList separators{u" "_s, u"\n"_s, u", "_s, u"\r\n"_s, u"\t"_s, u""_s};
    const QStringList countries{u"GBR"_s, u"IRL"_s, u"USA"_s, u"DEU"_s, u"FRA"_s, u"NLD"_s, u""_s};
    QRandomGenerator random(20261123);
    for (int round = 0; round < 1000; ++round) {
        QString pasted;
        for (int word = random.bounded(30); word >= 0; --word) {
            pasted += words[random.bounded(words.size())];
            pasted += separators[random.bounded(separators.size())];
        }
        const QString country = countries[random.bounded(countries.size())];
        QVERIFY2(characters(read(pasted, country)) == characters(pasted),
                 qPrintable(u"round %1: "_s.arg(round) + pasted));
    }
}

void TestAddressReading::noFieldIsGivenTwice()
{
    QStringList texts{u"Westport\nCo. Mayo\nLS1 4AB"_s, u"Germany\nLeeds\nLS1 4AB\nFrance"_s};
    for (const AddressCase &address : readCases())
        texts << address.pasted;
    for (const QString &pasted : std::as_const(texts)) {
        for (const QString &country : {u"GBR"_s, u"USA"_s, u"DEU"_s, u""_s}) {
            QStringList names;
            for (const AddressPart &part : read(pasted, country).parts)
                names << part.field;
            QVERIFY2(names.removeDuplicates() == 0, qPrintable(pasted));
        }
    }
}

void TestAddressReading::whatFieldsHoldAlreadyIsNotProposedForNames()
{
    const QString pasted = u"Mrs A Smith\nAcme Ltd\n12 High Street\nLeeds\nLS1 4AB"_s;
    const AddressReading reading = readAddress(pasted, {.countries = m_countries,
                                                        .country = u"GBR"_s,
                                                        .isPersonOpen = false,
                                                        .isCompanyOpen = false});
    QCOMPARE(shown(reading),
             (QStringList{u"Line1: Mrs A Smith"_s, u"Line2: Acme Ltd"_s, u"Line3: 12 High Street"_s,
                          u"Town: Leeds"_s, u"Postcode: LS1 4AB"_s}));
}

void TestAddressReading::linesBeginWhereTheyAreFree()
{
    const QString pasted = u"Flat 2\n12 High Street\nHeadingley\nLeeds\nLS1 4AB"_s;
    const AddressReading third =
        readAddress(pasted, {.countries = m_countries, .country = u"GBR"_s, .firstLine = 2});
    QCOMPARE(shown(third), (QStringList{u"Line3: Flat 2, 12 High Street, Headingley"_s,
                                        u"Town: Leeds"_s, u"Postcode: LS1 4AB"_s}));
}

void TestAddressReading::aCountryThatIsNotListedStaysInItsLine()
{
    const ChoiceMatcher countries({{u"GBR"_s, u"United Kingdom"_s, {}}});
    const AddressReading reading = readAddress(u"Damrak 1\n1012 LG Amsterdam\nNederland"_s,
                                               {.countries = countries, .country = u"GBR"_s});
    QVERIFY(!reading.find(field::country));
    QCOMPARE(reading.find(field::line2)->text, u"Nederland"_s);
}

void TestAddressReading::withoutAListOfCountriesTheShapesStillTell()
{
    const ChoiceMatcher none;
    const AddressReading reading =
        readAddress(u"12 High Street\nLeeds LS1 4AB"_s, {.countries = none, .country = {}});
    QCOMPARE(reading.find(field::country)->text, u"GBR"_s);
    QCOMPARE(reading.find(field::town)->text, u"Leeds"_s);
}

void TestAddressReading::hugeTextsAreQuick_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::newRow("65,536 letters") << QString(65'536, u'x');
    QTest::newRow("65,536 digits") << QString(65'536, u'1');
    QTest::newRow("10,000 lines") << u"line \n"_s.repeated(10'000);
    QTest::newRow("32,768 commas and words") << u"a,"_s.repeated(32'768);
    QTest::newRow("32,768 words") << u"a "_s.repeated(32'768);
    QTest::newRow("65,536 NULs") << QString(65'536, QChar(0));
    QTest::newRow("65,536 marks") << QString(65'536, QChar(0x200F));
    QTest::newRow("65,536 blanks") << QString(65'536, u' ');
    QTest::newRow("a postcode behind a novel")
        << u"word "_s.repeated(13'000) + u"\nLeeds LS1 4AB"_s;
}

void TestAddressReading::hugeTextsAreQuick()
{
    QFETCH(QString, pasted);
    QElapsedTimer clock;
    clock.start();
    const AddressReading reading = read(pasted);
    QVERIFY2(clock.elapsed() < 1000,
             qPrintable(QString::number(clock.elapsed()))); // a slow machine
    QCOMPARE(characters(reading), characters(pasted));
}

QTEST_GUILESS_MAIN(TestAddressReading)
#include "tst_addressreading.moc"
