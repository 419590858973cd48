// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/finding.h"
#include "testcase.h"

#include <QByteArray>

#include <optional>

namespace desk {

/// A case as a plain text that belongs in version control, in UTF-8:
///
///     customer-desk-case: 1
///     name: A surname of 31 characters
///     for: The published limit is 30.
///     expect-outcome: rejected
///     expect-status: 200
///     expect-issues: 30
///     expect-answer: "ExtraData":\s*"Surname"
///
///     Content-Type: application/json; charset=utf-8
///     Accept: application/json
///
///     {"apiKey": "{{apiKey}}", ...
///
/// What it is and what it expects; an empty line; the request's headers; an empty line; its body.
/// The line feed that ends the file is not part of the body. A value of which something could be
/// lost on the way (unseen characters, blanks at its ends) stands in base64 behind two colons, and
/// so does a whole body, with "body: base64" above: one that is no UTF-8, or holds carriage
/// returns, which version control changes, or characters that nobody sees.
inline constexpr qint64 largestCaseFile = 16LL * 1024 * 1024; ///< bytes

struct ReadCase
{
    std::optional<TestCase> testCase; ///< nullopt: there are errors
    Findings findings;                ///< with lines; no message quotes a header or the body
};

/// A file of which every CR LF was once LF alone, as version control may write it, reads the same.
/// A key that is written out is an error.
ReadCase readCase(const QByteArray &file);

/// Why the case cannot be written, in a sentence; empty: it can. Never because of a key.
QString findCaseProblem(const TestCase &testCase);

/// readCase() reads the same case out of it, to the byte. It must have no problem.
QByteArray writeCase(const TestCase &testCase);

} // namespace desk
