// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpage.h"

#include "calm.h"
#include "findingsfilter.h"
#include "findingsmodel.h"
#include "importchecker.h"
#include "importing/tablebeginning.h"
#include "inworker.h"
#include "namedbutton.h"
#include "rowmender.h"
#include "whenfinished.h"
#include "wordslabel.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <chrono>

namespace desk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int wholeBar = 1'000;
constexpr int allKinds = -1;

} // namespace

CheckPage::CheckPage(const QString &importsFolder, QWidget *parent)
    : QWidget(parent)
    , m_memory(importsFolder)
    , m_checker(new ImportChecker(this))
    , m_model(new FindingsModel(this))
    , m_filter(new FindingsFilter(*m_model, this))
    , m_counts(makeWordsLabel("checkCounts"_L1, this))
    , m_progress(new QProgressBar(this))
    , m_cancel(makeNamedButton(tr("Cancel"), "cancelCheck"_L1, this))
    , m_kind(new Calm<QComboBox>(this))
    , m_text(new QLineEdit(this))
    , m_shown(new QLabel(this))
    , m_findings(new QTableView(this))
    , m_mender(new RowMender(this))
{
    m_writing.setMaxThreadCount(1);
    m_again.setSingleShot(true);
    m_again.setInterval(200ms);
    m_progress->setObjectName("checkProgress"_L1);
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_progress->setMaximum(wholeBar);
    m_progress->setFixedWidth(180);
    auto *top = new QHBoxLayout;
    top->addWidget(m_counts, 1);
    top->addWidget(m_progress);
    top->addWidget(m_cancel);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(makeFindings());
    parts->addWidget(m_mender);
    parts->setStretchFactor(0, 1);
    parts->setSizes({360, 240});
    parts->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(parts, 1);
    showProgress();

    connect(&m_again, &QTimer::timeout, this, &CheckPage::begin);
    connect(m_checker, &ImportChecker::checkingChanged, this, &CheckPage::showProgress);
    connect(m_checker, &ImportChecker::finished, this, &CheckPage::take);
    connect(m_checker, &ImportChecker::progressed, this, [this](qint64 bytes) {
        const qint64 size = std::max<qint64>(QFileInfo(m_import.rows.file).size(), 1);
        m_progress->setValue(int(std::min<qint64>(bytes * wholeBar / size, wholeBar)));
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_again.stop();
        m_checker->cancel();
        m_counts->setText(tr("It was not checked to its end. Nothing can be sent before it is."));
    });
    connect(m_mender, &RowMender::mended, this, &CheckPage::mend);
    connect(m_mender, &RowMender::putBack, this, &CheckPage::putBack);
}

QWidget *CheckPage::makeFilter()
{
    using Kind = FindingsModel::Kind;
    auto *bar = new QWidget(this);
    m_kind->setObjectName("findingKind"_L1);
    m_kind->setAccessibleName(tr("Which rows"));
    m_kind->addItem(tr("All findings"), allKinds);
    m_kind->addItem(tr("Rows that are held"), int(Kind::Held));
    m_kind->addItem(tr("Twice in the file"), int(Kind::Twice));
    m_kind->addItem(tr("In the history already"), int(Kind::Known));
    m_kind->addItem(tr("Warnings"), int(Kind::Warned));
    m_text->setObjectName("findingText"_L1);
    m_text->setAccessibleName(tr("Text of the findings"));
    m_text->setPlaceholderText(tr("Filter: a field, a row, a word"));
    m_text->setClearButtonEnabled(true);
    m_shown->setObjectName("findingsShown"_L1);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->addWidget(m_kind);
    row->addWidget(m_text, 1);
    row->addWidget(m_shown);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        const int kind = m_kind->currentData().toInt();
        m_filter->setKind(kind == allKinds ? std::nullopt : std::optional(Kind(kind)));
        showCounts();
    });
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        showCounts();
    });
    return bar;
}

QWidget *CheckPage::makeFindings()
{
    auto *part = new QWidget(this);
    m_findings->setObjectName("findings"_L1);
    m_findings->setAccessibleName(tr("Findings"));
    m_findings->setModel(m_filter);
    m_findings->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_findings->setSelectionMode(QAbstractItemView::SingleSelection);
    m_findings->setSortingEnabled(true);
    m_findings->sortByColumn(FindingsModel::Row, Qt::AscendingOrder);
    m_findings->setTabKeyNavigation(false);
    m_findings->setWordWrap(false);
    m_findings->verticalHeader()->hide();
    m_findings->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_findings->horizontalHeader()->setStretchLastSection(true);
    m_findings->setColumnWidth(FindingsModel::Row, 80);
    m_findings->setColumnWidth(FindingsModel::Line, 80);
    m_findings->setColumnWidth(FindingsModel::Place, 130);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->addWidget(makeFilter());
    column->addWidget(m_findings, 1);
    connect(m_findings->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CheckPage::showChosen);
    return part;
}

bool CheckPage::isChecking() const
{
    return m_checker->isChecking() || m_again.isActive();
}

const CheckedImport *CheckPage::checked() const
{
    return m_isChecked && !isChecking() ? &m_import : nullptr;
}

void CheckPage::check(const CheckedImport &import, const QStringList &names)
{
    const bool isSameFile =
        import.rows.file == m_import.rows.file && import.rows.format == m_import.rows.format;
    const MendedRows mended = isSameFile ? m_import.rows.mended : MendedRows();
    if (!isSameFile)
        m_recalled.clear();
    m_import = import;
    m_import.rows.mended = mended;
    m_wanted = 0;
    m_mender->setColumns(names, import.rows.mapping);
    m_mender->clear();
    begin();
}

