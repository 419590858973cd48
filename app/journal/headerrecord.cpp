// SPDX-License-Identifier: GPL-3.0-or-later
#include "headerrecord.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace desk {

QString recordHeaders(const QList<HttpHeader> &headers)
{
    QJsonArray record;
    for (const HttpHeader &header : headers) {
        record.append(
            QJsonArray{QString::fromLatin1(header.name), QString::fromLatin1(header.value)});
    }
    return QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact));
}

QList<HttpHeader> headersFromRecord(const QString &record)
{
    QList<HttpHeader> headers;
    const QJsonArray rows = QJsonDocument::fromJson(record.toUtf8()).array();
    for (const auto &row : rows) {
        const QJsonArray header = row.toArray();
        headers.append({.name = header.at(0).toString().toLatin1(),
                        .value = header.at(1).toString().toLatin1()});
    }
    return headers;
}

} // namespace desk
