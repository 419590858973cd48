// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/requestcodec.h"
#include "contract/validation.h"
#include "phone/phonenumbers.h"
#include "sample/samplecustomer.h"
#include "sandbox/sandbox.h"
#include "sandbox/sandboxlists.h"
#include "sandbox/sandboxservice.h"
#include "sandbox/sandboxstore.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

/// Customers from a seed: good ones, and the same ones everywhere.
class TestSampleCustomer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSeedStandsForOneCustomerForever();
    void thereIsNothingToFindInAny();
    void noTwoHaveTheSameEmailOrAccountNumber();
    void theSandboxTakesThem();
    void allEmailsAreUnderReservedDomains();
    void whatIsChosenIsListed();
    void withoutListsThereIsACustomerToo();
    void peopleAndCompaniesOfSeveralCountriesAreThere();

private:
    Request sample(quint32 seed, bool accountNo = true) const
    {
        return believableCustomer(seed, {m_lists, accountNo});
    }

    const Catalogue m_lists = sandboxLists();
};

void TestSampleCustomer::aSeedStandsForOneCustomerForever()
{
    const QByteArray first = writeRequest(sample(4711), BodyFormat::Json);
    QLocale::setDefault(QLocale(QLocale::Turkish));
    QCOMPARE(writeRequest(sample(4711), BodyFormat::Json), first);
    QLocale::setDefault(QLocale::c());
    QVERIFY(writeRequest(sample(4712), BodyFormat::Json) != first);
    // To be changed on purpose only: somebody may have noted a seed.
    QCOMPARE(sample(4711).text(field::email), u"jurgen.schafer.00003mv@example.net"_s);
    QCOMPARE(sample(4711).text(field::postcode), u"79154"_s);
    QCOMPARE(sample(4711).text(field::accountNo), u"T00003MV"_s);
}

void TestSampleCustomer::thereIsNothingToFindInAny()
{
    const PhoneNumbers phones(QStringLiteral(DESK_PHONE_MODULE));
    ValidationRules rules;
    rules.keyRequired = false;
    rules.accountNoRequired = true;
    rules.catalogue = &m_lists;
    rules.phones = &phones;
    for (quint32 seed = 0; seed < 10'000; ++seed) {
        const Findings findings = validate(sample(seed), rules);
        if (!findings.isEmpty())
            QFAIL(qPrintable(u"seed %1, %2: %3 (%4)"_s.arg(seed).arg(
                findings.constFirst().field, findings.constFirst().message,
                QString::fromUtf8(writeRequest(sample(seed), BodyFormat::Json)))));
    }
}

void TestSampleCustomer::noTwoHaveTheSameEmailOrAccountNumber()
{
    QSet<QString> seen;
    for (quint32 seed = 0; seed < 10'000; ++seed) {
        const Request customer = sample(seed * 429'496U);
        seen.insert(customer.text(field::email));
        seen.insert(customer.text(field::accountNo));
    }
    QCOMPARE(seen.size(), 20'000);
}

void TestSampleCustomer::theSandboxTakesThem()
{
    SandboxStore store;
    QCOMPARE(store.open(u":memory:"_s), QString());
    SandboxService service(store, m_lists);
    for (quint32 seed = 0; seed < 300; ++seed) {
        Request customer = sample(seed, seed % 2 == 0);
        customer.setText(field::apiKey, sandboxKey());
        const BodyFormat format = seed % 3 == 0 ? BodyFormat::Xml : BodyFormat::Json;
        const HttpAnswer answer =
            service.answer({"POST", u"/api/v1/CustomerCreate"_s, mediaType(format).data(),
                            "application/json", writeRequest(customer, format)});
        QVERIFY2(answer.body.contains("\"OK\":true"), answer.body.constData());
    }
}

void TestSampleCustomer::allEmailsAreUnderReservedDomains()
{
    for (quint32 seed = 0; seed < 1'000; ++seed) {
        const QString domain = sample(seed).text(field::email).section(u'@', 1);
        QVERIFY2(
            QStringList({u"example.com"_s, u"example.org"_s, u"example.net"_s}).contains(domain),
            qPrintable(domain));
    }
}

void TestSampleCustomer::whatIsChosenIsListed()
{
    Catalogue lists;
    lists.setList(ChoiceList::Countries, {{u"XKX"_s, u"Kosovo"_s, {}}});
    lists.setList(ChoiceList::Currencies, {{u"SEK"_s, {}, {}}, {u"NOK"_s, {}, {}}});
    lists.setList(ChoiceList::Channels, {{u"77"_s, {}, {}}});
    lists.setList(ChoiceList::Categories, {{u"TOOLONG"_s, {}, {}}});
    ValidationRules rules;
    rules.keyRequired = false;
    rules.catalogue = &lists;
    for (quint32 seed = 0; seed < 500; ++seed) {
        const Request customer = believableCustomer(seed, {lists});
        QCOMPARE(validate(customer, rules).size(), 0);
        QCOMPARE(customer.text(field::country), u"XKX"_s);
        QCOMPARE(customer.text(field::channelId), u"77"_s);
        QCOMPARE(customer.text(field::category), QString());
        QCOMPARE(customer.text(field::accountNo), QString());
    }
}

void TestSampleCustomer::withoutListsThereIsACustomerToo()
{
    const Catalogue none;
    ValidationRules rules;
    rules.keyRequired = false;
    for (quint32 seed = 0; seed < 500; ++seed)
        QCOMPARE(validate(believableCustomer(seed, {none}), rules).size(), 0);
}

void TestSampleCustomer::peopleAndCompaniesOfSeveralCountriesAreThere()
{
    QSet<QString> countries;
    int companies = 0;
    for (quint32 seed = 0; seed < 300; ++seed) {
        countries.insert(sample(seed).text(field::country));
        companies += sample(seed).text(field::companyName).isEmpty() ? 0 : 1;
    }
    QVERIFY(countries.size() >= 5);
    QVERIFY(companies > 50 && companies < 150);
}

QTEST_GUILESS_MAIN(TestSampleCustomer)
#include "tst_samplecustomer.moc"
