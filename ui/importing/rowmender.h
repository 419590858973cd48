// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/columnmapping.h"
#include "importing/tablereader.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace desk {

/// What there is to say of one row.
struct RowWords
{
    Findings findings; ///< all of it
    QList<TableProblem> problems;
    bool isMended = false;
};

/// The cells of one row of a file, to be put right before it is sent. The file stays as it is.
class RowMender : public QWidget
{
    Q_OBJECT
public:
    explicit RowMender(QWidget *parent = nullptr);

    /// What the columns are called, and which fields they go into.
    void setColumns(const QStringList &names, const ColumnMapping &mapping);
    void show(qint64 row, const QStringList &cells, const RowWords &words);
    /// The same row, after it was checked again.
    void showWords(const RowWords &all);
    void clear();
    /// 0: none.
    qint64 row() const { return m_row; }

Q_SIGNALS:
    void mended(qint64 row, const QStringList &cells);
    /// Is to be as it stands in the file.
    void putBack(qint64 row);

private:
    void onEdited();
    void sayRefused(qsizetype units);
    QString wordsFor(int column, const RowWords &all) const;

    QStringList m_names;
    ColumnMapping m_mapping;
    qint64 m_row = 0;
    QLabel *m_title;
    QTableWidget *m_cells;
    QPushButton *m_putBack;
};

} // namespace desk
