// SPDX-License-Identifier: GPL-3.0-or-later
#include "../testbench/randomdrifts.h"
#include "program.h"
#include "sandbox/sandboxlists.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 firstSeed = 1'001;

int drawsWanted()
{
    return std::max(1, qEnvironmentVariableIntValue("DESK_DRIFT_DRAWS_OVER_HTTP"));
}

QStringList faultsOf(const QList<SandboxDrift> &drifts)
{
    QStringList arguments;
    for (const SandboxDrift &drift : drifts)
        arguments += {u"--fault"_s, u"drift="_s + driftText(drift)};
    return arguments;
}

/// "Line1 limit: 50 -> 25 (xml)", as the draws have it.
QStringList linesOf(const QJsonArray &drifts)
{
    QStringList lines;
    for (const QJsonValue &value : drifts) {
        const QJsonObject drift = value.toObject();
        const auto text = [&drift](QLatin1StringView member) {
            return drift.value(member).toVariant().toString();
        };
        lines.append(u"%1 %2: %3 -> %4 (%5)"_s.arg(text("field"_L1), text("rule"_L1),
                                                   text("published"_L1), text("observed"_L1),
                                                   text("format"_L1)));
    }
    lines.sort();
    return lines;
}

} // namespace

/// The whole road: `boundary` against `sandbox`, both the real program, with rules that drifted at
/// random. DESK_DRIFT_DRAWS_OVER_HTTP says how many (packaging/driftdraws.sh).
class TestDriftOverHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDriftIsNamedAndNoOther();
};

void TestDriftOverHttp::everyDriftIsNamedAndNoOther()
{
    for (int draw = 0; draw < drawsWanted(); ++draw) {
        const quint32 seed = firstSeed + quint32(draw);
        const DriftDraw drawn = drawDrifts(seed, sandboxLists());
        const QTemporaryDir folder;
        Program program(folder.path());
        program.setVariable(u"CALIQ_API_KEY"_s, u"sandbox-key"_s);
        const QStringList faults = faultsOf(drawn.drifts);
        const RunningSandbox sandbox(program, faults);
        const Run ended = program.run({u"boundary"_s, u"--service"_s, sandbox.baseUrl()});
        const QJsonObject told = QJsonDocument::fromJson(ended.out).object();
        const QStringList found = linesOf(told.value("drift"_L1).toArray());
        QVERIFY2(found == drawn.expected,
                 qPrintable(u"seed %1: %2\nexpected\n  %3\nfound\n  %4"_s.arg(seed).arg(
                     faults.join(u' '), drawn.expected.join("\n  "_L1), found.join("\n  "_L1))));
        QCOMPARE(ended.status, 1);
        qInfo("seed %u: %d rules drifted, all named, nothing else", seed, int(drawn.drifts.size()));
    }
}

QTEST_GUILESS_MAIN(TestDriftOverHttp)
#include "tst_driftoverhttp.moc"
