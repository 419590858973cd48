// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangecomparison.h"

#include "bodycomparison.h"
#include "headercomparison.h"
#include "shownvalues.h"

#include <QCoreApplication>

namespace desk {
namespace {

using namespace Qt::StringLiterals;
using Part = CompareRow::Part;
using Verdict = CompareRow::Verdict;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExchangeComparison)
};

CompareRow textRow(Part part, const QString &what, const QString &left, const QString &right)
{
    const ShownValues shown = shownValues(left, right);
    return {.part = part,
            .what = what,
            .left = shown.left,
            .right = shown.right,
            .verdict = left == right ? Verdict::Same : Verdict::Different,
            .volatileAs = {},
            .note = {}};
}

QString milliseconds(std::optional<qint64> ms)
{
    return ms ? Words::tr("%L1 ms").arg(*ms) : Words::tr("not told");
}

CompareRow timeRow(const QString &what, std::optional<qint64> left, std::optional<qint64> right)
{
    CompareRow row = textRow(Part::Response, what, milliseconds(left), milliseconds(right));
    row.volatileAs = VolatileThing::Durations;
    return row;
}

QString statusWords(const Exchange &exchange)
{
    return exchange.status ? QString::number(*exchange.status) : Words::tr("no answer");
}

QString cutWords(const Exchange &exchange)
{
    return exchange.responseCut ? Words::tr("cut short") : Words::tr("whole");
}

CompareRows responseRows(const Exchange &left, const Exchange &right)
{
    return {
        textRow(Part::Response, Words::tr("Status"), statusWords(left), statusWords(right)),
        textRow(Part::Response, Words::tr("Reason"), QString::fromLatin1(left.reason),
                QString::fromLatin1(right.reason)),
        textRow(Part::Response, Words::tr("Answer"), cutWords(left), cutWords(right)),
        timeRow(Words::tr("Encrypted after"), left.phases.encryptedMs, right.phases.encryptedMs),
        timeRow(Words::tr("First byte after"), left.phases.firstByteMs, right.phases.firstByteMs),
        timeRow(Words::tr("Whole time"), left.durationMs, right.durationMs)};
}

QString lineOf(const CompareRow &row)
{
    QStringList cells{row.what, row.left, row.right, verdictName(row.verdict)};
    if (!row.note.isEmpty())
        cells.append(row.note);
    return cells.join(u'\t');
}

} // namespace

CompareRows compareExchanges(const Exchange &left, const Exchange &right)
{
    CompareRows rows{textRow(Part::Request, Words::tr("Address"), left.url.toDisplayString(),
                             right.url.toDisplayString())};
    rows += compareHeaders(Part::RequestHeaders, left.requestHeaders, right.requestHeaders);
    rows += compareRequestBodies(left, right);
    rows += responseRows(left, right);
    rows += compareHeaders(Part::ResponseHeaders, left.responseHeaders, right.responseHeaders);
    rows += compareAnswers(left, right);
    return rows;
}

QString comparisonText(const CompareRows &rows, const QString &leftName, const QString &rightName)
{
    QStringList lines{QStringList{QString(), leftName, rightName}.join(u'\t')};
    std::optional<Part> part;
    for (const CompareRow &row : rows) {
        if (part != row.part)
            lines.append(partName(row.part));
        part = row.part;
        lines.append(lineOf(row));
    }
    return lines.join(u'\n');
}

} // namespace desk
