// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace desk {

/// Stands where a key was, or is to be.
inline constexpr QLatin1StringView keyPlaceholder{"{{apiKey}}"};

/// Takes keys out of whatever is kept: as they stand and as JSON, XML and URLs would escape
/// them, each character in whichever of these ways. `{{apiKey}}` takes their place.
/// An empty key is nowhere, so nothing is taken out.
class Redactor
{
public:
    explicit Redactor(const QString &key);
    /// More than one, the longest first, so that one that holds another goes as a whole.
    explicit Redactor(const QStringList &keys);

    qsizetype keyCount() const;

    QString text(const QString &text) const;

    /// UTF-8, or anything that ASCII is a part of; UTF-16 and UTF-32 as well.
    QByteArray bytes(const QByteArray &bytes) const;

    /// The same for bytes that end where they should not: when they end within the key, what is
    /// there of it goes too (from its fourth character on: fewer tell nothing).
    QByteArray cutBytes(const QByteArray &bytes) const;

private:
    struct Key;

    std::shared_ptr<const std::vector<Key>> m_keys;
};

} // namespace desk
