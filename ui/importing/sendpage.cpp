// SPDX-License-Identifier: GPL-3.0-or-later
#include "sendpage.h"

#include "flowlayout.h"
#include "history/shorttext.h"
#include "importcountsbar.h"
#include "importrunner.h"
#include "journal/journal.h"
#include "namedbutton.h"
#include "notcreatedtable.h"
#include "pacechart.h"
#include "sendoptions.h"
#include "submission/unknowncheck.h"
#include "testbench/runquestion.h"
#include "testbench/throttling.h"
#include "whenfinished.h"
#include "wordslabel.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

#include <chrono>

namespace desk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype longestName = 100; // UTF-16 code units

using State = ImportRunner::State;

bool isSending(State state)
{
    return state == State::Running || state == State::Paused || state == State::Stopping;
}

} // namespace

SendPage::SendPage(const ImportParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_runner(new ImportRunner(parts, this))
    , m_check(new UnknownCheck(parts.journal, parts.client, parts.sandbox,
                               {parts.environmentNamed, parts.key}, this))
    , m_saver(new ResultSaver(this))
    , m_plan(makeWordsLabel("sendPlan"_L1, this))
    , m_options(new SendOptions(this))
    , m_start(makeNamedButton(tr("&Send…"), "startImport"_L1, this))
    , m_pause(makeNamedButton(tr("&Pause"), "pauseImport"_L1, this))
    , m_stop(makeNamedButton(tr("S&top"), "stopImport"_L1, this))
    , m_progress(new QProgressBar(this))
    , m_pace(new QLabel(this))
    , m_counts(new ImportCountsBar(this))
    , m_chart(new PaceChart(this))
    , m_words(makeWordsLabel("importWords"_L1, this))
    , m_notCreated(new NotCreatedTable(this))
    , m_checkUnknown(makeNamedButton(tr("Check &unknown rows"), "checkUnknownRows"_L1, this))
    , m_results(makeNamedButton(tr("Save results…"), "saveResults"_L1, this))
    , m_rejects(makeNamedButton(tr("Save rejects…"), "saveRejects"_L1, this))
{
    m_tick.setInterval(500ms);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_plan);
    column->addWidget(makeButtons());
    column->addWidget(makeProgress());
    column->addWidget(m_counts);
    column->addWidget(m_chart);
    column->addWidget(m_words);
    column->addWidget(m_notCreated, 1);
    column->addWidget(makeAfterwards());
    connectRunner();
    connectCheck();
    showState();
}

QWidget *SendPage::makeButtons()
{
    auto *bar = new QWidget(this);
    constexpr int between = 6; // device-independent pixels
    auto *row = new FlowLayout(bar, between);
    for (QWidget *widget : {static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_pause),
                            static_cast<QWidget *>(m_stop), static_cast<QWidget *>(m_options)})
        row->addWidget(widget);
    connect(m_start, &QPushButton::clicked, this, &SendPage::prepare);
    connect(m_pause, &QPushButton::clicked, this, &SendPage::onPausePressed);
    connect(m_stop, &QPushButton::clicked, this, &SendPage::onStopPressed);
    connect(m_options, &SendOptions::changed, this, [this] {
        m_runner->setConcurrency(m_options->atATime());
        m_runner->setRate(m_options->perSecond());
    });
    return bar;
}

QWidget *SendPage::makeProgress()
{
    auto *bar = new QWidget(this);
    m_progress->setObjectName("importProgress"_L1);
    m_progress->setAccessibleName(tr("Rows that had their turn"));
    m_pace->setObjectName("importPace"_L1);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->addWidget(m_progress, 1);
    row->addWidget(m_pace);
    return bar;
}

