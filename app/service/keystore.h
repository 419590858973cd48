// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"

#include <QFuture>
#include <QObject>
#include <QString>

namespace desk {

/// What a key store says to one question.
struct KeyAnswer
{
    enum class Kind {
        Done,       ///< read, written or removed as asked
        NotThere,   ///< it holds no such key
        Refused,    ///< it is locked, or somebody said no
        NoKeychain, ///< there is none, or it went away
        Silent,     ///< it has not answered in time: a question on the screen may wait for somebody
    };

    Kind kind = Kind::NoKeychain;
    QString key;    ///< what was read
    QString detail; ///< the keychain's own words, where it had any

    /// It could not do what it was asked: the key lives for this session only.
    bool isTrouble() const { return kind != Kind::Done && kind != Kind::NotThere; }
};

/// Why the keychain did not do it, in a sentence; empty where it did.
QString troubleWords(const KeyAnswer &answer);

/// What an environment's key is filed under: its name and its base URL. Under another base URL
/// the key is another one, so that a key is never sent to a host that somebody has merely put in
/// the place of the old one; two environments at one address (two brands, say) have a key each.
QString keyEntry(const Environment &environment);

/// Keeps API keys, one an entry. An interface, so that tests can answer in the keychain's place.
/// Every future ends; those of a store that is deleted end without a result.
class KeyStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QFuture<KeyAnswer> read(const QString &entry) = 0;
    virtual QFuture<KeyAnswer> write(const QString &entry, const QString &key) = 0;
    /// Done, or NotThere where there was nothing to remove.
    virtual QFuture<KeyAnswer> remove(const QString &entry) = 0;
};

} // namespace desk
