// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testbench/drift.h"

#include <QWidget>

class QLabel;

namespace desk {

class MarkedTable;

/// The cases of one cell of the map, and what was seen of each. Enter, or a double click, leads to
/// the attempt in which it was seen.
class CellCases : public QWidget
{
    Q_OBJECT
public:
    explicit CellCases(QWidget *parent = nullptr);

    /// An empty title: no cell is chosen.
    void show(const QString &title, const QList<JudgedCase> &cases);
    /// The attempt of the only case; of several somebody has to choose one.
    void open();

Q_SIGNALS:
    void attemptWanted(const QString &id);

private:
    void openChosen();

    QLabel *m_title;
    MarkedTable *m_table;
};

} // namespace desk
