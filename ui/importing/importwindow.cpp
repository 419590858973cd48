// SPDX-License-Identifier: GPL-3.0-or-later
#include "importwindow.h"

#include "checkpage.h"
#include "columnspage.h"
#include "filepage.h"
#include "history/shorttext.h"
#include "importing/pastedcells.h"
#include "namedbutton.h"
#include "onscreen.h"
#include "questions.h"
#include "sendpage.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int steps = 4;
constexpr qsizetype longestName = 40; // UTF-16 code units

/// On a small screen, or at twice the size, a page is higher than there is room.
QScrollArea *makeScrolled(QWidget *page)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(page);
    return area;
}

} // namespace

ImportWindow::ImportWindow(const ImportParts &parts, QWidget *parent)
    : QDialog(parent, Qt::Window) // a dialog would hide the attempts that its rows open
    , m_parts(parts)
    , m_stripe(new QWidget(this))
    , m_steps(new QTabBar(this))
    , m_target(new QLabel(this))
    , m_production(new QLabel(tr("PRODUCTION – real accounts"), this))
    , m_pages(new QStackedWidget(this))
    , m_file(new FilePage(parts.importsFolder, m_pages))
    , m_columns(new ColumnsPage(parts.importsFolder, m_pages))
    , m_check(new CheckPage(parts.importsFolder, m_pages))
    , m_send(new SendPage(parts, m_pages))
    , m_back(makeNamedButton(tr("&Back"), "importBack"_L1, this))
    , m_next(makeNamedButton({}, "importNext"_L1, this))
{
    setObjectName("importWindow"_L1);
    setWindowTitle(tr("Import customers"));
    setAcceptDrops(true);
    for (QWidget *page : {static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_columns),
                          static_cast<QWidget *>(m_check), static_cast<QWidget *>(m_send)})
        m_pages->addWidget(makeScrolled(page));
    m_stripe->setFixedHeight(6);
    m_stripe->setAutoFillBackground(true);
    m_stripe->setBackgroundRole(QPalette::BrightText);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_stripe);
    column->addWidget(makeHeader());
    column->addWidget(m_pages, 1);
    column->addWidget(makeFooter());
    placeOnScreen(*this, {1240, 740});

    connect(m_file, &FilePage::tableChanged, this, &ImportWindow::onTableChanged);
    connect(m_columns, &ColumnsPage::mappingChanged, this, &ImportWindow::onMappingChanged);
    connect(m_check, &CheckPage::changed, this, &ImportWindow::showSteps);
    connect(m_send, &SendPage::busyChanged, this, &ImportWindow::showSteps);
    connect(m_send, &SendPage::ended, this, &ImportWindow::idle);
    connect(m_send, &SendPage::attemptWanted, this, &ImportWindow::attemptWanted);
    go(Step::File);
}

// A cell that is being edited is taken as its editor goes: nobody is left to hear of it.
ImportWindow::~ImportWindow()
{
    m_check->disconnect(this);
    m_send->disconnect(this);
}

QWidget *ImportWindow::makeHeader()
{
    auto *header = new QWidget(this);
    m_steps->setObjectName("importSteps"_L1);
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setDrawBase(false);
    m_steps->setExpanding(false);
    for (const QString &name : {tr("1 File"), tr("2 Columns"), tr("3 Check"), tr("4 Send")})
        m_steps->addTab(name);
    m_target->setObjectName("importTarget"_L1);
    m_target->setTextFormat(Qt::PlainText);
    m_production->setObjectName("importProduction"_L1);
    m_production->setAutoFillBackground(true);
    m_production->setBackgroundRole(QPalette::BrightText);
    m_production->setForegroundRole(QPalette::Base);
    m_production->setMargin(4);
    QFont bold = m_production->font();
    bold.setBold(true);
    m_production->setFont(bold);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->addWidget(m_steps);
    row->addStretch(1);
    row->addWidget(m_production);
    row->addWidget(m_target);
    connect(m_steps, &QTabBar::currentChanged, this, [this](int index) { go(Step(index)); });
    return header;
}

QWidget *ImportWindow::makeFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins({});
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, [this] { go(Step(int(step()) - 1)); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(Step(int(step()) + 1)); });
    return footer;
}

ImportWindow::Step ImportWindow::step() const
{
    return Step(m_pages->currentIndex());
}

bool ImportWindow::isBusy() const
{
    return m_send->isBusy();
}

void ImportWindow::stop()
{
    m_send->stop();
}

void ImportWindow::take(const QString &file)
{
    if (isBusy())
        return;
    go(Step::File);
    m_file->take(file);
}

