// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicematcher.h"

#include "searchabletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr QStringView separator = u" — ";

bool isShownAs(const Choice &choice, QStringView text)
{
    if (choice.name.isEmpty() || choice.code.isEmpty())
        return text == shownText(choice);
    return text.size() == choice.name.size() + separator.size() + choice.code.size() &&
           text.startsWith(choice.name) && text.endsWith(choice.code) &&
           text.mid(choice.name.size(), separator.size()) == separator;
}

/// From 0; recency is the place among what was used lately, -1 for none.
int rarityOf(const Choice &choice, qsizetype recency)
{
    constexpr int mostRecent = 0x100;
    if (recency >= 0)
        return int(std::min<qsizetype>(recency, mostRecent - 1));
    return 0xFFFF - std::clamp(choice.commonness, 0, 0xFFFF - mostRecent);
}

/// One number to sort by: how well it fits, how common it is, by which part, its place in the list.
quint64 sortingKey(int fit, int rarity, bool bySynonym, int row)
{
    return quint64(fit) << 56 | quint64(rarity) << 40 | quint64(bySynonym) << 32 | quint64(row);
}

int rowOfKey(quint64 key)
{
    return int(key & 0xFFFFFFFF);
}

} // namespace

QString shownText(const Choice &choice)
{
    if (choice.name.isEmpty() || choice.code.isEmpty())
        return choice.name + choice.code;
    return choice.name + separator + choice.code;
}

ChoiceMatcher::ChoiceMatcher(QList<Choice> choices)
    : m_choices(std::move(choices))
{
    m_haystacks.reserve(m_choices.size());
    for (const Choice &choice : std::as_const(m_choices))
        m_haystacks << haystackOf(choice);
}

ChoiceMatcher::Haystack ChoiceMatcher::haystackOf(const Choice &choice)
{
    Haystack haystack;
    haystack.text = u'\n' + searchableText(choice.code) + u'\n';
    haystack.codeEnd = haystack.text.size() - 1;
    haystack.text += searchableText(choice.name) + u'\n';
    haystack.nameEnd = haystack.text.size() - 1;
    for (const QString &synonym : choice.synonyms)
        haystack.text += searchableText(synonym) + u'\n';
    return haystack;
}

ChoiceMatcher::Fit ChoiceMatcher::fitAt(const Haystack &haystack, qsizetype position,
                                        qsizetype length)
{
    const QChar before = haystack.text[position - 1];
    if (before == u'\n') {
        if (haystack.text[position + length] != u'\n')
            return Fit::Prefix;
        return position < haystack.codeEnd ? Fit::ExactCode : Fit::Exact;
    }
    return before == u' ' ? Fit::Word : Fit::Substring;
}

ChoiceMatcher::Hit ChoiceMatcher::bestHit(const Haystack &haystack, QStringView needle)
{
    Hit best;
    for (qsizetype position = haystack.text.indexOf(needle); position > 0;
         position = haystack.text.indexOf(needle, position + 1)) {
        const Fit fit = fitAt(haystack, position, needle.size());
        if (fit < best.fit)
            best = {fit, position};
    }
    return best;
}

QList<int> ChoiceMatcher::match(QStringView typed, const QList<int> &recent) const
{
    const QString needle = searchableText(typed);
    if (needle.isEmpty())
        return {};
    QList<quint64> keys;
    for (int row = 0; row < m_haystacks.size(); ++row) {
        const Haystack &haystack = m_haystacks[row];
        const Hit hit = bestHit(haystack, needle);
        if (hit.fit != Fit::None)
            keys << sortingKey(int(hit.fit), rarityOf(m_choices[row], recent.indexOf(row)),
                               hit.position > haystack.nameEnd, row);
    }
    std::ranges::sort(keys);
    QList<int> rows;
    rows.reserve(keys.size());
    std::ranges::transform(keys, std::back_inserter(rows), rowOfKey);
    return rows;
}

bool ChoiceMatcher::mayTakeBest(QStringView typed) const
{
    const QStringView text = typed.trimmed();
    const bool isNumber = std::ranges::all_of(text, [](QChar unit) { return unit.isDigit(); });
    return !isNumber || resolve(text).has_value();
}

std::optional<int> ChoiceMatcher::resolve(QStringView typed) const
{
    const QStringView text = typed.trimmed();
    if (text.isEmpty())
        return {};
    const auto named = std::ranges::find_if(m_choices, [text](const Choice &choice) {
        return choice.code == text || isShownAs(choice, text);
    });
    if (named != m_choices.end())
        return int(named - m_choices.begin());

    const QString needle = u'\n' + searchableText(text) + u'\n';
    return needle.size() > 2 ? onlyRowNamed(needle) : std::nullopt;
}

std::optional<int> ChoiceMatcher::onlyRowNamed(QStringView needle) const
{
    QList<int> byCode;
    QList<int> byName;
    QList<int> bySynonym;
    for (int row = 0; row < m_haystacks.size(); ++row) {
        const Haystack &haystack = m_haystacks[row];
        const qsizetype position = haystack.text.indexOf(needle);
        if (position == 0)
            byCode << row;
        else if (position == haystack.codeEnd)
            byName << row;
        else if (position > 0)
            bySynonym << row;
    }
    const QList<int> &named = !byCode.isEmpty() ? byCode : !byName.isEmpty() ? byName : bySynonym;
    return named.size() == 1 ? std::optional(named.first()) : std::nullopt;
}

QString ChoiceMatcher::matchedSynonym(int row, QStringView typed) const
{
    const QString needle = searchableText(typed);
    const Haystack &haystack = m_haystacks[row];
    const Hit hit = bestHit(haystack, needle);
    if (needle.isEmpty() || hit.fit == Fit::None || hit.position < haystack.nameEnd)
        return {};
    const QStringView passed =
        QStringView(haystack.text).mid(haystack.nameEnd, hit.position - haystack.nameEnd);
    return m_choices[row].synonyms.value(passed.count(u'\n') - 1);
}

} // namespace desk
