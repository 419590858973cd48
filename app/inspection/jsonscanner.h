// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace desk {

/// A part of a JSON text, where it stands there. Offsets and lengths are in UTF-16 units.
struct JsonToken
{
    enum class Kind {
        BeginObject,
        EndObject,
        BeginArray,
        EndArray,
        Name,    ///< with its quotes
        Text,    ///< with its quotes
        Number,  ///< any size and precision: it is not read as one
        Word,    ///< true, false, null
        End,     ///< of a whole JSON text
        Trouble, ///< this is no JSON from here on
    };

    Kind kind = Kind::End;
    qsizetype start = 0;
    qsizetype length = 0;
};

/// Takes a JSON text (RFC 8259) apart and changes nothing in it: escapes, digits and names stay as
/// they were written, names may repeat. Nesting may be of any depth: there is no recursion, and
/// every unit is read once.
class JsonScanner
{
public:
    /// The text must outlive this.
    explicit JsonScanner(QStringView text)
        : m_text(text)
    {
    }

    /// Nothing follows End or Trouble.
    JsonToken next();

private:
    enum class Expected { Value, ValueOrEnd, Name, NameOrEnd, CommaOrEnd, Nothing };

    void skipSpace();
    bool isAt(QChar unit) const { return m_at < m_text.size() && m_text.at(m_at) == unit; }
    JsonToken takeName();
    JsonToken takeValue();
    JsonToken takeBegin(JsonToken::Kind kind);
    JsonToken takeEnd();
    JsonToken takeText(JsonToken::Kind kind);
    JsonToken takeNumber();
    JsonToken takeWord();
    JsonToken taken(JsonToken::Kind kind, qsizetype start);
    JsonToken trouble(qsizetype offset) const;
    bool skipEscape();
    bool skipDigits();

    QStringView m_text;
    qsizetype m_at = 0;
    QByteArray m_open; // the brackets that are, outermost first
    Expected m_expected = Expected::Value;
};

/// What a text or a name says that the scanner has passed; `quoted` is the whole token.
QString jsonText(QStringView quoted);

} // namespace desk
