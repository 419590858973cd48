// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "contract/request.h"

namespace desk {

/// What a sample customer has to suit.
struct SampleWishes
{
    const Catalogue &lists;       ///< what is chosen is in them; of an empty one anything will do
    bool accountNoWanted = false; ///< else it is left to the service
};

/// A believable customer that nobody is: within all limits, the email under a domain kept for
/// examples (RFC 2606), telephone numbers of ranges kept for fiction, or none, VAT number and EORI
/// blank, no key. The same seed and the same lists give the same customer, on every machine; two
/// seeds never give the same email or account number.
Request believableCustomer(quint32 seed, const SampleWishes &wishes);

} // namespace desk
