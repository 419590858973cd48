// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbench/answerpattern.h"
#include "testbench/verdict.h"

#include <QElapsedTimer>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

/// What was expected, held against what came.
class TestVerdict : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aVerdictNamesEachDifference_data();
    void aVerdictNamesEachDifference();
    void whatEndedIsExpectedNextTime();
    void patternsReadTheAnswersText();
    void noPatternHangs_data();
    void noPatternHangs();
    void aBrokenPatternSaysWhere();
};

namespace {

SentOnce sentWith(Outcome outcome, std::optional<int> status, const QList<Issue> &issues = {},
                  const QByteArray &body = {})
{
    SentOnce sent;
    Conclusion conclusion;
    conclusion.outcome = outcome;
    conclusion.httpStatus = status;
    if (status == 200)
        conclusion.answer.ok = outcome == Outcome::Created;
    conclusion.answer.issues = issues;
    sent.attempt.conclusion = conclusion;
    sent.exchange.status = status;
    sent.exchange.responseBody = body;
    return sent;
}

SentOnce failedWith(const QString &error)
{
    SentOnce sent;
    sent.error = error;
    return sent;
}

} // namespace

void TestVerdict::aVerdictNamesEachDifference_data()
{
    using Kind = Verdict::Kind;
    QTest::addColumn<Expectation>("expected");
    QTest::addColumn<SentOnce>("sent");
    QTest::addColumn<Verdict::Kind>("kind");
    QTest::addColumn<QString>("reasons");

    const SentOnce rejected =
        sentWith(Outcome::Rejected, 200, {{30, {}, {}}, {30, {}, {}}, {9, {}, {}}},
                 "{\"Message\": \"too long\"}");
    const SentOnce unknown = sentWith(Outcome::Unknown, 500);

    QTest::newRow("all of it") << Expectation{Outcome::Rejected,
                                              200,
                                              QList<qint64>{9, 30, 30},
                                              {u"too \\w+"_s}}
                               << rejected << Kind::AsExpected << QString();
    QTest::newRow("outcome") << Expectation{.outcome = Outcome::Created} << rejected
                             << Kind::Differs << u"The outcome is Rejected, not Created."_s;
    QTest::newRow("status") << Expectation{.status = 400} << rejected << Kind::Differs
                            << u"The status is 200, not 400."_s;
    QTest::newRow("issues") << Expectation{.issues = QList<qint64>{9, 30, 31}} << rejected
                            << Kind::Differs
                            << u"Issues that are missing: 31. Issues that were not expected: 30."_s;
    QTest::newRow("no issues") << Expectation{.issues = QList<qint64>()} << rejected
                               << Kind::Differs << u"Issues that were not expected: 9 30 30."_s;
    QTest::newRow("pattern") << Expectation{.patterns = {u"fine\u202e"_s}} << rejected
                             << Kind::Differs << u"Nothing in the answer matches fine⟨U+202E⟩."_s;
    QTest::newRow("several")
        << Expectation{Outcome::Created, 201, {}, {}} << rejected << Kind::Differs
        << u"The outcome is Rejected, not Created. The status is 200, not 201."_s;
    QTest::newRow("unknown") << Expectation{.status = 200} << unknown << Kind::Unknown
                             << u"Unknown"_s;
    QTest::newRow("expected unknown")
        << Expectation{Outcome::Unknown, 500, {}, {}} << unknown << Kind::AsExpected << QString();
    QTest::newRow("expected unknown, other status")
        << Expectation{Outcome::Unknown, 502, {}, {}} << unknown << Kind::Differs
        << u"The status is 500, not 502."_s;
    QTest::newRow("unsent") << Expectation{.outcome = Outcome::Refused}
                            << sentWith(Outcome::Unsent, {}) << Kind::Unknown << u"Not sent"_s;
    // It says nothing of the request, whatever that was to come to.
    QTest::newRow("throttled") << Expectation{.outcome = Outcome::Created}
                               << sentWith(Outcome::Refused, 429) << Kind::Unknown << u"Refused"_s;
    QTest::newRow("down") << Expectation{Outcome::Refused, 400, {}, {}}
                          << sentWith(Outcome::Refused, 503) << Kind::Unknown << u"Refused"_s;
    QTest::newRow("throttled, as expected")
        << Expectation{Outcome::Refused, 429, {}, {}} << sentWith(Outcome::Refused, 429)
        << Kind::AsExpected << QString();
    QTest::newRow("throttled, in another way")
        << Expectation{.status = 429, .patterns = {u"slow"_s}} << sentWith(Outcome::Refused, 429)
        << Kind::Differs << u"Nothing in the answer matches slow."_s;
    QTest::newRow("not recorded") << Expectation{.outcome = Outcome::Refused}
                                  << failedWith(u"The disk is full."_s) << Kind::Unknown
                                  << u"The disk is full."_s;
}

