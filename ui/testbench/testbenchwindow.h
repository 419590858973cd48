// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testbenchparts.h"

#include <QDialog>

class QTabWidget;

namespace desk {

class BoundaryPane;
class CasesPane;
struct TestCase;

/// What proves a service: boundary cases and saved cases. Stands beside the main window, which can
/// be worked in meanwhile.
class TestbenchWindow : public QDialog
{
    Q_OBJECT
public:
    explicit TestbenchWindow(const TestbenchParts &parts, QWidget *parent = nullptr);

    bool isBusy() const;
    /// Ends what is under way; idle() follows where it was busy.
    void cancel();

    void saveAsCase(const TestCase &testCase);

Q_SIGNALS:
    void attemptWanted(const QString &id);
    void idle();

protected:
    void reject() override;

private:
    void holdOther();

    TestbenchParts m_parts;
    QTabWidget *m_tabs;
    CasesPane *m_cases;
    BoundaryPane *m_boundaries;
};

} // namespace desk
