// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/validation.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

Catalogue smallCatalogue()
{
    Catalogue catalogue;
    catalogue.setList(ChoiceList::Countries,
                      {{u"GBR"_s, u"United Kingdom"_s, {}}, {u"XKX"_s, u"Kosovo"_s, {}}});
    catalogue.setList(ChoiceList::Currencies, {{u"GBP"_s, u"Pound"_s, {}}});
    return catalogue;
}

Request goodRequest()
{
    Request request;
    request.setText(field::apiKey, u"sandbox-key"_s);
    request.setText(field::channelId, u"1"_s);
    request.setText(field::line1, u"1 High Street"_s);
    request.setText(field::country, u"GBR"_s);
    request.setText(field::firstname, u"Ann"_s);
    request.setText(field::surname, u"Smith"_s);
    request.setText(field::email, u"ann@example.com"_s);
    request.setText(field::currency, u"GBP"_s);
    return request;
}

QStringList fieldsOf(const Findings &findings, Finding::Severity severity)
{
    QStringList names;
    for (const Finding &finding : findings) {
        if (finding.severity == severity)
            names.append(finding.field);
    }
    return names;
}

} // namespace

class TestValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodRequestHasNoFindings();
    void everyRequiredFieldIsMissedWhenItIsBlank_data();
    void everyRequiredFieldIsMissedWhenItIsBlank();
    void everyLimitCountsUtf16Units_data();
    void everyLimitCountsUtf16Units();
    void aValueIsJudged_data();
    void aValueIsJudged();
    void aCompanyNeedsItsName();
    void aBlankAccountNumberPassesUnlessNumbersAreTyped();
    void aCodeOfTheServicesOwnListIsNeverAnError();
    void codesPassWhereTheListIsNotKnown();
    void everyFindingNamesItsField();

private:
    Catalogue m_catalogue = smallCatalogue();
    ValidationRules m_rules{.catalogue = &m_catalogue};
};

void TestValidation::aGoodRequestHasNoFindings()
{
    QCOMPARE(validate(goodRequest(), m_rules), Findings());
}

void TestValidation::everyRequiredFieldIsMissedWhenItIsBlank_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("blank");
    for (const Field &field : fields()) {
        if (field.presence != Presence::Required || field.type == ValueType::Boolean)
            continue;
        QTest::addRow("%s empty", field.name.data()) << QString(field.name) << QString();
        QTest::addRow("%s spaces", field.name.data()) << QString(field.name) << u"  "_s;
    }
}

void TestValidation::everyRequiredFieldIsMissedWhenItIsBlank()
{
    QFETCH(QString, name);
    QFETCH(QString, blank);
    Request request = goodRequest();
    request.setText(*findField(name), blank);
    QCOMPARE(fieldsOf(validate(request, m_rules), Finding::Severity::Error), QStringList{name});
}

void TestValidation::everyLimitCountsUtf16Units_data()
{
    QTest::addColumn<QString>("name");
    for (const Field &field : fields()) {
        if (field.limit > 0)
            QTest::addRow("%s", field.name.data()) << QString(field.name);
    }
}

void TestValidation::everyLimitCountsUtf16Units()
{
    QFETCH(QString, name);
    const Field &field = *findField(name);
    Request request = goodRequest();

    request.setText(field, QString(field.limit, u'x'));
    QVERIFY(validateTyping(request, field).isEmpty());
    request.setText(field, QString(field.limit + 1, u'x'));
    QCOMPARE(validateTyping(request, field).size(), 1);

    // An emoji outside the BMP counts as two.
    request.setText(field, QString(field.limit - 1, u'x') + u"\U0001F600"_s);
    const Findings findings = validateTyping(request, field);
    QCOMPARE(findings.size(), 1);
    QVERIFY2(findings.first().message.contains("by 1:"_L1), qPrintable(findings.first().message));
}

