// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysource.h"

#include "sandbox/sandbox.h"

namespace desk {

void fillInKey(Request &request, const Environment &environment, const QString &caliqApiKey)
{
    if (!request.text(field::apiKey).isEmpty())
        return;
    if (!caliqApiKey.isEmpty())
        request.setValue(field::apiKey, caliqApiKey);
    else if (environment.sandbox)
        request.setValue(field::apiKey, sandboxKey());
}

} // namespace desk
