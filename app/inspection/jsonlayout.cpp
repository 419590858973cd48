// SPDX-License-Identifier: GPL-3.0-or-later
#include "bodylayout.h"

#include "jsonscanner.h"

#include <utility>

namespace desk {
namespace {

using Kind = JsonToken::Kind;

class Layout
{
public:
    explicit Layout(QStringView text)
        : m_text(text)
        , m_scanner(text)
    {
    }

    BodyLayout make();

private:
    void append(const JsonToken &token);
    void close(QStringView bracket);
    void beginItem();
    void breakLine(int indentation);

    QStringView m_text;
    JsonScanner m_scanner;
    QString m_made;
    int m_depth = 0;
    bool m_isFirst = true; // in its object or list
    bool m_afterName = false;
};

BodyLayout Layout::make()
{
    const qsizetype largest = largestLayout(m_text.size());
    JsonToken token = m_scanner.next();
    for (; token.kind != Kind::End; token = m_scanner.next()) {
        if (token.kind == Kind::Trouble)
            return {.text = {}, .trouble = token.start};
        append(token);
        if (m_made.size() > largest)
            return {.text = {}, .trouble = {}, .tooLarge = true};
    }
    return {.text = m_made, .trouble = {}};
}

void Layout::append(const JsonToken &token)
{
    const QStringView words = m_text.sliced(token.start, token.length);
    if (token.kind == Kind::EndObject || token.kind == Kind::EndArray)
        return close(words);
    beginItem();
    m_made += words;
    if (token.kind == Kind::Name) {
        m_made += u": ";
        m_afterName = true;
    } else if (token.kind == Kind::BeginObject || token.kind == Kind::BeginArray) {
        ++m_depth;
        m_isFirst = true;
    }
}

// What is empty stays in its line.
void Layout::close(QStringView bracket)
{
    if (!std::exchange(m_isFirst, false) && m_depth <= deepestIndentation)
        breakLine(m_depth - 1);
    --m_depth;
    m_made += bracket;
}

void Layout::beginItem()
{
    if (std::exchange(m_afterName, false))
        return;
    const bool first = std::exchange(m_isFirst, false);
    if (!first)
        m_made += u',';
    if (m_depth > deepestIndentation)
        m_made += first ? QStringView() : QStringView(u" ");
    else if (m_depth > 0)
        breakLine(m_depth);
}

void Layout::breakLine(int indentation)
{
    constexpr int step = 2;
    m_made += u'\n';
    m_made.resize(m_made.size() + qsizetype(indentation) * step, u' ');
}

} // namespace

BodyLayout layOutJson(QStringView text)
{
    return Layout(text).make();
}

} // namespace desk
