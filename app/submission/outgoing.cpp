// SPDX-License-Identifier: GPL-3.0-or-later
#include "outgoing.h"

#include "contract/requestcodec.h"

#include <QCoreApplication>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

QByteArray latin1(QLatin1StringView text)
{
    return QByteArray(text.data(), text.size());
}

} // namespace

HttpRequest outgoingRequest(const Request &request, const Environment &environment)
{
    const QByteArray type = latin1(mediaType(environment.format));
    HttpRequest outgoing;
    outgoing.url = callUrl(environment.baseUrl, "CustomerCreate"_L1);
    outgoing.body = writeRequest(request, environment.format);
    outgoing.headers = {
        {"Content-Type"_ba, type + "; charset=utf-8"_ba},
        {"Content-Length"_ba, QByteArray::number(outgoing.body.size())},
        {"Accept"_ba, type},
        {"Accept-Encoding"_ba, "identity"_ba},
        {"User-Agent"_ba, "customer-desk/"_ba + QCoreApplication::applicationVersion().toLatin1()},
    };
    return outgoing;
}

} // namespace desk
