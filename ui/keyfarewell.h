// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace desk {

class EnvironmentKeys;

/// Sees to it that a key that was typed just before the window is closed reaches the keychain. The
/// window stays for that, a few seconds at most, and after that says what became of the key: the
/// next time it closes all the same.
class KeyFarewell : public QObject
{
    Q_OBJECT
public:
    explicit KeyFarewell(EnvironmentKeys &keys, QObject *parent = nullptr);

    /// False: not yet; closeWanted() or notKept() follows.
    bool mayClose();

Q_SIGNALS:
    void waiting(const QString &words);
    void closeWanted();
    void notKept(const QString &words);

private:
    void onSettled(const QString &trouble);
    void onSilence();
    void giveUp(const QString &why);

    EnvironmentKeys &m_keys;
    QTimer m_patience; // runs while the window waits
    bool m_isTold = false;
};

} // namespace desk
