// SPDX-License-Identifier: GPL-3.0-or-later
#include "boundarypane.h"

#include "boundarymap.h"
#include "boundaryoptions.h"
#include "boundaryrunner.h"
#include "cellcases.h"
#include "markedtable.h"
#include "reportsaver.h"
#include "runbar.h"
#include "runquestion.h"
#include "testbench/destination.h"
#include "testbench/driftjson.h"
#include "testbench/observedtable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int attemptsRole = Qt::UserRole;

MarkedTable *addTable(QTabWidget &tabs, const QString &title, QLatin1StringView objectName)
{
    auto *table = new MarkedTable(title, &tabs);
    table->setObjectName(objectName);
    tabs.addTab(table, title);
    return table;
}

} // namespace

BoundaryPane::BoundaryPane(const TestbenchParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_runner(new BoundaryRunner(parts, this))
    , m_options(new BoundaryOptions(this))
    , m_bar(new RunBar(tr("Run…"), this))
    , m_map(new BoundaryMap(this))
    , m_cell(new CellCases(this))
    , m_results(new QTabWidget(this))
    , m_drifts(addTable(*m_results, tr("Drift"), "drifts"_L1))
    , m_observed(addTable(*m_results, tr("Observed"), "observed"_L1))
    , m_doubts(addTable(*m_results, tr("Could not tell"), "doubts"_L1))
    , m_save(new QPushButton(tr("Save report…"), this))
    , m_saver(new ReportSaver(this))
{
    auto *halves = new QSplitter(Qt::Horizontal, this);
    halves->addWidget(makeMapSide());
    halves->addWidget(makeResults());
    halves->setSizes({720, 520});
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_options);
    column->addWidget(m_bar);
    column->addWidget(halves, 1);
    m_bar->say(tr("Sends cases at the edges of every field, and says what differs from the "
                  "published contract. What it leaves behind is said first."));
    connectRunner();
    showState();
}

QWidget *BoundaryPane::makeMapSide()
{
    const QStringList signs{tr("✓ as published"), tr("✗ not as published"), tr("● observed"),
                            tr("? could not be told"), tr("· to come")};
    QStringList words;
    for (QString sign : signs)
        words.append(sign.replace(u' ', QChar::Nbsp)); // no sign without its words
    auto *legend = new QLabel(words.join("   "_L1), this);
    legend->setWordWrap(true);
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->addWidget(m_map, 1);
    column->addWidget(legend);
    return side;
}

QWidget *BoundaryPane::makeResults()
{
    m_results->setObjectName("boundaryResults"_L1);
    m_results->setDocumentMode(true);
    m_results->setUsesScrollButtons(false);
    m_results->setElideMode(Qt::ElideRight);
    m_drifts->setToolTip(tr("Enter opens the attempt in which it was seen."));
    m_save->setObjectName("saveReport"_L1);
    m_save->setAutoDefault(false);
    m_save->setEnabled(false);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_cell);
    parts->addWidget(m_results);
    parts->setSizes({160, 400});
    parts->setChildrenCollapsible(false);
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->addWidget(parts, 1);
    column->addWidget(m_save, 0, Qt::AlignRight);
    connect(m_save, &QPushButton::clicked, this, &BoundaryPane::save);
    connect(m_saver, &ReportSaver::said, m_bar, &RunBar::say);
    connect(m_map, &BoundaryMap::cellShown, m_cell, &CellCases::show);
    connect(m_map, &BoundaryMap::cellOpened, m_cell, &CellCases::open);
    connect(m_cell, &CellCases::attemptWanted, this, &BoundaryPane::attemptWanted);
    connect(m_drifts, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const QStringList attempts = item->data(0, attemptsRole).toStringList();
        if (!attempts.isEmpty())
            Q_EMIT attemptWanted(attempts.constLast());
    });
    return side;
}

void BoundaryPane::connectRunner()
{
    connect(m_bar, &RunBar::startWanted, this, &BoundaryPane::prepare);
    m_bar->follow(*m_runner);
    connect(m_runner, &BoundaryRunner::stateChanged, this, &BoundaryPane::showState);
    connect(m_runner, &BoundaryRunner::planned, this, &BoundaryPane::ask);
    connect(m_runner, &BoundaryRunner::reported, this, &BoundaryPane::showReport);
    connect(m_runner, &BoundaryRunner::ended, this, &BoundaryPane::showEnd);
}

