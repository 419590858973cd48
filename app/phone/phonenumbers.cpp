// SPDX-License-Identifier: GPL-3.0-or-later
#include "phonenumbers.h"

#include "contract/catalogue.h"
#include "module.h"

#include <QLocale>
#include <QPluginLoader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

bool isRegion(const QString &text)
{
    return text.size() == 2 && QLocale::territoryToCode(QLocale::codeToTerritory(text)) == text;
}

/// The embedded list of countries has the alpha-2 codes among its synonyms.
QHash<QString, QString> regionsByCountry()
{
    const Catalogue iso = Catalogue::iso();
    QHash<QString, QString> regions;
    for (const Choice &country : iso.list(ChoiceList::Countries)) {
        const auto region = std::ranges::find_if(country.synonyms, isRegion);
        if (region != country.synonyms.end())
            regions.insert(country.code, *region);
    }
    return regions;
}

} // namespace

PhoneNumbers::PhoneNumbers(QString modulePath)
    : m_modulePath(std::move(modulePath))
{
}

std::optional<PhoneReading> PhoneNumbers::read(const QString &text, const QString &country) const
{
    loadOnce();
    if (!m_reader)
        return std::nullopt;
    return m_reader->read(text, m_regions.value(country));
}

QString PhoneNumbers::countryOf(const QString &region) const
{
    loadOnce();
    return m_regions.key(region);
}

void PhoneNumbers::loadOnce() const
{
    if (m_loaded)
        return;
    m_loaded = true;
    QPluginLoader loader(m_modulePath.isEmpty() ? modulePath(u"customer-desk-phone"_s)
                                                : m_modulePath);
    m_reader = qobject_cast<PhoneReader *>(loader.instance());
    if (m_reader)
        m_regions = regionsByCountry();
}

} // namespace desk
