// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnspage.h"

#include "contract/sendability.h"
#include "history/shorttext.h"
#include "importing/rowmapper.h"
#include "inworker.h"
#include "mappinggrid.h"
#include "namedbutton.h"
#include "rowpreview.h"
#include "submission/rawrequest.h"
#include "whenfinished.h"
#include "wholefile.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QSet>
#include <QSplitter>
#include <QVBoxLayout>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestMapping = 1024 * 1024; // bytes of a file
constexpr qsizetype longestBody = 20'000;      // UTF-16 code units shown
constexpr qsizetype namesShown = 6;
constexpr qsizetype longestName = 40;

struct LoadedMapping
{
    ReadMapping read;
    QString error;
};

LoadedMapping loadMapping(const QString &name, const QStringList &header)
{
    QFile file(name);
    if (!file.open(QFile::ReadOnly))
        return {{}, file.errorString()};
    return {readMapping(file.read(longestMapping), header), {}};
}

} // namespace

ColumnsPage::ColumnsPage(const QString &importsFolder, QWidget *parent)
    : QWidget(parent)
    , m_memory(importsFolder)
    , m_where(new QLabel(this))
    , m_grid(new MappingGrid(this))
    , m_preview(new RowPreview(this))
    , m_halves(new QSplitter(Qt::Horizontal, this))
{
    m_where->setObjectName("importMappingFound"_L1);
    m_where->setTextFormat(Qt::PlainText);
    m_where->setWordWrap(true);
    m_halves->addWidget(m_grid);
    m_halves->addWidget(m_preview);
    m_halves->setSizes({600, 400}); // shares; the window decides on the pixels
    m_halves->setStretchFactor(0, 2);
    m_halves->setStretchFactor(1, 1);
    m_halves->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeButtons());
    column->addWidget(m_halves, 1);

    connect(m_grid, &MappingGrid::changed, this, &ColumnsPage::showPreview);
    connect(m_grid, &MappingGrid::changed, this, &ColumnsPage::mappingChanged);
    connect(m_preview, &RowPreview::rowChosen, this, &ColumnsPage::showPreview);
}

QWidget *ColumnsPage::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *anew = makeNamedButton(tr("Find anew"), "findMapping"_L1, buttons);
    anew->setToolTip(tr("Each column goes into the field that its heading speaks of."));
    auto *load = makeNamedButton(tr("Load mapping…"), "loadMapping"_L1, buttons);
    auto *save = makeNamedButton(tr("Save mapping…"), "saveMapping"_L1, buttons);
    save->setToolTip(tr("As a file that “customer-desk import --mapping” takes, too."));
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins({});
    row->addWidget(m_where, 1);
    row->addWidget(anew);
    row->addWidget(load);
    row->addWidget(save);
    connect(anew, &QPushButton::clicked, this, &ColumnsPage::findAnew);
    connect(load, &QPushButton::clicked, this, &ColumnsPage::load);
    connect(save, &QPushButton::clicked, this, &ColumnsPage::save);
    return buttons;
}

// Over each other where there is no room beside: nobody is to go sideways.
void ColumnsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int wanted = m_grid->sizeHint().width() + m_preview->minimumSizeHint().width();
    m_halves->setOrientation(width() < wanted ? Qt::Vertical : Qt::Horizontal);
}

void ColumnsPage::setTable(const TableBeginning &beginning)
{
    m_beginning = beginning;
    m_grid->setColumns(beginning.columnNames());
    m_preview->setRows(int(beginning.rows.size()));
    findAnew();
    if (!beginning.header.isEmpty())
        recall();
}

// Unless somebody was faster than the disk.
void ColumnsPage::recall()
{
    const auto work = [memory = m_memory, header = m_beginning.header] {
        return memory.find(header);
    };
    whenFinished(inWorker(work), this,
                 [this, header = m_beginning.header,
                  shown = mapping()](const std::optional<ColumnMapping> &remembered) {
                     if (remembered && header == m_beginning.header && shown == mapping())
                         showMapping(*remembered,
                                     tr("As it was for the last file with these headings."));
                 });
}

void ColumnsPage::setTarget(const Catalogue &lists, const Environment &environment)
{
    m_lists = lists;
    m_environment = environment;
    showPreview();
}

