// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include <QCoreApplication>

#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

/// Names in a hostile input may hold line breaks, or escapes that a terminal obeys.
QString asOneLine(QString words)
{
    for (QChar &character : words) {
        const QChar::Category category = character.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format ||
            category == QChar::Separator_Line || category == QChar::Separator_Paragraph)
            character = u' ';
    }
    return words;
}

void printLine(const QString &line)
{
    const QByteArray bytes = asOneLine(line).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
}

} // namespace

void holdStandardStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) == -1) // open() takes the lowest number that is free
            ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

bool printOut(const QByteArray &bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0)
        return true;
    printError(u"standard output: it could not all be written"_s);
    return false;
}

void printError(const QString &words)
{
    printLine("customer-desk: "_L1 + words);
}

ExitStatus wrongCall(const QString &error)
{
    printError(error);
    return ExitStatus::WrongCall;
}

void printNote(const QString &words)
{
    printLine(words);
}

void printFindings(const Findings &findings, const QString &source)
{
    for (const Finding &finding : findings)
        printLine(findingLine(finding, source));
}

QString findingLine(const Finding &finding, const QString &source)
{
    QString line = source;
    if (finding.line > 0)
        line += u':' + QString::number(finding.line);
    if (finding.column > 0)
        line += u':' + QString::number(finding.column);
    line += finding.severity == Finding::Severity::Error
                ? QCoreApplication::translate("CommandLine", ": error: ")
                : QCoreApplication::translate("CommandLine", ": warning: ");
    if (!finding.field.isEmpty())
        line += finding.field + ": "_L1;
    return line + finding.message;
}

} // namespace desk
