// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "choicerow.h"

/// Debian's iso-codes: folder is where its JSON files stand. Throws std::runtime_error when a file
/// is missing or of another shape than its schema says.

/// ISO 3166-1, each with its English and official names, its alpha-2 code and, from ISO 3166-3,
/// the names it had before.
ChoiceRows readCountries(const QString &folder);

/// ISO 4217, the withdrawn codes that it still lists included.
ChoiceRows readCurrencies(const QString &folder);
