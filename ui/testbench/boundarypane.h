// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QTabWidget;

namespace desk {

class BoundaryMap;
class BoundaryOptions;
class BoundaryRunner;
class CellCases;
class MarkedTable;
class ReportSaver;
class RunBar;
struct TestbenchParts;

/// Boundary cases: which ones, their run, their map, and what has drifted.
class BoundaryPane : public QWidget
{
    Q_OBJECT
public:
    explicit BoundaryPane(const TestbenchParts &parts, QWidget *parent = nullptr);

    bool isBusy() const;
    /// Nothing is begun while another run is under way.
    void hold(bool held);
    /// ended() follows where it was busy.
    void cancel();

Q_SIGNALS:
    void busyChanged();
    void ended();
    void attemptWanted(const QString &id);

private:
    QWidget *makeMapSide();
    QWidget *makeResults();
    void connectRunner();
    void prepare();
    void ask();
    void showState();
    void showReport();
    void showEnd();
    void save();

    BoundaryRunner *m_runner;
    BoundaryOptions *m_options;
    RunBar *m_bar;
    BoundaryMap *m_map;
    CellCases *m_cell;
    QTabWidget *m_results;
    MarkedTable *m_drifts;
    MarkedTable *m_observed;
    MarkedTable *m_doubts;
    QPushButton *m_save;
    ReportSaver *m_saver;
};

} // namespace desk
