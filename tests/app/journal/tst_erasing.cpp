// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/erasing.h"

#include "datafolderfixture.h"
#include "journal/journal.h"
#include "journal/journalbackups.h"
#include "journal/stopsign.h"
#include "samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

/// What somebody asked to be forgotten is nowhere in the data folder any more.
class TestErasing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theTextIsInNoFileAnyMore();
    void theTextIsGoneFromAmongManyOthers();
    void theFactAndTheOutcomeStay();
    void eventsAreStillOnlyAppended();
    void aRunningAttemptIsLeftAlone();
    void anotherWindowMayBeOpen();
    void allOfACustomersAttemptsAreFound();

private:
    QString record(const Attempt &attempt, const Conclusion &conclusion);
    static Attempt customer(const QString &secret);
    static Conclusion answer(const QString &secret);
    static Exchange exchange(const QString &secret);
    QStringList filesWith(const QString &secret) const { return m_data->filesWith(secret); }
    qsizetype countFound(const QString &search) const;

    std::unique_ptr<DataFolderFixture> m_data;
    std::unique_ptr<Journal> m_journal;
};

void TestErasing::init()
{
    m_data = std::make_unique<DataFolderFixture>();
    m_journal = std::make_unique<Journal>(m_data->file, m_data->owners);
}

void TestErasing::cleanup()
{
    m_journal.reset();
}

Attempt TestErasing::customer(const QString &secret)
{
    Attempt attempt = samples::attempt(secret + u"surname"_s);
    attempt.request.setText(field::accountNo, secret + u"1"_s);
    attempt.request.setText(field::email, secret + u"@example.com"_s);
    attempt.request.setText(field::postcode, secret.left(4) + u"9"_s);
    attempt.request.setText(field::companyName, u"The "_s + secret + u" company"_s);
    attempt.request.setText(field::line1, u"1 "_s + secret + u" street"_s);
    return attempt;
}

Conclusion TestErasing::answer(const QString &secret)
{
    Conclusion conclusion = samples::created();
    conclusion.answer.accountNo = secret + u"1"_s;
    conclusion.answer.issues = {{.id = 40, .message = secret + u" is odd"_s, .extraData = secret}};
    conclusion.error = u"about "_s + secret;
    return conclusion;
}

Exchange TestErasing::exchange(const QString &secret)
{
    Exchange exchange = samples::exchange();
    exchange.requestBody = "{\"Surname\": \"" + secret.toUtf8() + "\"}" + QByteArray(9000, '.');
    exchange.responseBody = secret.toUtf8().repeated(700);
    exchange.requestHeaders.append({"X-Customer", secret.toUtf8()});
    exchange.url = QUrl(u"http://127.0.0.1/"_s + secret);
    return exchange;
}

QString TestErasing::record(const Attempt &attempt, const Conclusion &conclusion)
{
    const QString secret = attempt.request.text(field::accountNo).chopped(1);
    m_journal->begin(attempt).waitForFinished();
    m_journal->finish(attempt.id, conclusion, exchange(secret)).waitForFinished();
    m_journal->note(attempt.id, u"called about "_s + secret).waitForFinished();
    return attempt.id;
}

qsizetype TestErasing::countFound(const QString &search) const
{
    AttemptQuery query;
    query.search = search;
    return m_journal->page(query).result().attempts.size();
}

void TestErasing::theTextIsInNoFileAnyMore()
{
    const QString secret = u"Quibblewick"_s;
    const QString id = record(customer(secret), answer(secret));
    record(customer(u"Plainsman"_s), answer(u"Plainsman"_s));
    StopSign never;
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    QCOMPARE(JournalBackups(m_data->file).make(yesterday, never), JournalBackups::Made::Yes);
    QVERIFY(filesWith(secret).size() >= 2);

    QCOMPARE(m_journal->erase({id}).result(), QString());
    QCOMPARE(filesWith(secret), QStringList());
    QVERIFY(filesWith(u"Plainsman"_s).size() >= 2);
    QCOMPARE(JournalBackups(m_data->file).all().size(), 1);
    m_journal.reset();
    QCOMPARE(filesWith(secret), QStringList());
}

// Pages that were split and filled again in between keep no copy of it either.
void TestErasing::theTextIsGoneFromAmongManyOthers()
{
    QStringList erased;
    QStringList secrets;
    for (int i = 0; i < 400; ++i) {
        const QString secret = u"Quib%1wick"_s.arg((i * 7919) % 1000, 4, 10, QChar(u'0'));
        const QString id = record(customer(secret), answer(secret));
        if (i % 40 != 7)
            continue;
        erased.append(id);
        secrets.append(secret);
    }
    QCOMPARE(m_journal->erase(erased).result(), QString());
    for (const QString &secret : std::as_const(secrets))
        QVERIFY2(filesWith(secret).isEmpty(),
                 qPrintable(secret + u' ' + filesWith(secret).join(u' ')));
    QCOMPARE(m_data->sql(u"PRAGMA integrity_check"_s), u"ok"_s);
}

