// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablecharset.h"

#include <algorithm>
#include <array>

namespace desk {
namespace {

using Charset = TableFormat::Charset;

/// 0x80 to 0x9F; what is 0 there stands for no character and is read as the control that it is.
constexpr std::array<char16_t, 32> windows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

QString fromWindows1252(const QByteArray &bytes)
{
    constexpr char16_t first = 0x80;
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        const char16_t unit = c.unicode();
        if (unit < first || unit >= first + windows1252.size())
            continue;
        if (const char16_t meant = windows1252.at(unit - first); meant != 0)
            c = QChar(meant);
    }
    return text;
}

QStringDecoder decoderFor(Charset charset)
{
    const bool isLittle = charset == Charset::Utf16LittleEndian;
    return QStringDecoder(isLittle ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
}

/// How many of the bytes at even places, or at odd ones, are NUL.
qsizetype nulsAt(const QByteArray &sample, qsizetype first)
{
    qsizetype count = 0;
    for (qsizetype i = first; i < sample.size(); i += 2)
        count += sample.at(i) == '\0' ? 1 : 0;
    return count;
}

/// A sample may end in the middle of a character. Where two charsets are mixed, that of the most
/// counts: the other's cells are findings.
bool isUtf8(const QByteArray &sample)
{
    QStringDecoder decoder(QStringConverter::Utf8);
    const QString text = decoder(sample); // held until it is looked at
    const auto broken = text.count(QChar::ReplacementCharacter);
    const auto beyond = std::ranges::count_if(
        text, [](QChar c) { return c.unicode() > 0x7f && c != QChar::ReplacementCharacter; });
    return broken == 0 || beyond > broken;
}

/// One of the bytes that go on with a character in UTF-8, 0x80 to 0xBF.
bool isContinuation(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x80 && unit <= 0xbf) ||
           (unit != 0 && std::ranges::find(windows1252, unit) != windows1252.end());
}

} // namespace

Charset findCharset(const QByteArray &sample)
{
    if (sample.startsWith("\xff\xfe"))
        return Charset::Utf16LittleEndian;
    if (sample.startsWith("\xfe\xff"))
        return Charset::Utf16BigEndian;
    constexpr qsizetype most = 4; // of the places: text in Latin letters has nearly all of them
    const qsizetype places = sample.size() / 2;
    if (places > 0 && nulsAt(sample, 1) * most > places && nulsAt(sample, 0) == 0)
        return Charset::Utf16LittleEndian;
    if (places > 0 && nulsAt(sample, 0) * most > places && nulsAt(sample, 1) == 0)
        return Charset::Utf16BigEndian;
    return sample.isEmpty() || isUtf8(sample) ? Charset::Utf8 : Charset::Windows1252;
}

TableCharset::TableCharset(Charset charset)
    : m_charset(charset)
    , m_decoder(decoderFor(charset))
{
}

QByteArray TableCharset::utf8(const QByteArray &bytes)
{
    switch (m_charset) {
    case Charset::Utf8:
        return withoutMark(bytes);
    case Charset::Windows1252:
        return fromWindows1252(bytes).toUtf8();
    case Charset::Utf16LittleEndian:
    case Charset::Utf16BigEndian:
        break;
    }
    const QString text = m_decoder(bytes);
    return text.toUtf8();
}

// Only what letters of western Europe and typographers' signs look like: others may be meant.
QString TableCharset::foreignText(const QString &text) const
{
    if (m_charset != Charset::Windows1252)
        return {};
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        const char16_t first = text.at(at).unicode();
        if (first >= 0xc2 && first <= 0xc5 && isContinuation(text.at(at + 1)))
            return text.sliced(at, 2);
        const bool isSign = first == 0xe2 && at + 2 < text.size();
        if (isSign && isContinuation(text.at(at + 1)) && isContinuation(text.at(at + 2)))
            return text.sliced(at, 3);
    }
    return {};
}

QByteArray TableCharset::withoutMark(const QByteArray &bytes)
{
    const bool isFirst = std::exchange(m_isFirst, false);
    constexpr QByteArrayView mark("\xef\xbb\xbf");
    return isFirst && bytes.startsWith(mark) ? bytes.sliced(mark.size()) : bytes;
}

} // namespace desk
