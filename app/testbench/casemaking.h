// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/attempt.h"
#include "testcase.h"

namespace desk {

/// A case of a request that somebody is writing. It expects nothing yet, and has no name.
TestCase caseOf(const RawRequest &raw);

/// A case of an attempt, expecting that it ends as it did. Where an account was created, or may
/// have been, the account number and the email become {{freshAccountNo}} and {{freshEmail}}: no
/// two accounts share them. Where the key was refused, `{{apiKey}}x` stands in its place: one that
/// is wrong. `exchange` may be empty, where nothing was sent.
TestCase caseOf(const Attempt &attempt, const Exchange &exchange);

/// The values of AccountNo and Email taken by their placeholders; the rest of the text stays as
/// it is. A blank one stays, and so does a body in which the fields cannot be found.
QByteArray withFreshPlaceholders(const QByteArray &body);

} // namespace desk
