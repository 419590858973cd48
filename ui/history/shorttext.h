// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace desk {

/// Text of a stranger, fit to be shown: control characters are spelled out (ESC is \x1b), so that
/// nothing acts and nothing is invisible, and of a longer text only the first `most` UTF-16 code
/// units are there, and "…". Line breaks and tabs stay.
QString shownText(QStringView text, qsizetype most);

/// The same on one line: runs of white space become one space, and marks that turn the direction
/// of text around are left out, because they would reach what stands beside it.
QString oneLine(QStringView text, qsizetype most);

/// A tool tip takes text that looks like HTML for HTML; a stranger's may.
QString plainToolTip(const QString &text);

} // namespace desk
