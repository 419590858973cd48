// SPDX-License-Identifier: GPL-3.0-or-later
#include "bodymembers.h"

#include "contract/xmlvalues.h"
#include "memberlist.h"

namespace desk {
namespace {

using namespace Qt::StringLiterals;
using Kind = BodyMember::Kind;

// XML Schema knows more ways to write a switch than JSON.
bool isSameUntyped(const BodyMember &untyped, const BodyMember &other)
{
    if (other.kind == Kind::Boolean)
        return toXmlBoolean(untyped.text) == toXmlBoolean(other.text);
    if (other.kind == Kind::Number)
        return untyped.text.trimmed() == other.text;
    return other.kind != Kind::Null && untyped.text == other.text;
}

} // namespace

void MemberList::add(const QString &path, BodyMember::Kind kind, const QString &text)
{
    const int count = ++m_seen[path.toCaseFolded()];
    m_members.append({count == 1 ? path : u"%1 (%2)"_s.arg(path).arg(count), kind, text});
}

QString joinedPath(const QString &outer, QStringView name)
{
    constexpr qsizetype longestName = 200;
    const QStringView kept = name.first(qMin(name.size(), longestName));
    return outer.isEmpty() ? kept.toString() : QString(outer + u'.' + kept);
}

std::optional<BodyMembers> readBodyMembers(QStringView text)
{
    const bool xml = text.trimmed().startsWith(u'<');
    auto members = xml ? readXmlMembers(text) : readJsonMembers(text);
    if (!members)
        return std::nullopt;
    return BodyMembers{xml ? BodyFormat::Xml : BodyFormat::Json, std::move(*members)};
}

bool isSameValue(const BodyMember &left, const BodyMember &right)
{
    if (left.kind == right.kind)
        return left.text == right.text;
    if (left.kind == Kind::Untyped)
        return isSameUntyped(left, right);
    return right.kind == Kind::Untyped && isSameUntyped(right, left);
}

} // namespace desk
