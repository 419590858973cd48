// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <vector>

namespace desk {

/// What a dry run leaves to the run: which file it was, and which of its rows are sent. Row 1 is at
/// 0.
struct CheckedRows
{
    QByteArray fileHash;          ///< SHA-256 of its bytes; empty: it was not read to its end
    std::vector<quint64> content; ///< rowcontent.h, a row each
    std::vector<bool> held;       ///< not to be sent
};

} // namespace desk
