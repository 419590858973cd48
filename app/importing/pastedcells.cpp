// SPDX-License-Identifier: GPL-3.0-or-later
#include "pastedcells.h"

#include "wholefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace desk {

using namespace Qt::StringLiterals;

bool looksLikeCells(const QString &text)
{
    return text.contains(u'\t') && text.trimmed().contains(u'\n');
}

PastedFile keepPastedCells(const QString &text, const QString &folder)
{
    const QByteArray bytes = text.toUtf8();
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    QDir().mkpath(folder);
    const QString name =
        QDir(folder).filePath("pasted-"_L1 + QString::fromLatin1(hash) + ".tsv"_L1);
    const QString error = writeWholeFile(name, bytes);
    return {error.isEmpty() ? name : QString(), error};
}

QFileInfoList keptCells(const QString &folder)
{
    return QDir(folder).entryInfoList({u"pasted-*.tsv"_s, u"mended-*.json"_s},
                                      QDir::Files | QDir::NoSymLinks);
}

QString removePastedCells(const QString &folder, const QString &name)
{
    const bool isPasted = name.startsWith("pasted-"_L1) && !name.contains(u'/');
    QFile file(QDir(folder).filePath(name));
    if (!isPasted || !file.exists() || file.remove())
        return {};
    return file.fileName() + ": "_L1 + file.errorString();
}

void removeOldCells(const QString &folder, const QDateTime &now)
{
    for (const QFileInfo &file : keptCells(folder)) {
        if (file.lastModified() < now.addDays(-daysKept))
            QFile::remove(file.filePath());
    }
}

} // namespace desk
