// SPDX-License-Identifier: GPL-3.0-or-later
#include "casemapmodel.h"

#include "marklook.h"
#include "testbench/casemap.h"

#include <QGuiApplication>
#include <QPalette>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

Mark worse(Mark one, Mark other)
{
    // From what is as it should be to what somebody has to look at.
    constexpr Mark order[] = {Mark::None, Mark::Good, Mark::Seen, Mark::Doubt, Mark::Bad};
    const auto *const a = std::ranges::find(order, one);
    const auto *const b = std::ranges::find(order, other);
    return *std::max(a, b);
}

} // namespace

CaseMapModel::CaseMapModel(BodyFormat format, QObject *parent)
    : QAbstractTableModel(parent)
    , m_format(format)
{
}

void CaseMapModel::setCases(const QList<BoundaryCase> &cases)
{
    beginResetModel();
    m_fields.clear();
    m_kinds = caseKinds();
    m_report = {};
    m_isOver = false;
    QList<BoundaryCase> own = cases;
    own.removeIf([this](const BoundaryCase &one) { return one.format != m_format; });
    m_kinds.removeIf([&own](CaseKind kind) {
        return std::ranges::none_of(own,
                                    [kind](const BoundaryCase &one) { return one.kind == kind; });
    });
    for (const BoundaryCase &one : std::as_const(own)) {
        if (!m_fields.contains(one.field))
            m_fields.append(one.field);
    }
    m_cells.fill(QList<Cell>(m_kinds.size()), m_fields.size());
    for (const BoundaryCase &one : std::as_const(own))
        ++m_cells[m_fields.indexOf(one.field)][m_kinds.indexOf(one.kind)].cases;
    endResetModel();
}

void CaseMapModel::setReport(const BoundaryReport &report, bool isOver)
{
    m_report = report;
    m_isOver = isOver;
    for (QList<Cell> &row : m_cells) {
        for (Cell &cell : row)
            cell = {Mark::None, cell.cases, 0};
    }
    for (const JudgedCase &one : report.cases) {
        const BoundaryCase &asked = one.result.asked;
        const qsizetype row = m_fields.indexOf(asked.field);
        const qsizetype column = m_kinds.indexOf(asked.kind);
        if (asked.format != m_format || row < 0 || column < 0)
            continue;
        Cell &cell = m_cells[row][column];
        cell.mark = worse(cell.mark, markOf({one.standing}));
        ++cell.standing;
    }
    if (!m_cells.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QList<JudgedCase> CaseMapModel::cases(const QModelIndex &index) const
{
    return casesOf(m_report, m_fields.at(index.row()), m_format, m_kinds.at(index.column()));
}

QString CaseMapModel::title(const QModelIndex &index) const
{
    return u"%1, %2"_s.arg(fieldWords(m_fields.at(index.row())),
                           caseKindLabel(m_kinds.at(index.column())));
}

int CaseMapModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_fields.size());
}

int CaseMapModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_kinds.size());
}

const CaseMapModel::Cell &CaseMapModel::cell(const QModelIndex &index) const
{
    return m_cells.at(index.row()).at(index.column());
}

QString CaseMapModel::words(const Cell &cell) const
{
    switch (cell.mark) {
    case Mark::Good:
        return standingWords(Standing::AsPublished);
    case Mark::Bad:
        return standingWords(Standing::Drifted);
    case Mark::Doubt:
        return standingWords(Standing::CouldNotTell);
    case Mark::Seen:
        return standingWords(Standing::Observed);
    case Mark::Left:
    case Mark::None:
        break;
    }
    if (cell.cases == 0)
        return tr("no such case");
    return m_isOver ? tr("not run") : tr("not run yet");
}

QVariant CaseMapModel::data(const QModelIndex &index, int role) const
{
    const Cell &shown = cell(index);
    const MarkLook look = lookOf(shown.mark, QGuiApplication::palette());
    switch (role) {
    case Qt::DisplayRole:
        if (shown.mark == Mark::None && shown.cases > 0)
            return m_isOver ? u"–"_s : u"·"_s;
        return look.sign;
    case Qt::BackgroundRole:
        return look.background.isValid() ? QVariant(look.background) : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(title(index), words(shown));
    default:
        return {};
    }
}

QVariant CaseMapModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return orientation == Qt::Horizontal ? caseKindLabel(m_kinds.at(section))
                                         : fieldWords(m_fields.at(section));
}

} // namespace desk
