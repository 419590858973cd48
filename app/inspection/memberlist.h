// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bodymembers.h"

#include <QHash>

namespace desk {

/// The members of a body as a reader meets them. Paths that come again are numbered.
class MemberList
{
public:
    void add(const QString &path, BodyMember::Kind kind, const QString &text);
    bool isFull() const { return m_members.size() > mostMembers; }
    QList<BodyMember> take() { return std::move(m_members); }

private:
    QList<BodyMember> m_members;
    QHash<QString, int> m_seen; // paths in folded case, and how often
};

/// "outer.inner", or whichever of them there is. Names are cut where they are absurdly long.
QString joinedPath(const QString &outer, QStringView name);

/// The two halves of readBodyMembers(). nullopt: broken or too many.
std::optional<QList<BodyMember>> readJsonMembers(QStringView text);
std::optional<QList<BodyMember>> readXmlMembers(QStringView text);

} // namespace desk
