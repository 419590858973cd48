// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace desk {

/// A stretch of a pasted address between two line breaks, tabs or commas; never blank.
struct AddressPiece
{
    QString text; ///< white space simplified
    int line = 0; ///< counts line breaks and tabs
};

QList<AddressPiece> splitAddress(QStringView pasted);

/// A text as a person sees it: without the marks that only order letters or join them. What is
/// found in it can be cut out of the text with the marks that stand there.
class VisibleText
{
public:
    explicit VisibleText(const QString &text);

    const QString &visible() const { return m_visible; }
    /// The part of the text, marks and all, that shows as visible().mid(start, length); trimmed.
    QString cut(qsizetype start, qsizetype length = -1) const;

private:
    QString m_text;
    QString m_visible;
    QList<qsizetype> m_origins; // of each visible unit in the text; empty where there are no marks
};

/// Where a paste is one line, its commas are what parts the lines of the address.
enum class PastedAs { Lines, OneLine };

/// Puts what is left into at most `lines` lines, in order: a line of the paste is a line as long as
/// it is within `limit` (UTF-16 code units) and there is room; the shortest neighbours are joined.
QStringList layOutLines(const QList<AddressPiece> &pieces, PastedAs pastedAs, int lines, int limit);

} // namespace desk
