// SPDX-License-Identifier: GPL-3.0-or-later
#include "linecomparison.h"

#include "linediff.h"
#include "shownvalues.h"

#include <QCoreApplication>

namespace desk {
namespace {

using Verdict = CompareRow::Verdict;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LineComparison)
};

constexpr qsizetype mostLineRows = 500;

Verdict verdictOf(LineRun::Kind kind)
{
    switch (kind) {
    case LineRun::Kind::Same:
        break;
    case LineRun::Kind::Different:
        return Verdict::Different;
    case LineRun::Kind::OnlyLeft:
        return Verdict::OnlyLeft;
    case LineRun::Kind::OnlyRight:
        return Verdict::OnlyRight;
    }
    return Verdict::Same;
}

QString lineWords(qsizetype first, qsizetype count)
{
    return count == 1 ? Words::tr("Line %L1").arg(first + 1)
                      : Words::tr("Lines %L1 to %L2").arg(first + 1).arg(first + count);
}

class Rows
{
public:
    Rows(CompareRow::Part part, const LineDiff &diff)
        : m_part(part)
        , m_diff(diff)
    {
    }

    CompareRows make();

private:
    void add(const LineRun &run);
    void addLine(const LineRun &run, qsizetype line);
    CompareRow row(const QString &what, Verdict verdict) const
    {
        return {.part = m_part,
                .what = what,
                .left = {},
                .right = {},
                .verdict = verdict,
                .volatileAs = {},
                .note = {}};
    }

    CompareRow::Part m_part;
    const LineDiff &m_diff;
    CompareRows m_rows;
    qsizetype m_left = 0; // lines that differ and have no row any more
};

CompareRows Rows::make()
{
    CompareRow first = row(Words::tr("Compared by line"), Verdict::Same);
    first.note = Words::tr("One of the bodies cannot be read as JSON or XML, or holds too much.");
    if (m_diff.inOrderOnly)
        first.note += QChar(u' ') + Words::tr("They differ in so many lines that lines which moved "
                                              "were not looked for.");
    m_rows.append(first);
    for (const LineRun &run : m_diff.runs)
        add(run);
    if (m_left > 0)
        m_rows.append(
            row(Words::tr("%L1 further lines are not the same").arg(m_left), Verdict::Different));
    return m_rows;
}

void Rows::add(const LineRun &run)
{
    if (run.kind == LineRun::Kind::Same) {
        if (m_rows.size() <= mostLineRows)
            m_rows.append(row(lineWords(run.left, run.count), Verdict::Same));
        return;
    }
    const qsizetype shown = qBound(qsizetype(0), mostLineRows - m_rows.size(), run.count);
    for (qsizetype line = 0; line < shown; ++line)
        addLine(run, line);
    m_left += run.count - shown;
}

void Rows::addLine(const LineRun &run, qsizetype line)
{
    const bool isLeft = run.kind != LineRun::Kind::OnlyRight;
    const bool isRight = run.kind != LineRun::Kind::OnlyLeft;
    const QStringView left = isLeft ? m_diff.left.at(run.left + line) : QStringView();
    const QStringView right = isRight ? m_diff.right.at(run.right + line) : QStringView();
    const ShownValues shown = shownValues(left, right);
    CompareRow made =
        row(lineWords((isLeft ? run.left : run.right) + line, 1), verdictOf(run.kind));
    made.left = shown.left;
    made.right = shown.right;
    m_rows.append(made);
}

} // namespace

CompareRows compareLines(CompareRow::Part part, QStringView left, QStringView right)
{
    const LineDiff diff = diffLines(left, right);
    return Rows(part, diff).make();
}

} // namespace desk
