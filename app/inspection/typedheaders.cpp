// SPDX-License-Identifier: GPL-3.0-or-later
#include "typedheaders.h"

#include "service/requestrules.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TypedHeaders)
};

/// Never null: to the transport that is no header at all.
QByteArray trimmed(const QByteArray &bytes)
{
    const QByteArray rest = bytes.trimmed();
    return rest.isEmpty() ? ""_ba : rest;
}

} // namespace

QByteArray typedText(const QList<HttpHeader> &headers)
{
    QByteArrayList lines;
    for (const HttpHeader &header : headers)
        lines.append(header.name + ": " + header.value);
    return lines.join('\n');
}

TypedHeaders readTypedHeaders(const QByteArray &text)
{
    TypedHeaders typed;
    qsizetype number = 0;
    for (const QByteArray &line : text.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const qsizetype colon = line.indexOf(':');
        const qsizetype end = colon < 0 ? line.size() : colon;
        typed.headers.append(
            {trimmed(line.first(end)), trimmed(line.sliced(std::min(end + 1, line.size())))});
        if (colon < 0 && typed.problem.isEmpty()) {
            typed.problem = Words::tr("Line %L1 of the headers has no colon. Write it as "
                                      "“Name: value”.")
                                .arg(number);
        }
    }
    return typed;
}

QList<HttpHeader> headersAdded(const HttpRequest &request)
{
    QList<HttpHeader> added = completed(request).headers;
    added.removeIf(
        [&request](const HttpHeader &header) { return request.headers.contains(header); });
    return added;
}

} // namespace desk
