// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace desk::test {

using namespace Qt::StringLiterals;

namespace {

// So many cannot all be killed too early, or be answered badly.
constexpr int roundsThatShow = 200;

QHash<QString, int> countByNumber(const QList<QByteArray> &bodies)
{
    QHash<QString, int> counts;
    for (const QByteArray &body : bodies)
        ++counts[QJsonDocument::fromJson(body).object().value("AccountNo"_L1).toString()];
    return counts;
}

QHash<QString, QStringList> outcomesByNumber(const QJsonArray &history)
{
    QHash<QString, QStringList> outcomes;
    for (const auto &entry : history) {
        const QJsonObject attempt = entry.toObject();
        const QString number =
            attempt.value("request"_L1).toObject().value("AccountNo"_L1).toString();
        outcomes[number].append(attempt.value("outcome"_L1).toString());
    }
    return outcomes;
}

void judge(Findings &findings, const Round &round, const QStringList &outcomes)
{
    ++findings.rounds;
    findings.killed += round.killed;
    findings.pressed += round.pressed;
    findings.windowSeen += round.fromWindow && round.begun > 0;
    findings.seen += round.begun > 0;
    findings.lost += round.begun > 0 && outcomes.isEmpty();
    findings.sentTwice += round.begun > 1;
    findings.recorded += !outcomes.isEmpty();
    findings.recordedTwice += outcomes.size() > 1;
    const bool saidCreated = round.creates && round.complete > 0;
    for (const QString &outcome : outcomes) {
        findings.created += outcome == "created"_L1;
        findings.unknown += outcome == "unknown"_L1;
        findings.falselyCreated += outcome == "created"_L1 && !saidCreated;
        findings.falselyUnsent += outcome == "unsent"_L1 && round.complete > 0;
        findings.stillOpen += outcome.isEmpty();
    }
}

} // namespace

Findings findingsOf(const QList<Round> &rounds, const QJsonArray &history,
                    const QList<QByteArray> &bodies)
{
    Findings findings;
    const QHash<QString, QStringList> outcomes = outcomesByNumber(history);
    QHash<QString, int> arrived = countByNumber(bodies);
    for (const Round &round : rounds) {
        judge(findings, round, outcomes.value(round.accountNo));
        findings.astray += arrived.take(round.accountNo) != round.complete;
    }
    findings.astray += int(arrived.size());
    return findings;
}

bool Findings::areGood() const
{
    const bool showsSomething = rounds < roundsThatShow || (created > 0 && unknown > 0);
    const bool windowsShow = rounds < roundsThatShow || pressed == 0 || windowSeen > 0;
    return showsSomething && windowsShow &&
           lost + sentTwice + recordedTwice + falselyCreated + falselyUnsent + stillOpen + astray ==
               0 &&
           integrity == "ok"_L1;
}

QString Findings::text() const
{
    const std::pair<const char *, int> counts[] = {
        {"rounds", rounds},
        {"killed before their end", killed},
        {"Ctrl+Enter in a window", pressed},
        {"seen by the service of these", windowSeen},
        {"seen by the service", seen},
        {"in the journal", recorded},
        {"created there", created},
        {"unknown there", unknown},
        {"seen by the service, not in the journal", lost},
        {"sent twice", sentTwice},
        {"in the journal twice", recordedTwice},
        {"called created that were not", falselyCreated},
        {"called unsent that were sent", falselyUnsent},
        {"still open in the end", stillOpen},
        {"arrived astray", astray},
    };
    QString text;
    for (const auto &[name, count] : counts)
        text += u"%1  %2\n"_s.arg(count, 6).arg(QLatin1StringView(name));
    return text + u"%1  integrity_check\n"_s.arg(integrity, 6);
}

} // namespace desk::test
