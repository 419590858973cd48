// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>

namespace desk {

struct ImportedRow;

/// The newest rows that created no account, or may not have. Enter leads to their attempt.
class NotCreatedTable : public QTreeWidget
{
    Q_OBJECT
public:
    explicit NotCreatedTable(QWidget *parent = nullptr);

    void add(const ImportedRow &row);

Q_SIGNALS:
    void attemptWanted(const QString &id);
};

} // namespace desk
