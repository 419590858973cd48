// SPDX-License-Identifier: GPL-3.0-or-later
#include "broughtin.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BroughtIn)
};

constexpr qsizetype largest = 16 * 1024 * 1024; // as InputFile

BroughtIn refused(const QString &problem)
{
    BroughtIn in;
    in.problem = problem;
    return in;
}

/// By its beginning: what brings a long text along is told by it as well.
QString beginningOf(const QByteArray &text)
{
    constexpr qsizetype enough = 4096;
    return QString::fromLatin1(text.first(std::min(enough, text.size())).trimmed());
}

bool matches(const QString &beginning, const QString &pattern)
{
    return QRegularExpression(pattern).match(beginning).hasMatch();
}

bool isWireRequest(const QString &beginning)
{
    return matches(beginning, uR"(^[A-Z]+ \S+ HTTP/\d(\.\d)?\r?(\n|$))"_s);
}

bool isPowerShell(const QString &beginning)
{
    return matches(beginning, uR"(^(\$session *=|Invoke-(WebRequest|RestMethod)))"_s);
}

/// The name at the beginning of a word, or the braces of a command that prints into it.
bool isCommand(const QString &beginning)
{
    return matches(beginning, uR"((^|[\s/\\|;])curl(\.exe)?\s)"_s) ||
           matches(beginning, uR"(^(\{ *)?printf\s)"_s);
}

bool isBody(const QString &beginning)
{
    static constexpr QStringView starts = u"{[<\u00ef\u00fe\u00ff"; // or a byte-order mark's
    return !beginning.isEmpty() &&
           (starts.contains(beginning.front()) || beginning.front() == u'\0');
}

BroughtIn bodyAlone(const QByteArray &text)
{
    BroughtIn in;
    in.body = text;
    return in;
}

BroughtIn read(const QByteArray &text)
{
    const QString beginning = beginningOf(text);
    if (beginning.isEmpty())
        return refused(Words::tr("There is nothing to bring in."));
    if (isPowerShell(beginning)) {
        return refused(Words::tr("That is a command of PowerShell, which is not read. Copy the "
                                 "request as cURL instead."));
    }
    if (isWireRequest(beginning))
        return readHttpRequest(text);
    const bool printsFirst = matches(beginning, uR"(^\{ *printf\s)"_s);
    if (isBody(beginning) && !printsFirst)
        return bodyAlone(text);
    if (isCommand(beginning))
        return readCurl(text);
    return refused(Words::tr("That is no request: neither JSON nor XML, no cURL command and no "
                             "HTTP request."));
}

} // namespace

BroughtIn bringIn(const QByteArray &text)
{
    if (text.size() > largest)
        return refused(Words::tr("It is longer than 16 MiB, which no request is."));
    BroughtIn in = read(text);
    if (in.problem.isEmpty() && !in.body.isEmpty())
        in.request = readRequest(in.body);
    return in;
}

} // namespace desk
