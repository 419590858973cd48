// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyexport.h"

#include "interchange/har.h"
#include "journal/attemptcsv.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
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

void HistoryExport::askForTable(const AttemptQuery &query, const QList<qint64> &chosen)
{
    using Mark = CsvFormat::Mark;
    const bool several = chosen.size() > 1;
    ask(several ? tr("Export %L1 chosen attempts").arg(chosen.size())
                : tr("Export what the history shows"),
        u"attempts.csv"_s,
        {{tr("CSV for spreadsheets, with a byte-order mark (*.csv)"),
          std::make_shared<CsvFormat>(Mark::ByteOrder)},
         {tr("CSV, plain UTF-8 (*.csv)"), std::make_shared<CsvFormat>(Mark::None)}},
        {query, several ? chosen : QList<qint64>()});
}

void HistoryExport::askForHar(const QList<qint64> &chosen)
{
    if (chosen.isEmpty()) {
        Q_EMIT said(tr("Choose attempts in the history first."));
        return;
    }
    ask(tr("Export %L1 attempts as HAR").arg(chosen.size()), u"attempts.har"_s,
        {{tr("HTTP Archive (*.har)"), std::make_shared<HarFormat>()}}, {{}, chosen});
}

void HistoryExport::ask(const QString &title, const QString &name, const QList<Choice> &choices,
                        const Source &source)
{
    if (m_export) {
        Q_EMIT said(tr("An export is on its way already."));
        return;
    }
    auto *dialog = new QFileDialog(m_window, title, QDir::homePath());
    dialog->setObjectName("exportFile"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const Choice &choice : choices)
        filters.append(choice.filter);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, dialog, filters, choices, source](const QString &file) {
                const qsizetype row = filters.indexOf(dialog->selectedNameFilter());
                begin(file, choices.at(std::max<qsizetype>(row, 0)).format, source);
            });
    dialog->open();
}

void HistoryExport::begin(const QString &file, const AttemptExport::Format &format,
                          const Source &source)
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

    if (source.chosen.isEmpty())
        m_export->start(file, format, source.query);
    else
        m_export->start(file, format, source.chosen);
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
    if (!problem.isEmpty())
        Q_EMIT said(problem);
    else
        Q_EMIT said(whatIsThere(*done));
}

QString HistoryExport::whatIsThere(const AttemptExport &done) const
{
    const QString words = tr("%L1 attempts exported to %2.").arg(done.written()).arg(m_file);
    if (done.leftOut() == 0)
        return words;
    return words + u' ' +
           tr("%L1 are not in it: for them nothing is recorded that was sent.").arg(done.leftOut());
}

} // namespace desk
