// SPDX-License-Identifier: GPL-3.0-or-later
#include "addresswords.h"

#include "contract/searchabletext.h"
#include "foldednames.h"

#include <QLatin1StringView>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr qsizetype longestLine = 200; // UTF-16 code units; no name is longer

// All as searchableText() spells them.

constexpr std::array streetEnds{
    "street"_L1,     "st"_L1,      "road"_L1,     "rd"_L1,        "lane"_L1,    "ln"_L1,
    "avenue"_L1,     "ave"_L1,     "drive"_L1,    "dr"_L1,        "close"_L1,   "crescent"_L1,
    "cres"_L1,       "terrace"_L1, "gardens"_L1,  "gdns"_L1,      "mews"_L1,    "court"_L1,
    "ct"_L1,         "house"_L1,   "cottage"_L1,  "lodge"_L1,     "farm"_L1,    "boulevard"_L1,
    "blvd"_L1,       "parade"_L1,  "building"_L1, "buildings"_L1, "highway"_L1, "estate"_L1,
    "apartments"_L1,
};
constexpr std::array noTownStarts{
    "flat "_L1,   "apt "_L1,   "apartment "_L1, "unit "_L1,        "suite "_L1,
    "room "_L1,   "floor "_L1, "po box"_L1,     "p o box"_L1,      "c o "_L1,
    "co the "_L1, "attn "_L1,  "fao "_L1,       "care of "_L1,     "postfach"_L1,
    "postbus"_L1, "bp "_L1,    "cs "_L1,        "the occupier"_L1,
};
constexpr std::array companyEnds{
    "ltd"_L1,  "limited"_L1,     "plc"_L1,  "llp"_L1, "inc"_L1,  "incorporated"_L1, "llc"_L1,
    "corp"_L1, "corporation"_L1, "gmbh"_L1, "ag"_L1,  "kg"_L1,   "ug"_L1,           "ohg"_L1,
    "gbr"_L1,  "bv"_L1,          "nv"_L1,   "vof"_L1, "sarl"_L1, "sas"_L1,          "sasu"_L1,
    "eurl"_L1, "sa"_L1,          "dac"_L1,  "clg"_L1, "uc"_L1,   "teoranta"_L1,     "cic"_L1,
};
constexpr std::array titles{
    "mr"_L1,   "mrs"_L1,  "ms"_L1,   "miss"_L1, "mx"_L1,   "dr"_L1,  "prof"_L1, "rev"_L1, "sir"_L1,
    "dame"_L1, "lord"_L1, "lady"_L1, "herr"_L1, "frau"_L1, "mme"_L1, "mlle"_L1, "dhr"_L1, "mevr"_L1,
};
constexpr std::array surnameBeginnings{
    "van"_L1, "von"_L1, "de"_L1,  "der"_L1, "den"_L1, "du"_L1,  "di"_L1, "da"_L1,
    "la"_L1,  "le"_L1,  "ter"_L1, "ten"_L1, "zu"_L1,  "mac"_L1, "ni"_L1, "st"_L1,
};

bool hasDigit(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

/// Districts that go with a town's name.
bool isTownWithNumber(const QString &text)
{
    static const QRegularExpression shape(
        u"\\A(?:(?:dublin|baile atha cliath) [0-9]{1,2}w?|london [a-z]{1,2}[0-9]{1,2}[a-z]?|.+ cedex [0-9]{1,2})\\z"_s);
    return shape.match(searchableText(text)).hasMatch();
}

bool isNameWord(const QString &word)
{
    return std::ranges::all_of(
        word, [](QChar c) { return c.isLetter() || c.isMark() || u"'\u2019.-"_s.contains(c); });
}

/// "A", "A." and "AB" stand for first names.
bool isInitial(const QString &word)
{
    QString letters = word;
    letters.remove(u'.');
    return letters.size() == 1 || (letters.size() == 2 && letters == letters.toUpper());
}

/// How many of the words behind the title are first names; nullopt where nobody can tell.
std::optional<qsizetype> countFirstnames(const QStringList &words)
{
    if (words.size() <= 2)
        return words.size() - 1;
    const auto particle = std::ranges::find_if(words, [](const QString &word) {
        return hasName(surnameBeginnings, searchableText(word));
    });
    if (particle != words.end())
        return particle - words.begin();
    const bool onlyInitials = std::all_of(words.begin() + 1, words.end() - 1, isInitial);
    return onlyInitials ? std::optional(words.size() - 1) : std::nullopt;
}

} // namespace

bool isNoTown(const QString &text)
{
    if (text.size() > longestLine)
        return true;
    if (hasDigit(text) && !isTownWithNumber(text))
        return true;
    const QString name = searchableText(text);
    const QString begun = name + u' ';
    const QString lastWord = name.mid(name.lastIndexOf(u' ') + 1);
    return hasName(streetEnds, lastWord) ||
           std::ranges::any_of(
               noTownStarts, [&begun](QLatin1StringView start) { return begun.startsWith(start); });
}

bool isCompany(const QString &text)
{
    if (text.size() > longestLine)
        return false;
    const QString name = searchableText(text);
    const qsizetype lastSpace = name.lastIndexOf(u' ');
    return lastSpace > 0 && hasName(companyEnds, QStringView(name).mid(lastSpace + 1));
}

std::optional<PersonName> readPerson(const QString &text)
{
    if (text.size() > longestLine)
        return {};
    QStringList words = text.split(u' ');
    const QString title = words.takeFirst();
    if (words.isEmpty() || !hasName(titles, searchableText(title)) ||
        !std::ranges::all_of(words, isNameWord) || hasName(titles, searchableText(words.first())))
        return {};
    const auto firstnames = countFirstnames(words);
    if (!firstnames)
        return {};
    return PersonName{title, words.mid(0, *firstnames).join(u' '),
                      words.mid(*firstnames).join(u' ')};
}

} // namespace desk
