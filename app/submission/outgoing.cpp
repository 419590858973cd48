// SPDX-License-Identifier: GPL-3.0-or-later
#include "outgoing.h"

#include "contract/requestcodec.h"
#include "service/servicerequest.h"

namespace desk {

using namespace Qt::StringLiterals;

HttpRequest outgoingRequest(const Request &request, const Environment &environment)
{
    return serviceRequest(environment, "CustomerCreate"_L1, environment.format,
                          writeRequest(request, environment.format));
}

} // namespace desk