bool BoundaryPane::isBusy() const
{
    return m_runner->isBusy();
}

void BoundaryPane::hold(bool held)
{
    m_bar->hold(held);
}

void BoundaryPane::cancel()
{
    m_runner->cancel();
}

void BoundaryPane::prepare()
{
    if (const QString problem = m_options->problem(); !problem.isEmpty())
        return m_bar->say(problem);
    m_bar->say(tr("Asking the service for its lists…"));
    m_runner->prepare(m_options->wishes(), m_options->perSecond());
}

void BoundaryPane::ask()
{
    const BoundaryPlan plan = m_runner->plan();
    QStringList sentences{
        tr("%L1 cases in %L2 requests or more to %3.")
            .arg(plan.cases)
            .arg(plan.requests)
            .arg(destinationWords(m_runner->environment())),
        tr("About %L1 accounts may be left behind there; at most %L2, where rules have drifted and "
           "are looked into.")
            .arg(plan.accounts)
            .arg(plan.accountsAtMost)};
    sentences += m_runner->facts().sampled;
    auto *question =
        new RunQuestion(sentences, m_runner->environment(), m_runner->configured(), this);
    connect(question, &RunQuestion::agreed, this, [this] {
        m_map->setCases(m_runner->cases(), m_runner->facts().wishes.formats);
        showReport();
        m_bar->say({});
        m_runner->start();
    });
    connect(question, &RunQuestion::declined, this, [this] {
        m_runner->cancel();
        m_bar->say(tr("Nothing was sent."));
    });
    question->open();
}

void BoundaryPane::showState()
{
    m_options->setEnabled(!m_runner->isBusy());
    m_save->setEnabled(!m_runner->isBusy() && m_runner->facts().ended.isValid());
    Q_EMIT busyChanged();
}

void BoundaryPane::showReport()
{
    const BoundaryReport &report = m_runner->report();
    m_map->setReport(report, !m_runner->isBusy());
    m_drifts->show(driftTable(report));
    for (int row = 0; row < m_drifts->topLevelItemCount(); ++row)
        m_drifts->topLevelItem(row)->setData(0, attemptsRole, report.drifts.at(row).attempts);
    m_observed->show(observedTable(report));
    m_doubts->show(doubtTable(report));
    const auto count = [this](int tab, const QString &title, qsizetype rows) {
        m_results->setTabText(tab, title.arg(rows));
    };
    count(0, tr("Drift (%L1)"), report.drifts.size());
    count(1, tr("Observed (%L1)"), m_observed->topLevelItemCount());
    count(2, tr("Could not tell (%L1)"), m_doubts->topLevelItemCount());
}

void BoundaryPane::showEnd()
{
    const BoundaryReport &report = m_runner->report();
    const BoundaryFacts &facts = m_runner->facts();
    QStringList sentences{tr("%1: %L2 cases in %L3 requests, %L4 s.")
                              .arg(verdictOf(report))
                              .arg(report.cases.size())
                              .arg(facts.requests)
                              .arg(double(facts.begun.msecsTo(facts.ended)) / 1'000, 0, 'f', 1)};
    if (report.isUnsteady)
        sentences.append(tr("The service answered two equal requests differently."));
    sentences += report.endings + report.couldNotTell;
    m_bar->say(sentences.join(u' '));
    Q_EMIT ended();
}

void BoundaryPane::save()
{
    const BoundaryReport report = m_runner->report();
    const BoundaryFacts facts = m_runner->facts();
    m_saver->ask(tr("Save the report"), u"boundaries"_s,
                 {{tr("Web page (*.html)"), u"html"_s,
                   [report, facts] { return htmlPage(driftPage(report, facts)); }},
                  {tr("JUnit XML (*.xml)"), u"xml"_s,
                   [report] { return junitXml(u"customer-desk boundary"_s, driftJunit(report)); }},
                  {tr("JSON (*.json)"), u"json"_s, [report] { return driftJson(report); }}});
}

} // namespace desk
