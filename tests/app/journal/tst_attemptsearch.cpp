// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journaldatabase.h"

#include "datafolderfixture.h"
#include "samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

/// The words of a search must all be there, whatever their case and accents: those of three and
/// more characters anywhere, shorter ones at the start of a word unless told otherwise.
class TestAttemptSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSearchFinds_data();
    void aSearchFinds();
    void shortWordsAreFoundAnywhereIfToldSo_data();
    void shortWordsAreFoundAnywhereIfToldSo();
    void aSearchIsPagedLikeEverything();
    void theTotalIsThatOfAllPages_data();
    void theTotalIsThatOfAllPages();
    void theAnswerIsFoundOnlyOnceItIsThere();
    void theKeyIsNotFound();
    void aHostileSearchIsAnswered_data();
    void aHostileSearchIsAnswered();

private:
    QStringList found(const QString &search, ShortWords shortWords = ShortWords::AtWordStart);
    void record(const Request &request, const std::optional<Conclusion> &conclusion);

    DataFolderFixture m_data;
    JournalDatabase m_database{m_data.file, m_data.owners};
};

void TestAttemptSearch::record(const Request &request, const std::optional<Conclusion> &conclusion)
{
    Attempt attempt = samples::attempt();
    attempt.request = request;
    QCOMPARE(m_database.begin(attempt), QString());
    if (conclusion)
        QCOMPARE(m_database.finish(attempt.id, *conclusion, {}), QString());
}

void TestAttemptSearch::initTestCase()
{
    QCOMPARE(m_database.open().message, QString());
    Request wu;
    wu.setValue(field::accountNo, u"A-1042"_s);
    wu.setValue(field::firstname, u"Célia"_s);
    wu.setValue(field::surname, u"Wu"_s);
    wu.setValue(field::email, u"celia_wu@example.com"_s);
    wu.setValue(field::postcode, u"SW1A 1AA"_s);
    wu.setValue(field::apiKey, u"top-secret"_s);
    Conclusion answered = samples::created(555'001);
    answered.answer.accountNo = u"GIVEN-7"_s;
    answered.answer.addressId = 555'002;
    answered.answer.contactId = 555'003;
    record(wu, answered);

    Request lodz;
    lodz.setValue(field::companyName, u"100% Wełna \\ Søn"_s);
    lodz.setValue(field::town, u"Łódź"_s);
    Conclusion rejected;
    rejected.outcome = Outcome::Rejected;
    rejected.answer.issues = {{.id = 31, .message = u"Duplicate EMAIL"_s, .extraData = u"x@y"_s}};
    record(lodz, rejected);

    Request running;
    running.setValue(field::surname, u"Müller"_s);
    running.setValue(field::town, QString(u"Nul"_s + QChar(u'\0') + u"ville"_s));
    record(running, std::nullopt);

    Conclusion lost;
    lost.error = u"The connection was lost."_s;
    record(Request(), lost);
}

QStringList TestAttemptSearch::found(const QString &search, ShortWords shortWords)
{
    QStringList numbers;
    AttemptQuery query{.search = search, .before = {}, .limit = 100};
    query.shortWords = shortWords;
    const AttemptPage page = m_database.page(query);
    for (const Attempt &attempt : page.attempts)
        numbers.prepend(QString::number(attempt.number));
    return page.error.isEmpty() ? numbers : QStringList(page.error);
}

void TestAttemptSearch::aSearchFinds_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("numbers");
    QTest::newRow("everything") << u""_s << u"1 2 3 4"_s;
    QTest::newRow("everything by blanks") << u" \t\n"_s << u"1 2 3 4"_s;
    QTest::newRow("account number as typed") << u"a-1042"_s << u"1"_s;
    QTest::newRow("account number as returned") << u"given-7"_s << u"1"_s;
    QTest::newRow("account ID") << u"555001"_s << u"1"_s;
    QTest::newRow("address ID") << u"555002"_s << u"1"_s;
    QTest::newRow("contact ID") << u"555003"_s << u"1"_s;
    QTest::newRow("first name without accent") << u"CELIA"_s << u"1"_s;
    QTest::newRow("first name, accent apart") << u"ce\u0301lia"_s << u"1"_s;
    QTest::newRow("email") << u"@example"_s << u"1"_s;
    QTest::newRow("postcode") << u"sw1a"_s << u"1"_s;
    QTest::newRow("two words of two fields") << u"wu sw1a"_s << u"1"_s;
    QTest::newRow("words in any order, anywhere") << u"1AA elia 042"_s << u"1"_s;
    QTest::newRow("a word that is not there") << u"wu jones"_s << u""_s;
    QTest::newRow("words do not join fields") << u"wucelia"_s << u""_s;
    QTest::newRow("town without stroke") << u"lodz"_s << u"2"_s;
    QTest::newRow("town in capitals") << u"ŁÓDŹ"_s << u"2"_s;
    QTest::newRow("company") << u"welna son"_s << u"2"_s;
    QTest::newRow("a percent sign is itself") << u"100%"_s << u"2"_s;
    QTest::newRow("a percent sign matches nothing else") << u"1%2"_s << u""_s;
    QTest::newRow("an underscore is itself") << u"a_w"_s << u"1"_s;
    QTest::newRow("a backslash is itself") << u"\\"_s << u"2"_s;
    QTest::newRow("a quote is itself") << u"'"_s << u""_s;
    QTest::newRow("issue text") << u"duplicate email"_s << u"2"_s;
    QTest::newRow("issue data") << u"x@y"_s << u"2"_s;
    QTest::newRow("of one that runs") << u"muller"_s << u"3"_s;
    QTest::newRow("behind a NUL") << u"ville"_s << u"3"_s;
    QTest::newRow("error") << u"connection LOST"_s << u"4"_s;
    QTest::newRow("one letter at the start of a word") << u"c"_s << u"1 4"_s;
    QTest::newRow("one letter within words") << u"z"_s << u""_s;
    QTest::newRow("two letters at the start of a word") << u"lo"_s << u"2 4"_s;
    QTest::newRow("two letters at the start of a later word") << u"1a"_s << u"1"_s;
    QTest::newRow("two letters within words") << u"od"_s << u""_s;
    QTest::newRow("a short word and a long one") << u"th lost"_s << u"4"_s;
    QTest::newRow("a mark of the index's own") << u"\u0002\u0002w"_s << u"1 2 4"_s;
    QTest::newRow("operators of the index") << u"lost OR wu"_s << u""_s;
    QTest::newRow("a star is itself") << u"los*"_s << u""_s;
}

