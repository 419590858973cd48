// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace desk {

/// The text as searching compares it: compatibility forms taken apart (NFKD), accents and other
/// non-spacing marks dropped, letter case folded, and the Latin letters that Unicode does not take
/// apart spelled plainly ("ø" as "o", "ß" as "ss"). "Łódź" and "lodz" fold to the same.
/// Folding what is folded changes nothing. A lone surrogate becomes U+FFFD.
QString foldedForSearch(QStringView text);

} // namespace desk
