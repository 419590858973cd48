// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyexport.h"

#include "journal/attemptexport.h"

#include <QDir>
#include <QFileDialog>
#include <QProgressDialog>

#include <utility>

namespace desk {

using namespace Qt::StringLiterals;

HistoryExport::HistoryExport(Journal &journal, QWidget *window)
    : QObject(window)
    , m_journal(journal)
    , m_window(window)
{
}

HistoryExport::~HistoryExport()
{
    delete m_progress;
}

void HistoryExport::ask(const AttemptQuery &query, const QList<qint64> &chosen)
{
    if (m_export) {
        Q_EMIT said(tr("An export is on its way already."));
        return;
    }
    const QString withMark = tr("CSV for spreadsheets, with a byte-order mark (*.csv)");
    const QString title = chosen.size() > 1 ? tr("Export %L1 chosen attempts").arg(chosen.size())
                                            : tr("Export what the history shows");
    auto *dialog = new QFileDialog(m_window, title, QDir::homePath());
    dialog->setObjectName("exportFile"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({withMark, tr("CSV, plain UTF-8 (*.csv)")});
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"attempts.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, dialog, withMark, query, chosen](const QString &file) {
                begin(file, dialog->selectedNameFilter() == withMark, query, chosen);
            });
    dialog->open();
}

void HistoryExport::begin(const QString &file, bool withMark, const AttemptQuery &query,
                          const QList<qint64> &chosen)
{
    m_file = file;
    m_export = new AttemptExport(m_journal, this);
    connect(m_export, &AttemptExport::progressed, this, &HistoryExport::showProgress);
    connect(m_export, &AttemptExport::ended, this, &HistoryExport::end);
    m_progress = new QProgressDialog(tr("Exporting…"), tr("Cancel"), 0, 0, m_window);
    m_progress->setObjectName("exportProgress"_L1);
    m_progress->setWindowTitle(tr("Export"));
    m_progress->setMinimumDuration(500);
    connect(m_progress, &QProgressDialog::canceled, this,
            [this] { end(tr("Export cancelled; no file was written.")); });

    const auto mark = withMark ? AttemptExport::Mark::ByteOrder : AttemptExport::Mark::None;
    if (chosen.size() > 1)
        m_export->start(file, mark, chosen);
    else
        m_export->start(file, mark, query);
}

void HistoryExport::showProgress(qint64 written)
{
    if (!m_progress)
        return;
    m_progress->setLabelText(tr("%L1 attempts are written.").arg(written));
    m_progress->setValue(0); // it shows itself when it has taken long enough
}

void HistoryExport::end(const QString &problem)
{
    AttemptExport *done = std::exchange(m_export, nullptr);
    if (!done)
        return;
    done->cancel();
    done->deleteLater();
    if (m_progress)
        m_progress->deleteLater();
    Q_EMIT said(problem.isEmpty()
                    ? tr("%L1 attempts exported to %2.").arg(done->written()).arg(m_file)
                    : problem);
}

} // namespace desk
