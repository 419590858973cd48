// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exitstatus.h"
#include "cli/target.h"
#include "windowsession.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    desk::holdStandardStreams();
    desk::keepFilesPrivate();
    desk::nameApplication();
    const desk::CommandLine line = desk::parseCommandLine(desk::wordsOf(argc, argv));
    if (line.command != desk::Command::Window)
        return desk::runCommand(line, argc, argv);

    const QApplication application(argc, argv);
    const desk::DataFolder folder = desk::dataFolderOf(line);
    if (!line.environment && !line.service)
        return desk::runWindow(folder, std::nullopt);
    const desk::Target target = desk::findTarget(line, folder);
    if (!target.error.isEmpty()) {
        desk::printError(target.error);
        return int(desk::ExitStatus::WrongCall);
    }
    return desk::runWindow(folder, target.environment);
}
