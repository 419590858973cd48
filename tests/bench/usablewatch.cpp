// SPDX-License-Identifier: GPL-3.0-or-later
#include "usablewatch.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>

#include <cstdio>
#include <ctime>

namespace desk::bench {
namespace {

std::chrono::nanoseconds now()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

std::chrono::nanoseconds worked()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

void startWatching()
{
    new UsableWatch(QCoreApplication::instance());
}

Q_COREAPP_STARTUP_FUNCTION(startWatching)

} // namespace

UsableWatch::UsableWatch(QCoreApplication *application)
    : QObject(application)
{
    application->installEventFilter(this);
}

// A window is painted in one go, all its widgets and then the screen, so what is queued at the
// first paint event comes when that is done.
bool UsableWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && watched->isWidgetType()) {
        qApp->removeEventFilter(this);
        QMetaObject::invokeMethod(this, &UsableWatch::onPainted, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void UsableWatch::onPainted()
{
    m_paintedAt = now();
    if (QApplication::focusWidget())
        return awaitTurn();
    connect(qApp, &QApplication::focusChanged, this, &UsableWatch::awaitTurn,
            Qt::SingleShotConnection);
}

// Behind whatever the program has put off until now: a key would have to wait for it as well.
void UsableWatch::awaitTurn() const
{
    QTimer::singleShot(0, this, &UsableWatch::type);
}

void UsableWatch::type() const
{
    auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    if (!edit)
        qFatal("The window's focus is in no line edit.");
    QKeyEvent press(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("a"));
    QKeyEvent release(QEvent::KeyRelease, Qt::Key_A, Qt::NoModifier, QStringLiteral("a"));
    const qsizetype before = edit->text().size();
    QCoreApplication::sendEvent(edit, &press);
    QCoreApplication::sendEvent(edit, &release);
    if (edit->text().size() != before + 1)
        qFatal("The letter did not arrive.");
    std::printf("%lld %lld %lld\n", static_cast<long long>(m_paintedAt.count()),
                static_cast<long long>(now().count()), static_cast<long long>(worked().count()));
    std::fflush(stdout);
}

} // namespace desk::bench
