// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>

namespace desk {

/// Where a file or folder of tests/app/contract/golden is.
inline QString goldenPath(const QString &name)
{
    return QDir(QStringLiteral(GOLDEN_DIR)).filePath(name);
}

/// A file of tests/app/contract/golden, without the line feed that editors leave at its end.
inline QByteArray goldenFile(const QString &name)
{
    QFile file(goldenPath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: not there", qPrintable(file.fileName()));
    QByteArray bytes = file.readAll();
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    return bytes;
}

} // namespace desk
