// SPDX-License-Identifier: GPL-3.0-or-later
#include "addressreading.h"

#include "addressreader.h"

#include <algorithm>

namespace desk {

const AddressPart *AddressReading::find(QLatin1StringView field) const
{
    const auto part = std::ranges::find(parts, field, &AddressPart::field);
    return part == parts.end() ? nullptr : &*part;
}

bool AddressReading::hasPlace() const
{
    return find(field::town) || find(field::county) || find(field::postcode) ||
           find(field::country);
}

AddressReading readAddress(QStringView pasted, const AddressContext &context)
{
    return AddressReader(pasted, context).read();
}

} // namespace desk
