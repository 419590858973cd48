// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QList>
#include <QSslCertificate>
#include <QString>

class QDateTime;

namespace desk {

/// What a file of certificates holds.
struct CaFile
{
    QList<QSslCertificate> certificates; ///< empty when there is a problem
    QString problem; ///< why the file cannot be used, in a sentence; empty if it can
};

/// Reads PEM: one or more certificates of authorities, or ones that are signed by themselves.
/// Blocks on the disk.
CaFile readCaFile(const QString &path);
/// The same in a worker thread.
QFuture<CaFile> readCaFileLater(const QString &path);

/// For people: how many, whose and until when; expired ones are named, as they are not trusted.
/// `now` in any time zone. Empty when there are none.
QString describeCaFile(const CaFile &file, const QDateTime &now);

} // namespace desk