void TestErasing::theFactAndTheOutcomeStay()
{
    const QString secret = u"Quibblewick"_s;
    const QString id = record(customer(secret), answer(secret));
    const auto before = m_journal->attempt(id).result();
    QCOMPARE(m_journal->erase({id}).result(), QString());
    const auto after = m_journal->attempt(id).result();
    QVERIFY(after);
    QCOMPARE(after->number, before->number);
    QCOMPARE(after->openedAt, before->openedAt);
    QCOMPARE(after->concludedAt, before->concludedAt);
    QCOMPARE(after->environment, before->environment);
    QCOMPARE(after->conclusion->outcome, Outcome::Created);
    QCOMPARE(after->conclusion->httpStatus, 200);
    QCOMPARE(after->conclusion->answer.accountId, 77);
    QCOMPARE(after->conclusion->answer.issues.first().id, 40);
    QCOMPARE(after->conclusion->answer.accountNo, std::nullopt);
    QCOMPARE(after->request, Request());
    QVERIFY(after->notes.isEmpty());
    QVERIFY(!m_journal->exchange(id).result());
    QCOMPARE(m_data
                 ->sql(u"SELECT group_concat(kind) FROM (SELECT kind FROM events ORDER BY number)"
                       ""_s)
                 .toString()
                 .section(u',', -1),
             u"erased"_s);
    QCOMPARE(countFound(secret), 0);
    QVERIFY(
        m_journal->matches(before->environment, customerKeys(before->request)).result().isEmpty());
    QCOMPARE(countFound(u"77"_s), 1);
}

void TestErasing::eventsAreStillOnlyAppended()
{
    const QString id = record(customer(u"Quibblewick"_s), answer(u"Quibblewick"_s));
    QCOMPARE(m_journal->erase({id}).result(), QString());
    const QVariant count = m_data->sql(u"SELECT count(*) FROM events"_s);
    m_data->sql(u"UPDATE events SET detail = 'changed'"_s);
    m_data->sql(u"DELETE FROM events"_s);
    QCOMPARE(m_data->sql(u"SELECT count(*) FROM events WHERE detail <> 'changed'"_s), count);
}

void TestErasing::aRunningAttemptIsLeftAlone()
{
    const Attempt attempt = customer(u"Quibblewick"_s);
    const QString concluded = record(customer(u"Plainsman"_s), answer(u"Plainsman"_s));
    m_journal->begin(attempt).waitForFinished();
    QVERIFY(!m_journal->erase({concluded, attempt.id}).result().isEmpty());
    QCOMPARE(m_journal->attempt(attempt.id).result()->request, attempt.request);
    QVERIFY(m_journal->attempt(concluded).result()->request != Request()); // all or nothing
    QVERIFY(!m_journal->erase({u"nobody"_s}).result().isEmpty());
}

void TestErasing::anotherWindowMayBeOpen()
{
    const QString secret = u"Quibblewick"_s;
    Journal other(m_data->file, m_data->owners);
    const QString id = record(customer(secret), answer(secret));
    QCOMPARE(other.page({}).result().attempts.size(), 1);
    QCOMPARE(m_journal->erase({id}).result(), QString());
    QCOMPARE(filesWith(secret), QStringList());
    QCOMPARE(other.attempt(id).result()->request, Request());
    QCOMPARE(other.begin(customer(u"Plainsman"_s)).result(), QString());
}

void TestErasing::allOfACustomersAttemptsAreFound()
{
    Conclusion rejected;
    rejected.outcome = Outcome::Rejected;
    const Attempt first = customer(u"Quibblewick"_s);
    Attempt sameEmail = samples::attempt(u"Other"_s);
    sameEmail.request.setText(field::accountNo, u"Z-1"_s);
    sameEmail.request.setText(field::email, u"QUIBBLEWICK@example.com"_s);
    sameEmail.environment = u"Elsewhere"_s;
    Attempt samePostcode = samples::attempt(u"Neighbour"_s);
    samePostcode.request.setText(field::accountNo, u"Z-2"_s);
    samePostcode.request.setText(field::postcode, first.request.text(field::postcode));
    const QString id = record(first, answer(u"Quibblewick"_s));
    record(sameEmail, rejected);
    record(samePostcode, samples::created());
    record(customer(u"Plainsman"_s), answer(u"Plainsman"_s));

    const QList<Attempt> others = m_journal->sameCustomer(id).result();
    QCOMPARE(others.size(), 1);
    QCOMPARE(others.first().id, sameEmail.id);
}

QTEST_GUILESS_MAIN(TestErasing)
#include "tst_erasing.moc"
