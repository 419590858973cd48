// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testbench/report/htmlpage.h"

#include <QTreeWidget>

namespace desk {

/// A table of a report, to be read in a window: the marks by sign and tint, each text on one line.
class MarkedTable : public QTreeWidget
{
    Q_OBJECT
public:
    explicit MarkedTable(const QString &name, QWidget *parent = nullptr);

    void show(const HtmlTable &table);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
};

} // namespace desk
