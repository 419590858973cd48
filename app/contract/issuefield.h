// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "finding.h"
#include "request.h"

namespace desk {

/// The field that an issue of the service speaks of, where that can be told: its extra data is
/// an API name or the value of exactly one field, or its words hold exactly one API name.
/// nullptr where it cannot.
const Field *fieldOfIssue(const Issue &issue, const Request &request);

/// The issue's message, or else a sentence that says that it came without one.
QString wordsOf(const Issue &issue);

/// The issues as findings of their fields, in the service's own words.
Findings findingsOf(const QList<Issue> &issues, const Request &request);

} // namespace desk
