// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowsession.h"

#include "journal/draftkeeper.h"
#include "journal/journal.h"
#include "journal/parkeddrafts.h"
#include "mainwindow.h"
#include "phone/phonenumbers.h"
#include "sandbox/sandbox.h"
#include "service/keychainstore.h"
#include "service/lookupcache.h"
#include "service/networkclient.h"
#include "settings/appearance.h"

#include <QApplication>
#include <QMessageBox>
#include <QSettings>

namespace desk {

using namespace Qt::StringLiterals;

int runWindow(const DataFolder &folder, const std::optional<Environment> &environment)
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
    KeychainStore keys;
    const PhoneNumbers phones;
    ParkedDrafts parked(folder.parkedFolder());
    LookupCache lists(folder.listsFolder());
    const QString last = settings.value("environment"_L1).toString();
    MainWindow window({journal, client, sandbox, drafts, parked, keys, phones, lists, settings,
                       folder, withGiven(readEnvironments(folder.environmentsFile()), environment),
                       folder.environmentsFile(), environment});
    window.chooseEnvironment(environment ? environment->name : last);
    window.show();
    return QApplication::exec();
}

} // namespace desk
