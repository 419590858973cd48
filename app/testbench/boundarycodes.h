// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"

#include <QStringList>

namespace desk {

/// How many codes of a long list are tried.
enum class CodeChoice { Sample, All };

/// Lists up to this length are tried whole in any case.
inline constexpr qsizetype wholeListUpTo = 20;

/// The codes of the field's list that are tried: all, or of a long list the most common ones and
/// every n-th in the order of the codes, the same ones each time.
QStringList triedListed(const Field &field, const Catalogue &lists, CodeChoice choice);

/// Codes that are not in the field's list, yet could be taken for one: of the ISO lists, ones that
/// were given up, of two letters, of the other list; numbers between and beside the listed ones.
/// Empty where the list is empty: then nothing is published.
QStringList triedUnlisted(const Field &field, const Catalogue &lists, CodeChoice choice);

} // namespace desk
