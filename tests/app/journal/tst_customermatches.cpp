// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include "datafolderfixture.h"
#include "journal/requestrecord.h"
#include "journal/schema.h"
#include "samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;
using Shared = CustomerMatch::Shared;

namespace {

Request customer(const QString &accountNo, const QString &email = {})
{
    Request request;
    request.setText(field::accountNo, accountNo);
    request.setText(field::email, email);
    return request;
}

Conclusion concluded(Outcome outcome, const QString &accountNo = {})
{
    Conclusion conclusion;
    conclusion.outcome = outcome;
    if (!accountNo.isEmpty())
        conclusion.answer.accountNo = accountNo;
    return conclusion;
}

} // namespace

/// Who is there already, by the attempts of the journal.
class TestCustomerMatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whoSharesAKeyIsFound_data();
    void whoSharesAKeyIsFound();
    void onlyThoseWhoMayBeThereAreFound_data();
    void onlyThoseWhoMayBeThereAreFound();
    void anAttemptThatRunsMayHaveCreatedItsCustomer();
    void theNumberThatTheServiceGaveCounts();
    void theNewestOfEachKindIsFound();
    void eachEnvironmentHasItsOwnCustomers();
    void blankKeysMatchNobody();
    void aLookUpWaitsForNoWrite();
    void attemptsOfTheFirstSchemaAreFoundAfterTheUpdate();
    void nothingIsLeftOfTheLookUpsWhenTheJournalEnds();

private:
    Attempt record(const Request &request, const std::optional<Conclusion> &conclusion,
                   const QString &environment = u"Sandbox"_s);
    CustomerMatches matches(const Request &request, const QString &environment = u"Sandbox"_s)
    {
        return m_journal->matches(environment, customerKeys(request)).result();
    }
    void writeOldJournal(const QList<std::pair<Request, QString>> &attempts);

    std::unique_ptr<DataFolderFixture> m_data;
    std::unique_ptr<Journal> m_journal;
};

void TestCustomerMatches::init()
{
    m_data = std::make_unique<DataFolderFixture>();
    m_journal = std::make_unique<Journal>(m_data->file, m_data->owners);
}

void TestCustomerMatches::cleanup()
{
    m_journal.reset();
    m_data.reset();
}

Attempt TestCustomerMatches::record(const Request &request,
                                    const std::optional<Conclusion> &conclusion,
                                    const QString &environment)
{
    Attempt attempt = samples::attempt();
    attempt.request = request;
    attempt.environment = environment;
    QString error = m_journal->begin(attempt).result();
    if (conclusion)
        error += m_journal->finish(attempt.id, *conclusion, {}).result();
    if (!error.isEmpty())
        qWarning() << error;
    return attempt;
}

void TestCustomerMatches::whoSharesAKeyIsFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Shared>("shared");
    QTest::newRow("account number") << u"AccountNo"_s << u" a-1 "_s << Shared::AccountNo;
    QTest::newRow("email") << u"Email"_s << u"ANN@example.com"_s << Shared::Email;
    QTest::newRow("VAT number") << u"VATNumber"_s << u"gb 1.2-3"_s << Shared::VatNumber;
    QTest::newRow("company, with postcode")
        << u"CompanyName"_s << u"ÁCME LIMITED"_s << Shared::NameAndPlace;
    QTest::newRow("surname, with postcode") << u"Surname"_s << u"acme"_s << Shared::NameAndPlace;
}

void TestCustomerMatches::whoSharesAKeyIsFound()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    Request there = customer(u"A-1"_s, u"ann@example.com"_s);
    there.setText(field::vatNumber, u"GB123"_s);
    there.setText(field::companyName, u"Acme Ltd"_s);
    there.setText(field::postcode, u"LS1 4AP"_s);
    const Attempt attempt = record(there, concluded(Outcome::Created));
    Request typed;
    typed.setText(field::postcode, u"ls14ap"_s);
    QVERIFY(matches(typed).isEmpty());
    typed.setText(*findField(name), text);
    const CustomerMatches found = matches(typed);
    QCOMPARE(found.size(), 1);
    QTEST(found.first().shared, "shared");
    QCOMPARE(found.first().attempt.id, attempt.id);
    QCOMPARE(found.first().attempt.environment, attempt.environment);
    QCOMPARE(found.first().attempt.request, there);
    QVERIFY(found.first().isCreated());
}

void TestCustomerMatches::onlyThoseWhoMayBeThereAreFound_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("found");
    QTest::newRow("created") << Outcome::Created << true;
    QTest::newRow("unknown") << Outcome::Unknown << true;
    QTest::newRow("rejected") << Outcome::Rejected << false;
    QTest::newRow("refused") << Outcome::Refused << false;
    QTest::newRow("unsent") << Outcome::Unsent << false;
}

void TestCustomerMatches::onlyThoseWhoMayBeThereAreFound()
{
    QFETCH(Outcome, outcome);
    record(customer(u"A-1"_s), concluded(outcome));
    const CustomerMatches found = matches(customer(u"A-1"_s));
    QTEST(!found.isEmpty(), "found");
    if (!found.isEmpty())
        QCOMPARE(found.first().isCreated(), outcome == Outcome::Created);
}

void TestCustomerMatches::anAttemptThatRunsMayHaveCreatedItsCustomer()
{
    record(customer(u"A-1"_s), std::nullopt);
    const CustomerMatches found = matches(customer(u"A-1"_s));
    QCOMPARE(found.size(), 1);
    QVERIFY(!found.first().isCreated());
    QVERIFY(isToBeAskedAbout(found.first()));
    QVERIFY(!stopsCreate(found.first()));
}

