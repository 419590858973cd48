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
    if (known.isCreated)
        return Words::tr("A customer with its account number or email was created on %1.")
            .arg(when);
    return Words::tr(
               "A customer with its account number or email may have been created on %1: that "
               "attempt is unknown, look into it first.")
        .arg(when);
}

} // namespace

Findings findingsOf(const RowFindings &row)
{
    Findings findings = row.findings;
    const auto append = [&findings](const QString &words) {
        findings.append({Finding::Severity::Error, {}, words});
    };
    for (const TableProblem &problem : row.problems) {
        const QString where =
            problem.column > 0 ? Words::tr("Column %1: ").arg(problem.column) : QString();
        append(where + problem.message);
    }
    if (row.sameAs > 0)
        append(Words::tr("Row %1 has the same account number or email.").arg(row.sameAs));
    if (row.known)
        append(knownWords(*row.known));
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
