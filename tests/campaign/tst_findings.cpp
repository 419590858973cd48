// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk::test;

namespace {

const Round answeredCreated{.accountNo = u"C-1"_s, .creates = true, .begun = 1, .complete = 1};
const Round answeredElse{.accountNo = u"C-1"_s, .begun = 1, .complete = 1};
const Round headOnly{.accountNo = u"C-1"_s, .creates = true, .begun = 1};
const Round unseen{.accountNo = u"C-1"_s, .creates = true};
const Round twice{.accountNo = u"C-1"_s, .creates = true, .begun = 2, .complete = 2};

QJsonObject attempt(const QString &outcome)
{
    const QJsonObject request{{"AccountNo"_L1, "C-1"_L1}};
    return {{"outcome"_L1, outcome.isEmpty() ? QJsonValue() : QJsonValue(outcome)},
            {"request"_L1, request}};
}

Findings found(const Round &round, const QStringList &outcomes)
{
    QJsonArray history;
    for (const QString &outcome : outcomes)
        history.append(attempt(outcome));
    Findings findings =
        findingsOf({round}, history, QList<QByteArray>(round.complete, R"({"AccountNo":"C-1"})"));
    findings.integrity = u"ok"_s;
    return findings;
}

} // namespace

/// That the campaign would see what must not be.
class TestFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreGoodOnlyIfNothingIsAmiss_data();
    void theyAreGoodOnlyIfNothingIsAmiss();
    void damageAndStraysAreNotGood();
    void windowsOfWhichNothingWasSeenShowNothing();
};

void TestFindings::theyAreGoodOnlyIfNothingIsAmiss_data()
{
    QTest::addColumn<Round>("round");
    QTest::addColumn<QStringList>("outcomes");
    QTest::addColumn<bool>("good");
    QTest::newRow("created") << answeredCreated << QStringList{u"created"_s} << true;
    QTest::newRow("created, yet unknown") << answeredCreated << QStringList{u"unknown"_s} << true;
    QTest::newRow("killed before it was recorded") << unseen << QStringList() << true;
    QTest::newRow("killed before it was sent") << unseen << QStringList{u"unknown"_s} << true;
    QTest::newRow("unsent") << unseen << QStringList{u"unsent"_s} << true;
    QTest::newRow("lost") << headOnly << QStringList() << false;
    QTest::newRow("sent twice") << twice << QStringList{u"created"_s} << false;
    QTest::newRow("recorded twice")
        << answeredCreated << QStringList{u"created"_s, u"unknown"_s} << false;
    QTest::newRow("called created, nobody said so")
        << answeredElse << QStringList{u"created"_s} << false;
    QTest::newRow("called created, half arrived") << headOnly << QStringList{u"created"_s} << false;
    QTest::newRow("called created, nothing arrived")
        << unseen << QStringList{u"created"_s} << false;
    QTest::newRow("called unsent, all arrived")
        << answeredElse << QStringList{u"unsent"_s} << false;
    QTest::newRow("still open") << answeredElse << QStringList{QString()} << false;
}

void TestFindings::theyAreGoodOnlyIfNothingIsAmiss()
{
    QFETCH(Round, round);
    QFETCH(QStringList, outcomes);
    QTEST(found(round, outcomes).areGood(), "good");
}

void TestFindings::damageAndStraysAreNotGood()
{
    Findings findings = found(unseen, {});
    findings.integrity = u"row 3 missing from index"_s;
    QVERIFY(!findings.areGood());
    findings = findingsOf({unseen}, {}, {R"({"AccountNo":"C-9"})"});
    QCOMPARE(findings.astray, 1);
}

void TestFindings::windowsOfWhichNothingWasSeenShowNothing()
{
    Findings findings;
    findings.rounds = 500;
    findings.created = 1;
    findings.unknown = 1;
    findings.integrity = u"ok"_s;
    QVERIFY(findings.areGood()); // where there is no display
    findings.pressed = 50;
    QVERIFY(!findings.areGood());
    findings.windowSeen = 1;
    QVERIFY(findings.areGood());
}

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
