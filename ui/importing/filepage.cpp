// SPDX-License-Identifier: GPL-3.0-or-later
#include "filepage.h"

#include "formatbar.h"
#include "history/shorttext.h"
#include "importing/pastedcells.h"
#include "importing/rowfindingwords.h"
#include "inworker.h"
#include "namedbutton.h"
#include "sampletable.h"
#include "whenfinished.h"
#include "wordslabel.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 100; // UTF-16 code units

} // namespace

FilePage::FilePage(const QString &importsFolder, QWidget *parent)
    : QWidget(parent)
    , m_importsFolder(importsFolder)
    , m_name(makeWordsLabel("importFileName"_L1, this))
    , m_format(new FormatBar(this))
    , m_found(makeWordsLabel("importFound"_L1, this))
    , m_sample(new SampleTable(this))
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeButtons());
    column->addWidget(m_name);
    column->addWidget(m_format);
    column->addWidget(m_found);
    column->addWidget(m_sample, 1);
    column->addStretch(); // while there are no rows to show
    show({});

    connect(m_format, &FormatBar::charsetChosen, this, [this](TableFormat::Charset charset) {
        readWith([file = m_file, charset] { return readBeginning(file, charset); });
    });
    connect(m_format, &FormatBar::formatChosen, this, [this](const TableFormat &format) {
        readWith([file = m_file, format] { return readBeginning(file, format); });
    });
}

QWidget *FilePage::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *choose = makeNamedButton(tr("Choose file…"), "importChoose"_L1, buttons);
    auto *paste = makeNamedButton(tr("Paste cells"), "importPaste"_L1, buttons);
    paste->setToolTip(
        tr("Cells that were copied in a spreadsheet (%1)")
            .arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText)));
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins({});
    row->addWidget(choose);
    row->addWidget(paste);
    row->addWidget(new QLabel(tr("or drop a file here: CSV, TSV, or text with separators."), this),
                   1);
    connect(choose, &QPushButton::clicked, this, &FilePage::chooseFile);
    connect(paste, &QPushButton::clicked, this, &FilePage::paste);
    return buttons;
}

void FilePage::chooseFile()
{
    const QString folder = m_file.isEmpty() ? QDir::homePath() : QFileInfo(m_file).path();
    auto *dialog = new QFileDialog(this, tr("File of customers"), folder);
    dialog->setObjectName("importFile"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Rows (*.csv *.tsv *.txt *.tab)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &FilePage::take);
    dialog->open();
}

void FilePage::paste()
{
    takeCells(QGuiApplication::clipboard()->text());
}

void FilePage::takeCells(const QString &text)
{
    if (!looksLikeCells(text)) {
        m_found->setText(tr("What was copied is no cells: copy rows in a spreadsheet, with their "
                            "headings."));
        return;
    }
    const auto work = [text, folder = m_importsFolder] { return keepPastedCells(text, folder); };
    whenFinished(inWorker(work), this, [this](const PastedFile &pasted) {
        if (pasted.error.isEmpty())
            take(pasted.name);
        else
            m_found->setText(tr("The cells could not be kept: %1.").arg(pasted.error));
    });
}

void FilePage::take(const QString &file)
{
    m_file = file;
    readWith([file] { return readBeginning(file); });
}

template <typename Read>
void FilePage::readWith(Read read)
{
    if (m_file.isEmpty())
        return;
    const int asked = ++m_generation;
    whenFinished(inWorker(read), this, [this, asked](const TableBeginning &beginning) {
        if (asked == m_generation)
            show(beginning);
    });
}

void FilePage::show(const TableBeginning &beginning)
{
    m_beginning = beginning;
    const bool isRead = !m_file.isEmpty() && beginning.error.isEmpty();
    m_name->setVisible(!m_file.isEmpty());
    m_name->setText(tr("%1, %2").arg(oneLine(QFileInfo(m_file).fileName(), longestName),
                                     QLocale().formattedDataSize(beginning.size)));
    m_name->setToolTip(plainToolTip(QDir::toNativeSeparators(m_file)));
    m_format->setVisible(isRead);
    m_format->show(beginning.format);
    m_sample->setVisible(isRead);
    m_sample->show(beginning);
    m_found->setText(foundWords());
    Q_EMIT tableChanged();
}

QString FilePage::foundWords() const
{
    if (m_file.isEmpty())
        return tr("Each row becomes a customer. Nothing is sent before you have seen what would "
                  "be.");
    if (!m_beginning.error.isEmpty())
        return tr("It cannot be read: %1").arg(m_beginning.error);
    if (m_beginning.rows.isEmpty())
        return m_beginning.header.isEmpty() ? tr("It is empty: there are no rows in it.")
                                            : tr("There is a row of headings, and no other row.");
    QStringList words{tr("%L1 columns. This is how its first rows are read; if it looks wrong, "
                         "change how.")
                          .arg(m_beginning.columnNames().size())};
    for (const TableRow &row : m_beginning.rows) {
        if (!row.problems.isEmpty()) {
            words.append(tr("Row %L1, line %L2: %3")
                             .arg(row.number)
                             .arg(row.line)
                             .arg(problemWords(row.problems.constFirst())));
            break;
        }
    }
    return words.join(u'\n');
}

} // namespace desk
