// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainstore.h"

#include "keychainquestion.h"

#include <qt6keychain/keychain.h>

namespace desk {

namespace {

template <typename Job>
Job *makeJob(const QString &entry)
{
    auto *job = new Job(QStringLiteral("customer-desk"));
    job->setInsecureFallback(false);
    job->setKey(entry);
    return job;
}

} // namespace

KeychainStore::KeychainStore(std::chrono::milliseconds patience, QObject *parent)
    : KeyStore(parent)
    , m_patience(patience)
{
}

QFuture<KeyAnswer> KeychainStore::read(const QString &entry)
{
    return ask([entry] { return makeJob<QKeychain::ReadPasswordJob>(entry); });
}

QFuture<KeyAnswer> KeychainStore::write(const QString &entry, const QString &key)
{
    return ask([entry, key] {
        auto *job = makeJob<QKeychain::WritePasswordJob>(entry);
        job->setTextData(key);
        return job;
    });
}

QFuture<KeyAnswer> KeychainStore::remove(const QString &entry)
{
    return ask([entry] { return makeJob<QKeychain::DeletePasswordJob>(entry); });
}

QFuture<KeyAnswer> KeychainStore::ask(const std::function<QKeychain::Job *()> &job)
{
    return (new KeychainQuestion(job, m_patience, this))->answer();
}

} // namespace desk
