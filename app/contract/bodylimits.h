// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace desk {

/// Levels of objects, lists or elements in a body, the outermost one counted.
inline constexpr int deepestNesting = 64;

/// Issues of one answer; more help nobody, and the whole body is kept with the attempt anyway.
inline constexpr int mostIssuesKept = 1000;

} // namespace desk
