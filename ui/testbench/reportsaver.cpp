// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportsaver.h"

#include "inworker.h"
#include "whenfinished.h"
#include "wholefile.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

/// By the file's own suffix, whatever filter is chosen.
const ReportKind &kindFor(const QString &file, const QList<ReportKind> &kinds)
{
    const QString suffix = QFileInfo(file).suffix();
    const auto kind = std::ranges::find(kinds, suffix, &ReportKind::suffix);
    return kind == kinds.end() ? kinds.constFirst() : *kind;
}

} // namespace

ReportSaver::ReportSaver(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void ReportSaver::ask(const QString &title, const QString &name, const QList<ReportKind> &kinds)
{
    auto *dialog = new QFileDialog(m_window, title, QDir::homePath());
    dialog->setObjectName("reportFile"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const ReportKind &kind : kinds)
        filters.append(kind.filter);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(kinds.constFirst().suffix);
    dialog->selectFile(name + u'.' + kinds.constFirst().suffix);
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog, filters, kinds](const QString &filter) {
                const qsizetype row = std::max<qsizetype>(filters.indexOf(filter), 0);
                dialog->setDefaultSuffix(kinds.at(row).suffix);
            });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, kinds](const QString &file) { write(file, kindFor(file, kinds)); });
    dialog->open();
}

void ReportSaver::write(const QString &file, const ReportKind &kind)
{
    const auto work = [file, make = kind.make] { return writeWholeFile(file, make()); };
    whenFinished(inWorker(work), this, [this, file](const QString &problem) {
        Q_EMIT said(problem.isEmpty() ? tr("Saved as %1.").arg(QDir::toNativeSeparators(file))
                                      : tr("%1 could not be written: %2.").arg(file, problem));
    });
}

} // namespace desk
