// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/dryrun.h"

#include <QAbstractTableModel>

namespace desk {

/// What a dry run found, a finding a row.
class FindingsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Row, Line, Place, Words, ColumnCount };
    /// Of the file's row that a finding speaks of.
    enum class Kind { Held, Warned, Twice, Known };

    explicit FindingsModel(QObject *parent = nullptr);

    void setReport(const DryRunReport &report);
    /// Of the file.
    qint64 rowAt(int index) const { return m_entries.at(index).row; }
    Kind kindAt(int index) const { return m_entries.at(index).kind; }
    /// All that there is to say of one row of the file.
    Findings findingsAt(qint64 row) const;
    /// Those of them that are the file's own.
    QList<TableProblem> problemsAt(qint64 row) const { return m_problems.value(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Entry
    {
        qint64 row;
        Kind kind;
        Finding finding;
    };

    static QVariant text(const Entry &entry, int column);

    QList<Entry> m_entries;
    QHash<qint64, QList<TableProblem>> m_problems;
};

} // namespace desk
