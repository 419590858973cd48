// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerpattern.h"
#include "casefile.h"
#include "caselines.h"
#include "service/requestrules.h"

#include <QCoreApplication>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CaseFile)
};

/// Held against the rules of sending, of which the address is no part.
QString headerProblem(const QList<HttpHeader> &headers)
{
    return findRequestProblem({QUrl(u"https://localhost"_s), headers, {}}).value_or(QString());
}

QString patternProblem(const QStringList &patterns)
{
    if (patterns.size() > mostPatterns)
        return Words::tr("A case has at most %1 patterns.").arg(mostPatterns);
    for (const QString &pattern : patterns) {
        if (const QString problem = findPatternProblem(pattern); !problem.isEmpty())
            return problem;
    }
    return {};
}

QByteArray issueNumbers(const QList<qint64> &issues)
{
    QByteArrayList numbers;
    for (const qint64 id : issues)
        numbers.append(QByteArray::number(id));
    return numbers.isEmpty() ? QByteArray(noIssues.data(), noIssues.size()) : numbers.join(' ');
}

QByteArray expectationLines(const Expectation &expected)
{
    QByteArray lines;
    if (expected.outcome) {
        lines += caseLine(caseline::outcome, QString(outcomeName(*expected.outcome)).toLatin1());
    }
    if (expected.status)
        lines += caseLine(caseline::status, QByteArray::number(*expected.status));
    if (expected.issues)
        lines += caseLine(caseline::issues, issueNumbers(*expected.issues));
    for (const QString &pattern : expected.patterns)
        lines += caseLine(caseline::pattern, pattern.toUtf8());
    return lines;
}

} // namespace

QString findCaseProblem(const TestCase &testCase)
{
    if (testCase.name.trimmed().isEmpty())
        return Words::tr("The case has no name. Give it one.");
    if (testCase.name.size() > longestCaseName)
        return Words::tr("The name is longer than %1 characters.").arg(longestCaseName);
    if (testCase.about.size() > longestCaseAbout)
        return Words::tr("What the case is for takes more than %L1 characters.")
            .arg(longestCaseAbout);
    if (testCase.expected.isEmpty())
        return Words::tr("The case expects nothing. Say at least which outcome it should have.");
    if (const QString problem = patternProblem(testCase.expected.patterns); !problem.isEmpty())
        return problem;
    if (const QString problem = headerProblem(testCase.raw.headers); !problem.isEmpty())
        return problem;
    if (writeCase(testCase).size() > largestCaseFile)
        return Words::tr("The request is too long for a case: its file would be over 16 MiB.");
    return {};
}

QByteArray writeCase(const TestCase &testCase)
{
    const RawRequest &raw = testCase.raw;
    const bool isPlain = isPlainText(raw.body);
    QByteArray file =
        caseLine(caseline::format, "1") + caseLine(caseline::name, testCase.name.toUtf8());
    if (!testCase.about.isEmpty()) {
        for (const QString &line : testCase.about.split(u'\n'))
            file += caseLine(caseline::about, line.toUtf8());
    }
    file += expectationLines(testCase.expected);
    if (!isPlain)
        file += caseLine(caseline::body, {base64Body.data(), base64Body.size()});
    file += '\n';
    for (const HttpHeader &header : raw.headers)
        file += caseLine(header.name, header.value);
    return file + '\n' + (isPlain ? raw.body : base64Lines(raw.body)) + '\n';
}

} // namespace desk
