// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowsession.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    desk::keepFilesPrivate();
    QApplication application(argc, argv);
    return desk::runWindow(application, desk::DataFolder(desk::DataFolder::defaultPath()));
}
