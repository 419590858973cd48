// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keystore.h"

#include <QPromise>

#include <chrono>
#include <functional>

namespace QKeychain {
class Job;
}

namespace desk {

/// One question to the system's keychain, until it is answered or patience is at its end. Deletes
/// itself then. A QtKeychain job cannot be stopped: one that is still under way ends by itself.
class KeychainQuestion : public QObject
{
    Q_OBJECT
public:
    /// Makes a job that is ready to be started.
    using MakeJob = std::function<QKeychain::Job *()>;

    KeychainQuestion(MakeJob makeJob, std::chrono::milliseconds patience, QObject *parent);

    QFuture<KeyAnswer> answer() const { return m_promise.future(); }

private:
    void ask();
    void onFinished(const QKeychain::Job *job);
    void end(const KeyAnswer &answer);

    MakeJob m_makeJob;
    QPromise<KeyAnswer> m_promise;
    bool m_isRepeated = false;
};

} // namespace desk
