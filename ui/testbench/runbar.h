// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchrunner.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace desk {

/// The buttons of a run, how far it is, and what there is to say of it.
class RunBar : public QWidget
{
    Q_OBJECT
public:
    /// `start` is what begins it: "Run…".
    explicit RunBar(const QString &start, QWidget *parent = nullptr);

    /// Its buttons are the runner's, and what there is to say of it is said here.
    void follow(BenchRunner &runner);
    void setState(BenchRunner::State state);
    /// Nothing is begun while another run is under way.
    void hold(bool held);
    void setProgress(qsizetype done, qsizetype total);
    void say(const QString &words);
    /// The service throttles: counts the seconds down, in the place of what was said.
    void showWaiting(qint64 milliseconds);

Q_SIGNALS:
    void startWanted();
    void pauseWanted();
    void resumeWanted();
    void cancelWanted();

private:
    void showWords();
    void onPausePressed();

    BenchRunner::State m_state = BenchRunner::State::Idle;
    bool m_isHeld = false;
    QPushButton *m_start;
    QPushButton *m_pause;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    QLabel *m_words;
    QString m_said;
    int m_secondsLeft = 0;
    QTimer m_second;
};

} // namespace desk
