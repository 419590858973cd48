// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestcodec.h"

#include "inputfindings.h"
#include "requestreaders.h"
#include "requestwriters.h"
#include "textdecoding.h"

#include <QCoreApplication>

namespace desk {
namespace {

QString tr(const char *words)
{
    return QCoreApplication::translate("RequestReader", words);
}

ReadRequest unreadable(const DecodedText &decoded, const QString &message, qsizetype offset)
{
    InputFindings findings(decoded.text);
    findings.error(message, offset);
    return {Request(), findings.take()};
}

bool isSpace(QChar character)
{
    return character == u' ' || character == u'\t' || character == u'\r' || character == u'\n';
}

} // namespace

QByteArray writeRequest(const Request &request, BodyFormat format)
{
    return format == BodyFormat::Xml ? writeXmlRequest(request) : writeJsonRequest(request);
}

QString escapedText(const QString &text, BodyFormat format)
{
    return format == BodyFormat::Xml ? escapedForXml(text) : escapedForJson(text);
}

ReadRequest readRequest(const QByteArray &body)
{
    const DecodedText decoded = decodeText(body);
    const QString &text = decoded.text;
    if (!decoded.whole)
        return unreadable(decoded, tr("This is not UTF-8 from here on. Save the file as UTF-8."),
                          text.size());
    const auto first = std::ranges::find_if_not(text, isSpace);
    if (first == text.end())
        return unreadable(decoded, tr("Nothing is in here. Write one customer, as JSON or XML."),
                          0);
    return *first == u'<' ? readXmlRequest(text) : readJsonRequest(text);
}

} // namespace desk
