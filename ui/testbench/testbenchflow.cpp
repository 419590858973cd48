// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbenchflow.h"

#include "journal/journal.h"
#include "questions.h"
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
{
    connect(&open, &QAction::triggered, this, &TestbenchFlow::open);
}

void TestbenchFlow::open()
{
    if (!m_testbench) {
        m_testbench = new TestbenchWindow(m_parts, m_window);
        connect(m_testbench, &TestbenchWindow::attemptWanted, this, &TestbenchFlow::find);
    }
    m_testbench->show();
    m_testbench->raise();
    m_testbench->activateWindow();
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

void TestbenchFlow::find(const QString &id)
{
    whenFinished(m_parts.journal.attempt(id), this, [this](const std::optional<Attempt> &attempt) {
        if (attempt)
            Q_EMIT attemptFound(*attempt);
    });
}

} // namespace desk