QWidget *SendPage::makeAfterwards()
{
    auto *bar = new QWidget(this);
    m_checkUnknown->setToolTip(
        tr("Asks the service which of them are there. They are not sent before."));
    m_results->setToolTip(tr("Every row, with what became of it."));
    m_rejects->setToolTip(
        tr("The rows that come to nothing as they are, and why: mend them and import the file."));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->addWidget(m_checkUnknown);
    row->addStretch(1);
    row->addWidget(m_results);
    row->addWidget(m_rejects);
    connect(m_checkUnknown, &QPushButton::clicked, this, &SendPage::checkUnknown);
    connect(m_results, &QPushButton::clicked, this, [this] { save(ResultSaver::Kind::Results); });
    connect(m_rejects, &QPushButton::clicked, this, [this] { save(ResultSaver::Kind::Rejects); });
    connect(m_saver, &ResultSaver::said, this, &SendPage::say);
    connect(m_notCreated, &NotCreatedTable::attemptWanted, this, &SendPage::attemptWanted);
    return bar;
}

void SendPage::connectRunner()
{
    connect(m_runner, &ImportRunner::stateChanged, this, &SendPage::showState);
    connect(m_runner, &ImportRunner::planned, this, &SendPage::ask);
    connect(m_runner, &ImportRunner::failed, this, &SendPage::say);
    connect(m_runner, &ImportRunner::countsChanged, this, &SendPage::showCounts);
    connect(m_runner, &ImportRunner::rowConcluded, m_notCreated, &NotCreatedTable::add);
    connect(m_runner, &ImportRunner::waiting, this, [this](qint64 milliseconds) {
        m_throttled.setRemainingTime(milliseconds);
        showWords();
    });
    connect(m_runner, &ImportRunner::ended, this, &SendPage::showEnd);
    connect(&m_tick, &QTimer::timeout, this, &SendPage::showPace);
}

void SendPage::connectCheck()
{
    connect(m_check, &UnknownCheck::lookingChanged, this, &SendPage::showState);
    connect(m_check, &UnknownCheck::ended, this, [this](const QString &summary) {
        say(summary);
        if (m_import)
            m_runner->look(*m_import);
    });
}

void SendPage::offer(const CheckedImport &import)
{
    if (isBusy())
        return;
    const bool isAnother = !m_import || m_import->rows.file != import.rows.file;
    m_import = import;
    if (isAnother) {
        m_notCreated->clear();
        m_chart->show({});
        say({});
    }
    m_runner->look(import);
}

bool SendPage::isBusy() const
{
    return m_runner->isBusy();
}

const Environment &SendPage::environment() const
{
    return m_runner->environment();
}

void SendPage::stop()
{
    m_runner->stop();
}

void SendPage::prepare()
{
    if (m_parts.environment() != m_import->environment)
        return say(tr("The environment is %1 now, or another one of its settings; this was checked "
                      "for %2. Check it again.")
                       .arg(m_parts.environment().name, m_import->environment.name));
    m_check->cancel();
    say({});
    m_runner->prepare(*m_import);
}

void SendPage::ask()
{
    auto *question =
        new RunQuestion(planWords(), m_runner->environment(), m_parts.environments(), this);
    connect(question, &RunQuestion::agreed, this,
            [this] { m_runner->start(m_options->atATime(), m_options->perSecond()); });
    connect(question, &RunQuestion::declined, this, [this] {
        m_runner->stop();
        say(tr("Nothing was sent."));
    });
    question->open();
}

QStringList SendPage::planWords() const
{
    const ImportCounts &counts = m_runner->counts();
    const Environment &environment = m_runner->environment();
    QStringList sentences{tr("Rows to be sent to %2 (%3): %L1. Each one that is taken is an "
                             "account there.")
                              .arg(counts.waiting)
                              .arg(environment.name, shownUrl(environment.baseUrl))};
    if (counts.created > 0)
        sentences.append(tr("Created before, and not sent again: %L1.").arg(counts.created));
    if (counts.unknown > 0)
        sentences.append(
            tr("Unknown, and not sent before they were looked into: %L1.").arg(counts.unknown));
    if (counts.held > 0)
        sentences.append(tr("Held by the check, and not sent: %L1.").arg(counts.held));
    return sentences;
}

void SendPage::onPausePressed()
{
    if (m_runner->state() == State::Paused)
        m_runner->resume();
    else
        m_runner->pause();
}

void SendPage::onStopPressed()
{
    if (m_runner->state() == State::Running || m_runner->state() == State::Paused)
        say(tr("Waiting for what is on its way. Stop once more gives it up: those rows are unknown "
               "then."));
    m_runner->stop();
}

