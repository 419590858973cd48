// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testbench/drift.h"

#include <QTabWidget>

class QTableView;

namespace desk {

class CaseMapModel;

/// The map of each format, and what its signs mean.
class BoundaryMap : public QTabWidget
{
    Q_OBJECT
public:
    explicit BoundaryMap(QWidget *parent = nullptr);

    /// Begins anew.
    void setCases(const QList<BoundaryCase> &cases, const QList<BodyFormat> &formats);
    void setReport(const BoundaryReport &report, bool isOver);

Q_SIGNALS:
    /// Another cell, or another state of it. An empty title: none is chosen.
    void cellShown(const QString &title, const QList<desk::JudgedCase> &cases);
    /// By Enter or a double click.
    void cellOpened();

private:
    QTableView *makeView(CaseMapModel &model);
    void showCell();

    QList<CaseMapModel *> m_models; // one a tab
};

} // namespace desk
