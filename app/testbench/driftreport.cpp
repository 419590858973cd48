// SPDX-License-Identifier: GPL-3.0-or-later
#include "driftreport.h"

#include "casemap.h"
#include "observedtable.h"

#include <QCoreApplication>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DriftReport)
};

QString shown(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInt()) : value.toString();
}

QString formatWords(const std::optional<BodyFormat> &format)
{
    if (!format)
        return Words::tr("both");
    return *format == BodyFormat::Json ? u"JSON"_s : u"XML"_s;
}

QString driftAttempts(const BoundaryReport &report)
{
    QStringList attempts;
    for (const Drift &drift : report.drifts)
        attempts.append(u"%1 %2: %3"_s.arg(fieldWords(drift.field), driftName(drift.rule),
                                           drift.attempts.join(", "_L1)));
    return attempts.join(u'\n');
}

HtmlSection driftSection(const BoundaryReport &report)
{
    HtmlSection section{Words::tr("What differs from the published contract"), {}};
    if (report.drifts.isEmpty()) {
        section.blocks.append(Words::tr("Nothing that was tried differs."));
        return section;
    }
    section.blocks.append(driftTable(report));
    section.blocks.append(
        HtmlDetails{Words::tr("The attempts in which it was seen"), driftAttempts(report)});
    section.blocks.append(Words::tr("Lengths are counted in UTF-16 code units, as the contract's "
                                    "own service does. Each limit was found by requests on both "
                                    "sides of it, and each of those was sent twice."));
    return section;
}

HtmlSection observedSection(const BoundaryReport &report)
{
    HtmlSection section{Words::tr("What was observed where the contract is silent"), {}};
    section.blocks.append(Words::tr("Nothing is published on these, so none of it is a fault: "
                                    "white space, letter case, kinds of characters, values of "
                                    "another type, unknown members."));
    section.blocks.append(observedTable(report));
    return section;
}

HtmlSection doubtSection(const BoundaryReport &report)
{
    HtmlSection section{Words::tr("What could not be told"), {}};
    for (const QString &words : report.endings + report.couldNotTell)
        section.blocks.append(words);
    if (report.isUnsteady) {
        section.blocks.append(
            Words::tr("The service answered two equal requests differently while it was asked."));
    }
    if (report.count(Standing::CouldNotTell) > 0)
        section.blocks.append(doubtTable(report));
    if (section.blocks.isEmpty())
        section.blocks.append(Words::tr("Everything that was tried could be told."));
    return section;
}

HtmlSection methodSection(const BoundaryFacts &facts)
{
    HtmlSection section{Words::tr("How it was measured"), {}};
    section.blocks.append(
        Words::tr("Each case is one request that differs from an accepted control in one member, "
                  "with an account number and an email address of its own. The control was sent "
                  "first, after every %1 cases and at the end; what stands between two controls "
                  "of which one was refused does not count. Whatever was not as published was "
                  "sent a second time.")
            .arg(FormatExam::blockSize));
    for (const QString &words : facts.sampled)
        section.blocks.append(words);
    return section;
}

JunitCase junitCase(const JudgedCase &one)
{
    const BoundaryCase &asked = one.result.asked;
    JunitCase junit;
    junit.suite = asked.field.isEmpty() ? u"body"_s : asked.field;
    junit.name = asked.name();
    if (one.standing == Standing::Drifted)
        junit.result = JunitCase::Failed;
    else if (one.standing == Standing::CouldNotTell)
        junit.result = JunitCase::Error;
    if (junit.result != JunitCase::Passed) {
        junit.message = one.words;
        junit.detail = Words::tr("Attempt %1").arg(one.result.seen.attempt);
    }
    return junit;
}

QString listWords(const Field &field, const Catalogue &lists, CodeChoice choice)
{
    const auto all = lists.list(field.choices).size();
    if (all == 0)
        return Words::tr("%1: the service lists nothing, so none of its codes.").arg(field.name);
    const auto tried = triedListed(field, lists, choice).size();
    const auto unlisted = triedUnlisted(field, lists, choice);
    return Words::tr("%1: %2 of %3 listed codes, and these that are not listed: %4.")
        .arg(field.name)
        .arg(tried)
        .arg(all)
        .arg(unlisted.join(", "_L1));
}

} // namespace

