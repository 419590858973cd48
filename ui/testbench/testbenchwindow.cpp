// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbenchwindow.h"

#include "boundarypane.h"
#include "questions.h"

#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QTabWidget>
#include <QVBoxLayout>

namespace desk {

using namespace Qt::StringLiterals;

TestbenchWindow::TestbenchWindow(const TestbenchParts &parts, QWidget *parent)
    : QDialog(parent)
{
    setObjectName("testbenchWindow"_L1);
    setWindowTitle(tr("Testbench"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto *tabs = new QTabWidget(this);
    tabs->setObjectName("testbenchTabs"_L1);
    m_boundaries = new BoundaryPane(parts, tabs);
    tabs->addTab(m_boundaries, tr("Boundaries"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(tabs);
    constexpr QSize wanted(1280, 760);
    constexpr QSize frame(20, 50); // of the window, as good as any guess
    resize(wanted.boundedTo(screen()->availableSize() - frame));

    connect(m_boundaries, &BoundaryPane::attemptWanted, this, &TestbenchWindow::attemptWanted);
    connect(m_boundaries, &BoundaryPane::ended, this, &TestbenchWindow::idle);
}

bool TestbenchWindow::isBusy() const
{
    return m_boundaries->isBusy();
}

void TestbenchWindow::cancel()
{
    m_boundaries->cancel();
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
