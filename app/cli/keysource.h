// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/finding.h"
#include "contract/request.h"
#include "service/environment.h"

namespace desk {

class KeyStore;

/// Fills the key in where the request brings none: from what CALIQ_API_KEY holds; else, for the
/// sandbox, the one key that it takes; else from the keychain, which is asked only then and may
/// take the store's patience. What there is to say where the keychain could not answer.
Findings fillInKey(Request &request, const Environment &environment, const QString &caliqApiKey,
                   KeyStore &keychain);

} // namespace desk
