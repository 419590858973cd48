// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedimport.h"
#include "importparts.h"
#include "resultsaver.h"

#include <QDeadlineTimer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace desk {

class ImportCountsBar;
class ImportRunner;
class NotCreatedTable;
class PaceChart;
class SendOptions;
class UnknownCheck;

/// The run of a checked file: what it will do, how far it is, what came of it.
class SendPage : public QWidget
{
    Q_OBJECT
public:
    explicit SendPage(const ImportParts &parts, QWidget *parent = nullptr);

    /// What was checked last; what became of its rows before is looked up.
    void offer(const CheckedImport &import);
    /// Rows are being sent, or somebody is asked whether to.
    bool isBusy() const;
    /// Of the run that is under way.
    const Environment &environment() const;
    /// What is in flight ends by itself; ended() follows where it was busy.
    void stop();

Q_SIGNALS:
    void busyChanged();
    void ended();
    void attemptWanted(const QString &id);

private:
    QWidget *makeButtons();
    QWidget *makeProgress();
    QWidget *makeAfterwards();
    void connectRunner();
    void connectCheck();
    void prepare();
    void ask();
    QStringList planWords() const;
    void onPausePressed();
    void onStopPressed();
    void checkUnknown();
    void save(ResultSaver::Kind kind);
    void showState();
    void showCounts();
    void showPace();
    void showEnd();
    void say(const QString &words);
    void showWords();

    ImportParts m_parts;
    std::optional<CheckedImport> m_import;
    ImportRunner *m_runner;
    UnknownCheck *m_check;
    ResultSaver *m_saver;
    QTimer m_tick;
    QDeadlineTimer m_throttled{0};
    QString m_said;

    QLabel *m_plan;
    SendOptions *m_options;
    QPushButton *m_start;
    QPushButton *m_pause;
    QPushButton *m_stop;
    QProgressBar *m_progress;
    QLabel *m_pace;
    ImportCountsBar *m_counts;
    PaceChart *m_chart;
    QLabel *m_words;
    NotCreatedTable *m_notCreated;
    QPushButton *m_checkUnknown;
    QPushButton *m_results;
    QPushButton *m_rejects;
};

} // namespace desk
