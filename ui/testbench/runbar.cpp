// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbar.h"

#include "namedbutton.h"
#include "testbench/throttling.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <chrono>

namespace desk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using State = BenchRunner::State;

constexpr qint64 millisecondsASecond = 1'000;

} // namespace

RunBar::RunBar(const QString &start, QWidget *parent)
    : QWidget(parent)
    , m_start(makeNamedButton(start, "startRun"_L1, this))
    , m_pause(makeNamedButton(tr("Pause"), "pauseRun"_L1, this))
    , m_cancel(makeNamedButton(tr("Cancel"), "cancelRun"_L1, this))
    , m_progress(new QProgressBar(this))
    , m_words(new QLabel(this))
{
    m_progress->setObjectName("runProgress"_L1);
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_progress->setFixedWidth(180);
    m_progress->setFormat(tr("%v of %m"));
    m_words->setObjectName("runWords"_L1);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_start);
    row->addWidget(m_pause);
    row->addWidget(m_cancel);
    row->addWidget(m_progress);
    row->addWidget(m_words, 1);

    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (--m_secondsLeft <= 0)
            m_second.stop();
        showWords();
    });
    connect(m_start, &QPushButton::clicked, this, &RunBar::startWanted);
    connect(m_pause, &QPushButton::clicked, this, &RunBar::onPausePressed);
    connect(m_cancel, &QPushButton::clicked, this, &RunBar::cancelWanted);
    setState(State::Idle);
}

void RunBar::follow(BenchRunner &runner)
{
    connect(this, &RunBar::pauseWanted, &runner, &BenchRunner::pause);
    connect(this, &RunBar::resumeWanted, &runner, &BenchRunner::resume);
    connect(this, &RunBar::cancelWanted, &runner, &BenchRunner::cancel);
    connect(&runner, &BenchRunner::stateChanged, this,
            [this, &runner] { setState(runner.state()); });
    connect(&runner, &BenchRunner::failed, this, &RunBar::say);
    connect(&runner, &BenchRunner::progressed, this, &RunBar::setProgress);
    connect(&runner, &BenchRunner::waiting, this, &RunBar::showWaiting);
}

void RunBar::hold(bool held)
{
    m_isHeld = held;
    m_start->setEnabled(m_state == State::Idle && !held);
}

void RunBar::setState(State state)
{
    m_state = state;
    m_start->setEnabled(state == State::Idle && !m_isHeld);
    m_pause->setEnabled(state == State::Running || state == State::Paused);
    m_pause->setText(state == State::Paused ? tr("Go on") : tr("Pause"));
    m_cancel->setEnabled(state != State::Idle);
    m_progress->setVisible(state == State::Running || state == State::Paused);
    if (state == State::Idle)
        m_second.stop();
    showWords();
}

void RunBar::setProgress(qsizetype done, qsizetype total)
{
    m_progress->setMaximum(int(total));
    m_progress->setValue(int(done));
    m_second.stop(); // it answered
    showWords();
}

void RunBar::say(const QString &words)
{
    m_said = words;
    showWords();
}

void RunBar::showWaiting(qint64 milliseconds)
{
    m_secondsLeft = int((milliseconds + millisecondsASecond - 1) / millisecondsASecond);
    m_second.start();
    showWords();
}

void RunBar::showWords()
{
    if (m_second.isActive())
        m_words->setText(waitingWords(m_secondsLeft * millisecondsASecond));
    else
        m_words->setText(m_said);
}

void RunBar::onPausePressed()
{
    if (m_state == State::Paused)
        Q_EMIT resumeWanted();
    else
        Q_EMIT pauseWanted();
}

} // namespace desk
