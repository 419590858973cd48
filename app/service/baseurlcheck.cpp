// SPDX-License-Identifier: GPL-3.0-or-later
#include "baseurlcheck.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAddress = 2000; // UTF-16 code units
constexpr int lastPort = 65535;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BaseUrl)
};

struct Problem
{
    QString words;
    QString suggestion;
};

bool cannotBeSeen(QChar character)
{
    return character.category() == QChar::Other_Control ||
           character.category() == QChar::Other_Format;
}

QString withoutUnseen(QString text)
{
    return text.removeIf(cannotBeSeen);
}

QRegularExpressionMatch schemeOf(const QString &text)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*://"_s);
    return scheme.match(text);
}

/// What stands between the scheme and the path.
QString authorityOf(const QString &text)
{
    const QString rest = text.sliced(schemeOf(text).capturedLength());
    const auto end =
        std::ranges::find_if(rest, [](QChar character) { return u"/?#\\"_s.contains(character); });
    return rest.first(end - rest.begin());
}

/// What a person sees as the port, whether or not it can be one.
std::optional<QString> portOf(const QString &authority)
{
    static const QRegularExpression port(u":([0-9]+)$"_s);
    const auto match = port.match(authority);
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

std::optional<Problem> findTextProblem(const QString &text)
{
    if (text.size() > longestAddress)
        return Problem{Words::tr("The address is longer than 2,000 characters."), {}};
    // Before what cannot be seen: a line break is white space to whoever pasted it.
    if (std::ranges::any_of(text, [](QChar character) { return character.isSpace(); }))
        return Problem{Words::tr("The address holds a space or line break. Take it out."), {}};
    if (std::ranges::any_of(text, cannotBeSeen)) {
        return Problem{Words::tr("The address holds a character that cannot be seen. Take it out."),
                       withoutUnseen(text)};
    }
    return std::nullopt;
}

std::optional<Problem> findSchemeProblem(const QString &text)
{
    if (schemeOf(text).hasMatch())
        return std::nullopt;
    static const QRegularExpression halfScheme(u"^(https?):?[/\\\\]*(?=[^/\\\\])"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    const auto half = halfScheme.match(text);
    if (half.hasMatch() && half.captured().size() > half.captured(1).size()) {
        return Problem{Words::tr("The address has to begin with https:// or http://."),
                       half.captured(1).toLower() + "://"_L1 + text.sliced(half.capturedLength())};
    }
    return Problem{Words::tr("The address lacks https:// at its beginning."), "https://"_L1 + text};
}

std::optional<Problem> findAuthorityProblem(const QString &text)
{
    const QString authority = authorityOf(text);
    if (authority.contains(u'@')) {
        QString without = text;
        without.remove(schemeOf(text).capturedLength(), authority.lastIndexOf(u'@') + 1);
        return Problem{Words::tr("The address holds a user name or password. Take it out."),
                       without};
    }
    const auto port = portOf(authority);
    if (port && (port->size() > 5 || port->toInt() > lastPort || port->toInt() < 1)) {
        return Problem{
            Words::tr("There is no port %1. Use one from 1 to 65535.").arg(port->left(20)), {}};
    }
    return std::nullopt;
}

/// The suggestion for what findBaseUrlProblem() says of the address.
QString suggestionFor(const QString &text, const QUrl &url)
{
    if (url.hasQuery() || url.hasFragment()) {
        const auto end = std::ranges::find_if(
            text, [](QChar character) { return character == u'?' || character == u'#'; });
        return text.first(end - text.begin());
    }
    return url.scheme() == "http"_L1 ? "https://"_L1 + text.sliced(schemeOf(text).capturedLength())
                                     : QString();
}

std::optional<Problem> findProblem(const QString &text, const Environment &environment)
{
    Environment asTyped = environment;
    asTyped.sandbox = false;
    asTyped.baseUrl = QUrl(text);
    if (text.isEmpty())
        return Problem{*findBaseUrlProblem(asTyped), {}};
    if (const auto problem = findTextProblem(text))
        return problem;
    if (const auto problem = findSchemeProblem(text))
        return problem;
    if (const auto problem = findAuthorityProblem(text))
        return problem;
    if (const auto words = findBaseUrlProblem(asTyped))
        return Problem{*words, suggestionFor(text, asTyped.baseUrl)};
    return std::nullopt;
}

/// The end that the program adds to every address: /api/v1, with a call behind it or not.
qsizetype tailOf(const QString &text)
{
    static const QRegularExpression tail(u"/+api/v1(/[A-Za-z]*)?/*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = tail.match(text);
    return match.hasMatch() && match.capturedStart() > schemeOf(text).capturedLength()
               ? match.capturedLength()
               : 0;
}

} // namespace

CheckedBaseUrl checkBaseUrl(const QString &typed, const Environment &environment)
{
    CheckedBaseUrl checked;
    checked.tidied = typed.trimmed();
    if (const qsizetype tail = tailOf(checked.tidied); tail > 0) {
        checked.tidying = Words::tr("%1 was taken off the end: the program adds it itself.")
                              .arg(checked.tidied.last(tail));
        checked.tidied.chop(tail);
    } else if (checked.tidied != typed) {
        checked.tidying = Words::tr("Spaces around the address were taken off.");
    }
    const auto problem = findProblem(checked.tidied, environment);
    if (!problem) {
        checked.url = QUrl(checked.tidied);
        return checked;
    }
    checked.problem = problem->words;
    checked.suggestion = problem->suggestion;
    return checked;
}

} // namespace desk