void TestCustomerMatches::theNumberThatTheServiceGaveCounts()
{
    record(customer({}, u"ann@example.com"_s), concluded(Outcome::Created, u"S-0001"_s));
    record(customer(u"ASKED"_s), concluded(Outcome::Created, u"GIVEN"_s));
    QVERIFY(stopsCreate(matches(customer(u"s-0001"_s)).value(0)));
    QVERIFY(!matches(customer(u"given"_s)).isEmpty());
    QVERIFY(matches(customer(u"asked"_s)).isEmpty());
}

void TestCustomerMatches::theNewestOfEachKindIsFound()
{
    const Request ann = customer({}, u"ann@example.com"_s);
    record(ann, concluded(Outcome::Unknown));
    record(ann, concluded(Outcome::Created));
    const Attempt unknown = record(ann, concluded(Outcome::Unknown));
    const Attempt created = record(ann, concluded(Outcome::Created));
    record(ann, concluded(Outcome::Rejected));
    const CustomerMatches found = matches(ann);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.first().attempt.id, created.id);
    QCOMPARE(found.last().attempt.id, unknown.id);
    QVERIFY(!stopsCreate(found.first()));
    QVERIFY(isToBeAskedAbout(found.last()));
}

void TestCustomerMatches::eachEnvironmentHasItsOwnCustomers()
{
    record(customer(u"A-1"_s), concluded(Outcome::Created), u"Live"_s);
    QVERIFY(matches(customer(u"A-1"_s)).isEmpty());
    QCOMPARE(matches(customer(u"A-1"_s), u"Live"_s).size(), 1);
}

void TestCustomerMatches::blankKeysMatchNobody()
{
    record(Request(), concluded(Outcome::Created));
    record(customer(u"A-1"_s), concluded(Outcome::Created));
    QVERIFY(matches(Request()).isEmpty());
    QVERIFY(matches(customer(u"A-2"_s)).isEmpty());
}

void TestCustomerMatches::aLookUpWaitsForNoWrite()
{
    record(customer(u"A-1"_s), concluded(Outcome::Created));
    SqlConnection other;
    QVERIFY(other.open(m_data->file, SqlConnection::Mode::ReadWrite));
    SqlTransaction held(other);
    QVERIFY(held.isOpen());
    const QFuture<QString> waiting = m_journal->begin(samples::attempt());
    QCOMPARE(matches(customer(u"A-1"_s)).size(), 1);
    QVERIFY(!waiting.isFinished());
    QVERIFY(held.commit());
    QCOMPARE(waiting.result(), QString());
}

// A journal as the first version of the program left it.
void TestCustomerMatches::writeOldJournal(const QList<std::pair<Request, QString>> &attempts)
{
    QVERIFY(QDir().mkpath(QFileInfo(m_data->file).path()));
    const QTemporaryDir schemas;
    QVERIFY(QFile::copy(u":/schema/journal-001.sql"_s, schemas.filePath(u"journal-001.sql"_s)));
    QFile file(m_data->file);
    QVERIFY(file.open(QFile::WriteOnly));
    SqlConnection connection;
    QVERIFY(connection.open(m_data->file, SqlConnection::Mode::ReadWrite));
    QVERIFY(Schema(schemas.path()).migrate(connection));
    for (const auto &[request, outcome] : attempts) {
        const bool runs = outcome.isEmpty();
        const QVariant at = runs ? QVariant() : QVariant(5);
        QVERIFY(connection.execute(
            u"INSERT INTO attempts (id, owner, opened_at, environment, base_url, format, request,"
            " concluded_at, outcome, answer, search_text)"
            " VALUES (?, 'gone', 1, 'Sandbox', '', 'json', ?, ?, ?, ?, '')"_s,
            {QUuid::createUuid().toString(), recordRequest(request), at,
             runs ? QVariant() : QVariant(outcome),
             runs ? QVariant() : QVariant(uR"({"accountNo":"GIVEN"})"_s)}));
    }
}

void TestCustomerMatches::attemptsOfTheFirstSchemaAreFoundAfterTheUpdate()
{
    cleanup();
    m_data = std::make_unique<DataFolderFixture>();
    writeOldJournal({{customer(u"A-1"_s, u"one@example.com"_s), u"created"_s},
                     {customer(u"A-2"_s, u"two@example.com"_s), u"rejected"_s},
                     {customer(u"A-3"_s, u"three@example.com"_s), {}}});
    m_journal = std::make_unique<Journal>(m_data->file, m_data->owners);
    QVERIFY(stopsCreate(matches(customer(u"given"_s)).value(0)));
    QCOMPARE(matches(customer({}, u"ONE@example.com"_s)).size(), 1);
    QVERIFY(matches(customer(u"A-2"_s, u"two@example.com"_s)).isEmpty());
    const CustomerMatches running = matches(customer(u"A-3"_s, u"three@example.com"_s));
    QCOMPARE(running.size(), 2); // by both; nobody is left who could conclude it
    QCOMPARE(running.first().attempt.conclusion->outcome, Outcome::Unknown);
}

void TestCustomerMatches::nothingIsLeftOfTheLookUpsWhenTheJournalEnds()
{
    record(customer(u"A-1"_s), concluded(Outcome::Created));
    QCOMPARE(matches(customer(u"A-1"_s)).size(), 1);
    m_journal.reset();
    QVERIFY(!QFile::exists(m_data->file + u"-wal"_s));
}

QTEST_GUILESS_MAIN(TestCustomerMatches)
#include "tst_customermatches.moc"
