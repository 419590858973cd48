// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomdrifts.h"
#include "wirelessservice.h"

#include <QMap>
#include <QTest>

#include <algorithm>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 firstSeed = 1;
constexpr int drawsInSuite = 12;
constexpr quint32 manyDraws = 50;

int drawsWanted()
{
    const int wanted = qEnvironmentVariableIntValue("DESK_DRIFT_DRAWS");
    return wanted > 0 ? wanted : drawsInSuite;
}

QStringList textsOf(const QList<SandboxDrift> &drifts)
{
    QStringList texts;
    for (const SandboxDrift &drift : drifts)
        texts.append(driftText(drift));
    return texts;
}

} // namespace

/// Services whose rules drifted at random: every one is named with its observed value, and nothing
/// where nothing drifted. DESK_DRIFT_DRAWS says how many (packaging/driftdraws.sh).
class TestDriftDraws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDriftIsNamedAndNoOther();
    void everyDrawHasTwelveRulesOfEveryGroup();
    void manyDrawsHaveEveryKind();
};

void TestDriftDraws::everyDriftIsNamedAndNoOther()
{
    int drifted = 0;
    int requests = 0;
    int mostAccounts = 0;
    for (int draw = 0; draw < drawsWanted(); ++draw) {
        const quint32 seed = firstSeed + quint32(draw);
        WirelessService published;
        const DriftDraw drawn = drawDrifts(seed, published.lists());
        WirelessService service(drawn.drifts);
        const BoundaryReport report = examined(service, {}, seed);
        QStringList found = driftLines(report.drifts);
        found.sort();
        const QString told = u"seed %1: %2"_s.arg(seed).arg(textsOf(drawn.drifts).join(u' '));
        QVERIFY2(found == drawn.expected,
                 qPrintable(u"%1\nexpected\n  %2\nfound\n  %3"_s.arg(
                     told, drawn.expected.join("\n  "_L1), found.join("\n  "_L1))));
        QVERIFY2(report.couldNotTell.isEmpty(), qPrintable(told + report.couldNotTell.join(u' ')));
        QVERIFY2(!report.isUnsteady, qPrintable(told));
        const BoundaryPlan plan = BoundaryExam(published.lists(), {}, seed).plan();
        QVERIFY2(service.accounts() <= plan.accountsAtMost, qPrintable(told));
        mostAccounts = std::max(mostAccounts, service.accounts());
        drifted += int(drawn.drifts.size());
        requests += service.requests();
    }
    qInfo("%d draws, %d drifted rules, %d requests, %d accounts at most: all named, nothing else",
          drawsWanted(), drifted, requests, mostAccounts);
}

void TestDriftDraws::everyDrawHasTwelveRulesOfEveryGroup()
{
    const WirelessService service;
    for (quint32 seed = firstSeed; seed < firstSeed + manyDraws; ++seed) {
        const DriftDraw drawn = drawDrifts(seed, service.lists());
        QVERIFY2(drawn.drifts.size() >= 12, qPrintable(QString::number(seed)));
        QVERIFY2(driftGroups(drawn.drifts).size() == driftGroupCount,
                 qPrintable(QString::number(seed)));
    }
}

void TestDriftDraws::manyDrawsHaveEveryKind()
{
    const WirelessService service;
    QMap<QString, int> counts;
    for (quint32 seed = firstSeed; seed < firstSeed + manyDraws; ++seed) {
        const DriftDraw drawn = drawDrifts(seed, service.lists());
        for (const SandboxDrift &drift : drawn.drifts) {
            ++counts[driftKind(drift)];
            if (drift.only)
                ++counts[*drift.only == BodyFormat::Json ? u"JSON only"_s : u"XML only"_s];
        }
    }
    for (const QString &kind : driftKinds())
        QVERIFY2(counts.value(kind) > 0, qPrintable(kind));
    QCOMPARE(counts.size(), driftKinds().size());
}

QTEST_GUILESS_MAIN(TestDriftDraws)
#include "tst_driftdraws.moc"
