// SPDX-License-Identifier: GPL-3.0-or-later
#include "measured.h"

#include <algorithm>
#include <cstdio>

namespace desk::bench {
namespace {

double valueAt(QList<double> &values, qsizetype place)
{
    std::nth_element(values.begin(), values.begin() + place, values.end());
    return values.at(place);
}

} // namespace

double median(QList<double> values)
{
    return valueAt(values, values.size() / 2);
}

double ninthDecile(QList<double> values)
{
    return valueAt(values, values.size() * 9 / 10);
}

void printRow(const QString &what, const QString &measured, const QString &remark)
{
    std::printf("%s  %s  %s\n", qUtf8Printable(what.leftJustified(46)),
                qUtf8Printable(measured.rightJustified(12)), qUtf8Printable(remark));
    std::fflush(stdout);
}

} // namespace desk::bench
