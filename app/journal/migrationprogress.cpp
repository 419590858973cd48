// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrationprogress.h"

#include <QCoreApplication>

namespace desk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

constexpr qint64 fewAttempts = 10'000; // a fraction of a second
constexpr qint64 attemptsASecond = 40'000;
constexpr qint64 toldEveryMs = 250;

QString workText(qint64 attempts)
{
    const qint64 seconds = attempts / attemptsASecond;
    const QString once =
        Words::tr("The journal is brought up to date, once. Nothing can be created "
                  "until then.");
    return seconds < 2 ? once : once + u' ' + Words::tr("It takes about %L1 seconds.").arg(seconds);
}

} // namespace

MigrationProgress::MigrationProgress(const OpeningWatch &watch, qint64 attempts)
    : m_watch(watch)
    , m_all(attempts)
{
    m_since.start();
}

void MigrationProgress::beginStep(int step, int steps)
{
    m_step = step;
    m_steps = steps;
    m_done = 0;
    m_toldAt = -toldEveryMs;
    tell();
}

void MigrationProgress::setDone(qint64 attempts)
{
    m_done = attempts;
    tell();
}

void MigrationProgress::tell()
{
    const qint64 now = m_since.elapsed();
    if (m_all < fewAttempts || now - m_toldAt < toldEveryMs)
        return;
    m_toldAt = now;
    const QString seconds = Words::tr("%L1 seconds so far.").arg(now / 1000);
    const QString where =
        m_done > 0 ? Words::tr("Step %1 of %2: %L3 of %L4 attempts.")
                         .arg(m_step)
                         .arg(m_steps)
                         .arg(m_done)
                         .arg(m_all)
                   : Words::tr("Step %1 of %2: %L3 attempts.").arg(m_step).arg(m_steps).arg(m_all);
    m_watch.tell({.work = workText(m_all), .howFar = where + u' ' + seconds});
}

} // namespace desk
