// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keystore.h"

#include <QHash>

namespace desk {

/// The keys of the environments as this session knows them. What a person types counts at once
/// and goes to the key store; what the store holds is asked for on need and never takes the place
/// of what was typed meanwhile. Where the store cannot do it, the key lives for this session. The
/// sandbox's key is nobody's secret and never stored. A key that a service refuses stays: who
/// typed it decides.
class Keyring : public QObject
{
    Q_OBJECT
public:
    explicit Keyring(KeyStore &store, QObject *parent = nullptr);

    /// Empty where there is none, or it is not known yet.
    QString key(const Environment &environment) const;

    /// Asks the store, unless the key is known or asked for already; found() may follow.
    void look(const Environment &environment);

    /// What a person typed. An empty one is removed from the store.
    void keep(const Environment &environment, const QString &key);

    /// The last key but one of this session; empty where there is none. Nobody may lose a key by
    /// typing where they did not mean to.
    QString former(const Environment &environment) const;

    /// The environment has another name: its key goes along, unless the base URL is another too.
    void move(const Environment &from, const Environment &to);

    /// The text without any key that this session knows.
    QString withoutKeys(const QString &text) const;

    /// Whether the store has yet to answer for a key that was typed, cleared or moved.
    bool isChanging() const { return m_changing > 0; }

    /// Why the key is for this session only, or still in the store; in sentences, a short one and
    /// the store's own words. Empty while all is well.
    QString trouble(const Environment &environment) const;
    QString troubleDetail(const Environment &environment) const;

Q_SIGNALS:
    /// The store's key of this entry is there.
    void found(const QString &entry);
    void troubleChanged(const QString &entry);
    /// Nothing isChanging() any more. `trouble`: why a key of those may not be kept; in a sentence.
    void settled(const QString &trouble);

private:
    enum class Question { Read, Write, Remove };
    struct Held
    {
        QString key;
        QString former;
        bool isKnown = false;  // typed, or read
        bool isAsking = false; // a read is under way
        int changes = 0;       // an answer to an earlier question is not taken
        QString trouble;
        QString detail;
    };

    template <typename Then>
    void whenChanged(const QFuture<KeyAnswer> &answer, Then then);
    void take(const QString &entry, const KeyAnswer &answer);
    void moveWritten(const Environment &from, const Environment &to, const QString &key);
    void note(const QString &entry, Question question, const KeyAnswer &answer);

    KeyStore &m_store;
    QHash<QString, Held> m_held; // by entry
    int m_changing = 0;
    QString m_changeTrouble; // of those under way
};

} // namespace desk
