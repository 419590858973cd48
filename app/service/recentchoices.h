// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "contract/request.h"

class QSettings;

namespace desk {

/// What accounts were created with lately, list by list in each environment: codes only, the last
/// first, in the settings.
class RecentChoices
{
public:
    explicit RecentChoices(QSettings &settings);

    void remember(const QString &environment, const Request &created);
    void addTo(Catalogue &catalogue, const QString &environment) const;

private:
    QSettings &m_settings;
};

} // namespace desk
