// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicecall.h"

namespace desk {

bool TransportResult::failedAtProxy() const
{
    if (!throughProxy || status || bodyRead)
        return false;
    if (ending == Ending::Silence || ending == Ending::Overtime)
        return true;
    return ending == Ending::Finished && error != QNetworkReply::SslHandshakeFailedError;
}

} // namespace desk
