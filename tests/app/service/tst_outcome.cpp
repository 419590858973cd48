// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/outcome.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

class TestOutcome : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyOutcomeIsFoundByItsName_data();
    void everyOutcomeIsFoundByItsName();
    void anotherWordIsNoOutcome();
};

void TestOutcome::everyOutcomeIsFoundByItsName_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("name");

    QTest::newRow("created") << Outcome::Created << u"created"_s;
    QTest::newRow("rejected") << Outcome::Rejected << u"rejected"_s;
    QTest::newRow("refused") << Outcome::Refused << u"refused"_s;
    QTest::newRow("unsent") << Outcome::Unsent << u"unsent"_s;
    QTest::newRow("unknown") << Outcome::Unknown << u"unknown"_s;
    QTest::newRow("not created") << Outcome::NotCreated << u"not-created"_s;
}

void TestOutcome::everyOutcomeIsFoundByItsName()
{
    QFETCH(Outcome, outcome);
    QFETCH(QString, name);

    QCOMPARE(QString(outcomeName(outcome)), name);
    QCOMPARE(outcomeFromName(name), outcome);
    QVERIFY(!outcomeLabel(outcome).isEmpty());
}

void TestOutcome::anotherWordIsNoOutcome()
{
    QVERIFY(!outcomeFromName(u"Created"));
    QVERIFY(!outcomeFromName(u""));
}

QTEST_GUILESS_MAIN(TestOutcome)
#include "tst_outcome.moc"
