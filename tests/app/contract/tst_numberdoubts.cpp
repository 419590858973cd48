// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/validation.h"
#include "phone/phonenumbers.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class TestNumberDoubts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberIsDoubtedInPlainWords_data();
    void aNumberIsDoubtedInPlainWords();
    void aDoubtIsNeverAnError();
    void aPhoneIsJudgedByItsShapeWithoutTheModule_data();
    void aPhoneIsJudgedByItsShapeWithoutTheModule();

private:
    Findings findingsOf(const QString &name, const QString &text, const QString &country) const;

    PhoneNumbers m_phones{QStringLiteral(DESK_PHONE_MODULE)};
    Catalogue m_catalogue = Catalogue::iso();
    ValidationRules m_rules{.catalogue = &m_catalogue, .phones = &m_phones};
};

Findings TestNumberDoubts::findingsOf(const QString &name, const QString &text,
                                      const QString &country) const
{
    Request request;
    request.setText(field::country, country);
    request.setText(*findField(name), text);
    return validateField(request, *findField(name), m_rules);
}

void TestNumberDoubts::aNumberIsDoubtedInPlainWords_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("words"); // that the warning has; empty: there is none

    const auto row = [](const QString &name, const QString &text, const QString &country,
                        const QString &words) {
        QTest::addRow("%s %s in %s", qPrintable(name), qPrintable(text), qPrintable(country))
            << name << text << country << words;
    };
    row(u"TelephoneNo"_s, u"0113 496 0000"_s, u"GBR"_s, {});
    row(u"TelephoneNo"_s, u"01 23 45"_s, u"FRA"_s, u"too few digits for France"_s);
    row(u"TelephoneNo"_s, u"0113 496 0000 00"_s, u"GBR"_s, u"too many digits for United Kingdom"_s);
    row(u"MobileNo"_s, u"+33 1 23 45"_s, u"GBR"_s, u"Mobile has too few digits for France"_s);
    row(u"TelephoneNo"_s, u"0000 000 0000"_s, u"GBR"_s,
        u"begins like no number in United Kingdom"_s);
    row(u"TelephoneNo"_s, u"+999 1234 5678"_s, u"GBR"_s, u"country code that no country has"_s);
    row(u"TelephoneNo"_s, u"496 0000"_s, u"USA"_s, u"area code"_s);
    row(u"TelephoneNo"_s, u"ask for Bob"_s, u"GBR"_s, u"looks unusual"_s);
    row(u"TelephoneNo"_s, u"0113 496 0000 Bob"_s, u"GBR"_s, u"looks unusual"_s);
    row(u"TelephoneNo"_s, u"0113 496 0000"_s, {}, {}); // nobody can tell
    row(u"TelephoneNo"_s, u"12"_s, {}, u"looks unusual"_s);
    row(u"VATNumber"_s, u"DE12345678"_s, u"DEU"_s, u"usually like DE123456789"_s);
    row(u"VATNumber"_s, u"?"_s, u"USA"_s, u"looks unusual"_s);
    row(u"VATNumber"_s, u"DE123456789"_s, u"DEU"_s, {});
    row(u"EORI"_s, u"GB123"_s, u"GBR"_s, u"usually like GB123456789000"_s);
    row(u"EORI"_s, u"GB123456789000"_s, u"GBR"_s, {});
    row(u"Postcode"_s, u"12345"_s, u"GBR"_s, u"looks unusual"_s);
    row(u"Postcode"_s, u"NL-1012 AB"_s, u"NLD"_s, {});
}

void TestNumberDoubts::aNumberIsDoubtedInPlainWords()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, country);
    QFETCH(QString, words);
    const Findings findings = findingsOf(name, text, country);
    QCOMPARE(findings.size(), words.isEmpty() ? 0 : 1);
    if (words.isEmpty())
        return;
    QCOMPARE(findings.first().severity, Finding::Severity::Warning);
    QVERIFY2(findings.first().message.contains(words), qPrintable(findings.first().message));
}

void TestNumberDoubts::aDoubtIsNeverAnError()
{
    for (const Field &field : fields()) {
        if (field.format == Format::Telephone || field.format == Format::Eori)
            QVERIFY(!hasErrors(findingsOf(field.name, u"(?)"_s, u"GBR"_s)));
    }
}

void TestNumberDoubts::aPhoneIsJudgedByItsShapeWithoutTheModule_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("doubted");
    QTest::newRow("usual") << u"0113 496 0000"_s << false;
    QTest::newRow("too short, which the shape cannot tell") << u"01 23 45"_s << false;
    QTest::newRow("no number") << u"ask for Bob"_s << true;
}

void TestNumberDoubts::aPhoneIsJudgedByItsShapeWithoutTheModule()
{
    QFETCH(QString, text);
    const PhoneNumbers missing(u"/nowhere/customer-desk-phone.so"_s);
    m_rules.phones = &missing;
    QTEST(!findingsOf(u"TelephoneNo"_s, text, u"FRA"_s).isEmpty(), "doubted");
    m_rules.phones = nullptr;
    QTEST(!findingsOf(u"TelephoneNo"_s, text, u"FRA"_s).isEmpty(), "doubted");
    m_rules.phones = &m_phones;
}

QTEST_GUILESS_MAIN(TestNumberDoubts)
#include "tst_numberdoubts.moc"
