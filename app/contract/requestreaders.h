// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requestcodec.h"

namespace desk {

/// The two halves of readRequest(). The text has no byte-order mark and is well-formed UTF-16.
ReadRequest readJsonRequest(const QString &text);
ReadRequest readXmlRequest(const QString &text);

} // namespace desk
