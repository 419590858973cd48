// SPDX-License-Identifier: GPL-3.0-or-later
#include "keystore.h"

#include <QCoreApplication>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeyStore)
};

QString withDetail(const QString &words, const QString &detail)
{
    return detail.isEmpty() ? words : Words::tr("%1 (%2)").arg(words, detail.simplified());
}

} // namespace

QString troubleWords(const KeyAnswer &answer)
{
    switch (answer.kind) {
    case KeyAnswer::Kind::Done:
    case KeyAnswer::Kind::NotThere:
        break;
    case KeyAnswer::Kind::Refused:
        return withDetail(Words::tr("The system's keychain is locked or refuses."), answer.detail);
    case KeyAnswer::Kind::NoKeychain:
        return withDetail(Words::tr("The system's keychain cannot be reached."), answer.detail);
    case KeyAnswer::Kind::Silent:
        return withDetail(Words::tr("The system's keychain does not answer."), answer.detail);
    }
    return {};
}

QString keyEntry(const Environment &environment)
{
    QUrl url = environment.baseUrl.adjusted(QUrl::StripTrailingSlash | QUrl::RemoveUserInfo |
                                            QUrl::NormalizePathSegments);
    if (url.path() == "/"_L1)
        url.setPath({});
    if (url.port() == (url.scheme() == "https"_L1 ? 443 : 80))
        url.setPort(-1);
    return environment.name + " at "_L1 + url.toString(QUrl::FullyEncoded);
}

} // namespace desk
