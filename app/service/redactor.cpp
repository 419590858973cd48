// SPDX-License-Identifier: GPL-3.0-or-later
#include "redactor.h"

#include <QVarLengthArray>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tellingPart = 4;

using Ends = QVarLengthArray<qsizetype, 8>;

/// One character of the key and every way in which it may be spelled.
struct Letter
{
    char32_t code = 0;
    QString plain;     // in the haystack's units
    QString jsonShort; // \n, \/ ...; empty where there is none
    QString jsonHex;   // \u0041, twice that outside the BMP
    QString xmlName;   // &amp; ...; empty where there is none
    QString percent;   // %41 for each UTF-8 byte
};

QString hex(uint number, int digits)
{
    return QString::number(number, 16).rightJustified(digits, u'0');
}

QString jsonShortOf(char32_t code)
{
    constexpr QStringView escaped = u"\"\\/\b\f\n\r\t";
    constexpr QStringView letters = u"\"\\/bfnrt";
    const qsizetype at = code < 0x80 ? escaped.indexOf(QChar(char16_t(code))) : -1;
    return at < 0 ? QString() : QString(u'\\') + letters[at];
}

QString xmlNameOf(char32_t code)
{
    switch (code) {
    case U'&':
        return u"&amp;"_s;
    case U'<':
        return u"&lt;"_s;
    case U'>':
        return u"&gt;"_s;
    case U'"':
        return u"&quot;"_s;
    case U'\'':
        return u"&apos;"_s;
    default:
        return {};
    }
}

Letter letterOf(char32_t code, bool inBytes)
{
    Letter letter;
    letter.code = code;
    const QString character = QString::fromUcs4(&code, 1);
    const QByteArray utf8 = character.toUtf8();
    letter.plain = inBytes ? QString::fromLatin1(utf8) : character;
    letter.jsonShort = jsonShortOf(code);
    for (const QChar unit : character)
        letter.jsonHex += "\\u"_L1 + hex(unit.unicode(), 4);
    letter.xmlName = xmlNameOf(code);
    for (const char byte : utf8)
        letter.percent += u'%' + hex(uchar(byte), 2);
    return letter;
}

QList<Letter> lettersOf(const QList<char32_t> &key, bool inBytes)
{
    QList<Letter> letters;
    for (const char32_t code : key)
        letters.append(letterOf(code, inBytes));
    return letters;
}

bool isEscape(QChar unit)
{
    return unit == u'\\' || unit == u'&' || unit == u'%' || unit == u'+';
}

/// The end of a numeric character reference for this code at `from`, or -1.
qsizetype endOfReference(QStringView hay, qsizetype from, char32_t code)
{
    constexpr qsizetype longest = 16; // some leading zeros are borne with
    const QStringView rest = hay.sliced(from, std::min(longest, hay.size() - from));
    const qsizetype semicolon = rest.startsWith("&#"_L1) ? rest.indexOf(u';') : -1;
    if (semicolon < 0)
        return -1;
    const QStringView digits = rest.first(semicolon).sliced(2);
    const bool isHex = digits.startsWith(u'x', Qt::CaseInsensitive);
    bool good = false;
    const uint value = (isHex ? digits.sliced(1) : digits).toUInt(&good, isHex ? 16 : 10);
    return good && value == code ? from + semicolon + 1 : -1;
}

void addEnd(Ends &ends, qsizetype end)
{
    if (!ends.contains(end))
        ends.append(end);
}

/// An escape of JSON that was escaped once more, and perhaps again: a text within a text. Each time
/// the backslashes double, and one more comes before what is escaped.
void addNestedEnds(QStringView hay, qsizetype from, const Letter &letter, Ends &ends)
{
    constexpr qsizetype mostBackslashes = 15; // four times escaped
    const qsizetype last = std::min(from + mostBackslashes, hay.size() - 1);
    for (qsizetype at = from; at <= last && hay[at] == u'\\'; ++at) {
        const QStringView rest = hay.sliced(at);
        if (rest.startsWith(letter.jsonHex, Qt::CaseInsensitive))
            addEnd(ends, at + letter.jsonHex.size());
        if (!letter.jsonShort.isEmpty() && rest.startsWith(letter.jsonShort))
            addEnd(ends, at + letter.jsonShort.size());
        const QStringView escaped = rest.sliced(1);
        if (!letter.jsonShort.isEmpty() && !letter.xmlName.isEmpty() &&
            escaped.startsWith(letter.xmlName)) // JSON within XML
            addEnd(ends, at + 1 + letter.xmlName.size());
    }
}

