// SPDX-License-Identifier: GPL-3.0-or-later
#include "casereport.h"

#include "inspection/bodydecoding.h"
#include "service/headers.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CaseReport)
};

/// Of one body, in UTF-16 code units: a page with thousands of answers has to open.
constexpr qsizetype longestShown = 20'000;

QString got(const TestResult &result)
{
    const bool ended = result.sent && result.sent->attempt.conclusion;
    return ended ? summaryOf(*result.sent->attempt.conclusion) : QString();
}

QString attemptWords(const TestResult &result)
{
    const QString id = result.sent ? result.sent->attempt.id : QString();
    return id.isEmpty() ? Words::tr("No attempt.") : Words::tr("Attempt %1.").arg(id);
}

JunitCase::Result junitResult(Verdict::Kind kind)
{
    switch (kind) {
    case Verdict::Kind::AsExpected:
        return JunitCase::Passed;
    case Verdict::Kind::Differs:
        return JunitCase::Failed;
    case Verdict::Kind::Unknown:
        return JunitCase::Error;
    case Verdict::Kind::NotRun:
        break;
    }
    return JunitCase::Skipped;
}

JunitCase junitCase(const TestResult &result)
{
    JunitCase one;
    one.suite = result.from.folder.isEmpty() ? Words::tr("cases") : result.from.folder;
    one.name = result.from.testCase.name;
    one.seconds = result.sent ? double(result.sent->exchange.durationMs) / 1000 : 0;
    one.result = junitResult(result.verdict.kind);
    one.message = result.verdict.reasons.join(u' ');
    one.detail = Words::tr("File: %1\nExpected: %2\nGot: %3\n%4\n")
                     .arg(result.from.file, summaryOf(result.from.testCase.expected), got(result),
                          attemptWords(result));
    return one;
}

QString bodyText(const QByteArray &body, const QList<HttpHeader> &headers)
{
    QString text = decodeBody(body, headerValue(headers, "Content-Type")).text;
    if (text.size() <= longestShown)
        return text;
    text.truncate(longestShown);
    return text + u'\n' + Words::tr("(%L1 bytes in all)").arg(body.size());
}

QString headerText(const QList<HttpHeader> &headers)
{
    QString text;
    for (const HttpHeader &header : headers) {
        text +=
            QString::fromLatin1(header.name) + ": "_L1 + QString::fromUtf8(header.value) + u'\n';
    }
    return text;
}

QString exchangeText(const Exchange &exchange)
{
    const QString sent = "POST "_L1 + exchange.url.toDisplayString() + u'\n' +
                         headerText(exchange.requestHeaders) + u'\n' +
                         bodyText(exchange.requestBody, exchange.requestHeaders);
    if (!exchange.status)
        return sent + "\n\n"_L1 + Words::tr("No answer came.");
    return sent + "\n\n"_L1 + QString::number(*exchange.status) + u' ' +
           QString::fromLatin1(exchange.reason) + u'\n' + headerText(exchange.responseHeaders) +
           u'\n' + bodyText(exchange.responseBody, exchange.responseHeaders);
}

QString anchorOf(const TestResult &result)
{
    return result.sent ? result.from.file : QString();
}

HtmlTable resultTable(const QList<TestResult> &results)
{
    HtmlTable table{
        Words::tr("Each case, in the order in which they were sent"),
        {Words::tr("Case"), Words::tr("Expected"), Words::tr("Got"), Words::tr("Result")},
        {}};
    for (const TestResult &result : results) {
        const QStringList words =
            QStringList{verdictLabel(result.verdict.kind)} + result.verdict.reasons;
        table.rows.append({{placeOf(result.from), Mark::None, {}, anchorOf(result)},
                           {summaryOf(result.from.testCase.expected)},
                           {got(result)},
                           {words.join(u'\n'), markOf(result.verdict.kind)}});
    }
    return table;
}

HtmlSection exchanges(const QList<TestResult> &results)
{
    HtmlSection section{Words::tr("What was sent, and what came"),
                        {Words::tr("{{apiKey}} stands where the key was.")}};
    for (const TestResult &result : results) {
        if (!result.sent)
            continue;
        const QString about = result.from.testCase.about;
        section.blocks.append(
            HtmlDetails{placeOf(result.from),
                        (about.isEmpty() ? QString() : QString(about + "\n\n"_L1)) +
                            attemptWords(result) + "\n\n"_L1 + exchangeText(result.sent->exchange),
                        anchorOf(result)});
    }
    return section;
}

