// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/scalar.h"
#include "mediatype.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace desk {

/// One member of a body, before anybody asks what type it should have. What stands in XML is a
/// text, or null; objects and lists are Unusable.
struct WireMember
{
    QString name;
    Scalar value;
};

/// A body as the service's framework would read it: a flat list of members, none interpreted.
class WireBody
{
public:
    void append(WireMember member) { m_members.append(std::move(member)); }

    /// Letter case of the name disregarded; of several the last counts. nullptr: there is none.
    const WireMember *find(QLatin1StringView name) const;

private:
    QList<WireMember> m_members;
};

/// Reads one JSON object, or one XML document whose root is `root`. nullopt: it cannot be
/// interpreted (syntax, a wrong root, a DTD, nesting past 64 levels, bytes that are not in the
/// charset). The charset must be one that isKnownCharset() knows.
std::optional<WireBody> readBody(const QByteArray &bytes, const MediaType &type,
                                 QLatin1StringView root);

/// Whether bytes in it can be read; blank means UTF-8 (in XML: what the document says).
bool isKnownCharset(const QByteArray &charset);

} // namespace desk
