// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/exchange.h"

#include <QString>

namespace desk {

/// Headers as the journal keeps them: JSON [[name, value], ...], in order, a character for each
/// byte (Latin-1), since a header need not be text in any encoding.
QString recordHeaders(const QList<HttpHeader> &headers);
QList<HttpHeader> headersFromRecord(const QString &record);

} // namespace desk
