// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/request.h"

#include <QString>

namespace desk {

/// The request as the journal keeps it: compact JSON by API name, every value exactly as it was
/// (null, any text, number, switch). Secret fields are left out whatever they hold. Not the
/// codec of the wire: this one has no findings and no limits.
QString recordRequest(const Request &request);

/// Names that the field table does not have are passed over, and fields that are not there stay
/// blank: the table may have been another one when it was written.
Request requestFromRecord(const QString &record);

} // namespace desk
