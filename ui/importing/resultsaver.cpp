// SPDX-License-Identifier: GPL-3.0-or-later
#include "resultsaver.h"

#include "importing/importresults.h"
#include "inworker.h"
#include "whenfinished.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace desk {

using namespace Qt::StringLiterals;

ResultSaver::ResultSaver(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void ResultSaver::ask(Kind kind, const CheckedImport &import, qint64 run)
{
    const bool isResults = kind == Kind::Results;
    const QFileInfo source(import.rows.file);
    const QString suffix = import.rows.format.delimiter == '\t' ? u"tsv"_s : u"csv"_s;
    auto *dialog = new QFileDialog(
        m_window, isResults ? tr("Save the results") : tr("Save the rejects"), QDir::homePath());
    dialog->setObjectName("importResultFile"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile((isResults ? u"%1-results.%2"_s : u"%1-rejects.%2"_s)
                           .arg(source.completeBaseName(), suffix));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, kind, import, run](const QString &file) { write(kind, file, import, run); });
    dialog->open();
}

void ResultSaver::write(Kind kind, const QString &file, const CheckedImport &import, qint64 run)
{
    if (QFileInfo(file) == QFileInfo(import.rows.file)) {
        Q_EMIT said(tr("That is the file itself: give another name."));
        return;
    }
    ImportResults results{import.report, import.rows.journalFile, run, {}, {}};
    (kind == Kind::Results ? results.resultsFile : results.rejectsFile) = file;
    const auto work = [import, results] { return writeImportResults(import.rows, results); };
    whenFinished(inWorker(work), this, [this, file](const QString &problem) {
        Q_EMIT said(problem.isEmpty() ? tr("Saved as %1.").arg(QDir::toNativeSeparators(file))
                                      : problem);
    });
}

} // namespace desk
