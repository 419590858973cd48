// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandboxfaults.h"

#include <QToolButton>

namespace desk {

/// Says in the tool bar what goes wrong in the sandbox on purpose; a click opens its window.
class FaultSign : public QToolButton
{
    Q_OBJECT
public:
    explicit FaultSign(QWidget *parent = nullptr);

    void show(const SandboxFaults &faults);
};

} // namespace desk
