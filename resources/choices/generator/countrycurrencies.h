// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "choicerow.h"

/// The currency of each country, one line a country: code, tab, currency. Qt's locale data, and in
/// its place what our file says where that is behind the times (country-currencies.tsv; a currency
/// of "-" means that none is proposed). Throws std::runtime_error where a code is in neither list.
QByteArray currencyLines(ChoiceRows &countries, ChoiceRows &currencies, const QString &ourPath);
