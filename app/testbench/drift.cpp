// SPDX-License-Identifier: GPL-3.0-or-later
#include "drift.h"

#include "driftjudge.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Named
{
    Drift::Rule rule;
    QLatin1StringView name;
};

constexpr Named names[] = {
    {Drift::Rule::Limit, QLatin1StringView{"limit"}},
    {Drift::Rule::Required, QLatin1StringView{"required"}},
    {Drift::Rule::ListedCode, QLatin1StringView{"listed-code"}},
    {Drift::Rule::UnlistedCode, QLatin1StringView{"unlisted-code"}},
    {Drift::Rule::MediaType, QLatin1StringView{"media-type"}},
    {Drift::Rule::Type, QLatin1StringView{"type"}},
    {Drift::Rule::Counting, QLatin1StringView{"counting"}},
    {Drift::Rule::Key, QLatin1StringView{"key"}},
    {Drift::Rule::FormatsDiffer, QLatin1StringView{"formats-differ"}},
    {Drift::Rule::ReturnedText, QLatin1StringView{"returned-text"}},
};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Drift)
};

QStringList endingOf(const FormatFindings &format)
{
    if (format.ending.isEmpty())
        return {};
    return {Words::tr("Not everything in %1 was tried. %2")
                .arg(format.format == BodyFormat::Json ? u"JSON"_s : u"XML"_s, format.ending)};
}

bool isSame(const Drift &left, const Drift &right)
{
    return left.field == right.field && left.rule == right.rule &&
           left.published == right.published && left.observed == right.observed;
}

/// The same in both formats is one drift.
QList<Drift> merged(const QList<Drift> &drifts)
{
    QList<Drift> merged;
    for (const Drift &drift : drifts) {
        const auto other = std::ranges::find_if(
            merged, [&drift](const Drift &known) { return isSame(known, drift); });
        if (other == merged.end()) {
            merged.append(drift);
            continue;
        }
        if (other->format != drift.format)
            other->format.reset();
        other->attempts += drift.attempts;
    }
    std::ranges::stable_sort(
        merged, {}, [](const Drift &drift) { return std::pair(rowOf(drift.field), drift.rule); });
    return merged;
}

} // namespace

QString driftName(Drift::Rule rule)
{
    return std::ranges::find(names, rule, &Named::rule)->name;
}

QString driftFormatName(const Drift &drift)
{
    return drift.format ? QString(formatName(*drift.format)) : u"both"_s;
}

int BoundaryReport::count(Standing standing) const
{
    return int(std::ranges::count(cases, standing, &JudgedCase::standing));
}

bool BoundaryReport::isConclusive() const
{
    return couldNotTell.isEmpty() && count(Standing::CouldNotTell) == 0;
}

BoundaryReport findDrift(const QList<FormatFindings> &findings)
{
    BoundaryReport report;
    DriftJudge judge(findings);
    for (const FormatFindings &format : findings) {
        report.isUnsteady |= format.isUnsteady;
        report.endings += endingOf(format);
        report.cases += judge.judge(format);
    }
    report.cases = judge.compareFormats(report.cases);
    report.isUnsteady |= std::ranges::any_of(
        report.cases, [](const JudgedCase &one) { return one.result.isUnsteady; });
    report.drifts = merged(judge.drifts());
    report.couldNotTell = judge.couldNotTell();
    return report;
}

} // namespace desk
