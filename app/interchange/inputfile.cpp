// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 largest = 16 * 1024 * 1024;

bool open(QFile &file, const QString &name)
{
    if (name == "-"_L1)
        return file.open(stdin, QFile::ReadOnly);
    file.setFileName(name);
    return file.open(QFile::ReadOnly);
}

QByteArray readUpTo(QFile &file, qint64 size)
{
    QByteArray bytes;
    while (bytes.size() < size) {
        const QByteArray more = file.read(size - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    return bytes;
}

} // namespace

InputFile readInputFile(const QString &name)
{
    const auto tr = [](const char *words) {
        return QCoreApplication::translate("InputFile", words);
    };

    if (QFileInfo(name).isDir())
        return {{}, tr("%1 is a folder; name a file.").arg(name)};
    QFile file;
    if (!open(file, name))
        return {{}, tr("%1 cannot be read: %2.").arg(name, file.errorString())};
    const QByteArray bytes = readUpTo(file, largest + 1);
    if (file.error() != QFile::NoError)
        return {{}, tr("%1 cannot be read: %2.").arg(name, file.errorString())};
    if (bytes.size() > largest)
        return {{}, tr("%1 is longer than 16 MiB, which no request is.").arg(name)};
    return {bytes, {}};
}

} // namespace desk
