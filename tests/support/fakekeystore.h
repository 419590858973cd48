// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/keystore.h"

#include <QHash>
#include <QPromise>

#include <functional>
#include <memory>

namespace desk::test {

/// A keychain that is as the test says. Held back, it answers when the test releases it.
class FakeKeyStore : public KeyStore
{
    Q_OBJECT
public:
    using KeyStore::KeyStore;

    QFuture<KeyAnswer> read(const QString &entry) override
    {
        return answer([this, entry] {
            return keys.contains(entry) ? KeyAnswer{KeyAnswer::Kind::Done, keys.value(entry), {}}
                                        : KeyAnswer{KeyAnswer::Kind::NotThere, {}, {}};
        });
    }
    QFuture<KeyAnswer> write(const QString &entry, const QString &key) override
    {
        return answer([this, entry, key] {
            keys.insert(entry, key);
            return KeyAnswer{KeyAnswer::Kind::Done, {}, {}};
        });
    }
    QFuture<KeyAnswer> remove(const QString &entry) override
    {
        return answer([this, entry] {
            keys.remove(entry);
            return KeyAnswer{KeyAnswer::Kind::Done, {}, {}};
        });
    }

    void holdBack() { m_isHeldBack = true; }
    void release()
    {
        m_isHeldBack = false;
        for (const auto &pending : std::exchange(m_pending, {}))
            pending();
    }

    QHash<QString, QString> keys;                     ///< by entry
    KeyAnswer trouble{KeyAnswer::Kind::Done, {}, {}}; ///< what every question gets, if it is one
    int asked = 0;

private:
    QFuture<KeyAnswer> answer(const std::function<KeyAnswer()> &act)
    {
        ++asked;
        auto promise = std::make_shared<QPromise<KeyAnswer>>();
        promise->start();
        const auto end = [this, promise, act] {
            promise->addResult(trouble.isTrouble() ? trouble : act());
            promise->finish();
        };
        if (m_isHeldBack)
            m_pending.append(end);
        else
            end();
        return promise->future();
    }

    QList<std::function<void()>> m_pending;
    bool m_isHeldBack = false;
};

} // namespace desk::test
