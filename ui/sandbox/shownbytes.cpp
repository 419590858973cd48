// SPDX-License-Identifier: GPL-3.0-or-later
#include "shownbytes.h"

#include "history/shorttext.h"

#include <QStringDecoder>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

QString spelledOut(const QByteArray &bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (const char byte : bytes) {
        const auto value = uchar(byte);
        if (value < 0x80)
            text.append(QLatin1Char(byte));
        else
            text.append(u"\\x%1"_s.arg(uint(value), 2, 16, QChar(u'0')));
    }
    return text;
}

} // namespace

QString shownBytes(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless |
                                                     QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder(bytes);
    if (decoder.hasError())
        text = spelledOut(bytes);
    text.replace("\r\n"_L1, "\n"_L1);
    return shownText(text, text.size());
}

} // namespace desk
