// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "finding.h"
#include "request.h"

namespace desk {

class PhoneNumbers;

/// What the same request is measured against in one place and not in another.
struct ValidationRules
{
    bool companyNameRequired = false;     ///< the form's "Company"
    bool companyNameUnwanted = false;     ///< the form's "Person": a name would make it a company
    bool accountNoRequired = false;       ///< the environment says that numbers are typed
    bool keyRequired = true;              ///< off where the key is filled in later
    const Catalogue *catalogue = nullptr; ///< codes are not looked up without one
    const PhoneNumbers *phones = nullptr; ///< telephones are judged by their shape without one
};

/// Whether a blank one is an error.
bool isRequired(const Field &field, const ValidationRules &rules);

/// One field, all rules. Cheap enough for every keystroke.
Findings validateField(const Request &request, const Field &field, const ValidationRules &rules);

/// Every field, in the published order.
Findings validate(const Request &request, const ValidationRules &rules);

/// The rules that hold while somebody is still typing: lengths, and characters that cannot be seen.
Findings validateTyping(const Request &request, const Field &field);

} // namespace desk
