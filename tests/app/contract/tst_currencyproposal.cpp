// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/currencyproposal.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class TestCurrencyProposal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCountryHasACurrencyOfTheIsoList();
    void aCountryHasItsCurrency_data();
    void aCountryHasItsCurrency();
    void whatTheServiceDoesNotListIsNotProposed();
    void aCountryBringsItsCurrency();
    void anotherCountryBringsAnother();
    void aCurrencyChosenByHandStays();
    void aClearedCurrencyFollowsAgain();
    void aCountryThatIsNoneYetPutsBackWhatWasThere();
    void aStoredDraftWithAnotherCurrencyKeepsIt();
    void theNextDraftFollowsAgain();

private:
    const Catalogue m_iso = Catalogue::iso();
};

void TestCurrencyProposal::everyCountryHasACurrencyOfTheIsoList()
{
    for (const Choice &country : m_iso.list(ChoiceList::Countries)) {
        const QString currency = m_iso.currencyOf(country.code);
        if (country.code == "ATA"_L1) // nobody's
            QVERIFY(currency.isEmpty());
        else
            QVERIFY2(m_iso.find(ChoiceList::Currencies, currency), qPrintable(country.code));
    }
}

void TestCurrencyProposal::aCountryHasItsCurrency_data()
{
    QTest::addColumn<QString>("currency");
    for (const char *row :
         {"GBR GBP", "IRL EUR", "USA USD", "DEU EUR", "FRA EUR", "NLD EUR", "CHE CHF", "HRV EUR",
          "BGR EUR", "XKX EUR", "MNE EUR", "LTU EUR", "CUW XCG", "SLE SLE", "DNK DKK", "GRL DKK",
          "POL PLN", "CZE CZK", "JPN JPY", "BLR BYN", "VEN VES", "LIE CHF", "JEY GBP", "SWE SEK",
          "AUS AUD", "NZL NZD", "CAN CAD", "ECU USD", "SLV USD", "SEN XOF", "CMR XAF", "PYF XPF"})
        QTest::newRow(QByteArray(row, 3).constData()) << QString::fromLatin1(row + 4);
}

void TestCurrencyProposal::aCountryHasItsCurrency()
{
    QTEST(proposedCurrency(m_iso, QString::fromLatin1(QTest::currentDataTag())), "currency");
}

void TestCurrencyProposal::whatTheServiceDoesNotListIsNotProposed()
{
    Catalogue catalogue = m_iso;
    catalogue.setList(ChoiceList::Currencies, {{u"EUR"_s, u"Euro"_s, {}}});
    QCOMPARE(proposedCurrency(catalogue, u"FRA"_s), u"EUR"_s);
    QCOMPARE(proposedCurrency(catalogue, u"GBR"_s), QString());
    catalogue.setList(ChoiceList::Currencies, QList<Choice>()); // any passes
    QCOMPARE(proposedCurrency(catalogue, u"GBR"_s), u"GBP"_s);
    QCOMPARE(proposedCurrency(m_iso, u"france"_s), QString());
}

void TestCurrencyProposal::aCountryBringsItsCurrency()
{
    CurrencyProposal proposal;
    QCOMPARE(proposal.onCountry(u"FRA"_s, {}, m_iso), u"EUR"_s);
    QVERIFY(proposal.isProposed(u"EUR"_s));
    QVERIFY(!proposal.isProposed(u"GBP"_s));
    QVERIFY(!proposal.isProposed({}));
}

void TestCurrencyProposal::anotherCountryBringsAnother()
{
    CurrencyProposal proposal;
    proposal.onCountry(u"FRA"_s, {}, m_iso);
    QCOMPARE(proposal.onCountry(u"GBR"_s, u"EUR"_s, m_iso), u"GBP"_s);
    QVERIFY(!proposal.onCountry(u"JEY"_s, u"GBP"_s, m_iso)); // is there already
    QVERIFY(proposal.isProposed(u"GBP"_s));
}

void TestCurrencyProposal::aCurrencyChosenByHandStays()
{
    CurrencyProposal proposal;
    proposal.onCountry(u"FRA"_s, {}, m_iso);
    proposal.onCurrencyChosen(u"USD"_s);
    QVERIFY(!proposal.onCountry(u"GBR"_s, u"USD"_s, m_iso));
    QVERIFY(!proposal.isProposed(u"USD"_s));
}

void TestCurrencyProposal::aClearedCurrencyFollowsAgain()
{
    CurrencyProposal proposal;
    proposal.onCurrencyChosen(u"USD"_s);
    proposal.onCurrencyChosen({});
    QCOMPARE(proposal.onCountry(u"GBR"_s, {}, m_iso), u"GBP"_s);
}

void TestCurrencyProposal::aCountryThatIsNoneYetPutsBackWhatWasThere()
{
    CurrencyProposal proposal; // somebody types "fra", and goes on to "franconia"
    QCOMPARE(proposal.onCountry(u"FRA"_s, u"GBP"_s, m_iso), u"EUR"_s);
    QCOMPARE(proposal.onCountry(u"fran"_s, u"EUR"_s, m_iso), u"GBP"_s);
    QVERIFY(!proposal.onCountry(u"franc"_s, u"GBP"_s, m_iso));
    QVERIFY(!proposal.isProposed(u"GBP"_s));
}

void TestCurrencyProposal::aStoredDraftWithAnotherCurrencyKeepsIt()
{
    CurrencyProposal proposal;
    proposal.beginWith(u"GBR"_s, u"USD"_s, m_iso);
    QVERIFY(!proposal.onCountry(u"FRA"_s, u"USD"_s, m_iso));
    proposal.beginWith(u"GBR"_s, u"GBP"_s, m_iso);
    QCOMPARE(proposal.onCountry(u"FRA"_s, u"GBP"_s, m_iso), u"EUR"_s);
}

void TestCurrencyProposal::theNextDraftFollowsAgain()
{
    CurrencyProposal proposal;
    proposal.onCurrencyChosen(u"USD"_s);
    proposal.beginAnew();
    QCOMPARE(proposal.onCountry(u"FRA"_s, u"USD"_s, m_iso), u"EUR"_s);
}

QTEST_GUILESS_MAIN(TestCurrencyProposal)
#include "tst_currencyproposal.moc"
