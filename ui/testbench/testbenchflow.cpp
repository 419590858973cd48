// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbenchflow.h"

#include "attemptfinder.h"
#include "journal/journal.h"
#include "questions.h"
#include "testbench/casemaking.h"
#include "testbenchwindow.h"
#include "whenfinished.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>

namespace desk {

TestbenchFlow::TestbenchFlow(const TestbenchParts &parts, QAction &open, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_finder(new AttemptFinder(parts.journal, window))
{
    connect(m_finder, &AttemptFinder::found, this, &TestbenchFlow::attemptFound);
    connect(&open, &QAction::triggered, this, &TestbenchFlow::open);
}

TestbenchWindow &TestbenchFlow::testbench()
{
    if (!m_testbench) {
        m_testbench = new TestbenchWindow(m_parts, m_window);
        connect(m_testbench, &TestbenchWindow::attemptWanted, m_finder, &AttemptFinder::find);
    }
    return *m_testbench;
}

void TestbenchFlow::open()
{
    testbench().show();
    testbench().raise();
    testbench().activateWindow();
}

void TestbenchFlow::saveAsCase(const RawRequest &raw)
{
    open();
    testbench().saveAsCase(caseOf(raw));
}

void TestbenchFlow::saveAsCase(const Attempt &attempt)
{
    whenFinished(m_parts.journal.exchange(attempt.id), this,
                 [this, attempt](const std::optional<Exchange> &exchange) {
                     open();
                     testbench().saveAsCase(caseOf(attempt, exchange.value_or(Exchange())));
                 });
}

bool TestbenchFlow::isBusy() const
{
    return m_testbench && m_testbench->isBusy();
}

void TestbenchFlow::askBeforeClosing()
{
    const Question question = askWhetherToStopRun(m_window);
    connect(m_testbench, &TestbenchWindow::idle, question.box, &QWidget::close);
    connect(question.proceed, &QPushButton::clicked, this, [this] {
        connect(m_testbench, &TestbenchWindow::idle, this, &TestbenchFlow::closeWanted);
        m_testbench->cancel();
        if (!m_testbench->isBusy())
            Q_EMIT closeWanted();
    });
}

} // namespace desk
