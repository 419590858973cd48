// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "choicerow.h"

/// Adds what Qt's locale data calls each country: in English and in its own languages.
void addLocaleNames(ChoiceRows &countries);

/// Adds what Qt's locale data calls each currency where it is used, and its symbols.
void addLocaleCurrencies(ChoiceRows &currencies);
