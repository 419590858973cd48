// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyring.h"

#include "redactor.h"
#include "sandbox/sandbox.h"
#include "whenfinished.h"

#include <utility>

namespace desk {

// What is asked for in turn by `then` counts as well, before this one no longer does.
template <typename Then>
void Keyring::whenChanged(const QFuture<KeyAnswer> &answer, Then then)
{
    ++m_changing;
    whenFinished(answer, this, [this, then](const KeyAnswer &given) {
        then(given);
        if (given.isTrouble())
            m_changeTrouble = troubleWords(given);
        if (--m_changing == 0)
            Q_EMIT settled(std::exchange(m_changeTrouble, {}));
    });
}

Keyring::Keyring(KeyStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

QString Keyring::key(const Environment &environment) const
{
    const auto held = m_held.constFind(keyEntry(environment));
    if (held == m_held.cend())
        return environment.sandbox ? sandboxKey() : QString();
    return held->key;
}

QString Keyring::withoutKeys(const QString &text) const
{
    QString clean = Redactor(sandboxKey()).text(text);
    for (const Held &held : m_held)
        clean = Redactor(held.former).text(Redactor(held.key).text(clean));
    return clean;
}

void Keyring::look(const Environment &environment)
{
    if (environment.sandbox)
        return;
    const QString entry = keyEntry(environment);
    Held &held = m_held[entry];
    if (held.isKnown || held.isAsking)
        return;
    held.isAsking = true;
    whenFinished(m_store.read(entry), this,
                 [this, entry](const KeyAnswer &answer) { take(entry, answer); });
}

void Keyring::take(const QString &entry, const KeyAnswer &answer)
{
    Held &held = m_held[entry];
    held.isAsking = false;
    if (held.isKnown) // typed meanwhile
        return;
    if (answer.kind == KeyAnswer::Kind::Done && !answer.key.isEmpty()) {
        held.key = answer.key;
        held.isKnown = true;
        Q_EMIT found(entry);
    }
    note(entry, Question::Read, answer);
}

void Keyring::keep(const Environment &environment, const QString &key)
{
    const QString entry = keyEntry(environment);
    const QString before = this->key(environment);
    Held &held = m_held[entry];
    if (held.isKnown && held.key == key && held.trouble.isEmpty())
        return;
    if (!before.isEmpty() && before != key)
        held.former = before;
    held.key = key;
    held.isKnown = true;
    if (environment.sandbox)
        return;
    const Question question = key.isEmpty() ? Question::Remove : Question::Write;
    whenChanged(key.isEmpty() ? m_store.remove(entry) : m_store.write(entry, key),
                [this, entry, question, asked = ++held.changes](const KeyAnswer &answer) {
                    if (asked == m_held.value(entry).changes)
                        note(entry, question, answer);
                });
}

void Keyring::move(const Environment &from, const Environment &to)
{
    Environment renamed = from;
    renamed.name = to.name;
    const QString entry = keyEntry(from);
    if (keyEntry(renamed) != keyEntry(to) || entry == keyEntry(to))
        return;
    if (const Held held = m_held.value(entry); held.isKnown)
        return moveWritten(from, to, held.key);
    whenChanged(m_store.read(entry), [this, from, to](const KeyAnswer &answer) {
        if (answer.kind != KeyAnswer::Kind::Done || m_held.value(keyEntry(to)).isKnown)
            return;
        moveWritten(from, to, answer.key);
        Q_EMIT found(keyEntry(to));
    });
}

// The old entry goes when the new one is there, and not before.
void Keyring::moveWritten(const Environment &from, const Environment &to, const QString &key)
{
    keep(to, key);
    if (key.isEmpty())
        return;
    whenChanged(m_store.read(keyEntry(to)), [this, from, key](const KeyAnswer &answer) {
        if (answer.key == key)
            keep(from, {});
    });
}

QString Keyring::former(const Environment &environment) const
{
    return m_held.value(keyEntry(environment)).former;
}

QString Keyring::trouble(const Environment &environment) const
{
    return m_held.value(keyEntry(environment)).trouble;
}

QString Keyring::troubleDetail(const Environment &environment) const
{
    return m_held.value(keyEntry(environment)).detail;
}

void Keyring::note(const QString &entry, Question question, const KeyAnswer &answer)
{
    Held &held = m_held[entry];
    QString trouble;
    if (answer.isTrouble()) {
        trouble = question == Question::Remove ? tr("The keychain may still hold the key.")
                                               : tr("The key is kept for this session only.");
    }
    if (std::exchange(held.trouble, trouble) == trouble)
        return;
    held.detail = troubleWords(answer);
    Q_EMIT troubleChanged(entry);
}

} // namespace desk
