// SPDX-License-Identifier: GPL-3.0-or-later
#include "samecustomer.h"

namespace desk {
namespace {

bool share(QLatin1StringView name, const Request &one, const Request &other)
{
    const QString text = one.text(name).trimmed();
    return !text.isEmpty() && text.compare(other.text(name).trimmed(), Qt::CaseInsensitive) == 0;
}

} // namespace

bool mayBeSameCustomer(const Request &one, const Request &other)
{
    return share(field::accountNo, one, other) || share(field::email, one, other);
}

} // namespace desk
