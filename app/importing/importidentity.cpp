// SPDX-License-Identifier: GPL-3.0-or-later
#include "importidentity.h"

#include <QCryptographicHash>
#include <QDataStream>

#include <algorithm>

namespace desk {

QByteArray importIdentity(const QByteArray &fileHash, const TableFormat &format,
                          const ColumnMapping &mapping, BodyFormat body, const QString &environment)
{
    QByteArray told;
    QDataStream out(&told, QDataStream::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0); // written into journals
    out << fileHash << qint32(format.charset) << qint8(format.delimiter) << format.isQuoted
        << format.hasHeader << qint32(body) << environment;
    ColumnMapping sorted = mapping;
    std::ranges::sort(sorted, {}, &FieldSource::field);
    for (const FieldSource &source : std::as_const(sorted)) {
        out << source.field << qint32(source.column.value_or(-1)) << source.constant;
        for (const Treatment treatment : source.treatments)
            out << treatmentName(treatment);
    }
    return QCryptographicHash::hash(told, QCryptographicHash::Sha256).toHex();
}

} // namespace desk
