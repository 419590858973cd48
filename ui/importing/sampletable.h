// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

namespace desk {

struct TableBeginning;

/// The first rows of a file as they are read, what is wrong with one at its number.
class SampleTable : public QTableWidget
{
    Q_OBJECT
public:
    explicit SampleTable(QWidget *parent = nullptr);

    void show(const TableBeginning &beginning);
};

} // namespace desk
