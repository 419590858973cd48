// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "datafolder.h"
#include "service/environment.h"
#include "submission/outgoing.h"

#include <QByteArray>

#include <optional>

namespace desk {

/// What `create` was given, ready to be sent, with its key. What there is to say of it goes to
/// standard error, a line each. nullopt: it cannot be sent as it is.
std::optional<Outgoing> readCreateInput(const QByteArray &bytes, const CommandLine &line,
                                        const Environment &environment, const DataFolder &folder);

} // namespace desk
