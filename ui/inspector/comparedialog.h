// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspection/comparerow.h"
#include "service/exchange.h"

#include <QDialog>
#include <QHash>

class QCheckBox;
class QLabel;
class QTreeWidget;

namespace desk {

/// One of the two that are compared.
struct ComparedSide
{
    QString name; ///< on one line, for people
    Exchange exchange;
};

/// Two attempts side by side, row by row. Not modal: there may be several. Deletes itself when it
/// is closed.
class CompareDialog : public QDialog
{
    Q_OBJECT
public:
    CompareDialog(const ComparedSide &left, const ComparedSide &right, QWidget *parent);

private:
    void layOut();
    QWidget *makeSwitches();
    void compare(const ComparedSide &left, const ComparedSide &right);
    VolatileThings passedOver() const;
    CompareRows chosenRows() const;
    void showRows();
    void addRows(const CompareRows &rows);
    void copy() const;

    QString m_leftName;
    QString m_rightName;
    CompareRows m_rows;
    bool m_isReady = false;
    QLabel *m_summary;
    QCheckBox *m_onlyDifferences;
    QHash<VolatileThing, QCheckBox *> m_things;
    QTreeWidget *m_table;
};

} // namespace desk
