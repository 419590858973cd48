// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace desk::bench {

/// The middle of what was measured; there is at least one value.
double median(QList<double> values);
/// What nine of ten stay below.
double ninthDecile(QList<double> values);

/// One row of the table that packaging/bench.sh prints.
void printRow(const QString &what, const QString &measured, const QString &remark);

} // namespace desk::bench
