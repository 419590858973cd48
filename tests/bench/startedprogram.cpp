// SPDX-License-Identifier: GPL-3.0-or-later
#include "startedprogram.h"

#include <QFile>

#include <chrono>

namespace desk::bench {
namespace {

using namespace Qt::StringLiterals;

double megabytes(const QList<QByteArray> &lines, QByteArrayView name)
{
    for (const QByteArray &line : lines) {
        if (line.startsWith(name))
            return line.simplified().split(' ').at(1).toDouble() * 1024 / 1e6;
    }
    return 0;
}

Memory memoryOf(const QProcess &process)
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(process.processId()));
    if (!file.open(QFile::ReadOnly))
        return {};
    const QList<QByteArray> lines = file.readAll().split('\n');
    return {megabytes(lines, "Rss:"), megabytes(lines, "Pss:")};
}

double millisecondsBetween(std::chrono::nanoseconds from, const QByteArray &to)
{
    return double(to.toLongLong() - from.count()) / 1e6;
}

} // namespace

std::optional<Start> measureStart(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const std::chrono::nanoseconds started = std::chrono::steady_clock::now().time_since_epoch();
    process.start(program, arguments);
    if (!process.waitForReadyRead(10'000))
        return std::nullopt;
    Start start;
    start.atOnce = memoryOf(process);
    const QList<QByteArray> times = process.readLine().trimmed().split(' ');
    if (times.size() != 3)
        return std::nullopt;
    start.paintedMs = millisecondsBetween(started, times.first());
    start.usableMs = millisecondsBetween(started, times.at(1));
    start.workedMs = times.at(2).toDouble() / 1e6;
    process.waitForFinished(1000);
    start.aSecondLater = memoryOf(process);
    process.kill();
    process.waitForFinished();
    return start;
}

} // namespace desk::bench
