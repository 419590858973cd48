// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingsmodel.h"

#include "contract/field.h"
#include "history/shorttext.h"
#include "icons.h"
#include "importing/rowfindingwords.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShown = 500; // UTF-16 code units

FindingsModel::Kind kindOf(const RowFindings &row)
{
    if (row.sameAs > 0)
        return FindingsModel::Kind::Twice;
    if (row.known)
        return FindingsModel::Kind::Known;
    return row.isHeld() ? FindingsModel::Kind::Held : FindingsModel::Kind::Warned;
}

} // namespace

FindingsModel::FindingsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void FindingsModel::setReport(const DryRunReport &report)
{
    beginResetModel();
    m_entries.clear();
    m_problems.clear();
    for (const RowFindings &row : report.rows) {
        const Kind kind = kindOf(row);
        if (!row.problems.isEmpty())
            m_problems.insert(row.row, row.problems);
        for (const Finding &finding : findingsOf(row))
            m_entries.append({row.row, kind, finding});
    }
    endResetModel();
}

Findings FindingsModel::findingsAt(qint64 row) const
{
    Findings findings;
    for (const Entry &entry : m_entries) {
        if (entry.row == row)
            findings.append(entry.finding);
    }
    return findings;
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    const Entry &entry = m_entries.at(index.row());
    const bool isError = entry.finding.severity == Finding::Severity::Error;
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::DecorationRole:
        if (index.column() == Words)
            return themedIcon(isError ? "error"_L1 : "warning"_L1);
        return {};
    case Qt::AccessibleTextRole:
        if (index.column() == Words)
            return QString((isError ? tr("Held: ") : tr("Warning: ")) +
                           text(entry, Words).toString());
        return {};
    case Qt::ToolTipRole:
        return plainToolTip(text(entry, index.column()).toString());
    case Qt::TextAlignmentRole:
        if (index.column() <= Line)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    default:
        return {};
    }
}

QVariant FindingsModel::text(const Entry &entry, int column)
{
    switch (column) {
    case Row:
        return entry.row;
    case Line:
        return entry.finding.line;
    case Place: {
        const Field *field = findField(entry.finding.field);
        return field ? field->label() : QString();
    }
    default:
        return oneLine(entry.finding.message, longestShown);
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Row:
        return tr("Row");
    case Line:
        return tr("Line");
    case Place:
        return tr("Field");
    default:
        return tr("What there is to say");
    }
}

} // namespace desk
