// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFont;
class QPalette;
class QsciLexer;
class QsciScintilla;

namespace desk {

/// Gives a lexer the palette's colours: names stand out by weight, mistakes by a line below, so
/// that nothing is told by colour alone.
void dress(QsciLexer &lexer, const QPalette &palette, const QFont &font);

/// The same for what belongs to the view itself: margins, cursor, selection.
void dress(QsciScintilla &view, const QPalette &palette, const QFont &font);

} // namespace desk
