// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysource.h"

#include "awaited.h"
#include "console.h"
#include "sandbox/sandbox.h"
#include "service/keychainstore.h"

#include <QCoreApplication>

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

QString keyFor(const Environment &environment, const QString &source)
{
    Request request;
    KeychainStore keychain(keychainPatience);
    printFindings(fillInKey(request, environment, qEnvironmentVariable("CALIQ_API_KEY"), keychain),
                  source);
    return request.text(field::apiKey);
}

QString noKeyWords(const Environment &environment)
{
    return QCoreApplication::translate("KeySource",
                                       "There is no key for %1. Put it into CALIQ_API_KEY, or into "
                                       "the keychain with the program's window.")
        .arg(environment.name);
}

} // namespace desk
