// SPDX-License-Identifier: GPL-3.0-or-later
#include "recentchoices.h"

#include <QCryptographicHash>
#include <QSettings>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostKept = 5; // more would only push the usual ones down
constexpr qsizetype longestCode = 64;

// A name may hold what a settings key may not.
QString keyOf(const QString &environment, const Field &field)
{
    const QByteArray hash =
        QCryptographicHash::hash(environment.toUtf8(), QCryptographicHash::Sha1);
    return "recent/"_L1 + QString::fromLatin1(hash.toHex()) + u'/' + field.name;
}

} // namespace

RecentChoices::RecentChoices(QSettings &settings)
    : m_settings(settings)
{
}

void RecentChoices::remember(const QString &environment, const Request &created)
{
    for (const Field &field : fields()) {
        const QString code = created.text(field);
        if (field.choices == ChoiceList::None || code.isEmpty() || code.size() > longestCode)
            continue;
        QStringList codes = m_settings.value(keyOf(environment, field)).toStringList();
        codes.removeAll(code);
        codes.prepend(code);
        m_settings.setValue(keyOf(environment, field), codes.mid(0, mostKept));
    }
}

void RecentChoices::addTo(Catalogue &catalogue, const QString &environment) const
{
    for (const Field &field : fields()) {
        if (field.choices != ChoiceList::None)
            catalogue.setRecent(field.choices,
                                m_settings.value(keyOf(environment, field)).toStringList());
    }
}

} // namespace desk
