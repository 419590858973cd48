// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/exportformat.h"

namespace desk {

/// HTTP Archive 1.2 (http://www.softwareishard.com/blog/har-12-spec/): one entry an attempt that
/// anything was sent for. What HAR has no name for is called as `create` prints it, with the
/// underscore that HAR asks for. Bodies that are no UTF-8 are written as base64. The whole time of
/// a call stands as its wait: more is not recorded; what does not apply is -1.
class HarFormat : public ExportFormat
{
public:
    bool wantsExchanges() const override { return true; }
    QByteArray begin() const override;
    QByteArray item(const Attempt &attempt, const Exchange &exchange, bool first) const override;
    QByteArray end() const override;
};

} // namespace desk