void SendPage::checkUnknown()
{
    say(tr("Asking the service…"));
    whenFinished(m_parts.journal.unknownRows(m_runner->runNumber()), this,
                 [this](const QStringList &attempts) {
                     if (attempts.isEmpty())
                         say(tr("No row is unknown any more."));
                     else
                         m_check->check(attempts);
                 });
}

void SendPage::save(ResultSaver::Kind kind)
{
    m_saver->ask(kind, *m_import, m_runner->runNumber());
}

void SendPage::showState()
{
    const State state = m_runner->state();
    const bool isIdle = state == State::Idle;
    const ImportCounts &counts = m_runner->counts();
    m_start->setEnabled(isIdle && m_import && counts.waiting > 0 && !m_check->isLooking());
    m_start->setText(m_runner->runNumber() > 0 ? tr("&Send what is left…") : tr("&Send…"));
    m_pause->setEnabled(state == State::Running || state == State::Paused);
    m_pause->setText(state == State::Paused ? tr("&Go on") : tr("&Pause"));
    m_stop->setEnabled(isSending(state));
    m_checkUnknown->setEnabled(isIdle && counts.unknown > 0 && !m_check->isLooking());
    m_results->setEnabled(isIdle && m_import);
    m_rejects->setEnabled(isIdle && m_import);
    if (isSending(state) && !m_tick.isActive())
        m_tick.start();
    else if (!isSending(state))
        m_tick.stop();
    showPace();
    Q_EMIT busyChanged();
}

void SendPage::showCounts()
{
    const ImportCounts &counts = m_runner->counts();
    m_counts->show(counts);
    const qint64 all = counts.rows - counts.held;
    m_progress->setMaximum(int(std::max<qint64>(all, 1)));
    const qint64 done = all - counts.waiting - counts.inFlight;
    m_progress->setValue(int(done));
    m_progress->setFormat(tr("%L1 of %L2").arg(done).arg(all));
    if (m_runner->isBusy())
        return;
    m_plan->setText(tr("%1, for %2: %L3 of %L4 rows are left to send.")
                        .arg(oneLine(QFileInfo(m_import->rows.file).fileName(), longestName),
                             m_import->environment.name)
                        .arg(counts.waiting)
                        .arg(counts.rows));
    showState();
}

void SendPage::showPace()
{
    const ImportPace &pace = m_runner->pace();
    m_chart->show(pace);
    showWords();
    if (m_runner->state() != State::Running)
        return m_pace->setText(m_runner->state() == State::Paused ? tr("Paused") : QString());
    const auto now = ImportPace::Moment::clock::now();
    const double rate = pace.rowsPerSecond(now);
    QString words = tr("%L1 rows a second").arg(rate, 0, 'f', rate < 10 ? 1 : 0);
    if (const auto left = pace.timeLeft(m_runner->counts().waiting, now))
        words +=
            *left < 2min
                ? tr(", %L1 s left").arg(left->count())
                : tr(", %L1 min left").arg(std::chrono::ceil<std::chrono::minutes>(*left).count());
    m_pace->setText(words);
}

void SendPage::showEnd()
{
    m_throttled.setRemainingTime(0);
    const ImportCounts &counts = m_runner->counts();
    const qint64 notCreated = counts.rejected + counts.refused + counts.unsent;
    QString words = m_runner->whyStopped();
    if (words.isEmpty() && counts.waiting > 0)
        words = tr("Stopped. It goes on where it was, today or another day: the same file is "
                   "known again.");
    else if (words.isEmpty())
        words = tr("Every row had its turn: %L1 created, %L2 not created, %L3 unknown.")
                    .arg(counts.created)
                    .arg(notCreated)
                    .arg(counts.unknown);
    say(words);
    m_runner->look(*m_import); // what came to nothing may be sent again
    Q_EMIT ended();
}

void SendPage::say(const QString &words)
{
    m_said = words;
    showWords();
}

void SendPage::showWords()
{
    const bool isThrottled = !m_throttled.hasExpired() && isSending(m_runner->state());
    m_words->setText(isThrottled ? waitingWords(m_throttled.remainingTime()) : m_said);
}

} // namespace desk
