// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/attempttext.h"
#include "history/shorttext.h"
#include "sampleattempts.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class TestAttemptText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void controlCharactersAreShownAndNotObeyed_data();
    void controlCharactersAreShownAndNotObeyed();
    void aLongTextIsCutBeforeASurrogatePair();
    void oneLineHasNoBreaksAndNoMarksThatTurnTheDirection();
    void aTimeOfTodayIsATimeAndAnotherOneADate();
    void theServicesAccountNumberComesBeforeTheOneAskedFor();
    void theTitleSaysWho();
    void theSummarySaysWhatBecameOfIt_data();
    void theSummarySaysWhatBecameOfIt();
    void onlyWhereThereIsNoAccountItMayBeSentAgainAsItIs();

private:
    Request m_wu = sample::request(u"Chi"_s, u"Wu"_s, {}, u"A-1"_s);
};

void TestAttemptText::controlCharactersAreShownAndNotObeyed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("terminal escape") << u"\x1b[31mred"_s << uR"(\x1b[31mred)"_s;
    QTest::newRow("NUL") << QString(QChar(0)) << uR"(\x00)"_s;
    QTest::newRow("delete") << u"\x7f"_s << uR"(\x7f)"_s;
    QTest::newRow("C1") << u"\u009b"_s << uR"(\x9b)"_s;
    QTest::newRow("line break and tab stay") << u"a\n\tb"_s << u"a\n\tb"_s;
    QTest::newRow("markup is text") << u"<b>&amp;"_s << u"<b>&amp;"_s;
}

void TestAttemptText::controlCharactersAreShownAndNotObeyed()
{
    QFETCH(QString, text);
    QTEST(shownText(text, 100), "shown");
}

void TestAttemptText::aLongTextIsCutBeforeASurrogatePair()
{
    QCOMPARE(shownText(u"ab\U0001F600c"_s, 3), u"ab\u2026"_s);
    QCOMPARE(shownText(u"ab\U0001F600c"_s, 4), u"ab\U0001F600\u2026"_s);
    QCOMPARE(shownText(u"abcd"_s, 4), u"abcd"_s);
    QCOMPARE(oneLine(u"\U0001F600"_s, 0), u"\u2026"_s);
}

void TestAttemptText::oneLineHasNoBreaksAndNoMarksThatTurnTheDirection()
{
    QCOMPARE(oneLine(u" a\r\n\t b\u2028c\u202ed\u2066e "_s, 100), u"a b cde"_s);
    QCOMPARE(oneLine(u"\x1b[2J"_s, 100), uR"(\x1b[2J)"_s);
}

void TestAttemptText::aTimeOfTodayIsATimeAndAnotherOneADate()
{
    // London is an hour ahead of UTC in summer: 23:30 is the next day there.
    const QDateTime late(QDate(2024, 7, 1), QTime(23, 30), Qt::UTC);
    QCOMPARE(attempttext::when(late, QDate(2024, 7, 2)),
             QLocale().toString(QTime(0, 30), QLocale::ShortFormat));
    QCOMPARE(attempttext::when(late, QDate(2024, 7, 3)),
             QLocale().toString(QDate(2024, 7, 2), QLocale::ShortFormat));
}

void TestAttemptText::theServicesAccountNumberComesBeforeTheOneAskedFor()
{
    const Attempt running = sample::attempt(m_wu);
    QCOMPARE(attempttext::accountNo(running), u"A-1"_s);
    QCOMPARE(attempttext::accountNo(sample::concluded(running, Outcome::Unknown)), u"A-1"_s);
    const Answer answer = sample::createdAnswer(2, u"B-7"_s);
    QCOMPARE(attempttext::accountNo(sample::concluded(running, Outcome::Created, answer)),
             u"B-7"_s);
}

void TestAttemptText::theTitleSaysWho()
{
    const QString title = attempttext::title(sample::attempt(m_wu));
    QVERIFY(title.contains(u"A-1"_s));
    QVERIFY(title.contains(u"Chi Wu"_s));
    QCOMPARE(attempttext::title(sample::attempt(Request())), u"No name"_s);
}

void TestAttemptText::theSummarySaysWhatBecameOfIt_data()
{
    QTest::addColumn<Attempt>("attempt");
    QTest::addColumn<QStringList>("parts");
    const Attempt running = sample::attempt(m_wu);
    const Issue used{38, u"Email is used"_s, {}};
    QTest::newRow("running") << running << QStringList{u"Running"_s};
    QTest::newRow("created") << sample::concluded(running, Outcome::Created,
                                                  sample::createdAnswer(2, u"B"_s))
                             << QStringList{u"Created"_s, u"Account ID 2"_s, u"Address ID 4"_s,
                                            u"Contact ID 5"_s};
    QTest::newRow("one issue") << sample::concluded(running, Outcome::Rejected,
                                                    sample::rejectedAnswer({used}))
                               << QStringList{u"Rejected"_s, u"Email is used"_s};
    QTest::newRow("two issues") << sample::concluded(running, Outcome::Rejected,
                                                     sample::rejectedAnswer({used, used}))
                                << QStringList{u"Rejected"_s, u"2 issues: Email is used"_s};
    QTest::newRow("an issue without words")
        << sample::concluded(running, Outcome::Rejected, sample::rejectedAnswer({Issue()}))
        << QStringList{u"Rejected"_s, u"1 issue"_s};
    QTest::newRow("an error") << sample::concluded(running, Outcome::Unknown, {},
                                                   u"No answer came."_s)
                              << QStringList{u"Unknown"_s, u"No answer came."_s};
}

void TestAttemptText::theSummarySaysWhatBecameOfIt()
{
    QFETCH(Attempt, attempt);
    QString summary = attempttext::summary(attempt);
    summary.remove(QChar(0x2068)).remove(QChar(0x2069));
    QTEST(summary.split(u" \u00b7 "_s), "parts");
}

void TestAttemptText::onlyWhereThereIsNoAccountItMayBeSentAgainAsItIs()
{
    const Attempt running = sample::attempt(m_wu);
    for (const Outcome outcome : {Outcome::Created, Outcome::Rejected, Outcome::Refused,
                                  Outcome::Unsent, Outcome::Unknown, Outcome::NotCreated}) {
        const QString meaning = attempttext::meaning(sample::concluded(running, outcome));
        QCOMPARE(meaning.contains(u"again as it is"_s), maySendAgain(outcome));
    }
}

QTEST_MAIN(TestAttemptText)
#include "tst_attempttext.moc"
