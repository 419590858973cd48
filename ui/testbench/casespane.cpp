// SPDX-License-Identifier: GPL-3.0-or-later
#include "casespane.h"

#include "casedetail.h"
#include "casedialog.h"
#include "casefolderbar.h"
#include "caserunner.h"
#include "caseshelf.h"
#include "casetree.h"
#include "inworker.h"
#include "namedbutton.h"
#include "questions.h"
#include "reportsaver.h"
#include "runbar.h"
#include "runquestion.h"
#include "testbench/casereport.h"
#include "testbench/destination.h"
#include "whenfinished.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView folderSetting{"caseFolder"};

} // namespace

CasesPane::CasesPane(const TestbenchParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_shelf(new CaseShelf(this))
    , m_runner(new CaseRunner(parts, this))
    , m_folder(new CaseFolderBar(this))
    , m_bar(new RunBar(tr("Run all…"), this))
    , m_tree(new CaseTree(this))
    , m_detail(new CaseDetail(this))
    , m_runChosen(makeNamedButton(tr("Run chosen…"), "runChosen"_L1, this))
    , m_edit(makeNamedButton(tr("Edit…"), "editCase"_L1, this))
    , m_remove(makeNamedButton(tr("Remove…"), "removeCase"_L1, this))
    , m_save(makeNamedButton(tr("Save report…"), "saveCaseReport"_L1, this))
    , m_saver(new ReportSaver(this))
{
    auto *halves = new QSplitter(Qt::Horizontal, this);
    halves->addWidget(makeTreeSide());
    halves->addWidget(m_detail);
    halves->setStretchFactor(0, 1);
    halves->setSizes({800, 420});
    halves->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_folder);
    column->addWidget(m_bar);
    column->addWidget(halves, 1);
    m_bar->say(tr("Sends saved requests, and holds each answer against what its case expects. What "
                  "may be left behind is said first."));
    connectParts();
    setFolder(m_parts.settings.value(folderSetting).toString());
    showActions();
}

QWidget *CasesPane::makeTreeSide()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->addWidget(m_tree, 1);
    column->addWidget(makeActions());
    return side;
}

QWidget *CasesPane::makeActions()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->addWidget(m_runChosen);
    line->addWidget(m_edit);
    line->addWidget(m_remove);
    line->addStretch(1);
    line->addWidget(m_save);
    return row;
}

void CasesPane::connectParts()
{
    m_bar->follow(*m_runner);
    connect(m_folder, &CaseFolderBar::folderChosen, this, &CasesPane::setFolder);
    connect(m_bar, &RunBar::startWanted, this, [this] { prepare(m_shelf->list().cases); });
    connect(m_runChosen, &QPushButton::clicked, this, [this] { prepare(m_tree->chosen()); });
    connect(m_edit, &QPushButton::clicked, this, &CasesPane::edit);
    connect(m_remove, &QPushButton::clicked, this, &CasesPane::remove);
    connect(m_save, &QPushButton::clicked, this, &CasesPane::save);
    connect(m_saver, &ReportSaver::said, m_bar, &RunBar::say);
    connect(m_shelf, &CaseShelf::changed, this, &CasesPane::showList);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, &CasesPane::showCurrent);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] {
        if (const auto one = m_tree->current()) {
            if (const auto result = m_tree->resultOf(one->file); result && result->sent)
                Q_EMIT attemptWanted(result->sent->attempt.id);
        }
    });
    connect(m_detail, &CaseDetail::attemptWanted, this, &CasesPane::attemptWanted);
    connect(m_runner, &CaseRunner::stateChanged, this, [this] {
        showActions();
        Q_EMIT busyChanged();
    });
    connect(m_runner, &CaseRunner::planned, this, &CasesPane::ask);
    connect(m_runner, &CaseRunner::concluded, this, [this](const TestResult &result) {
        m_tree->setResult(result);
        showCurrent();
    });
    connect(m_runner, &CaseRunner::ended, this, &CasesPane::showEnd);
}

bool CasesPane::isBusy() const
{
    return m_runner->isBusy();
}