/// Adds every place at which the letter, begun at `from`, may end.
void addEnds(QStringView hay, qsizetype from, const Letter &letter, Ends &ends)
{
    const QStringView rest = hay.sliced(from);
    if (rest.startsWith(letter.plain))
        addEnd(ends, from + letter.plain.size());
    if (rest.isEmpty() || !isEscape(rest.front()))
        return;
    addNestedEnds(hay, from, letter, ends);
    if (!letter.xmlName.isEmpty() && rest.startsWith(letter.xmlName))
        addEnd(ends, from + letter.xmlName.size());
    if (rest.startsWith(letter.percent, Qt::CaseInsensitive))
        addEnd(ends, from + letter.percent.size());
    if (letter.code == U' ' && rest.startsWith(u'+'))
        addEnd(ends, from + 1);
    if (const qsizetype end = endOfReference(hay, from, letter.code); end >= 0)
        addEnd(ends, end);
}

/// Whether the haystack ends at one of these places, or within an escape that begins there.
bool runsOut(QStringView hay, const Ends &ends)
{
    constexpr qsizetype longestEscape = 27; // a surrogate pair, four times escaped
    return std::ranges::any_of(ends, [hay](qsizetype end) {
        return end == hay.size() || (hay.size() - end < longestEscape && isEscape(hay[end]));
    });
}

/// Whether a letter in whichever spelling may begin with this unit.
bool mayBegin(const Letter &letter, QChar unit)
{
    return unit == letter.plain.front() || isEscape(unit);
}

/// Where the key, begun at `from`, ends; -1 if it is not there. With `cut`, the end of the
/// haystack counts as its end once enough of it has been seen.
qsizetype endOfKey(QStringView hay, qsizetype from, const QList<Letter> &key, bool cut)
{
    Ends ends{from};
    for (qsizetype i = 0; i < key.size(); ++i) {
        Ends next;
        for (const qsizetype end : std::as_const(ends))
            addEnds(hay, end, key[i], next);
        if (cut && i >= tellingPart && next.isEmpty() && runsOut(hay, ends))
            return hay.size();
        if (next.isEmpty())
            return -1;
        ends = next;
    }
    return *std::ranges::max_element(ends);
}

QString without(const QString &hay, const QList<Letter> &key, bool cut)
{
    if (key.isEmpty())
        return hay;
    QString kept;
    qsizetype copied = 0;
    for (qsizetype at = 0; at < hay.size(); ++at) {
        if (!mayBegin(key.front(), hay[at]))
            continue;
        const qsizetype end = endOfKey(hay, at, key, cut);
        if (end < 0)
            continue;
        kept += QStringView(hay).sliced(copied, at - copied) % keyPlaceholder;
        copied = end;
        at = end - 1;
    }
    if (copied == 0) // nothing found: share what was given
        return hay;
    return kept + QStringView(hay).sliced(copied);
}

/// The bytes without their NULs, and where each of them stood: UTF-16 and UTF-32 write an ASCII
/// character as one byte among NULs.
struct Narrowed
{
    QString text;
    QList<qsizetype> places;
};

Narrowed narrowed(const QByteArray &bytes)
{
    Narrowed narrow;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        if (bytes[at] == '\0')
            continue;
        narrow.text.append(QLatin1Char(bytes[at]));
        narrow.places.append(at);
    }
    return narrow;
}

