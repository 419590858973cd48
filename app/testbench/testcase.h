// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expectation.h"
#include "submission/rawrequest.h"

namespace desk {

/// A request, and how it should end: what a case file holds.
struct TestCase
{
    QString name;  ///< one line
    QString about; ///< what it is for, in lines of its own; may be empty
    Expectation expected;
    /// `{{apiKey}}` stands where the key goes, `{{freshAccountNo}}` and `{{freshEmail}}` where each
    /// run has values of its own. Content-Length is not in it.
    RawRequest raw;

    bool operator==(const TestCase &) const = default;
};

inline constexpr qsizetype longestCaseName = 200; ///< UTF-16 code units
inline constexpr qsizetype longestCaseAbout = 4'000;

} // namespace desk
