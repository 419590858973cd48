// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "choicerow.h"

/// Our own files beside the generator. They throw std::runtime_error, naming the line, rather
/// than let a slip of the pen go into the program.

/// The lines of a file, those that begin with # left out.
QStringList readLines(const QString &path);

/// Names to show, further spellings and rows that iso-codes lacks (countries.tsv, currencies.tsv).
void applyOurs(ChoiceRows &rows, const QString &path);

/// How common each is: codes, commonest first (countries-common.txt, currencies-common.txt).
void applyCommonness(ChoiceRows &rows, const QString &path);