void TestVerdict::aVerdictNamesEachDifference()
{
    QFETCH(Expectation, expected);
    QFETCH(SentOnce, sent);
    QFETCH(Verdict::Kind, kind);
    QFETCH(QString, reasons);
    const Verdict verdict = verdictOf(expected, sent);
    QCOMPARE(verdict.reasons.join(u' '), reasons);
    QCOMPARE(verdict.kind, kind);
}

void TestVerdict::whatEndedIsExpectedNextTime()
{
    for (const SentOnce &sent :
         {sentWith(Outcome::Created, 200, {{40, {}, {}}}),
          sentWith(Outcome::Rejected, 200, {{30, {}, {}}, {std::nullopt, {}, {}}}),
          sentWith(Outcome::Refused, 401), sentWith(Outcome::Unknown, 500),
          sentWith(Outcome::Unknown, {})}) {
        const Expectation expected = expectationOf(*sent.attempt.conclusion);
        QVERIFY(!expected.isEmpty());
        QCOMPARE(verdictOf(expected, sent), (Verdict{Verdict::Kind::AsExpected, {}}));
    }
    QVERIFY(expectationOf(*sentWith(Outcome::Unsent, {}).attempt.conclusion).isEmpty());
}

void TestVerdict::patternsReadTheAnswersText()
{
    SentOnce sent = sentWith(Outcome::Created, 200, {}, "M\xfcller");
    sent.exchange.responseHeaders = {{"Content-Type", "text/plain; charset=iso-8859-1"}};
    QCOMPARE(verdictOf({.patterns = {u"^Müller$"_s}}, sent).kind, Verdict::Kind::AsExpected);
}

void TestVerdict::noPatternHangs_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    const QString many(1'000'000, u'a');
    QTest::newRow("nested repeats") << u"(a+)+$"_s << QString(many + u'b');
    QTest::newRow("alternatives") << u"(a|aa)+$"_s << QString(many + u'b');
    QTest::newRow("three in a row") << u"a*a*a*a*b"_s << many;
    QTest::newRow("back reference") << u"(a*)*\\1\\1b"_s << many;
    QTest::newRow("recursion") << u"((?R)|a)+"_s << many;
    QTest::newRow("looking ahead") << u"(?=(a+))\\1*b"_s << many;
    QTest::newRow("limits of its own")
        << u"(*LIMIT_MATCH=4000000000)(a+)+$"_s << QString(many + u'b');
    QTest::newRow("halves") << u"(a|.)+?b"_s << QString(1'000, QChar(0xD800));
}

void TestVerdict::noPatternHangs()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QElapsedTimer clock;
    clock.start();
    if (findPatternProblem(pattern).isEmpty())
        QVERIFY(matchPattern(pattern, text) != PatternMatch::Found || pattern.contains("(?R)"_L1));
    QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
}

void TestVerdict::aBrokenPatternSaysWhere()
{
    const QString said = findPatternProblem(u"ab(c"_s);
    QVERIFY2(said.contains("character 5"_L1), qPrintable(said));
    QVERIFY(!findPatternProblem({}).isEmpty());
    QVERIFY(!findPatternProblem(QString(longestPattern + 1, u'a')).isEmpty());
    QCOMPARE(matchPattern(u"b$"_s, u"aab"_s), PatternMatch::Found);
    QCOMPARE(matchPattern(u"^b"_s, u"aab"_s), PatternMatch::Missing);
    QCOMPARE(matchPattern(u"(?<=a)b"_s, u"aab"_s), PatternMatch::Found);
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
