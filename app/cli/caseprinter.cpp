// SPDX-License-Identifier: GPL-3.0-or-later
#include "caseprinter.h"

#include "console.h"
#include "inspection/visibletext.h"
#include "testbench/casereport.h"
#include "testbench/throttling.h"

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype widest = 48;
constexpr qsizetype usualGot = 24; // nobody knows it before

QChar signOf(Verdict::Kind kind)
{
    switch (kind) {
    case Verdict::Kind::AsExpected:
        return u'✓';
    case Verdict::Kind::Differs:
        return u'✗';
    case Verdict::Kind::Unknown:
        return u'?';
    case Verdict::Kind::NotRun:
        break;
    }
    return u'–';
}

QString shownName(const CaseInFile &one)
{
    return visibleText(placeOf(one), Lines::One);
}

} // namespace

CasePrinter::CasePrinter(TestRun &run, const QList<CaseInFile> &cases, QObject *parent)
    : QObject(parent)
    , m_widths{tr("Case").size(), tr("Expected").size(), usualGot}
{
    for (const CaseInFile &one : cases) {
        m_widths[0] = std::max(m_widths[0], shownName(one).size());
        m_widths[1] = std::max(m_widths[1], summaryOf(one.testCase.expected).size());
    }
    for (qsizetype &width : m_widths)
        width = std::min(width, widest);
    connect(&run, &TestRun::concluded, this, &CasePrinter::printResult);
    connect(&run, &TestRun::waiting, this, &CasePrinter::printWaiting);
    printRow({tr("Case"), tr("Expected"), tr("Got"), tr("Result")});
}

void CasePrinter::printResult(const TestResult &result)
{
    const bool ended = result.sent && result.sent->attempt.conclusion;
    printRow({shownName(result.from), summaryOf(result.from.testCase.expected),
              ended ? summaryOf(*result.sent->attempt.conclusion) : u"-"_s,
              signOf(result.verdict.kind) + u' ' + verdictLabel(result.verdict.kind)});
    if (result.verdict.kind == Verdict::Kind::NotRun)
        return; // it is the same for all of them, and said at the end
    for (const QString &reason : result.verdict.reasons)
        printOut("    "_ba + visibleText(reason, Lines::One).toUtf8() + '\n');
}

void CasePrinter::printWaiting(qint64 milliseconds)
{
    printNote(waitingWords(milliseconds));
}

void CasePrinter::printRow(const QStringList &cells)
{
    QString row;
    for (qsizetype i = 0; i < m_widths.size(); ++i)
        row += cells.at(i).leftJustified(m_widths.at(i)) + "  "_L1;
    printOut((row + cells.constLast()).toUtf8() + '\n');
}

} // namespace desk
