// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

class QSettings;

namespace desk {

struct Environment;

/// Whether somebody has said today that real accounts are meant. Kept for each production
/// environment and each day where this computer is, in the settings, so other windows know it too.
class ProductionConsent
{
public:
    explicit ProductionConsent(QSettings &settings);

    /// Never for an environment that is not production.
    bool isNeeded(const Environment &environment, const QDate &today) const;
    void give(const Environment &environment, const QDate &today);

private:
    QSettings &m_settings;
};

} // namespace desk
