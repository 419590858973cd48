// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "boundarycommand.h"
#include "console.h"
#include "createcommand.h"
#include "historycommand.h"
#include "importcommand.h"
#include "sandboxcommand.h"
#include "testcommand.h"

#include <QCoreApplication>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

ExitStatus printWords(const QString &words)
{
    return printOut(words.toUtf8()) ? ExitStatus::Done : ExitStatus::Unsent;
}

ExitStatus run(const CommandLine &line)
{
    const DataFolder folder = dataFolderOf(line);
    switch (line.command) {
    case Command::Create:
        return runCreate(line, folder);
    case Command::History:
        return runHistory(line, folder);
    case Command::Sandbox:
        return runSandbox(line, folder);
    case Command::Boundary:
        return runBoundary(line, folder);
    case Command::Test:
        return runTest(line, folder);
    case Command::Import:
        return runImport(line, folder);
    case Command::Help:
        return printWords(commandLineHelp());
    case Command::Version:
        return printWords("customer-desk "_L1 + QCoreApplication::applicationVersion() + u'\n');
    case Command::Window:
    case Command::Wrong:
        break;
    }
    printError(line.error);
    return ExitStatus::WrongCall;
}

} // namespace

void nameApplication()
{
    QCoreApplication::setApplicationName(u"customer-desk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DESK_VERSION));
}

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int index = 1; index < argc; ++index)
        words.append(QString::fromLocal8Bit(argv[index]));
    return words;
}

DataFolder dataFolderOf(const CommandLine &line)
{
    return DataFolder(line.dataFolder.value_or(DataFolder::defaultPath()));
}

int runCommand(const CommandLine &line, int &argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return static_cast<int>(run(line));
}

} // namespace desk
