// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/environment.h"

#include <QStringList>

#include <functional>

class QSettings;

namespace desk {

class Journal;
class Sandbox;
class ServiceClient;

/// What the testbench works with; all of it outlives it. The functions are asked anew before each
/// run.
struct TestbenchParts
{
    Journal &journal;
    ServiceClient &client;
    Sandbox &sandbox;
    /// The one that is chosen in the main window.
    std::function<Environment()> environment;
    std::function<EnvironmentList()> environments;
    std::function<QString(const Environment &)> key;
    QSettings &settings;

    /// Of all environments: what must never be written.
    QStringList knownKeys() const;
};

} // namespace desk
