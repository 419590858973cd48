// SPDX-License-Identifier: GPL-3.0-or-later
#include "addresspieces.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

bool partsLines(QChar c)
{
    switch (c.unicode()) {
    case u'\n':
    case u'\r':
    case u'\t':
    case u'\v':
    case u'\f':
    case QChar::LineSeparator:
    case QChar::ParagraphSeparator:
        return true;
    default:
        return false;
    }
}

bool isMark(QChar c)
{
    return c.category() == QChar::Other_Format;
}

/// "12" and "12a" are no line: the street is still to come.
bool isHouseNumber(const QString &text)
{
    return text.size() <= 5 && text[0].isDigit() &&
           std::ranges::all_of(text, [](QChar c) { return c.isLetterOrNumber() || c == u'-'; });
}

QStringList joinedWhere(const QList<AddressPiece> &pieces,
                        bool (*belong)(const AddressPiece &, const AddressPiece &))
{
    QStringList lines;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (i > 0 && belong(pieces[i - 1], pieces[i]))
            lines.last() += u", "_s + pieces[i].text;
        else
            lines << pieces[i].text;
    }
    return lines;
}

bool standInOneLine(const AddressPiece &before, const AddressPiece &piece)
{
    return before.line == piece.line;
}

bool numberAndStreet(const AddressPiece &before, const AddressPiece &piece)
{
    return before.line == piece.line && isHouseNumber(before.text);
}

void joinShortestNeighbours(QStringList &lines)
{
    qsizetype best = 0;
    for (qsizetype i = 1; i + 1 < lines.size(); ++i) {
        if (lines[i].size() + lines[i + 1].size() < lines[best].size() + lines[best + 1].size())
            best = i;
    }
    const QString second = lines.takeAt(best + 1);
    lines[best] += u", "_s + second;
}

bool isTooLong(const QStringList &lines, int limit)
{
    return std::ranges::any_of(lines, [limit](const QString &line) { return line.size() > limit; });
}

} // namespace

QList<AddressPiece> splitAddress(QStringView pasted)
{
    QList<AddressPiece> pieces;
    int line = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= pasted.size(); ++i) {
        const bool endsLine = i == pasted.size() || partsLines(pasted[i]);
        if (!endsLine && pasted[i] != u',')
            continue;
        const QString text = pasted.mid(start, i - start).toString().simplified();
        if (!text.isEmpty())
            pieces << AddressPiece{text, line};
        if (endsLine)
            ++line;
        start = i + 1;
    }
    return pieces;
}

VisibleText::VisibleText(const QString &text)
    : m_text(text)
    , m_visible(text)
{
    if (std::ranges::none_of(text, isMark))
        return;
    m_visible.clear();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isMark(text[i]))
            continue;
        m_visible += text[i];
        m_origins << i;
    }
}

// A mark goes with what stands behind it; those at the very end with what stands before them.
QString VisibleText::cut(qsizetype start, qsizetype length) const
{
    const qsizetype end = length < 0 ? m_visible.size() : start + length;
    if (start == end)
        return {};
    const auto inText = [this](qsizetype i) { return m_origins.isEmpty() ? i : m_origins[i]; };
    const qsizetype from = start == 0 ? 0 : inText(start - 1) + 1;
    const qsizetype to = end == m_visible.size() ? m_text.size() : inText(end - 1) + 1;
    return m_text.mid(from, to - from).trimmed();
}

QStringList layOutLines(const QList<AddressPiece> &pieces, PastedAs pastedAs, int lines, int limit)
{
    constexpr qsizetype most = 16; // more are no address: the rest goes into the last line
    QStringList laidOut =
        joinedWhere(pieces, pastedAs == PastedAs::OneLine ? numberAndStreet : standInOneLine);
    if (isTooLong(laidOut, limit))
        laidOut = joinedWhere(pieces, numberAndStreet);
    if (laidOut.size() > most) {
        const QString rest = laidOut.mid(lines - 1).join(u", "_s);
        laidOut = laidOut.mid(0, lines - 1) << rest;
    }
    while (laidOut.size() > lines)
        joinShortestNeighbours(laidOut);
    return laidOut;
}

} // namespace desk
