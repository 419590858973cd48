// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keystore.h"

#include <chrono>
#include <functional>

namespace QKeychain {
class Job;
}

namespace desk {

/// The system's keychain, through QtKeychain: Secret Service, KWallet, or the platform's own.
/// Nothing is loaded before the first question; QtKeychain asks one after the other. Needs an
/// event loop. Keys go nowhere else: QtKeychain's own fallback to a file stays off.
class KeychainStore : public KeyStore
{
    Q_OBJECT
public:
    /// `patience`: after so long a question counts as Silent, counted from when it was asked.
    explicit KeychainStore(std::chrono::milliseconds patience = std::chrono::minutes{2},
                           QObject *parent = nullptr);

    QFuture<KeyAnswer> read(const QString &entry) override;
    QFuture<KeyAnswer> write(const QString &entry, const QString &key) override;
    QFuture<KeyAnswer> remove(const QString &entry) override;

private:
    QFuture<KeyAnswer> ask(const std::function<QKeychain::Job *()> &job);

    std::chrono::milliseconds m_patience;
};

} // namespace desk
