// SPDX-License-Identifier: GPL-3.0-or-later
#include "shorttext.h"

#include <QTextDocument>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

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

/// Control characters as C would write them: few fonts have the pictures that Unicode has.
void appendShown(QString &shown, QChar c)
{
    if (c.category() == QChar::Other_Control)
        shown.append(u"\\x%1"_s.arg(int(c.unicode()), 2, 16, QChar(u'0')));
    else
        shown.append(c);
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
    for (const QChar c : kept) {
        if (isLineBreakOrTab(c))
            shown.append(c);
        else
            appendShown(shown, c);
    }
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
            appendShown(shown, c);
        }
    }
    if (kept.size() < text.size())
        shown.append(ellipsis);
    return shown.trimmed();
}

QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? text.toHtmlEscaped() : text;
}

} // namespace desk
