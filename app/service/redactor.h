// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace desk {

/// Takes one key out of whatever is kept: as it stands and as JSON, XML and URLs would escape
/// it, each character in whichever of these ways. `{{apiKey}}` takes its place.
/// An empty key is nowhere, so nothing is taken out.
class Redactor
{
public:
    explicit Redactor(const QString &key);

    QString text(const QString &text) const;

    /// UTF-8, or anything that ASCII is a part of.
    QByteArray bytes(const QByteArray &bytes) const;

    /// The same for bytes that end where they should not: when they end within the key, what is
    /// there of it goes too (from its fourth character on: fewer tell nothing).
    QByteArray cutBytes(const QByteArray &bytes) const;

private:
    QList<char32_t> m_key;
};

} // namespace desk
