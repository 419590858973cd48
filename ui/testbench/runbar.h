// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    enum class State { Idle, Preparing, Running, Paused };

    /// `start` is what begins it: "Run…".
    explicit RunBar(const QString &start, QWidget *parent = nullptr);

    void setState(State state);
    State state() const { return m_state; }
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

    State m_state = State::Idle;
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
