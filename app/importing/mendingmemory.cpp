// SPDX-License-Identifier: GPL-3.0-or-later
#include "mendingmemory.h"

#include "wholefile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QString write(const QString &name, const MendedRows &rows)
{
    if (rows.isEmpty()) {
        QFile::remove(name);
        return {};
    }
    QJsonObject json;
    for (auto row = rows.begin(); row != rows.end(); ++row)
        json.insert(QString::number(row.key()), QJsonArray::fromStringList(row.value()));
    return writeWholeFile(name, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

MendedRows read(const QString &name)
{
    QFile file(name);
    MendedRows rows;
    if (!file.open(QFile::ReadOnly))
        return rows;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    for (auto row = json.begin(); row != json.end(); ++row) {
        QStringList cells;
        const QJsonArray texts = row->toArray();
        for (const auto text : texts)
            cells.append(text.toString());
        if (const qint64 number = row.key().toLongLong(); number > 0)
            rows.insert(number, cells);
    }
    return rows;
}

} // namespace

MendingMemory::MendingMemory(const QString &folder)
    : m_folder(folder)
{
}

QString MendingMemory::remember(const QByteArray &fileHash, const TableFormat &format,
                                const MendedRows &rows) const
{
    QDir().mkpath(m_folder);
    return write(fileOf(fileHash, format), rows);
}

MendedRows MendingMemory::find(const QByteArray &fileHash, const TableFormat &format) const
{
    return read(fileOf(fileHash, format));
}

QString MendingMemory::forget(
    const std::function<bool(qint64 row, const QStringList &cells)> &isMeant) const
{
    QStringList left;
    const QFileInfoList files =
        QDir(m_folder).entryInfoList({u"mended-*.json"_s}, QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &file : files) {
        MendedRows rows = read(file.filePath());
        const bool isChanged = rows.removeIf([&isMeant](const auto &row) {
            return isMeant(row.key(), row.value());
        }) > 0;
        const QString error = isChanged ? write(file.filePath(), rows) : QString();
        if (!error.isEmpty())
            left.append(file.filePath() + ": "_L1 + error);
    }
    return left.join(u' ');
}

QString MendingMemory::fileOf(const QByteArray &fileHash, const TableFormat &format) const
{
    const QString way = u"%1-%2-%3%4"_s.arg(int(format.charset))
                            .arg(int(format.delimiter))
                            .arg(int(format.isQuoted))
                            .arg(int(format.hasHeader));
    return QDir(m_folder).filePath("mended-"_L1 + QString::fromLatin1(fileHash.toHex()) + u'-' +
                                   way + ".json"_L1);
}

} // namespace desk
