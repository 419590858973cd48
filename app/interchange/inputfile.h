// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace desk {

struct InputFile
{
    QByteArray bytes;
    QString error; ///< why it could not be read, in a sentence; empty if it was
};

/// The whole file, or standard input for "-". More than 16 MiB is no request and is not read.
InputFile readInputFile(const QString &name);

} // namespace desk
