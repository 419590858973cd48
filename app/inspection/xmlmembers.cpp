// SPDX-License-Identifier: GPL-3.0-or-later
#include "memberlist.h"

#include "contract/xmlvalues.h"
#include "xmlscanner.h"

#include <utility>

namespace desk {
namespace {

using namespace Qt::StringLiterals;
using Kind = XmlToken::Kind;

std::optional<char32_t> namedCharacter(QStringView name)
{
    static constexpr std::pair<QStringView, char32_t> known[] = {
        {u"amp", U'&'}, {u"lt", U'<'}, {u"gt", U'>'}, {u"quot", U'"'}, {u"apos", U'\''}};
    for (const auto &[word, character] : known) {
        if (name == word)
            return character;
    }
    if (!name.startsWith(u'#'))
        return std::nullopt;
    const bool hex = name.sliced(1).startsWith(u'x');
    bool isNumber = false;
    const uint code = name.sliced(hex ? 2 : 1).toUInt(&isNumber, hex ? 16 : 10);
    return isNumber && code <= QChar::LastValidCodePoint ? std::optional(char32_t(code))
                                                         : std::nullopt;
}

// An entity that was declared stays as it was written.
QString unescaped(QStringView words)
{
    QString text;
    text.reserve(words.size());
    for (qsizetype i = 0; i < words.size(); ++i) {
        const qsizetype end = words.at(i) == u'&' ? words.indexOf(u';', i) : -1;
        const auto character =
            end < 0 ? std::nullopt : namedCharacter(words.sliced(i + 1, end - i - 1));
        if (character)
            text += QString::fromUcs4(&*character, 1);
        else
            text += words.at(i);
        i = character ? end : i;
    }
    return text;
}

// The value of an attribute that is told by the end of its name; empty if it is not there.
QString attributeOf(QStringView tag, QStringView name)
{
    const qsizetype found = tag.indexOf(name);
    if (found < 0)
        return {};
    const QStringView rest = tag.sliced(found + name.size()).trimmed();
    if (!rest.startsWith(u'='))
        return {};
    const QStringView quoted = rest.sliced(1).trimmed();
    const qsizetype end = quoted.indexOf(quoted.first(1), 1);
    return end < 0 ? QString() : quoted.sliced(1, end - 1).toString();
}

// The contract's one list: in JSON its items have no name.
bool isItemOfList(const QString &parent, QStringView name)
{
    return name.compare("CustomerCreateIssue"_L1, Qt::CaseInsensitive) == 0 &&
           parent.endsWith("CustomerCreateIssues"_L1, Qt::CaseInsensitive);
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
        QString text;
        qsizetype start = 0;
        int items = 0;
        bool nil = false;
        bool holdsElements = false;
        bool isCut = false; ///< something below is too deep
    };

    void take(const XmlToken &token);
    void begin(const XmlToken &token);
    void end(const XmlToken &token);
    QString pathOf(QStringView name);

    QStringView m_text;
    XmlScanner m_scanner;
    MemberList m_members;
    QList<Level> m_levels;
    int m_tooDeep = 0;
};

std::optional<QList<BodyMember>> Reader::read()
{
    XmlToken token = m_scanner.next();
    for (; token.kind != Kind::End; token = m_scanner.next()) {
        if (token.kind == Kind::Trouble || m_members.isFull())
            return std::nullopt;
        take(token);
    }
    return m_members.take();
}

void Reader::take(const XmlToken &token)
{
    constexpr qsizetype sectionBegin = 9; // <![CDATA[
    constexpr qsizetype sectionEnd = 3;   // ]]>
    const QStringView words = m_text.sliced(token.start, token.length);
    switch (token.kind) {
    case Kind::StartTag:
        return begin(token);
    case Kind::EmptyTag:
        begin(token);
        return end(token);
    case Kind::EndTag:
        return end(token);
    case Kind::Text:
        if (!m_levels.isEmpty() && m_tooDeep == 0)
            m_levels.last().text += unescaped(words);
        return;
    case Kind::Characters:
        if (m_tooDeep == 0)
            m_levels.last().text +=
                words.sliced(sectionBegin, words.size() - sectionBegin - sectionEnd);
        return;
    default:
        return;
    }
}

void Reader::begin(const XmlToken &token)
{
    if (m_tooDeep > 0 || m_levels.size() == deepestMember) {
        m_levels.last().isCut = true;
        ++m_tooDeep;
        return;
    }
    const QStringView tag = m_text.sliced(token.start, token.length);
    Level level;
    level.path = m_levels.isEmpty() ? QString() : pathOf(xmlTagName(tag));
    level.start = token.start;
    level.nil = toXmlBoolean(attributeOf(tag, u":nil")).value_or(false);
    m_levels.append(level);
}

void Reader::end(const XmlToken &token)
{
    if (m_tooDeep > 0) {
        --m_tooDeep;
        return;
    }
    const Level level = m_levels.takeLast();
    const bool blank = level.text.trimmed().isEmpty();
    if (m_levels.isEmpty() && blank && !level.isCut)
        return;
    if (level.isCut)
        m_members.add(
            level.path, BodyMember::Kind::Structure,
            m_text.sliced(level.start, token.start + token.length - level.start).toString());
    else if (level.nil && level.text.isEmpty() && !level.holdsElements)
        m_members.add(level.path, BodyMember::Kind::Null, {});
    else if (!level.holdsElements || !blank)
        m_members.add(level.path, BodyMember::Kind::Untyped, level.text);
}

QString Reader::pathOf(QStringView name)
{
    Level &parent = m_levels.last();
    parent.holdsElements = true;
    if (isItemOfList(parent.path, name))
        return u"%1[%2]"_s.arg(parent.path).arg(parent.items++);
    return joinedPath(parent.path, name);
}

} // namespace

std::optional<QList<BodyMember>> readXmlMembers(QStringView text)
{
    return Reader(text).read();
}

} // namespace desk
