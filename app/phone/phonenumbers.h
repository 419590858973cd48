// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phonereader.h"

#include <QHash>
#include <QString>

#include <optional>

namespace desk {

/// Reads telephone numbers in the light of a country. The module that can is loaded on first need,
/// which takes some milliseconds, once. One thread.
class PhoneNumbers
{
public:
    /// Without a path, the module that was built or installed with the program.
    explicit PhoneNumbers(QString modulePath = {});

    /// `country`: alpha-3 or blank. nullopt where the module is missing: whoever asks has to judge
    /// the number by its shape then.
    std::optional<PhoneReading> read(const QString &text, const QString &country) const;

    /// The alpha-3 code of an alpha-2 one; empty where the ISO list has none.
    QString countryOf(const QString &region) const;

private:
    void loadOnce() const;

    QString m_modulePath;
    // A cache: asking changes nothing that anybody could tell.
    mutable bool m_loaded = false;
    mutable const PhoneReader *m_reader = nullptr; // Qt keeps the module until the program ends
    mutable QHash<QString, QString> m_regions;     // by alpha-3
};

} // namespace desk
