// SPDX-License-Identifier: GPL-3.0-or-later
#include "typedheaders.h"

#include "service/requestrules.h"

#include <QCoreApplication>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TypedHeaders)
};

/// Never null: to the transport that is no header at all.
QByteArray bytesOf(QStringView text)
{
    const QByteArray bytes = text.trimmed().toUtf8();
    return bytes.isEmpty() ? ""_ba : bytes;
}

} // namespace

QString typedText(const QList<HttpHeader> &headers)
{
    QStringList lines;
    for (const HttpHeader &header : headers)
        lines.append(QString::fromUtf8(header.name) + ": "_L1 + QString::fromUtf8(header.value));
    return lines.join(u'\n');
}

TypedHeaders readTypedHeaders(const QString &text)
{
    TypedHeaders typed;
    qsizetype number = 0;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const qsizetype colon = line.indexOf(u':');
        if (colon < 0) {
            typed.problem = Words::tr("Line %L1 of the headers has no colon. Write it as "
                                      "“Name: value”.")
                                .arg(number);
            return typed;
        }
        typed.headers.append({bytesOf(line.first(colon)), bytesOf(line.sliced(colon + 1))});
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
