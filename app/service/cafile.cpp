// SPDX-License-Identifier: GPL-3.0-or-later
#include "cafile.h"

#include "inworker.h"
#include "servicewords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSslCertificateExtension>
#include <QVariantMap>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 1024 * 1024;
constexpr qsizetype mostDescribed = 4;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CaFile)
};

QString ownerOf(const QSslCertificate &certificate)
{
    for (const auto part : {QSslCertificate::CommonName, QSslCertificate::Organization}) {
        const QString name = plainLine(certificate.subjectInfo(part).join(u' '));
        if (!name.isEmpty())
            return name;
    }
    return Words::tr("(without a name)");
}

/// RFC 5280, 4.2.1.9.
bool isAuthority(const QSslCertificate &certificate)
{
    const auto extensions = certificate.extensions();
    return std::ranges::any_of(extensions, [](const QSslCertificateExtension &extension) {
        return extension.name() == "basicConstraints"_L1 &&
               extension.value().toMap().value("ca"_L1).toBool();
    });
}

CaFile troubled(const QString &problem)
{
    return {{}, problem};
}

CaFile readPem(const QByteArray &content)
{
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(content, QSsl::Pem);
    const auto announced = content.count("-----BEGIN CERTIFICATE-----") +
                           content.count("-----BEGIN TRUSTED CERTIFICATE-----");
    if (announced == 0) {
        return troubled(Words::tr("This file holds no certificate in PEM form. Choose one that has "
                                  "“BEGIN CERTIFICATE” in it."));
    }
    if (certificates.size() < announced)
        return troubled(Words::tr("A certificate in this file is damaged. Get the file again."));
    const auto stranger = std::ranges::find_if(certificates, [](const QSslCertificate &one) {
        return !isAuthority(one) && !one.isSelfSigned();
    });
    if (stranger != certificates.end()) {
        return troubled(Words::tr("The certificate of %1 in this file is not one of an authority. "
                                  "Ask whoever runs the service for the authority's.")
                            .arg(ownerOf(*stranger)));
    }
    return {certificates, {}};
}

QString describe(const QSslCertificate &certificate, const QDateTime &now)
{
    const QString day =
        QLocale().toString(certificate.expiryDate().toLocalTime().date(), QLocale::ShortFormat);
    return certificate.expiryDate() < now
               ? Words::tr("%1, expired on %2 and not trusted").arg(ownerOf(certificate), day)
               : Words::tr("%1, until %2").arg(ownerOf(certificate), day);
}

} // namespace

CaFile readCaFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return troubled(Words::tr("This file is not there."));
    if (!info.isFile()) // reading a pipe would never end
        return troubled(Words::tr("This is not a file."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return troubled(Words::tr("This file cannot be read: %1.").arg(file.errorString()));
    const QByteArray content = file.read(largestFile + 1);
    if (content.size() > largestFile)
        return troubled(Words::tr("This file is longer than 1 MiB, too long for certificates."));
    return readPem(content);
}

QFuture<CaFile> readCaFileLater(const QString &path)
{
    return inWorker([path] { return readCaFile(path); });
}

QString describeCaFile(const CaFile &file, const QDateTime &now)
{
    if (file.certificates.isEmpty())
        return {};
    QStringList lines;
    for (const QSslCertificate &certificate :
         file.certificates.first(std::min(file.certificates.size(), mostDescribed)))
        lines.append(describe(certificate, now));
    const qsizetype more = file.certificates.size() - lines.size();
    if (more > 0)
        lines.append(Words::tr("and %L1 more").arg(more));
    const QString count = file.certificates.size() == 1
                              ? Words::tr("1 certificate")
                              : Words::tr("%L1 certificates").arg(file.certificates.size());
    return count + u": "_s + lines.join(u"; "_s);
}

} // namespace desk
