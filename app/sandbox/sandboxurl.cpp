// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxurl.h"

#include "sandbox.h"
#include "whenfinished.h"

namespace desk {

void withBaseUrl(const Environment &environment, Sandbox &sandbox, QObject *context,
                 const EnvironmentReady &ready)
{
    if (!environment.sandbox)
        return ready(environment, {});
    whenFinished(sandbox.start(), context, [environment, ready](const SandboxStart &start) {
        Environment listening = environment;
        listening.baseUrl = start.baseUrl;
        ready(listening, start.error);
    });
}

} // namespace desk
