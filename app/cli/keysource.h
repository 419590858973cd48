// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/finding.h"
#include "contract/request.h"
#include "service/environment.h"

#include <chrono>

namespace desk {

class KeyStore;

/// Time to unlock a keychain by hand, and not for ever where nobody is there to do it.
inline constexpr std::chrono::seconds keychainPatience{30};

/// Fills the key in where the request brings none: from what CALIQ_API_KEY holds; else, for the
/// sandbox, the one key that it takes; else from the keychain, which is asked only then and may
/// take the store's patience. What there is to say where the keychain could not answer.
Findings fillInKey(Request &request, const Environment &environment, const QString &caliqApiKey,
                   KeyStore &keychain);

/// The same for what brings no key of its own: as the process was called, from the platform's
/// keychain. What there is to say goes to standard error, of `source`. Empty: there is none.
QString keyFor(const Environment &environment, const QString &source);

/// What to do where there is none, in words.
QString noKeyWords(const Environment &environment);

} // namespace desk
