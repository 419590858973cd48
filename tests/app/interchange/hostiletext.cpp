// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostiletext.h"

#include "contract/requestcodec.h"
#include "service/servicerequest.h"

namespace desk::test {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView seen[] = {
    u"'",      u"\"",  u"\\",    u"$",      u"`",      u"!",       u"!!",         u"%s",
    u"%",      u"\\n", u"\\000", u"$(id)",  u"`id`",   u"${HOME}", u"$HOME",      u"*",
    u"?",      u"~",   u"&",     u"&amp;",  u"<",      u">",       u"]]>",        u";",
    u"|",      u"#",   u"{",     u"}",      u"[a-z]",  u"@",       u"@/etc",      u"--",
    u"-d",     u" ",   u"  ",    u"\u00e9", u"\u00fc", u"\u6f22",  u"\U0001F600", u"'\\''",
    u"EOF",    u"^",   u"=",     u"a",      u"Smith",  u"O'Neil",  u"+44",        u"\\u0041",
    u"&#x41;", u"%41", u"\\\"",  u"\"\"",   u"$'a'",   u"(",       u")",
};

constexpr QStringView unseen[] = {
    u"\n",     u"\t",     u"\r",     u"\r\n",   u"\n\n",   u"\u0085", u"\u200b",
    u"\u202e", u"\u2028", u"\ufeff", u"\ufffd", u"\u00a0", u"\u00ad", u"\U000e0001",
};

constexpr QStringView notInXml[] = {u"\u0001", u"\b",     u"\u001b[2J",
                                    u"\u007f", u"\u0003", u"\uffff"};

} // namespace

QString HostileText::text(BodyFormat format)
{
    QString text;
    for (int parts = below(8); parts > 0; --parts) {
        const int kind = below(10);
        if (kind < 7)
            text += seen[below(int(std::size(seen)))];
        else if (kind < 9 || format == BodyFormat::Xml)
            text += unseen[below(int(std::size(unseen)))];
        else
            text += notInXml[below(int(std::size(notInXml)))];
    }
    return text;
}

QString HostileText::key()
{
    QString key = u"k"_s + QString::number(100'000 + below(900'000));
    for (int parts = 3 + below(5); parts > 0; --parts)
        key += seen[below(int(std::size(seen)))];
    return key + u'z';
}

Request HostileText::request(BodyFormat format)
{
    Request request;
    for (const Field &field : fields()) {
        if (field.type == ValueType::Text)
            request.setValue(field, text(format));
    }
    request.setValue(field::channelId, below(100));
    request.setValue(field::apiKey, key());
    return request;
}

QByteArray HostileText::bytes(int length)
{
    QByteArray bytes;
    while (bytes.size() < length) {
        const bool anything = below(3) == 0;
        bytes += anything ? QByteArray(1, char(below(256))) : text(BodyFormat::Json).toUtf8();
    }
    return bytes;
}

QByteArray HostileText::headerValue()
{
    QByteArray value = "v" + bytes(below(20)) + "v";
    for (char &byte : value) {
        if (uchar(byte) < ' ' || byte == '\x7f')
            byte = '\t';
    }
    return value;
}

HttpRequest created(const Request &request, const Environment &environment)
{
    return serviceRequest(environment, "CustomerCreate"_L1, environment.format,
                          writeRequest(request, environment.format));
}

} // namespace desk::test