/// As wide as the characters were, so that what follows still begins where a character begins.
QByteArray widePlaceholder(qsizetype width)
{
    QByteArray wide;
    for (const char c : keyPlaceholder)
        wide += QByteArray(wide.isEmpty() ? 0 : width - 1, '\0') + c;
    return wide;
}

QByteArray withoutAmongNuls(const QByteArray &bytes, const QList<Letter> &key, bool cut)
{
    if (key.isEmpty() || !bytes.contains('\0'))
        return bytes;
    const Narrowed narrow = narrowed(bytes);
    QByteArray kept;
    qsizetype copied = 0;
    for (qsizetype at = 0; at < narrow.text.size(); ++at) {
        const qsizetype end =
            mayBegin(key.front(), narrow.text[at]) ? endOfKey(narrow.text, at, key, cut) : -1;
        if (end < 0)
            continue;
        const qsizetype from = narrow.places[at];
        const qsizetype width = end > at + 1 ? narrow.places[at + 1] - from : 1;
        kept += bytes.sliced(copied, from - copied) + widePlaceholder(width);
        copied = narrow.places[end - 1] + 1;
        at = end - 1;
    }
    return copied == 0 ? bytes : kept + bytes.sliced(copied);
}

/// Whether the key may be there at all, at a glance: nearly always it is not, and what leaves and
/// comes is looked through for each request. A key of one letter is not worth a glance.
bool mayHold(const QByteArray &bytes, const QString &plainKey)
{
    if (plainKey.size() < 2)
        return true;
    const auto isOtherSpelling = [](QChar unit) { return isEscape(unit) || unit.isNull(); };
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const QChar unit = QLatin1Char(bytes[at]);
        if (isOtherSpelling(unit)) // an escape, or characters that are wide
            return true;
        if (unit != plainKey[0] || at + 1 == bytes.size())
            continue;
        const QChar next = QLatin1Char(bytes[at + 1]);
        if (next == plainKey[1] || isOtherSpelling(next))
            return true;
    }
    return false;
}

QList<char32_t> codesOf(const QString &key)
{
    QList<char32_t> codes;
    for (const uint code : key.toUcs4())
        codes.append(char32_t(code));
    return codes;
}

} // namespace

/// One of the keys, as it is looked for.
struct Redactor::Key
{
    explicit Key(const QString &key)
        : inText(lettersOf(codesOf(key), false))
        , inBytes(lettersOf(codesOf(key), true))
    {
        for (const Letter &letter : inBytes)
            plain += letter.plain;
    }

    QByteArray takenOut(const QByteArray &bytes, bool cut) const
    {
        if (!mayHold(bytes, plain))
            return bytes;
        // Latin-1 maps each byte to one unit and back, whatever the charset is.
        const QByteArray narrow = without(QString::fromLatin1(bytes), inBytes, cut).toLatin1();
        return withoutAmongNuls(narrow, inBytes, cut);
    }

    QList<Letter> inText;
    QList<Letter> inBytes;
    QString plain; // a byte each
};

Redactor::Redactor(const QString &key)
    : Redactor(QStringList{key})
{
}

Redactor::Redactor(const QStringList &keys)
{
    std::vector<Key> all(keys.begin(), keys.end());
    std::ranges::stable_sort(all, std::ranges::greater(),
                             [](const Key &key) { return key.inText.size(); });
    m_keys = std::make_shared<const std::vector<Key>>(std::move(all));
}

qsizetype Redactor::keyCount() const
{
    return qsizetype(m_keys->size());
}

QString Redactor::text(const QString &text) const
{
    QString clean = text;
    for (const Key &key : *m_keys)
        clean = without(clean, key.inText, false);
    return clean;
}

QByteArray Redactor::bytes(const QByteArray &bytes) const
{
    QByteArray clean = bytes;
    for (const Key &key : *m_keys)
        clean = key.takenOut(clean, false);
    return clean;
}

QByteArray Redactor::cutBytes(const QByteArray &bytes) const
{
    QByteArray clean = bytes;
    for (const Key &key : *m_keys)
        clean = key.takenOut(clean, true);
    return clean;
}

} // namespace desk