void TestValidation::aValueIsJudged_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("error");
    QTest::addColumn<bool>("warning");

    const auto row = [](const char *name, const QString &text, bool error, bool warning) {
        QTest::addRow("%s=%s", name, qPrintable(text))
            << QString::fromLatin1(name) << text << error << warning;
    };
    row("ChannelID", u"2"_s, false, false);
    row("ChannelID", u"-1"_s, false, false);
    row("ChannelID", u"2147483647"_s, false, false);
    row("ChannelID", u"2147483648"_s, true, false);
    row("ChannelID", u"-2147483649"_s, true, false);
    row("ChannelID", u"Web"_s, true, false);
    row("ChannelID", u"1.5"_s, true, false);
    row("CustomerServiceLevel", u"0"_s, false, false);
    row("CustomerServiceLevel", u"gold"_s, true, false);
    row("Country", u"XKX"_s, false, false);
    row("Country", u"ZZZ"_s, true, false);
    row("Country", u"gbr"_s, true, false);
    row("Currency", u"GBP"_s, false, false);
    row("Currency", u"XYZ"_s, true, false);
    row("Email", u"a@b"_s, false, false);
    row("Email", u"\"a@b\"@c"_s, false, false);
    row("Email", u"@b"_s, true, false);
    row("Email", u"a@"_s, true, false);
    row("Email", u"ab"_s, true, false);
    row("Email", u"a b@c"_s, true, false);
    row("Email", u"a@b "_s, true, false);
    row("Email", u"a@b\u00A0c"_s, true, false);
    row("Postcode", u"SW1A 1AA"_s, false, false);
    row("Postcode", u"sw1a1aa"_s, false, false);
    row("Postcode", u"12345"_s, false, true);
    row("TelephoneNo", u"+44 (0)20 7946 0000"_s, false, false);
    row("TelephoneNo", u"020 7946 0000 ext 12"_s, false, false);
    row("TelephoneNo", u"ask for Bob"_s, false, true);
    row("MobileNo", u"12"_s, false, true);
    row("VATNumber", u"GB 123 4567 89"_s, false, false);
    row("VATNumber", u"?"_s, false, true);
    row("EORI", u"GB123456789000"_s, false, false);
    row("EORI", u"123"_s, false, true);
    row("Line2", u"Flat 1\nRear"_s, false, true);
    row("Line2", u"bell \u0007"_s, false, true);
}

void TestValidation::aValueIsJudged()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    Request request = goodRequest();
    request.setText(*findField(name), text);
    const Findings findings = validate(request, m_rules);
    QTEST(fieldsOf(findings, Finding::Severity::Error).contains(name), "error");
    QTEST(fieldsOf(findings, Finding::Severity::Warning).contains(name), "warning");
}

void TestValidation::aCompanyNeedsItsName()
{
    Request request = goodRequest();
    m_rules.companyNameRequired = true;
    QCOMPARE(fieldsOf(validate(request, m_rules), Finding::Severity::Error),
             QStringList{u"CompanyName"_s});
    request.setText(field::companyName, u"Smith Ltd"_s);
    QCOMPARE(validate(request, m_rules), Findings());
    m_rules.companyNameRequired = false;
}

void TestValidation::aBlankAccountNumberPassesUnlessNumbersAreTyped()
{
    QCOMPARE(validate(goodRequest(), m_rules), Findings());
    m_rules.accountNoRequired = true;
    QCOMPARE(fieldsOf(validate(goodRequest(), m_rules), Finding::Severity::Error),
             QStringList{u"AccountNo"_s});
    m_rules.accountNoRequired = false;
}

void TestValidation::aCodeOfTheServicesOwnListIsNeverAnError()
{
    Catalogue catalogue = smallCatalogue();
    catalogue.setList(ChoiceList::Countries, {{u"Q1"_s, u"Our own country"_s, {}}});
    Request request = goodRequest();
    request.setText(field::country, u"Q1"_s);
    QCOMPARE(validate(request, {.catalogue = &catalogue}), Findings());
}

void TestValidation::codesPassWhereTheListIsNotKnown()
{
    Request request = goodRequest();
    request.setText(field::category, u"ZZ"_s);
    request.setText(field::channelId, u"4711"_s);
    QCOMPARE(validate(request, m_rules), Findings());
}

void TestValidation::everyFindingNamesItsField()
{
    Request request;
    for (const Field &field : fields()) {
        if (field.limit > 0)
            request.setText(field, QString(field.limit + 1, u'x'));
    }
    const Findings findings = validate(request, m_rules);
    QVERIFY(findings.size() >= 20);
    for (const Finding &finding : findings) {
        const QString label = findField(finding.field)->label();
        QVERIFY2(finding.message.contains(label), qPrintable(finding.message));
    }
}

QTEST_GUILESS_MAIN(TestValidation)
#include "tst_validation.moc"
