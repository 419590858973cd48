// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/keyring.h"

namespace desk {

class CustomerForm;

/// Keeps the key in the form the one of the environment that is shown, and the other way round:
/// what is typed there is that environment's from now on, and no other's.
class EnvironmentKeys : public QObject
{
    Q_OBJECT
public:
    EnvironmentKeys(CustomerForm &form, KeyStore &store, QObject *parent = nullptr);

    /// Puts the environment's key into the form, as far as it is known.
    void show(const Environment &environment);
    /// Asks the key store for what is not known yet. Not before the first paint: it loads
    /// libraries.
    void look();

    /// After the environment was renamed: its key goes along, where the base URL is the same.
    void move(const Environment &from, const Environment &to);
    /// After the environment was removed.
    void forget(const Environment &environment) { m_ring.keep(environment, {}); }

    /// Sees to it that what stands in the field goes to the key store, left or not. Whether there
    /// is anything to wait for: settled() follows then.
    bool settle();

    /// Exchanges the key with the one before it, if there was one.
    void putBack();
    bool hasFormer() const { return !m_ring.former(m_shown).isEmpty(); }

    QString keyOf(const Environment &environment) const;
    /// The text without any key that this session knows, one that is being typed included.
    QString withoutKeys(const QString &text) const;

    /// What stands in the status bar; both empty while all is well.
    QString trouble() const { return m_ring.trouble(m_shown); }
    QString troubleDetail() const { return m_ring.troubleDetail(m_shown); }

Q_SIGNALS:
    /// Another key is in force for the environment that is shown.
    void keyChanged();
    /// Somebody typed over a key that was there.
    void keyReplaced();
    void troubleChanged();
    /// Every key is in the store now, or `trouble` says why one may not be.
    void settled(const QString &trouble);

private:
    QString typedKey() const;
    void keepTyped();
    void onEntered();
    void onFound(const QString &entry);

    CustomerForm &m_form;
    Keyring m_ring;
    Environment m_shown;
};

} // namespace desk
