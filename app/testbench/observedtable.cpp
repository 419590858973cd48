// SPDX-License-Identifier: GPL-3.0-or-later
#include "observedtable.h"

#include "casemap.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ObservedTable)
};

/// Who takes a kind of case in one format, and who does not.
struct Sides
{
    QStringList accepted;
    QStringList refused;

    bool operator==(const Sides &) const = default;
};

struct Row
{
    QString label;
    std::array<Sides, 2> sides; // JSON, XML
};

QString labelOf(const BoundaryCase &asked)
{
    const QString label = caseKindLabel(asked.kind);
    return asked.kind == CaseKind::OtherType ? label + ": "_L1 + asked.detail : label;
}

QList<Row> rowsOf(const BoundaryReport &report)
{
    QList<Row> rows;
    for (const JudgedCase &one : report.cases) {
        if (one.standing != Standing::Observed)
            continue;
        const BoundaryCase &asked = one.result.asked;
        const QString label = labelOf(asked);
        auto row = std::ranges::find(rows, label, &Row::label);
        if (row == rows.end())
            row = rows.insert(rows.end(), {label, {}});
        Sides &sides = row->sides.at(asked.format == BodyFormat::Json ? 0 : 1);
        QStringList &names = one.result.seen.isAccepted() ? sides.accepted : sides.refused;
        names.append(fieldWords(asked.field));
    }
    return rows;
}

QList<HtmlCell> cells(const QString &label, const QString &format, const Sides &sides)
{
    return {{label, Mark::Seen},
            {format},
            {sides.accepted.join(", "_L1)},
            {sides.refused.join(", "_L1)}};
}

} // namespace

HtmlTable observedTable(const BoundaryReport &report)
{
    HtmlTable table{
        Words::tr("Observed"),
        {Words::tr("Case"), Words::tr("Format"), Words::tr("Accepted in"), Words::tr("Refused in")},
        {}};
    const QList<Row> rows = rowsOf(report);
    for (const Row &row : rows) {
        const auto &[json, xml] = row.sides;
        if (json == xml) {
            table.rows.append(cells(row.label, Words::tr("both"), json));
            continue;
        }
        if (json != Sides())
            table.rows.append(cells(row.label, u"JSON"_s, json));
        if (xml != Sides())
            table.rows.append(cells(row.label, u"XML"_s, xml));
    }
    return table;
}

} // namespace desk