HtmlSection problemSection(const QList<FileProblem> &problems)
{
    HtmlTable table{Words::tr("They hold no case, and were not sent"),
                    {Words::tr("File"), Words::tr("What is wrong")},
                    {}};
    for (const FileProblem &problem : problems)
        table.rows.append({{problem.file}, {wordsOf(problem), Mark::Bad}});
    return {Words::tr("Files with errors"), {table}};
}

HtmlCell verdictOfAll(const CaseReport &report)
{
    const auto has = [&report](Verdict::Kind kind) { return countOf(report.results, kind) > 0; };
    QString words = summaryOf(report.results);
    if (!report.stopped.isEmpty())
        words += u' ' + report.stopped;
    if (has(Verdict::Kind::Differs) || !report.problems.isEmpty())
        return {words, Mark::Bad};
    const bool isDoubtful = has(Verdict::Kind::Unknown) || has(Verdict::Kind::NotRun);
    return {words, isDoubtful ? Mark::Doubt : Mark::Good};
}

} // namespace

qsizetype countOf(const QList<TestResult> &results, Verdict::Kind kind)
{
    return std::ranges::count_if(
        results, [kind](const TestResult &result) { return result.verdict.kind == kind; });
}

QString wordsOf(const RunPlan &plan, const QString &sentTo)
{
    return Words::tr("%L1 requests or more to %4. Accounts that may be left there: %L2; at most "
                     "%L3, where the service is not as expected.")
        .arg(plan.requests)
        .arg(plan.accounts)
        .arg(plan.accountsAtMost)
        .arg(sentTo);
}

QString summaryOf(const QList<TestResult> &results)
{
    using Kind = Verdict::Kind;
    return Words::tr("Cases: %1. As expected: %2. Different: %3. Unknown: %4. Not run: %5.")
        .arg(results.size())
        .arg(countOf(results, Kind::AsExpected))
        .arg(countOf(results, Kind::Differs))
        .arg(countOf(results, Kind::Unknown))
        .arg(countOf(results, Kind::NotRun));
}

QString placeOf(const CaseInFile &one)
{
    return one.folder.isEmpty() ? one.testCase.name
                                : QString(one.folder + u'/' + one.testCase.name);
}

QString wordsOf(const FileProblem &problem)
{
    const int line = problem.finding.line;
    return line > 0 ? Words::tr("Line %1: %2").arg(line).arg(problem.finding.message)
                    : problem.finding.message;
}

Mark markOf(Verdict::Kind kind)
{
    switch (kind) {
    case Verdict::Kind::AsExpected:
        return Mark::Good;
    case Verdict::Kind::Differs:
        return Mark::Bad;
    case Verdict::Kind::Unknown:
        return Mark::Doubt;
    case Verdict::Kind::NotRun:
        break;
    }
    return Mark::Left;
}

QByteArray junitOf(const CaseReport &report)
{
    QList<JunitCase> cases;
    for (const TestResult &result : report.results)
        cases.append(junitCase(result));
    for (const FileProblem &problem : report.problems) {
        cases.append({Words::tr("files with errors"),
                      problem.file,
                      0,
                      JunitCase::Error,
                      wordsOf(problem),
                      {}});
    }
    return junitXml(Words::tr("Cases against %1").arg(report.sentTo), cases);
}

QByteArray htmlOf(const CaseReport &report)
{
    HtmlPage page;
    page.title = Words::tr("Cases against %1").arg(report.sentTo);
    page.verdict = verdictOfAll(report);
    page.facts = {
        {Words::tr("Sent to"), report.sentTo},
        {Words::tr("Began"), report.began.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'")}};
    page.sections.append({Words::tr("Results"), {resultTable(report.results)}});
    if (!report.problems.isEmpty())
        page.sections.append(problemSection(report.problems));
    page.sections.append(exchanges(report.results));
    return htmlPage(page);
}

} // namespace desk
