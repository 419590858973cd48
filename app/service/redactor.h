// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace desk {

/// Takes one key out of whatever is kept: as it stands and as JSON, XML and URLs would escape
/// it. `{{apiKey}}` takes its place.
class Redactor
{
public:
    explicit Redactor(const QString &key);

    QString text(QString text) const;
    QByteArray bytes(QByteArray bytes) const;

private:
    QList<QByteArray> m_spellings; // longest first
};

} // namespace desk
