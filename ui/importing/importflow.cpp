// SPDX-License-Identifier: GPL-3.0-or-later
#include "importflow.h"

#include "attemptfinder.h"
#include "importing/pastedcells.h"
#include "importwindow.h"
#include "inworker.h"
#include "questions.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>

namespace desk {

ImportFlow::ImportFlow(const ImportParts &parts, QAction &open, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_finder(new AttemptFinder(parts.journal, window))
{
    connect(m_finder, &AttemptFinder::found, this, &ImportFlow::attemptFound);
    connect(&open, &QAction::triggered, this, &ImportFlow::open);
}

void ImportFlow::open()
{
    if (!m_import) {
        m_import = new ImportWindow(m_parts, m_window);
        inWorker([folder = m_parts.importsFolder] {
            removeOldCells(folder, QDateTime::currentDateTimeUtc());
            return true;
        });
        connect(m_import, &ImportWindow::attemptWanted, m_finder, &AttemptFinder::find);
    }
    m_import->show();
    m_import->raise();
    m_import->activateWindow();
}

bool ImportFlow::isBusy() const
{
    return m_import && m_import->isBusy();
}

void ImportFlow::askBeforeClosing()
{
    const Question question = askWhetherToStopImport(m_window);
    connect(m_import, &ImportWindow::idle, question.box, &QWidget::close);
    connect(question.proceed, &QPushButton::clicked, this, [this] {
        connect(m_import, &ImportWindow::idle, this, &ImportFlow::closeWanted);
        m_import->stop();
        if (!m_import->isBusy())
            Q_EMIT closeWanted();
    });
}

} // namespace desk
