// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchabletext.h"

#include "textfolding.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// Some of them count as letters in Unicode.
bool isApostrophe(QChar unit)
{
    return u"'\u2018\u2019\u02BB\u02BC`"_s.contains(unit);
}

/// What people leave out ("Cote dIvoire", "U.K.") is dropped, other punctuation parts words.
void appendSearchable(QString &searchable, QStringView folded)
{
    const auto partWords = [&searchable] {
        if (!searchable.isEmpty() && !searchable.endsWith(u' '))
            searchable += u' ';
    };
    for (const QChar unit : folded) {
        if (unit == u'.' || isApostrophe(unit) || unit.category() == QChar::Other_Format)
            continue;
        if (unit.isLetterOrNumber() || unit.isSymbol() || unit.isMark() || unit.isSurrogate()) {
            searchable += unit;
        } else if (unit == u'&') {
            partWords();
            searchable += u"and ";
        } else {
            partWords();
        }
    }
}

struct TracedText
{
    QString searchable;
    QList<qsizetype> origins; ///< where in the text each unit of searchable came from
};

TracedText withOrigins(QStringView text)
{
    TracedText traced;
    for (qsizetype i = 0; i < text.size();) {
        const bool pair =
            i + 1 < text.size() && text[i].isHighSurrogate() && text[i + 1].isLowSurrogate();
        const qsizetype units = pair ? 2 : 1;
        appendSearchable(traced.searchable, foldedForSearch(text.mid(i, units)));
        while (traced.origins.size() < traced.searchable.size())
            traced.origins << i;
        i += units;
    }
    return traced;
}

} // namespace

QString searchableText(QStringView text)
{
    QString searchable;
    searchable.reserve(text.size());
    appendSearchable(searchable, foldedForSearch(text));
    if (searchable.endsWith(u' '))
        searchable.chop(1);
    return searchable;
}

std::optional<TextSpan> findTyped(QStringView shown, QStringView typed)
{
    const QString needle = searchableText(typed);
    if (needle.isEmpty())
        return {};
    const auto [searchable, origins] = withOrigins(shown);
    const bool begins = searchable.startsWith(needle);
    qsizetype position = begins ? 0 : searchable.indexOf(QString(u' ' + needle)) + 1;
    if (!begins && position == 0)
        position = searchable.indexOf(needle);
    if (position < 0)
        return {};
    const qsizetype start = origins[position];
    const qsizetype end = origins.value(position + needle.size(), shown.size());
    return TextSpan{start, end - start};
}

} // namespace desk
