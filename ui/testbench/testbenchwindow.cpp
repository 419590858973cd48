// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbenchwindow.h"

#include "boundarypane.h"
#include "casespane.h"
#include "onscreen.h"
#include "questions.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace desk {

using namespace Qt::StringLiterals;

TestbenchWindow::TestbenchWindow(const TestbenchParts &parts, QWidget *parent)
    : QDialog(parent, Qt::Window) // a dialog would hide the attempts that its cells open
    , m_parts(parts)
    , m_tabs(new QTabWidget(this))
    , m_cases(new CasesPane(m_parts, m_tabs))
    , m_boundaries(new BoundaryPane(m_parts, m_tabs))
{
    setObjectName("testbenchWindow"_L1);
    setWindowTitle(tr("Testbench"));
    m_tabs->setObjectName("testbenchTabs"_L1);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_boundaries, tr("Boundaries"));
    m_tabs->addTab(m_cases, tr("Cases"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_tabs);
    placeOnScreen(*this, {1280, 760});

    connect(m_boundaries, &BoundaryPane::attemptWanted, this, &TestbenchWindow::attemptWanted);
    connect(m_boundaries, &BoundaryPane::busyChanged, this, &TestbenchWindow::holdOther);
    connect(m_boundaries, &BoundaryPane::ended, this, &TestbenchWindow::idle);
    connect(m_cases, &CasesPane::attemptWanted, this, &TestbenchWindow::attemptWanted);
    connect(m_cases, &CasesPane::busyChanged, this, &TestbenchWindow::holdOther);
    connect(m_cases, &CasesPane::ended, this, &TestbenchWindow::idle);
}

bool TestbenchWindow::isBusy() const
{
    return m_boundaries->isBusy() || m_cases->isBusy();
}

void TestbenchWindow::cancel()
{
    m_boundaries->cancel();
    m_cases->cancel();
}

void TestbenchWindow::saveAsCase(const TestCase &testCase)
{
    m_tabs->setCurrentWidget(m_cases);
    m_cases->saveAsCase(testCase);
}

// One run at a time: what it may leave behind was said of it alone.
void TestbenchWindow::holdOther()
{
    m_cases->hold(m_boundaries->isBusy());
    m_boundaries->hold(m_cases->isBusy());
}

// Closed by Escape or by its frame.
void TestbenchWindow::reject()
{
    if (!isBusy())
        return QDialog::reject();
    const Question question = askWhetherToStopRun(this);
    connect(this, &TestbenchWindow::idle, question.box, &QWidget::close);
    connect(question.proceed, &QPushButton::clicked, this, [this] {
        cancel();
        QDialog::reject();
    });
}

} // namespace desk
