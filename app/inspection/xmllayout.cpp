// SPDX-License-Identifier: GPL-3.0-or-later
#include "bodylayout.h"

#include "xmlscanner.h"

#include <vector>

namespace desk {
namespace {

using Kind = XmlToken::Kind;

struct Piece
{
    XmlToken token;
    std::size_t end = 0;        // the piece that closes it, for a start tag
    bool holdsElements = false; // for a start tag, too
    bool holdsText = false;
};

class Layout
{
public:
    explicit Layout(QStringView text)
        : m_text(text)
    {
    }

    BodyLayout make();

private:
    std::optional<qsizetype> takeApart();
    void add(const XmlToken &token);
    std::size_t append(std::size_t at);
    bool staysAsItIs(const Piece &piece) const;
    void appendLine(qsizetype start, qsizetype end);
    QStringView words(const XmlToken &token) const
    {
        return m_text.sliced(token.start, token.length);
    }

    QStringView m_text;
    std::vector<Piece> m_pieces;
    std::vector<std::size_t> m_open;
    QString m_made;
    int m_depth = 0;
};

BodyLayout Layout::make()
{
    if (const auto trouble = takeApart())
        return {.text = {}, .trouble = trouble};
    const qsizetype largest = largestLayout(m_text.size());
    for (std::size_t at = 0; at < m_pieces.size(); at = append(at)) {
        if (m_made.size() > largest)
            return {.text = {}, .trouble = {}, .tooLarge = true};
    }
    return {.text = m_made, .trouble = {}};
}

std::optional<qsizetype> Layout::takeApart()
{
    XmlScanner scanner(m_text);
    XmlToken token = scanner.next();
    for (; token.kind != Kind::End; token = scanner.next()) {
        if (token.kind == Kind::Trouble)
            return token.start;
        add(token);
    }
    return std::nullopt;
}

void Layout::add(const XmlToken &token)
{
    const std::size_t here = m_pieces.size();
    m_pieces.push_back({.token = token});
    if (token.kind == Kind::EndTag) {
        m_pieces[m_open.back()].end = here;
        m_open.pop_back();
        return;
    }
    const bool isText = token.kind == Kind::Characters ||
                        (token.kind == Kind::Text && !words(token).trimmed().isEmpty());
    if (!m_open.empty()) {
        Piece &parent = m_pieces[m_open.back()];
        parent.holdsText = parent.holdsText || isText;
        parent.holdsElements = parent.holdsElements || token.kind != Kind::Text;
    }
    if (token.kind == Kind::StartTag)
        m_open.push_back(here);
}

// The next piece to append.
std::size_t Layout::append(std::size_t at)
{
    const Piece &piece = m_pieces[at];
    const XmlToken &token = piece.token;
    qsizetype end = token.start + token.length;
    switch (token.kind) {
    case Kind::Text: // white space: what holds any other text stays as it is
        return at + 1;
    case Kind::EndTag:
        --m_depth;
        break;
    case Kind::StartTag:
        if (staysAsItIs(piece)) {
            const XmlToken &closing = m_pieces[piece.end].token;
            end = closing.start + closing.length;
            at = piece.end;
        }
        break;
    default:
        break;
    }
    appendLine(token.start, end);
    m_depth += token.kind == Kind::StartTag && !staysAsItIs(piece) ? 1 : 0;
    return at + 1;
}

bool Layout::staysAsItIs(const Piece &piece) const
{
    return piece.holdsText || !piece.holdsElements || m_depth >= deepestIndentation ||
           words(piece.token).contains(u"xml:space");
}

void Layout::appendLine(qsizetype start, qsizetype end)
{
    constexpr int step = 2;
    if (!m_made.isEmpty())
        m_made += u'\n';
    m_made.resize(m_made.size() + qsizetype(m_depth) * step, u' ');
    m_made += m_text.sliced(start, end - start);
}

} // namespace

BodyLayout layOutXml(QStringView text)
{
    return Layout(text).make();
}

} // namespace desk