ColumnMapping ColumnsPage::mapping() const
{
    return m_grid->mapping();
}

// What cannot be kept is found anew next time: nobody has to hear of it.
void ColumnsPage::remember()
{
    if (m_beginning.header.isEmpty())
        return;
    inWorker([memory = m_memory, header = m_beginning.header, mapping = mapping()] {
        return memory.remember(header, mapping);
    });
}

void ColumnsPage::showMapping(const ColumnMapping &mapping, const QString &where)
{
    const ColumnMapping before = m_grid->mapping();
    m_grid->show(mapping);
    m_where->setText(where);
    showPreview();
    if (m_grid->mapping() != before)
        Q_EMIT mappingChanged();
}

void ColumnsPage::findAnew()
{
    const ColumnMapping mapping = guessedMapping(m_beginning.header);
    QStringList words;
    if (mapping.isEmpty())
        words.append(tr("No heading speaks of a field: choose what goes where."));
    else
        words.append(tr("%L1 fields were found by their headings.").arg(mapping.size()));
    for (const Finding &finding : headerFindings(m_beginning.header))
        words.append(finding.message);
    showMapping(mapping, words.join(u' '));
}

void ColumnsPage::load()
{
    auto *dialog = new QFileDialog(this, tr("Load a mapping"), QDir::homePath());
    dialog->setObjectName("loadMappingFile"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Mapping (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ColumnsPage::loadFile);
    dialog->open();
}

void ColumnsPage::loadFile(const QString &file)
{
    const auto work = [file, header = m_beginning.header] { return loadMapping(file, header); };
    whenFinished(inWorker(work), this, [this, file](const LoadedMapping &loaded) {
        if (!loaded.error.isEmpty())
            return m_where->setText(tr("%1 cannot be read: %2").arg(file, loaded.error));
        if (!hasErrors(loaded.read.findings))
            return showMapping(loaded.read.mapping,
                               tr("Loaded from %1.").arg(QDir::toNativeSeparators(file)));
        m_where->setText(
            tr("The mapping is not used. %1").arg(loaded.read.findings.constFirst().message));
    });
}

void ColumnsPage::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the mapping"), QDir::homePath());
    dialog->setObjectName("saveMappingFile"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Mapping (*.json)")});
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"mapping.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ColumnsPage::saveFile);
    dialog->open();
}

void ColumnsPage::saveFile(const QString &file)
{
    const QByteArray bytes = writeMapping(mapping(), m_beginning.header);
    const auto work = [file, bytes] { return writeWholeFile(file, bytes); };
    whenFinished(inWorker(work), this, [this, file](const QString &problem) {
        m_where->setText(problem.isEmpty() ? tr("Saved as %1.").arg(QDir::toNativeSeparators(file))
                                           : tr("%1 could not be written: %2.").arg(file, problem));
    });
}

void ColumnsPage::showPreview()
{
    const int at = m_preview->row();
    if (at >= m_beginning.rows.size())
        return m_preview->show({}, {});
    const Request request = RowMapper(mapping(), m_lists).request(m_beginning.rows.at(at).cells);
    ValidationRules rules;
    rules.keyRequired = false;
    rules.accountNoRequired = m_environment.accountNoTyped;
    rules.catalogue = &m_lists;
    m_grid->showSent(request, findBeforeSending(request, rules, m_environment.format));
    const QByteArray body = rawRequest(request, m_environment.format).body;
    m_preview->show(shownText(QString::fromUtf8(body), longestBody), unusedWords());
}

// What is in the file and goes nowhere.
QString ColumnsPage::unusedWords() const
{
    QSet<int> used;
    for (const FieldSource &source : mapping())
        used.insert(source.column.value_or(-1));
    QStringList unused;
    const QStringList names = m_beginning.columnNames();
    for (int column = 0; column < names.size(); ++column) {
        if (!used.contains(column))
            unused.append(oneLine(names.at(column), longestName));
    }
    if (unused.isEmpty())
        return tr("Every column is used.");
    const qsizetype more = unused.size() - namesShown;
    const QString list = unused.mid(0, namesShown).join(", "_L1);
    return more > 0 ? tr("Not used: %1 and %L2 more.").arg(list).arg(more)
                    : tr("Not used: %1.").arg(list);
}

} // namespace desk
