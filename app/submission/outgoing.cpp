// SPDX-License-Identifier: GPL-3.0-or-later
#include "outgoing.h"

#include "contract/requestcodec.h"
#include "service/headers.h"

namespace desk {

using namespace Qt::StringLiterals;

HttpRequest outgoingRequest(const Request &request, const Environment &environment)
{
    HttpRequest outgoing;
    outgoing.url = callUrl(environment.baseUrl, "CustomerCreate"_L1);
    outgoing.body = writeRequest(request, environment.format);
    outgoing.headers = requestHeaders(environment.format, outgoing.body.size());
    return outgoing;
}

} // namespace desk