void CasesPane::hold(bool held)
{
    m_isHeld = held;
    m_bar->hold(held);
    showActions();
}

void CasesPane::cancel()
{
    m_runner->cancel();
}

void CasesPane::setFolder(const QString &folder)
{
    m_parts.settings.setValue(folderSetting, folder);
    m_shelf->setFolder(folder);
}

void CasesPane::showList()
{
    const CaseList &list = m_shelf->list();
    m_tree->show(list);
    m_folder->show(m_shelf->folder(), list);
    showCurrent();
}

void CasesPane::showCurrent()
{
    if (const auto one = m_tree->current())
        m_detail->show(*one, m_tree->resultOf(one->file));
    else
        m_detail->clear();
    showActions();
}

void CasesPane::showActions()
{
    const bool isFree = !m_runner->isBusy();
    m_runChosen->setEnabled(isFree && !m_isHeld && !m_tree->chosen().isEmpty());
    m_edit->setEnabled(isFree && m_tree->current());
    m_remove->setEnabled(isFree && m_tree->current());
    m_save->setEnabled(isFree && !m_runner->results().isEmpty());
}

void CasesPane::prepare(const QList<CaseInFile> &cases)
{
    if (cases.isEmpty())
        return m_bar->say(tr("There is no case to run."));
    m_runner->prepare(cases, m_folder->perSecond());
}

void CasesPane::ask()
{
    const Environment &target = m_runner->environment();
    const QString sentence = wordsOf(m_runner->plan(), destinationWords(target));
    auto *question = new RunQuestion({sentence}, target, m_runner->configured(), this);
    connect(question, &RunQuestion::agreed, this, [this] {
        m_tree->clearResults();
        m_bar->say({});
        m_runner->start();
    });
    connect(question, &RunQuestion::declined, this, [this] {
        m_runner->cancel();
        m_bar->say(tr("Nothing was sent."));
    });
    question->open();
}

void CasesPane::showEnd()
{
    QString words = summaryOf(m_runner->results());
    if (const QString stopped = m_runner->stopped(); !stopped.isEmpty())
        words += u' ' + stopped;
    m_bar->say(words);
    showActions();
    Q_EMIT ended();
}

void CasesPane::saveAsCase(const TestCase &testCase)
{
    auto *dialog = new CaseDialog(testCase, m_shelf->folder(), m_parts.knownKeys(), window());
    connect(dialog, &CaseDialog::saved, this, [this](const QString &file) {
        if (m_shelf->folder().isEmpty())
            setFolder(QFileInfo(file).absolutePath());
        else
            m_shelf->readAgain();
        m_bar->say(tr("Saved as %1.").arg(file));
    });
    dialog->open();
}

void CasesPane::edit()
{
    const auto one = m_tree->current();
    if (!one)
        return;
    auto *dialog = new CaseDialog(*one, m_parts.knownKeys(), this);
    connect(dialog, &CaseDialog::saved, m_shelf, &CaseShelf::readAgain);
    dialog->open();
}

void CasesPane::remove()
{
    const auto one = m_tree->current();
    if (!one)
        return;
    const Question question = askWhetherToRemoveCase(this, one->testCase.name, one->file);
    connect(question.proceed, &QPushButton::clicked, this, [this, file = one->file] {
        const auto work = [file] { return QFile::moveToTrash(file) || QFile::remove(file); };
        whenFinished(inWorker(work), this, [this, file](bool isGone) {
            if (!isGone)
                m_bar->say(tr("%1 could not be removed.").arg(file));
            m_shelf->readAgain();
        });
    });
}

void CasesPane::save()
{
    const Environment &target = m_runner->environment();
    const CaseReport report{destinationWords(target), m_runner->began(), m_runner->results(),
                            m_shelf->list().problems, m_runner->stopped()};
    m_saver->ask(tr("Save the report"), u"cases"_s,
                 {{tr("Web page (*.html)"), u"html"_s, [report] { return htmlOf(report); }},
                  {tr("JUnit XML (*.xml)"), u"xml"_s, [report] { return junitOf(report); }}});
}

} // namespace desk
