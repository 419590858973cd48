// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/environment.h"

#include <QString>

#include <functional>

class QObject;

namespace desk {

class Sandbox;

/// Called with an environment that has its base URL, or with why it has none.
using EnvironmentReady = std::function<void(const Environment &environment, const QString &error)>;

/// The sandbox has no URL until it listens: it is started first, where it is what is meant. For
/// every other environment `ready` is called at once. Never once the context is gone.
void withBaseUrl(const Environment &environment, Sandbox &sandbox, QObject *context,
                 const EnvironmentReady &ready);

} // namespace desk
