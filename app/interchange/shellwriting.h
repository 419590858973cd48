// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace desk {

/// How the key is spelled where it stands.
enum class KeySpelling { AsItStands, InJson, InXml };

/// What the shell is told to put where the key was: "$CALIQ_API_KEY", which holds the key as it
/// stands, sent through sed where quotes and the like have to be escaped.
QString shellKey(KeySpelling spelling);

/// The bytes as one word of a POSIX shell, on the way to which nothing is expanded but the key, in
/// the place of every keyPlaceholder. What cannot be seen, would act in a terminal that it is
/// pasted into, or is no UTF-8, is written as octal numbers. Without NULs: no word can hold one.
QString shellWord(const QByteArray &bytes, KeySpelling spelling);

/// Whether the bytes make a word that is readable all through, and that every system takes.
bool makesPlainWord(const QByteArray &bytes);

/// Commands of a POSIX shell that print these bytes, whatever they are: `{ printf %s 'a'; ...; }`.
QString shellPrinting(const QByteArray &bytes, KeySpelling spelling);

} // namespace desk
