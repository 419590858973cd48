// SPDX-License-Identifier: GPL-3.0-or-later
#include "postcodefinder.h"

#include "addresspieces.h"

#include <QLatin1StringView>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr qsizetype longestPiece = 200; // UTF-16 code units; a postcode stands in a short line

struct PostcodeStyle
{
    QLatin1StringView country;
    PostcodeOrder order;
    QLatin1StringView pattern; ///< of the postcode within a line
};

constexpr auto townFirst = PostcodeOrder::TownFirst;
constexpr auto stateFirst = PostcodeOrder::TownStateFirst;
constexpr auto codeFirst = PostcodeOrder::PostcodeFirst;
constexpr QLatin1StringView british =
    "(?i:GIR ?0AA|[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2})"_L1;
constexpr QLatin1StringView irish =
    "(?i:(?:[AC-FHKNPRTV-Y][0-9]{2}|D6W) ?[0-9AC-FHKNPRTV-Y]{4})"_L1;
constexpr QLatin1StringView canadian = "(?i:[A-Z][0-9][A-Z][ -]?[0-9][A-Z][0-9])"_L1;
// In small letters only in one word: "1012 de" may be a house and the beginning of its street.
constexpr QLatin1StringView dutch = "(?:NL[- ]?)?[1-9][0-9]{3}(?: ?[A-Z]{2}|[a-z]{2})"_L1;

constexpr std::array styles{
    PostcodeStyle{"GBR"_L1, townFirst, british},
    PostcodeStyle{"JEY"_L1, townFirst, british},
    PostcodeStyle{"GGY"_L1, townFirst, british},
    PostcodeStyle{"IMN"_L1, townFirst, british},
    PostcodeStyle{"IRL"_L1, townFirst, irish},
    PostcodeStyle{"USA"_L1, stateFirst, "[0-9]{5}(?:-[0-9]{4})?"_L1},
    PostcodeStyle{"CAN"_L1, stateFirst, canadian},
    PostcodeStyle{"AUS"_L1, stateFirst, "[0-9]{4}"_L1},
    PostcodeStyle{"NLD"_L1, codeFirst, dutch},
    PostcodeStyle{"DEU"_L1, codeFirst, "(?i:DE?[- ] ?)?[0-9]{5}"_L1},
    PostcodeStyle{"FRA"_L1, codeFirst, "(?i:FR?[- ] ?)?[0-9]{5}"_L1},
    PostcodeStyle{"MCO"_L1, codeFirst, "(?i:MC[- ] ?)?[0-9]{5}"_L1},
    PostcodeStyle{"ITA"_L1, codeFirst, "(?i:IT?-)?[0-9]{5}"_L1},
    PostcodeStyle{"ESP"_L1, codeFirst, "(?i:ES?-)?[0-9]{5}"_L1},
    PostcodeStyle{"FIN"_L1, codeFirst, "(?i:FI-)?[0-9]{5}"_L1},
    PostcodeStyle{"BEL"_L1, codeFirst, "(?i:BE?-)?[1-9][0-9]{3}"_L1},
    PostcodeStyle{"AUT"_L1, codeFirst, "(?i:AT?-)?[1-9][0-9]{3}"_L1},
    PostcodeStyle{"CHE"_L1, codeFirst, "(?i:CH-)?[1-9][0-9]{3}"_L1},
    PostcodeStyle{"LUX"_L1, codeFirst, "(?i:LU?-)?[1-9][0-9]{3}"_L1},
    PostcodeStyle{"DNK"_L1, codeFirst, "(?i:DK-)?[0-9]{4}"_L1},
    PostcodeStyle{"NOR"_L1, codeFirst, "(?i:NO?-)?[0-9]{4}"_L1},
    PostcodeStyle{"SWE"_L1, codeFirst, "(?i:SE?-)?[0-9]{3} ?[0-9]{2}"_L1},
    PostcodeStyle{"PRT"_L1, codeFirst, "(?i:PT?-)?[0-9]{4}-[0-9]{3}"_L1},
    PostcodeStyle{"POL"_L1, codeFirst, "(?i:PL-)?[0-9]{2}-[0-9]{3}"_L1},
};

struct LetterPrefix
{
    QLatin1StringView letters;
    QLatin1StringView country;
};

