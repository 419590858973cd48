// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "request.h"

namespace desk {

class PhoneNumbers;

/// What numbers are judged with; either may be nullptr.
struct NumberKnowledge
{
    const Catalogue *catalogue = nullptr; ///< to call countries by their names
    const PhoneNumbers *phones = nullptr; ///< telephones are judged by their shape without it
};

/// What there is to doubt in a postcode, telephone, VAT or EORI number, in the light of the
/// request's country; empty where it looks usual, and for every other field. A doubt is a warning
/// and never stops anybody: numbers come up that no table knows yet.
QString doubtOf(const Request &request, const Field &field, const NumberKnowledge &knowledge);

} // namespace desk
