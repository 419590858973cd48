// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycommand.h"

#include "attemptjson.h"
#include "awaited.h"
#include "console.h"
#include "journal/attemptcsv.h"
#include "journal/journal.h"
#include "journalwait.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>

namespace desk {
namespace {

constexpr int pageSize = 200;

/// Prints as it goes, so that a long journal never has to fit into memory.
class Printer
{
public:
    explicit Printer(ListFormat format)
        : m_format(format)
    {
    }

    bool begin() const
    {
        return m_format == ListFormat::Json ? printOut("[") : printOut(csvHeader());
    }

    bool add(const Attempt &attempt)
    {
        if (m_format == ListFormat::Csv)
            return printOut(csvRow(attempt));
        const QByteArray separator = m_first ? "\n" : ",\n";
        m_first = false;
        return printOut(separator + historyJson(attempt));
    }

    bool end() const
    {
        if (m_format == ListFormat::Csv)
            return true;
        return printOut(m_first ? "]\n" : "\n]\n");
    }

private:
    ListFormat m_format;
    bool m_first = true;
};

bool printPages(Printer &printer, Journal &journal, const CommandLine &line)
{
    AttemptQuery query;
    query.search = line.search;
    query.shortWords = ShortWords::Anywhere;
    int left = line.limit;
    while (left > 0) {
        query.limit = std::min(left, pageSize);
        const AttemptPage page = awaited(journal.page(query));
        for (const Attempt &attempt : page.attempts) {
            if (!printer.add(attempt))
                return false;
        }
        if (!page.more || page.attempts.isEmpty())
            break;
        left -= static_cast<int>(page.attempts.size());
        query.before = page.attempts.constLast().number;
    }
    return true;
}

/// Why nobody can tell whether there is a journal; empty when that is plain.
QString hiddenBecause(const DataFolder &folder)
{
    if (const QFileInfo info(folder.path()); info.exists() && !info.isDir()) {
        return QCoreApplication::translate("HistoryCommand", "%1 is a file; name a folder.")
            .arg(folder.path());
    }
    std::error_code error;
    const QByteArray file = QFile::encodeName(folder.journalFile());
    if (std::filesystem::exists(file.toStdString(), error) || !error)
        return {};
    return QCoreApplication::translate("HistoryCommand", "%1 cannot be read: %2.")
        .arg(folder.journalFile(), QString::fromLocal8Bit(error.message()));
}

bool canBeRead(const JournalState &state)
{
    return state.kind != JournalState::Kind::Newer && state.kind != JournalState::Kind::Unusable;
}

} // namespace

ExitStatus runHistory(const CommandLine &line, const DataFolder &folder)
{
    if (const QString error = hiddenBecause(folder); !error.isEmpty()) {
        printError(error);
        return ExitStatus::Unsent;
    }
    Printer printer(line.output);
    if (!QFileInfo::exists(folder.journalFile()))
        return printer.begin() && printer.end() ? ExitStatus::Done : ExitStatus::Unsent;

    Journal journal(folder.journalFile(), folder.ownersFolder());
    const JournalState state = awaitedState(journal);
    if (!state.message.isEmpty())
        printError(state.message);
    if (!canBeRead(state))
        return ExitStatus::Unsent;
    const bool printed = printer.begin() && printPages(printer, journal, line) && printer.end();
    return printed ? ExitStatus::Done : ExitStatus::Unsent;
}

} // namespace desk