void CheckPage::forget()
{
    m_again.stop();
    m_checker->cancel();
    m_isChecked = false;
    Q_EMIT changed();
}

void CheckPage::begin()
{
    m_isChecked = false;
    m_progress->setValue(0);
    m_checker->check(m_import.rows, m_import.lists);
}

void CheckPage::take(const DryRunReport &report)
{
    const bool mayBeMended = report.checked && m_recalled != report.checked->fileHash;
    if (mayBeMended)
        recall(report);
    else
        show(report);
}

// Rows of this very file that were mended before the program ended.
void CheckPage::recall(const DryRunReport &report)
{
    const QByteArray hash = report.checked->fileHash;
    const auto work = [memory = m_memory, hash, format = m_import.rows.format] {
        return memory.find(hash, format);
    };
    m_recalled = hash;
    whenFinished(inWorker(work), this, [this, hash, report](const MendedRows &kept) {
        if (hash != m_recalled || isChecking())
            return;
        if (kept.isEmpty() || !m_import.rows.mended.isEmpty())
            return show(report);
        m_import.rows.mended = kept;
        begin();
    });
}

void CheckPage::show(const DryRunReport &report)
{
    m_import.report = report;
    m_isChecked = report.checked && report.counts.rows > 0;
    m_model->setReport(report);
    showCounts();
    chooseAgain();
    Q_EMIT changed();
}

// The row that was being mended, or else the first one.
void CheckPage::chooseAgain()
{
    const qint64 row = m_mender->row();
    if (row > 0) {
        chooseRow(row);
        m_mender->showWords(wordsOf(row));
    } else if (m_filter->rowCount() > 0) {
        m_findings->setCurrentIndex(m_filter->index(0, FindingsModel::Row));
    }
}

void CheckPage::chooseRow(qint64 row)
{
    for (int at = 0; at < m_filter->rowCount(); ++at) {
        const QModelIndex index = m_filter->index(at, FindingsModel::Row);
        if (m_model->rowAt(m_filter->mapToSource(index).row()) == row)
            return m_findings->setCurrentIndex(index);
    }
}

void CheckPage::keep()
{
    if (!m_recalled.isEmpty())
        inWorker(m_writing,
                 [memory = m_memory, hash = m_recalled, format = m_import.rows.format,
                  mended = m_import.rows.mended] { return memory.remember(hash, format, mended); });
}

void CheckPage::showCounts()
{
    const DryRunReport &report = m_import.report;
    const DryRunCounts &counts = report.counts;
    m_shown->setText(tr("%L1 of %L2").arg(m_filter->rowCount()).arg(m_model->rowCount()));
    if (!report.error.isEmpty())
        return m_counts->setText(tr("It cannot be read to its end: %1").arg(report.error));
    if (counts.rows == 0)
        return m_counts->setText(tr("There is no row in it."));
    QStringList words{tr("%L1 rows: %L2 can be sent").arg(counts.rows).arg(counts.sendable())};
    if (counts.held > 0)
        words.append(tr("held by what is in them: %L1").arg(counts.held));
    if (counts.duplicates > 0)
        words.append(tr("repeat an earlier row: %L1").arg(counts.duplicates));
    if (counts.known > 0)
        words.append(tr("in the history already: %L1").arg(counts.known));
    if (counts.warned > 0)
        words.append(tr("sent with a warning: %L1").arg(counts.warned));
    if (!m_import.rows.mended.isEmpty())
        words.append(tr("mended: %L1").arg(m_import.rows.mended.size()));
    QString text = words.join("; "_L1) + u'.';
    if (report.rows.size() == DryRunReport::mostReported)
        text += u' ' + tr("Only the first %L1 rows with something to say are listed.")
                           .arg(DryRunReport::mostReported);
    m_counts->setText(text);
}

void CheckPage::showChosen()
{
    const QModelIndex chosen = m_findings->currentIndex();
    if (!chosen.isValid() || isChecking())
        return;
    const qint64 row = m_model->rowAt(m_filter->mapToSource(chosen).row());
    if (row != m_mender->row())
        showRow(row);
}

RowWords CheckPage::wordsOf(qint64 row) const
{
    return {m_model->findingsAt(row), m_model->problemsAt(row), m_import.rows.mended.contains(row)};
}

void CheckPage::showRow(qint64 row)
{
    m_wanted = row;
    const auto mended = m_import.rows.mended.constFind(row);
    if (mended != m_import.rows.mended.constEnd())
        return m_mender->show(row, *mended, wordsOf(row));
    m_mender->clear();
    const auto work = [file = m_import.rows.file, format = m_import.rows.format, row] {
        return readRow(file, format, row);
    };
    whenFinished(inWorker(work), this, [this, row](const std::optional<TableRow> &read) {
        if (read && row == m_wanted && !m_import.rows.mended.contains(row))
            m_mender->show(row, read->cells, wordsOf(row));
    });
}

void CheckPage::mend(qint64 row, const QStringList &cells)
{
    m_import.rows.mended.insert(row, cells);
    keep();
    m_isChecked = false;
    m_again.start();
    Q_EMIT changed();
}

void CheckPage::putBack(qint64 row)
{
    m_import.rows.mended.remove(row);
    keep();
    m_isChecked = false;
    m_again.start();
    showRow(row);
    Q_EMIT changed();
}

void CheckPage::showProgress()
{
    m_progress->setVisible(m_checker->isChecking());
    m_cancel->setVisible(m_checker->isChecking());
    if (m_checker->isChecking() && !m_model->rowCount())
        m_counts->setText(tr("Checking every row. Nothing is sent."));
    Q_EMIT changed();
}

} // namespace desk
