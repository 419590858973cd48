// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requestcodec.h"

namespace desk {

/// The two halves of writeRequest().
QByteArray writeJsonRequest(const Request &request);
QByteArray writeXmlRequest(const Request &request);

/// The two halves of escapedText().
QString escapedForJson(const QString &text);
QString escapedForXml(const QString &text);

} // namespace desk
