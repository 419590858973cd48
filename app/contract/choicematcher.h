// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace desk {

/// How a row reads once it is chosen: "United Kingdom — GBR".
QString shownText(const Choice &choice);

/// Tells which rows of a list somebody means who has typed this much. Letter case, accents and
/// punctuation do not count: "cote divoire" finds Côte d'Ivoire.
///
/// Best first: the exact code; an exact name or synonym; what begins so; what has a word that
/// begins so; what has it anywhere. Among equals the more common row, then the one whose name or
/// code it was rather than a synonym, then the order of the list.
class ChoiceMatcher
{
public:
    ChoiceMatcher() = default;
    explicit ChoiceMatcher(QList<Choice> choices);

    const QList<Choice> &choices() const { return m_choices; }

    /// Rows that fit, best first; none where nothing but punctuation was typed. Among those that
    /// fit equally well the `recent` ones come before all others, in their own order.
    QList<int> match(QStringView typed, const QList<int> &recent = {}) const;

    /// Whether the best match may stand for what was typed. Digits that are no code of the list may
    /// well be the code of a row that the list lacks: nobody is given another row's code for them.
    bool mayTakeBest(QStringView typed) const;

    /// The row that the text names in full: its code (the same letter case wins), its name, a
    /// synonym, or shownText(); nullopt where it names none or several. Blank text names none.
    std::optional<int> resolve(QStringView typed) const;

    /// The synonym because of which a row fits; empty where its name or code does as well.
    QString matchedSynonym(int row, QStringView typed) const;

private:
    /// All that a row is found by, folded, each part between two line feeds: code, name, synonyms.
    struct Haystack
    {
        QString text;
        qsizetype codeEnd = 0; ///< the line feed behind the code
        qsizetype nameEnd = 0; ///< the line feed behind the name
    };
    /// Smaller is better.
    enum class Fit { ExactCode, Exact, Prefix, Word, Substring, None };
    struct Hit
    {
        Fit fit = Fit::None;
        qsizetype position = 0;
    };

    static Haystack haystackOf(const Choice &choice);
    static Fit fitAt(const Haystack &haystack, qsizetype position, qsizetype length);
    static Hit bestHit(const Haystack &haystack, QStringView needle);

    std::optional<int> onlyRowNamed(QStringView needle) const;

    QList<Choice> m_choices;
    QList<Haystack> m_haystacks; // one a choice
};

} // namespace desk
