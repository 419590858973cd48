// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace desk {

/// Ends long work in another thread, which looks at it between its steps; within a statement,
/// SqlInterruption does. Safe from any thread.
class StopSign
{
public:
    StopSign() = default;
    Q_DISABLE_COPY_MOVE(StopSign)

    void raise() { m_raised = true; }
    bool isRaised() const { return m_raised; }

private:
    std::atomic_bool m_raised = false;
};

} // namespace desk
