// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "broughtin.h"

namespace desk {

/// What -H of curl names.
struct HeaderLine
{
    enum class Kind {
        None,    ///< no header
        Removed, ///< "Name:": one that curl would send is not to be sent
        Sent,    ///< "Name: value", or "Name;" for an empty one
    };
    Kind kind = Kind::None;
    HttpHeader header;
};

HeaderLine readHeaderLine(const QByteArray &line);

/// Takes it, unless the program sets it itself; says so where that makes a difference.
void addHeader(BroughtIn &in, const HttpHeader &header);

} // namespace desk
