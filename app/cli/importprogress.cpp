// SPDX-License-Identifier: GPL-3.0-or-later
#include "importprogress.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cstdio>

#include <unistd.h>

namespace desk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportProgress)
};

qint64 doneOf(const ImportCounts &counts)
{
    return counts.rows - counts.held - counts.waiting - counts.inFlight;
}

QString timeWords(double seconds)
{
    constexpr double aMinute = 60;
    return seconds < aMinute ? Words::tr("%L1 s left").arg(qRound(seconds))
                             : Words::tr("%L1 min left").arg(qRound(seconds / aMinute));
}

void write(const QString &line)
{
    const QByteArray bytes = "\r\x1b[K" + line.toLocal8Bit();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace

ImportProgress::ImportProgress()
    : m_isTerminal(isatty(STDERR_FILENO) == 1)
{
    m_clock.start();
}

ImportProgress::~ImportProgress()
{
    clear();
}

void ImportProgress::showChecked(qint64 bytes, qint64 all)
{
    if (!m_isTerminal)
        return;
    constexpr qint64 whole = 100;
    write(Words::tr("Checking the rows: %1 %").arg(bytes * whole / std::max<qint64>(all, 1)));
    m_isShown = true;
}

void ImportProgress::show(const ImportCounts &counts)
{
    if (!m_isTerminal)
        return;
    const qint64 done = doneOf(counts);
    if (m_before < 0)
        m_before = done;
    const double seconds = double(m_clock.elapsed()) / 1000;
    const double rate = seconds > 0 ? double(done - m_before) / seconds : 0;
    QString line = Words::tr("%L1 of %L2 rows, created %L3, not created %L4, unknown %L5")
                       .arg(done)
                       .arg(counts.rows - counts.held)
                       .arg(counts.created)
                       .arg(counts.rejected + counts.refused + counts.unsent)
                       .arg(counts.unknown);
    if (rate > 0)
        line += Words::tr(", %L1 a second, ").arg(rate, 0, 'f', rate < 10 ? 1 : 0) +
                timeWords(double(counts.waiting) / rate);
    write(line);
    m_isShown = true;
}

void ImportProgress::clear()
{
    if (m_isShown)
        write({});
    m_isShown = false;
}

} // namespace desk
