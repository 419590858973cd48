// SPDX-License-Identifier: GPL-3.0-or-later
#include "importrunner.h"

#include "importing/importidentity.h"
#include "journal/journal.h"
#include "whenfinished.h"

namespace desk {

ImportRunner::ImportRunner(const ImportParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_preparation(parts.client, parts.sandbox)
{
    connect(&m_preparation, &RunPreparation::ready, this, &ImportRunner::onReady);
    connect(&m_preparation, &RunPreparation::failed, this, [this](const QString &why) {
        enter(State::Idle);
        Q_EMIT failed(why);
    });
}

ImportRunner::~ImportRunner() = default;

QByteArray ImportRunner::identity(const CheckedImport &import) const
{
    return importIdentity(import.report.checked->fileHash, import.rows.format, import.rows.mapping,
                          import.rows.body, import.environment.name);
}

void ImportRunner::look(const CheckedImport &import)
{
    if (isBusy())
        return;
    m_identity = identity(import);
    const auto take = [this, known = m_identity,
                       checked = import.report.checked](const std::optional<KnownImport> &before) {
        if (known != m_identity || isBusy())
            return;
        m_runNumber = before ? before->run : 0;
        m_counts = countsOf(*checked, before.value_or(KnownImport()).standings);
        Q_EMIT countsChanged();
    };
    whenFinished(m_parts.journal.knownImport(m_identity), this, take);
}

void ImportRunner::prepare(const CheckedImport &import)
{
    if (isBusy())
        return;
    const QString key = m_parts.key(import.environment);
    if (key.isEmpty()) {
        Q_EMIT failed(tr("There is no key for %1: type it into the form first.")
                          .arg(import.environment.name));
        return;
    }
    m_import = import;
    m_identity = identity(import);
    enter(State::Preparing);
    m_preparation.prepare(import.environment, key, RunPreparation::Lists::NotWanted);
}

void ImportRunner::onReady(const RunGround &ground)
{
    m_environment = ground.environment;
    m_key = ground.key;
    enter(State::Planned);
    Q_EMIT planned();
}

void ImportRunner::start(int atATime, double perSecond)
{
    if (m_state != State::Planned)
        return;
    m_why.clear();
    m_pace = {};
    const ImportWork work{m_import.rows, m_import.report.checked, m_identity, m_environment,
                          std::exchange(m_key, {})};
    m_run =
        std::make_unique<ImportRun>(m_parts.journal, m_parts.client, m_parts.ownersFolder, work);
    m_run->setConcurrency(atATime);
    m_run->setRate(perSecond);
    connect(m_run.get(), &ImportRun::stateChanged, this, &ImportRunner::onRunChanged);
    connect(m_run.get(), &ImportRun::progressed, this, [this] {
        m_counts = m_run->counts();
        m_runNumber = m_run->runNumber();
        Q_EMIT countsChanged();
    });
    connect(m_run.get(), &ImportRun::rowConcluded, this, &ImportRunner::onRowConcluded);
    connect(m_run.get(), &ImportRun::waiting, this, &ImportRunner::waiting);
    connect(m_run.get(), &ImportRun::finished, this, &ImportRunner::onFinished,
            Qt::QueuedConnection);
    enter(State::Running);
    m_run->start();
}

void ImportRunner::onRunChanged()
{
    if (m_run->state() == ImportRun::State::Stopping)
        enter(State::Stopping);
}

void ImportRunner::onRowConcluded(const ImportedRow &row)
{
    m_pace.add(row.attempt.conclusion->outcome, std::chrono::milliseconds(row.durationMs),
               ImportPace::Moment::clock::now());
    Q_EMIT rowConcluded(row);
}

void ImportRunner::onFinished()
{
    m_why = m_run->whyStopped();
    m_runNumber = m_run->runNumber();
    if (m_run->counts().rows > 0)
        m_counts = m_run->counts();
    m_run.reset(); // it holds the key
    enter(State::Idle);
    Q_EMIT countsChanged();
    Q_EMIT ended();
}

void ImportRunner::pause()
{
    if (m_state != State::Running || m_run->state() != ImportRun::State::Running)
        return;
    m_run->pause();
    enter(State::Paused);
}

void ImportRunner::resume()
{
    if (m_state != State::Paused)
        return;
    enter(State::Running);
    m_run->resume();
}

void ImportRunner::stop()
{
    switch (m_state) {
    case State::Idle:
        return;
    case State::Preparing:
        m_preparation.stop();
        return enter(State::Idle);
    case State::Planned:
        m_key.clear();
        return enter(State::Idle);
    case State::Running:
    case State::Paused:
    case State::Stopping:
        m_run->stop();
    }
}

void ImportRunner::setConcurrency(int atATime)
{
    if (m_run)
        m_run->setConcurrency(atATime);
}

void ImportRunner::setRate(double perSecond)
{
    if (m_run)
        m_run->setRate(perSecond);
}

void ImportRunner::enter(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace desk
