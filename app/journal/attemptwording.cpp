// SPDX-License-Identifier: GPL-3.0-or-later
#include "attemptwording.h"

namespace desk {

Attempt inWords(const Attempt &attempt, const IssueWordings &wordings)
{
    Attempt shown = attempt;
    const auto wording = wordings.constFind(attempt.environment);
    if (shown.conclusion && wording != wordings.cend())
        shown.conclusion->answer.issues = withWording(shown.conclusion->answer.issues, *wording);
    return shown;
}

} // namespace desk
