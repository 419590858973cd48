// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "field.h"

#include <QStringView>

namespace desk {

/// Text on both sides of an @ and no white space: all that the program asks of an address.
bool looksLikeEmail(QStringView text);

/// LF, CR, or the separators that Unicode has beside them.
bool hasLineBreak(QStringView text);

/// Whether a postcode or telephone has a shape that is used; the country, an alpha-3 code or blank,
/// narrows postcodes. True for every other format.
bool looksUsual(Format format, const QString &text, const QString &country);

} // namespace desk
