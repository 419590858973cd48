// SPDX-License-Identifier: GPL-3.0-or-later
#include "shellescapes.h"

#include <QList>
#include <QString>

namespace desk {
namespace {

bool isOctal(char c)
{
    return c >= '0' && c <= '7';
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// How many characters from here on are such digits, at most.
qsizetype digitsAt(QByteArrayView text, qsizetype from, qsizetype most, bool (*isDigit)(char))
{
    qsizetype count = 0;
    while (count < most && from + count < text.size() && isDigit(text[from + count]))
        ++count;
    return count;
}

uint numberAt(QByteArrayView text, qsizetype from, qsizetype length, int base)
{
    return text.sliced(from, length).toByteArray().toUInt(nullptr, base);
}

QByteArray utf8Of(uint code)
{
    const bool isCharacter = code <= QChar::LastValidCodePoint;
    const char32_t character = isCharacter ? char32_t(code) : char32_t(QChar::ReplacementCharacter);
    return QString::fromUcs4(&character, 1).toUtf8();
}

/// What a backslash makes of the character behind it; nullopt where that is no such letter.
std::optional<char> letterEscape(char c)
{
    constexpr QByteArrayView letters("abefnrtv\\'\"?");
    constexpr QByteArrayView meanings("\a\b\x1b\f\n\r\t\v\\'\"?");
    const qsizetype at = letters.indexOf(c);
    if (at < 0)
        return std::nullopt;
    return meanings[at];
}

/// Appends what the escape at `at` stands for: the place behind it.
qsizetype takeEscape(QByteArrayView text, qsizetype at, QByteArray &bytes)
{
    const char kind = at + 1 < text.size() ? text[at + 1] : '\0';
    if (const auto letter = letterEscape(kind)) {
        bytes += *letter;
        return at + 2;
    }
    if (const qsizetype octals = digitsAt(text, at + 1, 3, isOctal); octals > 0) {
        bytes += char(numberAt(text, at + 1, octals, 8));
        return at + 1 + octals;
    }
    const qsizetype most = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    const qsizetype digits = digitsAt(text, at + 2, most, isHex);
    if (digits > 0) {
        const uint number = numberAt(text, at + 2, digits, 16);
        if (kind == 'x')
            bytes += char(number);
        else
            bytes += utf8Of(number);
        return at + 2 + digits;
    }
    bytes += '\\';
    return at + 1;
}

} // namespace

EscapedText readAnsiEscapes(QByteArrayView text)
{
    EscapedText read;
    while (read.length < text.size()) {
        const char c = text[read.length];
        if (c == '\'') {
            ++read.length;
            read.isClosed = true;
            return read;
        }
        if (c == '\\') {
            read.length = takeEscape(text, read.length, read.bytes);
        } else {
            read.bytes += c;
            ++read.length;
        }
    }
    return read;
}

std::optional<QByteArray> octalsOf(QByteArrayView substitution)
{
    constexpr QByteArrayView begin("$(printf '");
    constexpr QByteArrayView end("')");
    if (!substitution.startsWith(begin) || !substitution.endsWith(end) ||
        substitution.size() < begin.size() + end.size())
        return std::nullopt;
    const QByteArrayView inner =
        substitution.sliced(begin.size(), substitution.size() - begin.size() - end.size());
    QByteArray bytes;
    for (qsizetype at = 0; at < inner.size(); at += 4) {
        if (inner[at] != '\\' || digitsAt(inner, at + 1, 3, isOctal) != 3)
            return std::nullopt;
        bytes += char(numberAt(inner, at + 1, 3, 8));
    }
    return bytes;
}

std::optional<QByteArray> printed(const QByteArray &format, const QList<QByteArray> &words)
{
    QByteArray bytes;
    qsizetype word = 0;
    for (qsizetype at = 0; at < format.size();) {
        if (format[at] == '\\') {
            at = takeEscape(format, at, bytes);
        } else if (format[at] != '%') {
            bytes += format[at++];
        } else if (format.sliced(at).startsWith("%s")) {
            bytes += words.value(word++);
            at += 2;
        } else if (format.sliced(at).startsWith("%%")) {
            bytes += '%';
            at += 2;
        } else {
            return std::nullopt;
        }
    }
    return bytes;
}

} // namespace desk
