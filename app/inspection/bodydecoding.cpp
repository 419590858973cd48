// SPDX-License-Identifier: GPL-3.0-or-later
#include "bodydecoding.h"

#include "contract/inputfindings.h"
#include "contract/textdecoding.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BodyText)
};

QByteArray claimedCharset(const QByteArray &body, const QByteArray &contentType)
{
    for (const QByteArray &charset : {charsetOf(contentType), xmlCharsetOf(body)}) {
        if (!charset.isEmpty())
            return charset;
    }
    return "UTF-8"_ba;
}

bool isKnown(const QByteArray &charset)
{
    return QStringDecoder(charset.constData()).isValid();
}

void appendByte(QString &text, uchar byte)
{
    constexpr char digits[] = "0123456789ABCDEF";
    text += u"⟨0x";
    text += QLatin1Char(digits[byte >> 4]);
    text += QLatin1Char(digits[byte & 0xF]);
    text += u'⟩';
}

// How many bytes from here on are one character of UTF-8; 0: none are. A character that was
// written longer than need be, and half of a surrogate pair, are none.
qsizetype characterLength(const QByteArray &bytes, qsizetype at)
{
    const auto lead = uchar(bytes.at(at));
    const qsizetype length = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                                           : 4;
    if (length == 0 || lead > 0xF4 || at + length > bytes.size())
        return 0;
    for (qsizetype i = 1; i < length; ++i) {
        if ((uchar(bytes.at(at + i)) & 0xC0) != 0x80)
            return 0;
    }
    const uchar second = length > 1 ? uchar(bytes.at(at + 1)) : 0;
    const bool wrong = (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second >= 0xA0) ||
                       (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second >= 0x90);
    return wrong ? 0 : length;
}

// Runs of what is UTF-8 (or ASCII alone), and each other byte spelt out.
QString decodePieces(const QByteArray &bytes, bool asciiOnly)
{
    QString text;
    text.reserve(bytes.size());
    qsizetype run = 0;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype length =
            asciiOnly ? qsizetype(uchar(bytes.at(at)) < 0x80) : characterLength(bytes, at);
        if (length > 0) {
            at += length;
            continue;
        }
        text += QString::fromUtf8(QByteArrayView(bytes).sliced(run, at - run));
        appendByte(text, uchar(bytes.at(at)));
        run = ++at;
    }
    return text + QString::fromUtf8(QByteArrayView(bytes).sliced(run));
}

} // namespace

BodyText decodeBody(const QByteArray &body, const QByteArray &contentType)
{
    const QByteArray charset = claimedCharset(body, contentType);
    if (const auto text = decodeText(body, charset))
        return {.text = *text, .remark = {}};
    const QString name = visibleName(QString::fromLatin1(charset));
    if (!isKnown(charset))
        return {.text = decodePieces(body, true),
                .remark = Words::tr("The charset “%1” is not known here: bytes that are not ASCII "
                                    "are shown as ⟨0xE9⟩.")
                              .arg(name),
                .whole = false};
    const bool utf8 = charset.compare("utf-8", Qt::CaseInsensitive) == 0;
    return {.text = decodePieces(body, !utf8),
            .remark = Words::tr("This is not the %1 that it claims to be: bytes that are no "
                                "characters are shown as ⟨0xE9⟩.")
                          .arg(name),
            .whole = false};
}

bool isBinary(const QByteArray &body)
{
    return body.contains('\0') && !QStringConverter::encodingForData(body);
}

QString hexDump(const QByteArray &bytes)
{
    constexpr qsizetype perLine = 16;
    QByteArray dump;
    dump.reserve(bytes.size() / perLine * 77 + 77);
    for (qsizetype start = 0; start < bytes.size(); start += perLine) {
        const QByteArray line = bytes.mid(start, perLine);
        dump += QByteArray::number(start, 16).rightJustified(8, '0') + "  ";
        dump += line.toHex(' ').leftJustified(perLine * 3, ' ') + " ";
        for (const char byte : line)
            dump += byte >= ' ' && byte < 0x7F ? byte : '.';
        dump += '\n';
    }
    return QString::fromLatin1(dump);
}

} // namespace desk
