// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testbench/testrun.h"

#include <QWidget>

class QPushButton;
class QSettings;

namespace desk {

class CaseDetail;
class CaseFolderBar;
class CaseRunner;
class CaseShelf;
class CaseTree;
class ReportSaver;
class RunBar;
struct TestbenchParts;

/// Saved cases: a folder of them, their runs, and what came of each.
class CasesPane : public QWidget
{
    Q_OBJECT
public:
    explicit CasesPane(const TestbenchParts &parts, QWidget *parent = nullptr);

    bool isBusy() const;
    /// Nothing is begun while another run is under way.
    void hold(bool held);
    /// ended() follows where it was busy.
    void cancel();
    /// Asks for a name and what is expected, and saves it in the folder that is chosen.
    void saveAsCase(const TestCase &testCase);

Q_SIGNALS:
    void busyChanged();
    void ended();
    void attemptWanted(const QString &id);

private:
    QWidget *makeTreeSide();
    QWidget *makeActions();
    void connectParts();
    void setFolder(const QString &folder);
    void showList();
    void showCurrent();
    void showActions();
    void prepare(const QList<CaseInFile> &cases);
    void ask();
    void showEnd();
    void edit();
    void remove();
    void save();

    const TestbenchParts &m_parts;
    CaseShelf *m_shelf;
    CaseRunner *m_runner;
    CaseFolderBar *m_folder;
    RunBar *m_bar;
    CaseTree *m_tree;
    CaseDetail *m_detail;
    QPushButton *m_runChosen;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QPushButton *m_save;
    ReportSaver *m_saver;
    bool m_isHeld = false;
};

} // namespace desk
