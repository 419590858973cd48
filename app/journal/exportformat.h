// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"

#include <QByteArray>

namespace desk {

/// How attempts are written into a file. Used in another thread.
class ExportFormat
{
public:
    virtual ~ExportFormat() = default;

    /// Whether what went out and came back is needed; otherwise exchanges are empty.
    virtual bool wantsExchanges() const { return false; }

    virtual QByteArray begin() const = 0;
    /// Empty: there is nothing to write of this one. `first`: no other was written before.
    virtual QByteArray item(const Attempt &attempt, const Exchange &exchange, bool first) const = 0;
    virtual QByteArray end() const { return {}; }
};

} // namespace desk
