// SPDX-License-Identifier: GPL-3.0-or-later
#include "waiting.h"

#include <QEventLoop>
#include <QTimer>

namespace desk::test {

using namespace std::chrono_literals;

bool waitForEnd(QProcess &process, std::chrono::milliseconds patience)
{
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    if (process.state() != QProcess::NotRunning)
        loop.exec();
    return process.state() == QProcess::NotRunning;
}

bool waitFor(const std::function<bool()> &question, std::chrono::milliseconds patience)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (question())
            loop.quit();
    });
    look.start(10ms);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    if (!question())
        loop.exec();
    return question();
}

void settle()
{
    constexpr auto settling = 5ms;
    QEventLoop loop;
    QTimer::singleShot(settling, &loop, &QEventLoop::quit);
    loop.exec();
}

void killHard(QProcess &process)
{
    process.kill();
    process.waitForFinished();
}

} // namespace desk::test
