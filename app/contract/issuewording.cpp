// SPDX-License-Identifier: GPL-3.0-or-later
#include "issuewording.h"

namespace desk {

QList<Issue> withWording(QList<Issue> issues, const IssueWording &wording)
{
    for (Issue &issue : issues) {
        if (issue.id && issue.message.trimmed().isEmpty())
            issue.message = wording.value(*issue.id, issue.message);
    }
    return issues;
}

} // namespace desk
