// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"

#include "answerreaders.h"
#include "textdecoding.h"

namespace desk {
namespace {

QByteArray charsetFor(const QByteArray &body, const QByteArray &contentType)
{
    for (const QByteArray &charset : {charsetOf(contentType), xmlCharsetOf(body)}) {
        if (!charset.isEmpty())
            return charset;
    }
    return "UTF-8";
}

} // namespace

std::optional<Answer> readAnswer(const QByteArray &body, const QByteArray &contentType)
{
    const std::optional<QString> text = decodeText(body, charsetFor(body, contentType));
    if (!text)
        return std::nullopt;
    const QStringView content = QStringView(*text).trimmed();
    if (content.startsWith(u'<'))
        return readXmlAnswer(*text);
    return content.startsWith(u'{') ? readJsonAnswer(*text) : std::nullopt;
}

} // namespace desk
