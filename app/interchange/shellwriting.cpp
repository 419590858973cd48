// SPDX-License-Identifier: GPL-3.0-or-later
#include "shellwriting.h"

#include "service/redactor.h"

#include <QList>
#include <QStringList>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct Piece
{
    enum class Kind {
        Text, ///< can stand between single quotes
        Octal,
        Key,
    };
    Kind kind;
    QByteArray bytes;
};

/// How many bytes the UTF-8 character has that begins with this one; 0 where none does.
qsizetype lengthOfCharacter(uchar first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF)
        return 3;
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

/// A line feed is: between quotes it stays what it is, pasted or in a script.
bool isReadable(QByteArrayView character)
{
    if (character.size() == 1)
        return character[0] == '\n' || (character[0] >= ' ' && character[0] <= '~');
    const QString text = QString::fromUtf8(character);
    const QList<uint> codes = text.toUcs4(); // none for a byte-order mark
    constexpr uint lineSeparator = 0x2028;
    constexpr uint paragraphSeparator = 0x2029;
    return codes.size() == 1 && QChar::isPrint(codes[0]) && codes[0] != lineSeparator &&
           codes[0] != paragraphSeparator;
}

/// The character at this place, or the one byte that is none.
struct Character
{
    qsizetype length;
    Piece::Kind kind;
};

Character characterAt(QByteArrayView bytes, qsizetype at)
{
    const qsizetype length = lengthOfCharacter(uchar(bytes[at]));
    if (length == 0 || at + length > bytes.size())
        return {1, Piece::Kind::Octal};
    const QByteArrayView character = bytes.sliced(at, length);
    if (length > 1 && !character.isValidUtf8())
        return {1, Piece::Kind::Octal};
    return {length, isReadable(character) ? Piece::Kind::Text : Piece::Kind::Octal};
}

/// Everything but the key.
void addPieces(QList<Piece> &pieces, QByteArrayView bytes)
{
    qsizetype begin = 0;
    auto kind = Piece::Kind::Text;
    for (qsizetype at = 0; at < bytes.size();) {
        const Character next = characterAt(bytes, at);
        if (next.kind != kind) {
            if (at > begin)
                pieces.append({kind, bytes.sliced(begin, at - begin).toByteArray()});
            kind = next.kind;
            begin = at;
        }
        at += next.length;
    }
    if (begin < bytes.size())
        pieces.append({kind, bytes.sliced(begin).toByteArray()});
}

QList<Piece> piecesOf(const QByteArray &bytes)
{
    const QByteArrayView placeholder(keyPlaceholder.data(), keyPlaceholder.size());
    QList<Piece> pieces;
    qsizetype begin = 0;
    for (;;) {
        const qsizetype found = bytes.indexOf(placeholder, begin);
        const qsizetype end = found < 0 ? bytes.size() : found;
        addPieces(pieces, QByteArrayView(bytes).sliced(begin, end - begin));
        if (found < 0)
            return pieces;
        pieces.append({Piece::Kind::Key, {}});
        begin = found + placeholder.size();
    }
}

QString quoted(const QByteArray &text)
{
    return u'\'' + QString::fromUtf8(text).replace(u'\'', "'\\''"_L1) + u'\'';
}

/// Three digits for each byte, so that a digit that follows is not taken for one of them.
QString printf(const QByteArray &bytes)
{
    QString command = u"printf '"_s;
    for (const char byte : bytes)
        command += u'\\' + QString::number(uchar(byte), 8).rightJustified(3, u'0');
    return command + u'\'';
}

QString wordOf(const Piece &piece, KeySpelling spelling)
{
    switch (piece.kind) {
    case Piece::Kind::Text:
        return quoted(piece.bytes);
    case Piece::Kind::Octal: // ends with no line feed, which would be lost
        return "\"$("_L1 + printf(piece.bytes) + ")\""_L1;
    case Piece::Kind::Key:
        break;
    }
    return shellKey(spelling);
}

} // namespace

QString shellKey(KeySpelling spelling)
{
    switch (spelling) {
    case KeySpelling::InJson:
        return uR"x("$(printf %s "$CALIQ_API_KEY" | sed 's/["\\]/\\&/g')")x"_s;
    case KeySpelling::InXml:
        return uR"x("$(printf %s "$CALIQ_API_KEY" |)x"
               uR"x( sed 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g; s/"/\&quot;/g')")x"_s;
    case KeySpelling::AsItStands:
        break;
    }
    return uR"("$CALIQ_API_KEY")"_s;
}

QString shellWord(const QByteArray &bytes, KeySpelling spelling)
{
    if (bytes.isEmpty())
        return u"''"_s;
    QString word;
    for (const Piece &piece : piecesOf(bytes))
        word += wordOf(piece, spelling);
    return word;
}

bool makesPlainWord(const QByteArray &bytes)
{
    constexpr qsizetype longest = 100'000; // Linux takes 131,071 bytes in one word
    return bytes.size() <= longest && std::ranges::none_of(piecesOf(bytes), [](const Piece &piece) {
               return piece.kind == Piece::Kind::Octal;
           });
}

QString shellPrinting(const QByteArray &bytes, KeySpelling spelling)
{
    QStringList commands;
    for (const Piece &piece : piecesOf(bytes)) {
        commands.append(piece.kind == Piece::Kind::Octal
                            ? printf(piece.bytes)
                            : "printf %s "_L1 + wordOf(piece, spelling));
    }
    return commands.isEmpty() ? u"printf ''"_s : "{ "_L1 + commands.join("; "_L1) + "; }"_L1;
}

} // namespace desk
