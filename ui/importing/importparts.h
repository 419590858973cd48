// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "service/environment.h"

#include <functional>

namespace desk {

class Journal;
class Sandbox;
class ServiceClient;

/// What an import works with; all of it outlives it. The functions are asked anew before each check
/// and each run.
struct ImportParts
{
    Journal &journal;
    ServiceClient &client;
    Sandbox &sandbox;
    /// The one that is chosen in the main window.
    std::function<Environment()> environment;
    std::function<EnvironmentList()> environments;
    /// By its name; null: there is none. It stays for as long as the list does.
    std::function<const Environment *(const QString &name)> environmentNamed;
    std::function<QString(const Environment &)> key;
    /// The lists of the chosen environment, as far as they are known.
    std::function<Catalogue()> lists;
    QString journalFile;
    QString ownersFolder;
    QString importsFolder;
};

} // namespace desk
