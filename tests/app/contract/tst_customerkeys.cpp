// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/customerkeys.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class TestCustomerKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellingsOfOneCompanyAreTheSame_data();
    void spellingsOfOneCompanyAreTheSame();
    void differentCompaniesAreNot_data();
    void differentCompaniesAreNot();
    void aNameThatIsAllLegalFormStays();
    void spellingsOfOneKeyAreTheSame_data();
    void spellingsOfOneKeyAreTheSame();
    void aCustomerIsKnownByNameOnlyWithAPostcode();
    void aPersonsSurnameKeepsWhatLooksLikeALegalForm();
    void aBlankRequestHasNoKeys();
};

void TestCustomerKeys::spellingsOfOneCompanyAreTheSame_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("folded");
    QTest::newRow("Ltd") << u"Smith & Sons Ltd"_s << u"smith and sons"_s;
    QTest::newRow("Limited, a dot") << u"SMITH and Sons Limited."_s << u"smith and sons"_s;
    QTest::newRow("brackets and spaces") << u"  Smith  (and Sons)  LTD "_s << u"smith and sons"_s;
    QTest::newRow("plc") << u"Rolls-Royce plc"_s << u"rolls royce"_s;
    QTest::newRow("public limited company")
        << u"Rolls Royce Public Limited Company"_s << u"rolls royce"_s;
    QTest::newRow("LLP") << u"Ernst LLP"_s << u"ernst"_s;
    QTest::newRow("Inc.") << u"Acme, Inc."_s << u"acme"_s;
    QTest::newRow("Co. Inc.") << u"Acme Co., Inc."_s << u"acme"_s;
    QTest::newRow("GmbH") << u"Müller GmbH"_s << u"muller"_s;
    QTest::newRow("GmbH & Co. KG") << u"Müller GmbH & Co. KG"_s << u"muller"_s;
    QTest::newRow("B.V.") << u"De Boer B.V."_s << u"de boer"_s;
    QTest::newRow("S.A.R.L.") << u"Côté Café S.A.R.L."_s << u"cote cafe"_s;
    QTest::newRow("A/S") << u"Sørensen A/S"_s << u"sorensen"_s;
    QTest::newRow("sp. z o.o.") << u"Łódź Sp. z o.o."_s << u"lodz"_s;
    QTest::newRow("Pty Ltd") << u"Koala Pty Ltd"_s << u"koala"_s;
}

void TestCustomerKeys::spellingsOfOneCompanyAreTheSame()
{
    QFETCH(QString, name);
    QTEST(foldedCompany(name), "folded");
}

void TestCustomerKeys::differentCompaniesAreNot_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("a legal form within") << u"Inc Design"_s << u"Design"_s;
    QTest::newRow("a word that ends like one") << u"Kunstag"_s << u"Kunst"_s;
    QTest::newRow("other words") << u"Smith Ltd"_s << u"Smyth Ltd"_s;
}

void TestCustomerKeys::differentCompaniesAreNot()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(foldedCompany(one) != foldedCompany(other));
}

void TestCustomerKeys::aNameThatIsAllLegalFormStays()
{
    QCOMPARE(foldedCompany(u"Limited"_s), u"limited"_s);
    QCOMPARE(foldedCompany(u"Co Ltd"_s), u"co"_s);
    QCOMPARE(foldedCompany(u"  "_s), QString());
}

void TestCustomerKeys::spellingsOfOneKeyAreTheSame_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("account number, case and blanks")
        << u"AccountNo"_s << u"A-1042"_s << u" a-1042\t"_s << true;
    QTest::newRow("account number, accents count") << u"AccountNo"_s << u"É1"_s << u"E1"_s << false;
    QTest::newRow("account number, composed or not")
        << u"AccountNo"_s << u"\u00c91"_s << u"E\u03011"_s << true;
    QTest::newRow("account number, inner blanks count")
        << u"AccountNo"_s << u"A 1"_s << u"A1"_s << false;
    QTest::newRow("email") << u"Email"_s << u"Ann@Example.com"_s << u"ann@example.com "_s << true;
    QTest::newRow("another email")
        << u"Email"_s << u"an.n@example.com"_s << u"ann@example.com"_s << false;
    QTest::newRow("VAT number") << u"VATNumber"_s << u"GB 123.456-789"_s << u"gb123456789"_s
                                << true;
    QTest::newRow("another VAT number")
        << u"VATNumber"_s << u"GB123456780"_s << u"GB123456789"_s << false;
}

void TestCustomerKeys::spellingsOfOneKeyAreTheSame()
{
    QFETCH(QString, field);
    QFETCH(QString, one);
    QFETCH(QString, other);
    Request first;
    first.setText(*findField(field), one);
    Request second;
    second.setText(*findField(field), other);
    QVERIFY(!customerKeys(first).isEmpty());
    QTEST(customerKeys(first) == customerKeys(second), "same");
}

void TestCustomerKeys::aCustomerIsKnownByNameOnlyWithAPostcode()
{
    Request person;
    person.setText(field::surname, u"O'Neill"_s);
    QVERIFY(customerKeys(person).isEmpty());
    person.setText(field::postcode, u"LS1 4AP"_s);
    Request company;
    company.setText(field::companyName, u"ONEILL Ltd."_s);
    company.setText(field::surname, u"Someone"_s);
    company.setText(field::postcode, u"ls14ap"_s);
    QVERIFY(!customerKeys(person).nameAndPlace.isEmpty());
    QCOMPARE(customerKeys(person).nameAndPlace, customerKeys(company).nameAndPlace);
    company.setText(field::postcode, u"LS1 4AQ"_s);
    QVERIFY(customerKeys(person).nameAndPlace != customerKeys(company).nameAndPlace);
}

void TestCustomerKeys::aPersonsSurnameKeepsWhatLooksLikeALegalForm()
{
    Request de;
    de.setText(field::surname, u"De"_s);
    de.setText(field::postcode, u"1000"_s);
    Request deSa = de;
    deSa.setText(field::surname, u"De Sá"_s);
    QVERIFY(customerKeys(de) != customerKeys(deSa));
}

void TestCustomerKeys::aBlankRequestHasNoKeys()
{
    QVERIFY(customerKeys(Request()).isEmpty());
    Request blanks;
    blanks.setText(field::accountNo, u"  "_s);
    blanks.setText(field::vatNumber, u"- ."_s);
    QVERIFY(customerKeys(blanks).isEmpty());
}

QTEST_GUILESS_MAIN(TestCustomerKeys)
#include "tst_customerkeys.moc"
