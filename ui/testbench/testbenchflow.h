// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testbenchparts.h"

#include <QObject>

class QAction;
class QWidget;

namespace desk {

struct Attempt;
class AttemptFinder;
struct RawRequest;
class TestbenchWindow;

/// Opens the testbench, and what its cells lead to.
class TestbenchFlow : public QObject
{
    Q_OBJECT
public:
    TestbenchFlow(const TestbenchParts &parts, QAction &open, QWidget *window);

    /// Opens a dialog that makes a case of it.
    void saveAsCase(const RawRequest &raw);
    void saveAsCase(const Attempt &attempt);

    bool isBusy() const;
    /// The main window is to be closed while a run is under way.
    void askBeforeClosing();

Q_SIGNALS:
    void attemptFound(const desk::Attempt &attempt);
    void closeWanted();

private:
    void open();
    TestbenchWindow &testbench();

    TestbenchParts m_parts;
    QWidget *m_window;
    AttemptFinder *m_finder;
    TestbenchWindow *m_testbench = nullptr; // made when it is first wanted
};

} // namespace desk
