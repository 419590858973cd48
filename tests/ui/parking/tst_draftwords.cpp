// SPDX-License-Identifier: GPL-3.0-or-later
#include "parking/draftwords.h"

#include <QLocale>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class TestDraftWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aDraftIsCalledByWhatTellsItFromOthers_data();
    void aDraftIsCalledByWhatTellsItFromOthers();
    void aTitleStaysOnOneLineAndInItsDirection();
    void anAgeIsSaidInItsLargestUnit_data();
    void anAgeIsSaidInItsLargestUnit();
};

void TestDraftWords::aDraftIsCalledByWhatTellsItFromOthers_data()
{
    QTest::addColumn<FieldTexts>("texts");
    QTest::addColumn<QString>("title");

    QTest::newRow("person") << FieldTexts{{field::title, u"Mrs"_s},
                                          {field::firstname, u"Ann"_s},
                                          {field::surname, u"Smith"_s},
                                          {field::town, u"Leeds"_s}}
                            << u"Mrs Ann Smith"_s;
    QTest::newRow("company") << FieldTexts{{field::companyName, u"Acme Ltd"_s}} << u"Acme Ltd"_s;
    QTest::newRow("both") << FieldTexts{{field::companyName, u"Acme Ltd"_s},
                                        {field::surname, u"Smith"_s}}
                          << u"Smith, Acme Ltd"_s;
    QTest::newRow("neither") << FieldTexts{{field::town, u"Leeds"_s}} << u"Leeds"_s;
    QTest::newRow("what stays") << FieldTexts{{field::country, u"GBR"_s}} << u"No name yet"_s;
    QTest::newRow("nothing") << FieldTexts() << u"No name yet"_s;
}

void TestDraftWords::aDraftIsCalledByWhatTellsItFromOthers()
{
    QFETCH(FieldTexts, texts);
    Draft draft;
    for (auto text = texts.begin(); text != texts.end(); ++text)
        draft.request.setText(*findField(text.key()), text.value());
    QTEST(titleOf(draft), "title");
}

void TestDraftWords::aTitleStaysOnOneLineAndInItsDirection()
{
    Draft draft;
    draft.request.setText(field::surname, u"\u202eSmith\nJones\x1b"_s);
    QCOMPARE(titleOf(draft), u"Smith Jones\\x1b"_s);
}

void TestDraftWords::anAgeIsSaidInItsLargestUnit_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("age");

    QTest::newRow("from a clock that was ahead") << qint64(-5) << u"now"_s;
    QTest::newRow("under a minute") << qint64(59) << u"now"_s;
    QTest::newRow("a minute") << qint64(60) << u"1 min"_s;
    QTest::newRow("under an hour") << qint64(3599) << u"59 min"_s;
    QTest::newRow("hours") << qint64(2 * 3600) << u"2 h"_s;
    QTest::newRow("a day") << qint64(24 * 3600) << u"1 day"_s;
    QTest::newRow("days") << qint64(10 * 24 * 3600) << u"10 days"_s;
}

void TestDraftWords::anAgeIsSaidInItsLargestUnit()
{
    QFETCH(qint64, seconds);
    const QDateTime then({2026, 11, 23}, {12, 0}, Qt::UTC);
    QTEST(ageOf(then, then.addSecs(seconds)), "age");
}

QTEST_GUILESS_MAIN(TestDraftWords)
#include "tst_draftwords.moc"
