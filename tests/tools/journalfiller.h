// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace desk {

/// Makes a journal with that many believable attempts, exchanges included, in one transaction; then
/// the indexes, which are quicker made at once than row by row. There must be no journal yet.
/// The text: why there is none now, in words; empty if it is there. `progress` gets the number of
/// attempts that are written, now and then.
QString fillJournal(const QString &file, int count, const std::function<void(int)> &progress = {});

} // namespace desk
