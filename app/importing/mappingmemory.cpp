// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingmemory.h"

#include "wholefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 longestFile = 1024 * 1024;

} // namespace

MappingMemory::MappingMemory(const QString &folder)
    : m_folder(folder)
{
}

QString MappingMemory::remember(const QStringList &header, const ColumnMapping &mapping) const
{
    QDir().mkpath(m_folder);
    return writeWholeFile(fileOf(header), writeMapping(mapping, header));
}

std::optional<ColumnMapping> MappingMemory::find(const QStringList &header) const
{
    QFile file(fileOf(header));
    if (!file.open(QFile::ReadOnly))
        return std::nullopt;
    const ReadMapping read = readMapping(file.read(longestFile), header);
    return hasErrors(read.findings) ? std::nullopt : std::optional(read.mapping);
}

QString MappingMemory::fileOf(const QStringList &header) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &heading : header)
        hash.addData(QByteArray(heading.toUtf8() + '\n'));
    return QDir(m_folder).filePath("mapping-"_L1 + QString::fromLatin1(hash.result().toHex()) +
                                   ".json"_L1);
}

} // namespace desk
