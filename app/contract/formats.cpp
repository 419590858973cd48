// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace desk {
namespace {

struct PostcodeShape
{
    QLatin1StringView country; // alpha-3
    const char *pattern;       // of the whole text without spaces, upper case
};

// The countries that most customers come from; elsewhere a postcode is never doubted.
constexpr std::array postcodeShapes{
    PostcodeShape{QLatin1StringView{"GBR"}, "(GIR0AA|[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2})"},
    PostcodeShape{QLatin1StringView{"IRL"}, "([AC-FHKNPRTV-Y][0-9]{2}|D6W)[0-9AC-FHKNPRTV-Y]{4}"},
    PostcodeShape{QLatin1StringView{"USA"}, "[0-9]{5}(-?[0-9]{4})?"},
    PostcodeShape{QLatin1StringView{"CAN"}, "[A-Z][0-9][A-Z]-?[0-9][A-Z][0-9]"},
    PostcodeShape{QLatin1StringView{"NLD"}, "(NL-?)?[1-9][0-9]{3}[A-Z]{2}"},
    PostcodeShape{QLatin1StringView{"DEU"}, "(DE?-?)?[0-9]{5}"},
    PostcodeShape{QLatin1StringView{"FRA"}, "(FR?-?)?[0-9]{5}"},
    PostcodeShape{QLatin1StringView{"ITA"}, "[0-9]{5}"},
    PostcodeShape{QLatin1StringView{"ESP"}, "[0-9]{5}"},
    PostcodeShape{QLatin1StringView{"BEL"}, "(B-)?[1-9][0-9]{3}"},
    PostcodeShape{QLatin1StringView{"AUS"}, "[0-9]{4}"},
};

QRegularExpression wholeText(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

/// Each is compiled when it is first used, and only then: an import validates a million rows.
QHash<QString, QRegularExpression> postcodeExpressions()
{
    QHash<QString, QRegularExpression> expressions;
    for (const PostcodeShape &shape : postcodeShapes)
        expressions.insert(shape.country, wholeText(QLatin1StringView(shape.pattern)));
    return expressions;
}

QString compact(const QString &text)
{
    QString kept = text.toUpper();
    kept.removeIf([](QChar c) { return c.isSpace(); });
    return kept;
}

bool looksLikePostcode(const QString &text, const QString &country)
{
    static const QHash<QString, QRegularExpression> expressions = postcodeExpressions();
    const auto expression = expressions.constFind(country);
    return expression == expressions.cend() || expression->match(compact(text)).hasMatch();
}

bool looksLikeTelephone(const QString &text)
{
    const auto digits = std::ranges::count_if(text, [](QChar c) { return c.isDigit(); });
    static const QRegularExpression usual =
        wholeText(QStringLiteral("\\+?[0-9 ().\\-/]+((x|ext\\.?|#) ?[0-9]{1,6})?"));
    return digits >= 5 && digits <= 21 && usual.match(text.trimmed().toLower()).hasMatch();
}

} // namespace

bool looksLikeEmail(QStringView text)
{
    if (std::ranges::any_of(text, [](QChar c) { return c.isSpace(); }))
        return false;
    const qsizetype at = text.indexOf(u'@', 1);
    return at > 0 && at < text.size() - 1;
}

bool hasLineBreak(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return c == u'\n' || c == u'\r' || c == QChar::LineSeparator ||
               c == QChar::ParagraphSeparator;
    });
}

bool looksUsual(Format format, const QString &text, const QString &country)
{
    switch (format) {
    case Format::Postcode:
        return looksLikePostcode(text, country);
    case Format::Telephone:
        return looksLikeTelephone(text);
    default:
        return true;
    }
}

} // namespace desk
