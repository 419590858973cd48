// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowsession.h"

#include "journal/draftkeeper.h"
#include "journal/journal.h"
#include "mainwindow.h"
#include "sandbox/sandbox.h"
#include "service/networkclient.h"
#include "settings/appearance.h"

#include <QApplication>
#include <QMessageBox>
#include <QSettings>

namespace desk {

using namespace Qt::StringLiterals;

int runWindow(QApplication &application, const DataFolder &folder)
{
    QSettings settings(folder.settingsFile(), QSettings::IniFormat);
    applyAppearance(Appearance(settings.value("appearance"_L1).toInt()), false);
    if (const QString problem = folder.prepare(); !problem.isEmpty()) {
        QMessageBox::critical(nullptr, QApplication::applicationDisplayName(), problem);
        return EXIT_FAILURE;
    }
    Journal journal(folder.journalFile(), folder.ownersFolder());
    NetworkClient client;
    Sandbox sandbox(folder.sandboxFile());
    DraftKeeper drafts(folder.draftsFolder());
    MainWindow window(
        {journal, client, sandbox, drafts, settings, readEnvironments(folder.environmentsFile())});
    window.show();
    return application.exec();
}

} // namespace desk