// The letters that people put before a postcode of another country.
constexpr std::array letterPrefixes{
    LetterPrefix{"D"_L1, "DEU"_L1},  LetterPrefix{"DE"_L1, "DEU"_L1},
    LetterPrefix{"F"_L1, "FRA"_L1},  LetterPrefix{"FR"_L1, "FRA"_L1},
    LetterPrefix{"NL"_L1, "NLD"_L1}, LetterPrefix{"B"_L1, "BEL"_L1},
    LetterPrefix{"BE"_L1, "BEL"_L1}, LetterPrefix{"A"_L1, "AUT"_L1},
    LetterPrefix{"AT"_L1, "AUT"_L1}, LetterPrefix{"CH"_L1, "CHE"_L1},
    LetterPrefix{"L"_L1, "LUX"_L1},  LetterPrefix{"I"_L1, "ITA"_L1},
    LetterPrefix{"IT"_L1, "ITA"_L1}, LetterPrefix{"E"_L1, "ESP"_L1},
    LetterPrefix{"ES"_L1, "ESP"_L1}, LetterPrefix{"DK"_L1, "DNK"_L1},
};

const PostcodeStyle *styleOf(QStringView country)
{
    const auto style = std::ranges::find_if(
        styles, [country](const PostcodeStyle &row) { return row.country == country; });
    return style == styles.end() ? nullptr : style;
}

/// The three groups are what stands before, the postcode, and what stands behind.
std::optional<FoundPostcode> matched(const QString &pattern, const QString &piece)
{
    if (piece.size() > longestPiece)
        return {};
    const VisibleText text(piece);
    const auto match = QRegularExpression(pattern).match(text.visible());
    if (!match.hasMatch())
        return {};
    const qsizetype postcode = match.capturedStart(2);
    const qsizetype behind = match.capturedStart(3);
    return FoundPostcode{text.cut(0, postcode), text.cut(postcode, behind - postcode),
                         text.cut(behind), QString()};
}

QString atTheEnd(QLatin1StringView postcode)
{
    return u"^(.*?)(?<!\\S)("_s + postcode + u")()$"_s;
}

QString beforeATown(QLatin1StringView postcode)
{
    return u"^(.*?)(?<!\\S)("_s + postcode + u")\\s+([\\p{L}'\u2019].*)$"_s;
}

QString leadingATown(QLatin1StringView postcode)
{
    return u"^()("_s + postcode + u")\\s+([\\p{L}'\u2019].*)$"_s;
}

/// "JE2 3AB" is written as in the UK, and is Jersey's.
QString britishOrIsland(const QString &postcode)
{
    const QString letters = VisibleText(postcode).visible().left(2).toUpper();
    if (letters == "JE"_L1)
        return u"JEY"_s;
    if (letters == "GY"_L1)
        return u"GGY"_s;
    return letters == "IM"_L1 ? u"IMN"_s : u"GBR"_s;
}

std::optional<FoundPostcode> findWithLetters(const QString &piece)
{
    auto found = matched(leadingATown("[A-Z]{1,2}-[0-9]{4,5}"_L1), piece);
    if (!found)
        return {};
    const QString visible = VisibleText(found->postcode).visible();
    const QString letters = visible.left(visible.indexOf(u'-'));
    const auto prefix = std::ranges::find_if(
        letterPrefixes, [&](const LetterPrefix &row) { return row.letters == letters; });
    if (prefix == letterPrefixes.end())
        return {};
    found->country = prefix->country;
    return found;
}

} // namespace

PostcodeOrder postcodeOrder(const QString &country)
{
    const PostcodeStyle *style = styleOf(country);
    return style ? style->order : PostcodeOrder::Unknown;
}

std::optional<FoundPostcode> findPostcode(const QString &piece, const QString &country)
{
    const PostcodeStyle *style = styleOf(country);
    if (!style)
        return {};
    std::optional<FoundPostcode> found;
    if (style->order == PostcodeOrder::PostcodeFirst)
        found = matched(beforeATown(style->pattern), piece);
    if (!found)
        found = matched(atTheEnd(style->pattern), piece);
    if (found)
        found->country = style->pattern == british ? britishOrIsland(found->postcode) : country;
    return found;
}

std::optional<FoundPostcode> findAnyPostcode(const QString &piece)
{
    for (const QLatin1StringView country : {"GBR"_L1, "IRL"_L1, "CAN"_L1}) {
        if (const auto found = findPostcode(piece, country))
            return found;
    }
    if (auto found = matched(leadingATown("(?:NL[- ]?)?[1-9][0-9]{3} ?[A-Z]{2}"_L1), piece)) {
        found->country = u"NLD"_s;
        return found;
    }
    if (const auto found = findWithLetters(piece))
        return found;
    return matched(leadingATown("[0-9]{5}"_L1), piece);
}

} // namespace desk
