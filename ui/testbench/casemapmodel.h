// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testbench/drift.h"
#include "testbench/report/htmlpage.h"

#include <QAbstractTableModel>
#include <QHash>

namespace desk {

/// The cases of one format as a map: fields down, kinds across. A cell is empty where there is no
/// such case, a dot until it stands, and a mark from then on.
class CaseMapModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit CaseMapModel(BodyFormat format, QObject *parent = nullptr);

    /// What is going to be sent; nothing of it stands yet. Those of the other format are left out.
    void setCases(const QList<BoundaryCase> &cases);
    /// What stands by now. Whether it is over: what does not stand then never will.
    void setReport(const BoundaryReport &report, bool isOver);

    BodyFormat format() const { return m_format; }
    /// The cases of a cell that stand.
    QList<JudgedCase> cases(const QModelIndex &index) const;
    /// "Line1, over the limit": the name of a cell.
    QString title(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Cell
    {
        Mark mark = Mark::None;
        int cases = 0; ///< to be sent
        int standing = 0;
    };
    const Cell &cell(const QModelIndex &index) const;
    QString words(const Cell &cell) const;

    BodyFormat m_format;
    QStringList m_fields;
    QList<CaseKind> m_kinds;
    QList<QList<Cell>> m_cells; // by row, then column
    BoundaryReport m_report;
    bool m_isOver = false;
};

} // namespace desk
