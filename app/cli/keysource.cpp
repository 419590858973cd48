// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysource.h"

#include "awaited.h"
#include "sandbox/sandbox.h"
#include "service/keystore.h"

namespace desk {

Findings fillInKey(Request &request, const Environment &environment, const QString &caliqApiKey,
                   KeyStore &keychain)
{
    if (!request.text(field::apiKey).isEmpty())
        return {};
    if (!caliqApiKey.isEmpty() || environment.sandbox) {
        request.setValue(field::apiKey, caliqApiKey.isEmpty() ? sandboxKey() : caliqApiKey);
        return {};
    }
    const KeyAnswer answer = awaited(keychain.read(keyEntry(environment)));
    if (answer.isTrouble())
        return {{Finding::Severity::Warning, field::apiKey, troubleWords(answer)}};
    request.setValue(field::apiKey, answer.key);
    return {};
}

} // namespace desk
