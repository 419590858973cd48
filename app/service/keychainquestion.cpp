// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainquestion.h"

#include "secretservice.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

#include <utility>

namespace desk {

namespace {

KeyAnswer::Kind kindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return KeyAnswer::Kind::Done;
    case QKeychain::EntryNotFound:
        return KeyAnswer::Kind::NotThere;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return KeyAnswer::Kind::Refused;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: // Secret Service: no bus, nobody there, gone meanwhile
        break;
    }
    return KeyAnswer::Kind::NoKeychain;
}

KeyAnswer answerOf(const QKeychain::Job &job)
{
    KeyAnswer answer;
    answer.kind = kindOf(job.error());
    if (answer.isTrouble())
        answer.detail = job.errorString();
    else if (const auto *read = qobject_cast<const QKeychain::ReadPasswordJob *>(&job))
        answer.key = read->textData();
    return answer;
}

// What a locked Secret Service says as well.
bool mayMeanLocked(const KeyAnswer &answer, const QKeychain::Job *job)
{
    return answer.kind == KeyAnswer::Kind::NotThere ||
           qobject_cast<const QKeychain::DeletePasswordJob *>(job) != nullptr;
}

} // namespace

KeychainQuestion::KeychainQuestion(MakeJob makeJob, std::chrono::milliseconds patience,
                                   QObject *parent)
    : QObject(parent)
    , m_makeJob(std::move(makeJob))
{
    m_promise.start();
    QTimer::singleShot(patience, this, [this] { end({KeyAnswer::Kind::Silent, {}, {}}); });
    secretservice::connectCalmly(this, [this] { ask(); });
}

void KeychainQuestion::ask()
{
    QKeychain::Job *job = m_makeJob();
    connect(job, &QKeychain::Job::finished, this, &KeychainQuestion::onFinished);
    job->start();
}

void KeychainQuestion::onFinished(const QKeychain::Job *job)
{
    const KeyAnswer answer = answerOf(*job);
    if (answer.kind == KeyAnswer::Kind::NoKeychain && !std::exchange(m_isRepeated, true)) {
        secretservice::forgetDaemon(); // another one may have come in its place
        return ask();
    }
    if (answer.isTrouble() || !mayMeanLocked(answer, job))
        return end(answer);
    secretservice::whenLockKnown(this, [this, answer](bool isLocked) {
        end(isLocked ? KeyAnswer{KeyAnswer::Kind::Refused, {}, {}} : answer);
    });
}

void KeychainQuestion::end(const KeyAnswer &answer)
{
    if (m_promise.future().isFinished())
        return;
    m_promise.addResult(answer);
    m_promise.finish();
    deleteLater();
}

} // namespace desk
