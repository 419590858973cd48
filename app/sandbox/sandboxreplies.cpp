// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxreplies.h"

namespace desk {
namespace {

QString wordsFor(int status)
{
    switch (status) {
    case 400:
        return QStringLiteral("The request is invalid.");
    case 401:
        return QStringLiteral("Authorization has been denied for this request.");
    case 404:
        return QStringLiteral("No HTTP resource was found that matches the request URI.");
    case 405:
        return QStringLiteral("The requested resource does not support this http method.");
    case 413:
        return QStringLiteral("The request body is longer than 8 MiB.");
    case 415:
        return QStringLiteral(
            "The request entity's media type is not supported for this resource.");
    case 431:
        return QStringLiteral("The request headers are too long.");
    default:
        return QStringLiteral("The service is unavailable.");
    }
}

QByteArray contentType(const MediaType &type)
{
    return type.name + "; charset=utf-8";
}

} // namespace

HttpAnswer bodyReply(const MediaType &type, const QByteArray &body)
{
    return {200, contentType(type), body, {}};
}

HttpAnswer listReply(const MediaType &type, const ListShape &shape, const QList<Choice> &rows)
{
    if (rows.isEmpty())
        return {204, {}, {}, {}};
    return bodyReply(type, writeList(shape, rows, type.format));
}

HttpAnswer errorReply(int status, const MediaType &type)
{
    HttpAnswer answer{
        status, contentType(type), writeError(wordsFor(status), {}, {}, type.format), {}};
    if (status == 405)
        answer.headers.append(HttpHeader{"Allow", "POST"});
    return answer;
}

HttpAnswer bindingReply(const MediaType &type, QLatin1StringView parameters,
                        const QList<BindingError> &errors)
{
    // The framework names the argument, which is spelled like its class in camel case.
    const QString argument = QString(parameters).replace(0, 1, QChar(parameters.at(0)).toLower());
    return {400, contentType(type), writeError(wordsFor(400), argument, errors, type.format), {}};
}

} // namespace desk
