// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <chrono>

namespace desk::bench {

/// Linked into a program, it starts with the application object. Waits for the program's first
/// window: once it has been painted and has the focus, types a letter into it. Then prints one
/// line, "PAINTED USABLE WORKED", in nanoseconds: when the first painting was done and when the
/// letter stood in the field, by the monotonic clock, which all processes share; and the processor
/// time of all threads until then.
class UsableWatch : public QObject
{
    Q_OBJECT
public:
    explicit UsableWatch(QCoreApplication *application);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onPainted();
    void awaitTurn() const;
    void type() const;

    std::chrono::nanoseconds m_paintedAt{0};
};

} // namespace desk::bench
