// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requestcodec.h"

namespace desk {

/// The two halves of writeRequest().
QByteArray writeJsonRequest(const Request &request);
QByteArray writeXmlRequest(const Request &request);

} // namespace desk