// While rows are sent nothing of them can be changed.
bool ImportWindow::mayGo(Step step) const
{
    if (isBusy())
        return step == Step::Send;
    switch (step) {
    case Step::File:
        return true;
    case Step::Columns:
        return !m_file->beginning().rows.isEmpty();
    case Step::Check:
        return mayGo(Step::Columns) && !m_columns->mapping().isEmpty();
    case Step::Send:
        break;
    }
    return m_isChecked && m_check->checked();
}

void ImportWindow::go(Step step)
{
    if (!mayGo(step))
        return showSteps();
    if (step == Step::Columns)
        m_columns->setTarget(m_parts.lists(), m_parts.environment());
    if (step == Step::Check)
        check();
    if (step == Step::Send)
        m_send->offer(*m_check->checked());
    m_pages->setCurrentIndex(int(step));
    showSteps();
}

void ImportWindow::onTableChanged()
{
    m_isChecked = false;
    m_check->forget();
    m_columns->setTable(m_file->beginning());
    showSteps();
}

void ImportWindow::onMappingChanged()
{
    m_isChecked = false;
    m_check->forget();
    if (step() == Step::Check)
        check(); // one that is remembered came late
    showSteps();
}

// Not again where it is still what was checked.
void ImportWindow::check()
{
    const Environment environment = m_parts.environment();
    const CheckedImport *checked = m_check->checked();
    if (m_isChecked && checked && checked->environment == environment)
        return;
    m_columns->remember();
    CheckedImport import;
    import.environment = environment;
    import.lists = std::make_shared<const Catalogue>(m_parts.lists());
    import.rows.file = m_file->file();
    import.rows.format = m_file->beginning().format;
    import.rows.mapping = m_columns->mapping();
    import.rows.rules.keyRequired = false;
    import.rows.rules.accountNoRequired = environment.accountNoTyped;
    import.rows.rules.catalogue = import.lists.get();
    import.rows.body = environment.format;
    import.rows.journalFile = m_parts.journalFile;
    import.rows.environment = environment.name;
    m_isChecked = true;
    m_check->check(import, m_file->beginning().columnNames());
}

void ImportWindow::showSteps()
{
    for (int at = 0; at < steps; ++at)
        m_steps->setTabEnabled(at, mayGo(Step(at)) || Step(at) == step());
    {
        const QSignalBlocker quiet(m_steps);
        m_steps->setCurrentIndex(m_pages->currentIndex());
    }
    const bool isLast = step() == Step::Send;
    const QString names[] = {tr("Columns"), tr("Check"), tr("Send"), {}};
    m_back->setEnabled(step() != Step::File && !isBusy());
    m_next->setVisible(!isLast);
    m_next->setText(tr("&Next: %1").arg(names[int(step())]));
    m_next->setEnabled(!isLast && mayGo(Step(int(step()) + 1)));
    showEnvironment();
}

void ImportWindow::showEnvironment()
{
    const Environment environment = isBusy() ? m_send->environment() : m_parts.environment();
    m_target->setText(tr("To: %1").arg(oneLine(environment.name, longestName)));
    m_target->setToolTip(plainToolTip(environment.name));
    m_stripe->setVisible(environment.production);
    m_production->setVisible(environment.production);
}

// Another environment may have been chosen in the main window.
void ImportWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange)
        showEnvironment();
}

void ImportWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste) && step() == Step::File)
        return m_file->paste();
    if (event->matches(QKeySequence::Open) && step() == Step::File)
        return m_file->chooseFile();
    QDialog::keyPressEvent(event);
}

void ImportWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData *mime = event->mimeData();
    if (!isBusy() && (mime->hasUrls() || looksLikeCells(mime->text())))
        event->acceptProposedAction();
}

void ImportWindow::dropEvent(QDropEvent *event)
{
    const QMimeData *mime = event->mimeData();
    const QString file = mime->urls().value(0).toLocalFile();
    go(Step::File);
    if (!file.isEmpty())
        m_file->take(file);
    else
        m_file->takeCells(mime->text());
    event->acceptProposedAction();
}

// Closed by Escape or by its frame.
void ImportWindow::reject()
{
    if (!isBusy())
        return QDialog::reject();
    const Question question = askWhetherToStopImport(this);
    connect(this, &ImportWindow::idle, question.box, &QWidget::close);
    connect(question.proceed, &QPushButton::clicked, this, [this] {
        stop();
        QDialog::reject();
    });
}

} // namespace desk
