// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testcase.h"

namespace desk {

struct PrivateCase
{
    TestCase testCase;
    QString problem; ///< what is still in it, in a sentence; empty: nothing is
};

/// `{{apiKey}}` in the place of these keys, wherever in the case they stand. Another key that is
/// written out, or a header's secret, is for its writer to take out: who meant it to be wrong
/// would get a case that means something else.
PrivateCase withoutKeys(const TestCase &testCase, const QStringList &keys);

} // namespace desk
