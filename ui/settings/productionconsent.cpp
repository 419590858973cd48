// SPDX-License-Identifier: GPL-3.0-or-later
#include "productionconsent.h"

#include "service/environment.h"

#include <QSettings>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

// A name may hold what divides keys.
QString keyFor(const Environment &environment)
{
    return "productionConsent/"_L1 +
           QString::fromLatin1(environment.name.toUtf8().toPercentEncoding());
}

} // namespace

ProductionConsent::ProductionConsent(QSettings &settings)
    : m_settings(settings)
{
}

bool ProductionConsent::isNeeded(const Environment &environment, const QDate &today) const
{
    return environment.production &&
           m_settings.value(keyFor(environment)).toString() != today.toString(Qt::ISODate);
}

void ProductionConsent::give(const Environment &environment, const QDate &today)
{
    m_settings.setValue(keyFor(environment), today.toString(Qt::ISODate));
}

} // namespace desk