HtmlTable doubtTable(const BoundaryReport &report)
{
    HtmlTable table{Words::tr("Could not be told"),
                    {Words::tr("Field"), Words::tr("Case"), Words::tr("Format"), Words::tr("Why")},
                    {}};
    for (const JudgedCase &one : report.cases) {
        if (one.standing != Standing::CouldNotTell)
            continue;
        const BoundaryCase &asked = one.result.asked;
        const QString kind = caseKindLabel(asked.kind);
        table.rows.append({{fieldWords(asked.field), Mark::Doubt},
                           {asked.detail.isEmpty() ? kind : kind + ": "_L1 + asked.detail},
                           {formatWords(asked.format)},
                           {one.words}});
    }
    return table;
}

HtmlTable driftTable(const BoundaryReport &report)
{
    HtmlTable table{Words::tr("Rules that are not as published"),
                    {Words::tr("Field"), Words::tr("Rule"), Words::tr("Published"),
                     Words::tr("Observed"), Words::tr("Format")},
                    {}};
    for (const Drift &drift : report.drifts) {
        table.rows.append({{fieldWords(drift.field), Mark::Bad},
                           {driftName(drift.rule)},
                           {shown(drift.published)},
                           {shown(drift.observed)},
                           {formatWords(drift.format)}});
    }
    return table;
}

QStringList sampledWords(const Catalogue &lists, const BoundaryWishes &wishes)
{
    QStringList words;
    for (const Field &field : fields()) {
        if (field.choices != ChoiceList::None && wishes.isWanted(field))
            words.append(listWords(field, lists, wishes.codes));
    }
    return words;
}

QString verdictOf(const BoundaryReport &report)
{
    if (report.drifts.size() == 1)
        return Words::tr("One rule differs from the published contract");
    if (!report.drifts.isEmpty())
        return Words::tr("%1 rules differ from the published contract").arg(report.drifts.size());
    if (report.isConclusive())
        return Words::tr("Nothing differs from the published contract");
    return Words::tr("It could not be told whether anything differs");
}

HtmlPage driftPage(const BoundaryReport &report, const BoundaryFacts &facts)
{
    HtmlPage page;
    page.title = Words::tr("CustomerCreate: what the service really accepts");
    const Mark clean = report.isConclusive() ? Mark::Good : Mark::Doubt;
    page.verdict = {verdictOf(report), report.drifts.isEmpty() ? clean : Mark::Bad};
    page.facts = {
        {Words::tr("Service"), facts.baseUrl},
        {Words::tr("Environment"), facts.environment},
        {Words::tr("Begun"), facts.begun.toString(Qt::ISODate)},
        {Words::tr("Ended"), facts.ended.toString(Qt::ISODate)},
        {Words::tr("Requests"), QString::number(facts.requests)},
        {Words::tr("Cases"), QString::number(report.cases.size())},
        {Words::tr("As published"), QString::number(report.count(Standing::AsPublished))},
        {Words::tr("Not as published"), QString::number(report.count(Standing::Drifted))},
        {Words::tr("Observed"), QString::number(report.count(Standing::Observed))},
        {Words::tr("Could not be told"), QString::number(report.count(Standing::CouldNotTell))},
        {Words::tr("Written by"), u"Customer Desk "_s + QCoreApplication::applicationVersion()}};
    page.sections = {driftSection(report), doubtSection(report), mapSection(report, facts.wishes),
                     observedSection(report), methodSection(facts)};
    page.sections.append(caseSection(report));
    return page;
}

QList<JunitCase> driftJunit(const BoundaryReport &report)
{
    QList<JunitCase> cases;
    for (const JudgedCase &one : report.cases)
        cases.append(junitCase(one));
    return cases;
}

} // namespace desk
