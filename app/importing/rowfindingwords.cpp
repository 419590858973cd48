// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowfindingwords.h"

#include "contract/field.h"

#include <QCoreApplication>
#include <QLocale>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RowFindingWords)
};

QString knownWords(const KnownCustomer &known)
{
    const QString when = QLocale().toString(known.openedAt.toLocalTime(), QLocale::ShortFormat);
    const bool isNumber = known.field == field::accountNo;
    if (known.isCreated)
        return (isNumber ? Words::tr("A customer with this account number was created on %1.")
                         : Words::tr("A customer with this email was created on %1."))
            .arg(when);
    return (isNumber ? Words::tr("A customer with this account number may have been created on %1: "
                                 "that attempt is unknown, look into it first.")
                     : Words::tr("A customer with this email may have been created on %1: that "
                                 "attempt is unknown, look into it first."))
        .arg(when);
}

QString sameWords(const RowFindings &row)
{
    return (row.sameField == field::accountNo ? Words::tr("Row %1 has the same account number.")
                                              : Words::tr("Row %1 has the same email."))
        .arg(row.sameAs);
}

} // namespace

QString problemWords(const TableProblem &problem)
{
    if (problem.column == 0)
        return problem.message;
    if (problem.heading.isEmpty())
        return Words::tr("Column %1: %2").arg(problem.column).arg(problem.message);
    return Words::tr("Column %1 (%2): %3")
        .arg(QString::number(problem.column), problem.heading, problem.message);
}

Findings findingsOf(const RowFindings &row)
{
    Findings findings = row.findings;
    const auto append = [&findings](const QString &field, const QString &words) {
        findings.append({Finding::Severity::Error, field, words});
    };
    for (const TableProblem &problem : row.problems)
        append({}, problemWords(problem));
    if (row.sameAs > 0)
        append(row.sameField, sameWords(row));
    if (row.known)
        append(row.known->field, knownWords(*row.known));
    for (Finding &finding : findings)
        finding.line = int(row.line);
    return findings;
}

Findings withTexts(Findings findings, const Request &request)
{
    constexpr qsizetype longest = 60; // UTF-16 code units; the row is at hand
    for (Finding &finding : findings) {
        const Field *field = findField(finding.field);
        const QString text = field ? request.text(*field).simplified() : QString();
        if (text.isEmpty())
            continue;
        const QString shown = text.size() > longest ? text.first(longest) + u'…' : text;
        finding.message += u' ' + Words::tr("It is “%1”.").arg(shown);
    }
    return findings;
}

QString heldWords(const RowFindings &row)
{
    QStringList words;
    for (const Finding &finding : findingsOf(row)) {
        if (finding.severity != Finding::Severity::Error)
            continue;
        const Field *field = findField(finding.field);
        const bool isNamed = !field || finding.message.contains(field->label());
        words.append(isNamed ? finding.message : field->label() + ": "_L1 + finding.message);
    }
    return words.join(u' ');
}

QString duplicateWords()
{
    return Words::tr("Another customer has its account number or email.");
}

} // namespace desk
