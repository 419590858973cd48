// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace desk {

/// Which white space stays as it is.
enum class Lines {
    Kept, ///< line feeds, a carriage return before one, and tabs
    One,  ///< none of them: all of the text is to stand on one line
};

/// A stranger's text in which nothing acts and nothing is unseen: controls, marks that turn the
/// direction of text, characters of no width and halves of characters are spelt out as ⟨U+001B⟩, in
/// brackets that neither JSON nor XML knows. Reads each unit once.
QString visibleText(QStringView text, Lines lines);

} // namespace desk
