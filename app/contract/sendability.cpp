// SPDX-License-Identifier: GPL-3.0-or-later
#include "sendability.h"

#include "requestcodec.h"

namespace desk {

Findings findBeforeSending(const Request &request, const ValidationRules &rules, BodyFormat format)
{
    const Findings findings = validate(request, rules);
    return hasErrors(findings) ? findings : findings + findUnwritable(request, format);
}

} // namespace desk