void TestAttemptSearch::aSearchFinds()
{
    QFETCH(QString, search);
    QTEST(found(search).join(QChar(u' ')), "numbers");
}

void TestAttemptSearch::shortWordsAreFoundAnywhereIfToldSo_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("numbers");
    QTest::newRow("one letter") << u"z"_s << u"2"_s;
    QTest::newRow("two letters") << u"od"_s << u"2"_s;
    QTest::newRow("two letters and a long word") << u"el celia"_s << u"1"_s;
    QTest::newRow("a letter that is nowhere") << u"q"_s << u""_s;
}

void TestAttemptSearch::shortWordsAreFoundAnywhereIfToldSo()
{
    QFETCH(QString, search);
    QTEST(found(search, ShortWords::Anywhere).join(QChar(u' ')), "numbers");
}

void TestAttemptSearch::aSearchIsPagedLikeEverything()
{
    AttemptQuery query{.search = u"l"_s, .before = {}, .limit = 2};
    query.shortWords = ShortWords::Anywhere;
    const AttemptPage first = m_database.page(query);
    QCOMPARE(first.attempts.size(), 2);
    QVERIFY(first.more);
    query.before = first.attempts.last().number;
    const AttemptPage second = m_database.page(query);
    QCOMPARE(second.attempts.size(), 2);
    QVERIFY(!second.more);
}

void TestAttemptSearch::theTotalIsThatOfAllPages_data()
{
    aSearchFinds_data();
}

void TestAttemptSearch::theTotalIsThatOfAllPages()
{
    QFETCH(QString, search);
    QFETCH(QString, numbers);
    const qint64 all = numbers.split(QChar(u' '), Qt::SkipEmptyParts).size();
    QCOMPARE(m_database.total({.search = search, .before = 1, .limit = 1}), all);
}

void TestAttemptSearch::theAnswerIsFoundOnlyOnceItIsThere()
{
    const Attempt attempt = samples::attempt(u"Later"_s);
    m_database.begin(attempt);
    QVERIFY(found(u"987654"_s).isEmpty());
    m_database.finish(attempt.id, samples::created(987'654), {});
    QCOMPARE(found(u"later 987654"_s).size(), 1);
    m_data.sql(u"DELETE FROM exchanges WHERE attempt = 5"_s);
}

void TestAttemptSearch::theKeyIsNotFound()
{
    QVERIFY(found(u"secret"_s).isEmpty());
}

void TestAttemptSearch::aHostileSearchIsAnswered_data()
{
    QTest::addColumn<QString>("search");
    QStringList words;
    for (int i = 0; i < 5000; ++i)
        words.append(u"word%1"_s.arg(i));
    QTest::newRow("thousands of words") << words.join(QChar(u' '));
    QTest::newRow("an endless word") << QString(1'000'000, QChar(u'x'));
    QTest::newRow("lone surrogate") << u"q"_s + QChar(0xD800) + u"q"_s;
    QTest::newRow("SQL") << u"'); DROP TABLE attempts; --"_s;
}

void TestAttemptSearch::aHostileSearchIsAnswered()
{
    QFETCH(QString, search);
    QCOMPARE(found(search), QStringList());
    QVERIFY(!found({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestAttemptSearch)
#include "tst_attemptsearch.moc"
