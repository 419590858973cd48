// SPDX-License-Identifier: GPL-3.0-or-later
#include "shorttext.h"

namespace desk {
namespace {

constexpr QChar ellipsis(0x2026);

bool isLineBreakOrTab(QChar c)
{
    return c == u'\n' || c == u'\t';
}

/// Embeddings, overrides and isolates of the Unicode bidirectional algorithm.
bool turnsDirection(QChar c)
{
    return (c >= u'\u202a' && c <= u'\u202e') || (c >= u'\u2066' && c <= u'\u2069');
}

QChar shownChar(QChar c)
{
    constexpr char16_t pictures = 0x2400;
    if (c < u' ')
        return QChar(char16_t(pictures + c.unicode()));
    if (c == u'\x7f')
        return QChar(char16_t(pictures + 0x21));
    return c.category() == QChar::Other_Control ? QChar(QChar::ReplacementCharacter) : c;
}

/// The first `most` units, without half a surrogate pair at the end.
QStringView beginning(QStringView text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const bool halfPair = most > 0 && text[most - 1].isHighSurrogate();
    return text.first(halfPair ? most - 1 : most);
}

} // namespace

QString shownText(QStringView text, qsizetype most)
{
    const QStringView kept = beginning(text, most);
    QString shown;
    shown.reserve(kept.size() + 1);
    for (const QChar c : kept)
        shown.append(isLineBreakOrTab(c) ? c : shownChar(c));
    if (kept.size() < text.size())
        shown.append(ellipsis);
    return shown;
}

QString oneLine(QStringView text, qsizetype most)
{
    const QStringView kept = beginning(text, most);
    QString shown;
    shown.reserve(kept.size() + 1);
    for (const QChar c : kept) {
        if (c.isSpace()) {
            if (!shown.isEmpty() && !shown.endsWith(u' '))
                shown.append(u' ');
        } else if (!turnsDirection(c)) {
            shown.append(shownChar(c));
        }
    }
    if (kept.size() < text.size())
        shown.append(ellipsis);
    return shown.trimmed();
}

} // namespace desk
