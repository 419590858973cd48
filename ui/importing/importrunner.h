// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedimport.h"
#include "importing/importpace.h"
#include "importing/importrun.h"
#include "importparts.h"
#include "testbench/runpreparation.h"

#include <memory>

namespace desk {

/// A run of a checked file in the window: prepare() ends in planned() or failed(); then start(),
/// once somebody has agreed, or stop().
class ImportRunner : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Preparing, Planned, Running, Paused, Stopping };

    explicit ImportRunner(const ImportParts &parts, QObject *parent = nullptr);
    ~ImportRunner() override;

    void prepare(const CheckedImport &import);
    void start(int atATime, double perSecond);
    void pause();
    void resume();
    /// What is in flight ends by itself; called once more, it is given up. ended() follows where it
    /// was begun.
    void stop();

    void setConcurrency(int atATime);
    void setRate(double perSecond);

    State state() const { return m_state; }
    bool isBusy() const { return m_state != State::Idle; }
    /// With what the journal knows of this file; of the run that goes on, or went.
    const ImportCounts &counts() const { return m_counts; }
    const ImportPace &pace() const { return m_pace; }
    /// Of the run that is planned, under way or over; its base URL is known.
    const Environment &environment() const { return m_environment; }
    /// 0: nothing of the file was ever sent.
    qint64 runNumber() const { return m_runNumber; }
    /// In words; empty: all rows had their turn, or stop() was called.
    const QString &whyStopped() const { return m_why; }

    /// Reads what became of this file before: counts() are others then.
    void look(const CheckedImport &import);

Q_SIGNALS:
    void stateChanged();
    void planned();
    void failed(const QString &why);
    void countsChanged();
    void rowConcluded(const desk::ImportedRow &row);
    void waiting(qint64 milliseconds);
    void ended();

private:
    void onReady(const RunGround &ground);
    void onRunChanged();
    void onRowConcluded(const ImportedRow &row);
    void onFinished();
    void enter(State state);
    QByteArray identity(const CheckedImport &import) const;

    ImportParts m_parts;
    RunPreparation m_preparation;
    CheckedImport m_import;
    QByteArray m_identity;
    Environment m_environment;
    QString m_key;
    std::unique_ptr<ImportRun> m_run;
    ImportCounts m_counts;
    ImportPace m_pace;
    qint64 m_runNumber = 0;
    QString m_why;
    State m_state = State::Idle;
};

} // namespace desk
