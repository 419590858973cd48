// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk {

/// Whether people write this as a county of the UK or Ireland, or as a part of the UK. A name that
/// is a town's as well ("Durham", "Cork") needs its "County" or "Co.". `country`: alpha-3.
bool isCounty(const QString &text, const QString &country);

/// "Co. Cork": a county that only Ireland has, and called so.
bool isIrishCounty(const QString &text);

/// A state, province or territory by its capital letters: "IL"; USA, CAN or AUS.
bool isStateCode(const QString &text, const QString &country);

/// The same by its name, or by its letters in whatever case.
bool isState(const QString &text, const QString &country);

} // namespace desk
