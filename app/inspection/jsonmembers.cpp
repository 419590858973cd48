// SPDX-License-Identifier: GPL-3.0-or-later
#include "memberlist.h"

#include "jsonscanner.h"

namespace desk {
namespace {

using namespace Qt::StringLiterals;
using Kind = JsonToken::Kind;

BodyMember::Kind memberKind(Kind kind, QStringView words)
{
    if (kind == Kind::Text)
        return BodyMember::Kind::Text;
    if (kind == Kind::Number)
        return BodyMember::Kind::Number;
    return words == u"null" ? BodyMember::Kind::Null : BodyMember::Kind::Boolean;
}

class Reader
{
public:
    explicit Reader(QStringView text)
        : m_text(text)
        , m_scanner(text)
    {
    }

    std::optional<QList<BodyMember>> read();

private:
    struct Level
    {
        QString path;
        qsizetype start = 0;
        qsizetype item = -1; ///< of a list, from 0
        bool isList = false;
        bool isEmpty = true;
        bool isCut = false; ///< something below is too deep
    };

    void take(const JsonToken &token);
    void begin(const JsonToken &token);
    void end(const JsonToken &token);
    QString pathHere();

    QStringView m_text;
    JsonScanner m_scanner;
    MemberList m_members;
    QList<Level> m_levels;
    QString m_name;
    int m_tooDeep = 0; // levels below deepestMember that are open
};

std::optional<QList<BodyMember>> Reader::read()
{
    JsonToken token = m_scanner.next();
    for (; token.kind != Kind::End; token = m_scanner.next()) {
        if (token.kind == Kind::Trouble || m_members.isFull())
            return std::nullopt;
        take(token);
    }
    return m_members.take();
}

void Reader::take(const JsonToken &token)
{
    if (token.kind == Kind::BeginObject || token.kind == Kind::BeginArray)
        return begin(token);
    if (token.kind == Kind::EndObject || token.kind == Kind::EndArray)
        return end(token);
    if (m_tooDeep > 0)
        return;
    const QStringView words = m_text.sliced(token.start, token.length);
    if (token.kind == Kind::Name) {
        m_name = jsonText(words);
        return;
    }
    const BodyMember::Kind kind = memberKind(token.kind, words);
    const QString plain = kind == BodyMember::Kind::Null ? QString() : words.toString();
    m_members.add(pathHere(), kind, token.kind == Kind::Text ? jsonText(words) : plain);
}

void Reader::begin(const JsonToken &token)
{
    if (m_tooDeep > 0 || m_levels.size() == deepestMember) {
        m_levels.last().isCut = true;
        ++m_tooDeep;
        return;
    }
    const QString path = m_levels.isEmpty() ? QString() : pathHere();
    m_levels.append({.path = path, .start = token.start, .isList = token.kind == Kind::BeginArray});
}

// What is too deep is told in the words of the level that holds it.
void Reader::end(const JsonToken &token)
{
    if (m_tooDeep > 0) {
        --m_tooDeep;
        return;
    }
    const Level level = m_levels.takeLast();
    if (level.isCut || (level.isEmpty && !m_levels.isEmpty()))
        m_members.add(level.path, BodyMember::Kind::Structure,
                      m_text.sliced(level.start, token.start + 1 - level.start).toString());
}

QString Reader::pathHere()
{
    if (m_levels.isEmpty())
        return {};
    Level &level = m_levels.last();
    level.isEmpty = false;
    if (level.isList)
        return u"%1[%2]"_s.arg(level.path).arg(++level.item);
    return joinedPath(level.path, m_name);
}

} // namespace

std::optional<QList<BodyMember>> readJsonMembers(QStringView text)
{
    return Reader(text).read();
}

} // namespace desk
