// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "windowsession.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    desk::keepFilesPrivate();
    desk::nameApplication();
    const desk::CommandLine line = desk::parseCommandLine(desk::wordsOf(argc, argv));
    if (line.command != desk::Command::Window)
        return desk::runCommand(line, argc, argv);

    QApplication application(argc, argv);
    return desk::runWindow(application, desk::dataFolderOf(line));
}
