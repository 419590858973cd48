// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicerequest.h"

#include "headers.h"

namespace desk {

HttpRequest serviceRequest(const Environment &environment, QLatin1StringView call,
                           BodyFormat format, const QByteArray &body)
{
    return {callUrl(environment.baseUrl, call), requestHeaders(format, body.size()), body,
            environment.route};
}

CallLimits limitsOf(const Environment &environment)
{
    CallLimits limits;
    limits.silence = environment.timeout;
    limits.overall = environment.timeout * 10;
    return limits;
}

} // namespace desk
