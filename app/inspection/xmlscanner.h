// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace desk {

/// A part of an XML text, where it stands there. Offsets and lengths are in UTF-16 units.
struct XmlToken
{
    enum class Kind {
        StartTag,
        EmptyTag, ///< <a/>
        EndTag,
        Text,
        Characters, ///< a CDATA section
        Comment,
        Instruction,  ///< the XML declaration too
        DocumentType, ///< with all that is declared in it
        End,          ///< of a whole XML text
        Trouble,      ///< this is no XML from here on
    };

    Kind kind = Kind::End;
    qsizetype start = 0;
    qsizetype length = 0;
};

/// Takes an XML text apart and changes nothing in it: no entity is ever expanded, so a billion
/// laughs stay as few as were sent. Nesting may be of any depth: there is no recursion, and every
/// unit is read once. What it takes for well-formed may still have an attribute twice, or
/// declarations of a document type that make no sense.
class XmlScanner
{
public:
    /// The text must outlive this.
    explicit XmlScanner(QStringView text)
        : m_text(text)
    {
    }

    /// Nothing follows End or Trouble.
    XmlToken next();

private:
    XmlToken takeText();
    XmlToken takeMarkup();
    XmlToken takeUntil(XmlToken::Kind kind, QStringView begin, QStringView end);
    XmlToken takeDocumentType();
    XmlToken takeStartTag();
    XmlToken takeEndTag();
    XmlToken openElement(qsizetype start, QStringView name);
    bool isAt(QStringView text) const { return m_text.sliced(m_at).startsWith(text); }
    bool skipSpace();
    bool skipAttribute();
    bool skipReference();
    QStringView takeName();
    XmlToken taken(XmlToken::Kind kind, qsizetype start) const;
    XmlToken trouble(qsizetype offset) const;

    QStringView m_text;
    qsizetype m_at = 0;
    QList<QStringView> m_open; // the elements that are, outermost first
    bool m_rootSeen = false;
};

/// The name in a start tag, an empty or an end tag.
QStringView xmlTagName(QStringView tag);

} // namespace desk
