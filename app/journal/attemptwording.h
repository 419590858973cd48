// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"
#include "contract/issuewording.h"

namespace desk {

/// The attempt as people read it: issues without words in the wording of its own environment,
/// whichever one is shown by now. What is in the journal stays as the service sent it.
Attempt inWords(const Attempt &attempt, const IssueWordings &wordings);

} // namespace desk
