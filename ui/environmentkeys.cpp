// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmentkeys.h"

#include "form/customerform.h"
#include "service/redactor.h"

namespace desk {

EnvironmentKeys::EnvironmentKeys(CustomerForm &form, KeyStore &store, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_ring(store)
{
    connect(&form, &CustomerForm::keyEntered, this, &EnvironmentKeys::onEntered);
    connect(&m_ring, &Keyring::found, this, &EnvironmentKeys::onFound);
    connect(&m_ring, &Keyring::troubleChanged, this, &EnvironmentKeys::troubleChanged);
    connect(&m_ring, &Keyring::settled, this, &EnvironmentKeys::settled);
}

void EnvironmentKeys::show(const Environment &environment)
{
    if (!m_shown.name.isEmpty())
        keepTyped();
    m_shown = environment;
    m_form.setKey(m_ring.key(environment));
    Q_EMIT troubleChanged();
}

void EnvironmentKeys::look()
{
    m_ring.look(m_shown);
}

void EnvironmentKeys::move(const Environment &from, const Environment &to)
{
    const bool isShown = keyEntry(from) == keyEntry(m_shown);
    if (isShown)
        keepTyped();
    m_ring.move(from, to);
    if (isShown)
        m_shown = from.baseUrl == to.baseUrl ? to : from;
}

QString EnvironmentKeys::keyOf(const Environment &environment) const
{
    return keyEntry(environment) == keyEntry(m_shown) ? typedKey() : m_ring.key(environment);
}

QString EnvironmentKeys::withoutKeys(const QString &text) const
{
    return Redactor(typedKey()).text(m_ring.withoutKeys(text));
}

QString EnvironmentKeys::typedKey() const
{
    return m_form.request().text(field::apiKey);
}

// The field is empty as well while the store has not answered: that removes nothing.
void EnvironmentKeys::keepTyped()
{
    if (typedKey() != m_ring.key(m_shown))
        m_ring.keep(m_shown, typedKey());
}

bool EnvironmentKeys::settle()
{
    keepTyped();
    return m_ring.isChanging();
}

void EnvironmentKeys::onEntered()
{
    const bool replaces = !m_ring.key(m_shown).isEmpty();
    m_ring.keep(m_shown, typedKey());
    Q_EMIT keyChanged();
    if (replaces)
        Q_EMIT keyReplaced();
}

void EnvironmentKeys::putBack()
{
    if (!hasFormer())
        return;
    m_form.setKey(m_ring.former(m_shown));
    m_ring.keep(m_shown, typedKey());
    Q_EMIT keyChanged();
}

// Somebody may have begun to type one.
void EnvironmentKeys::onFound(const QString &entry)
{
    if (entry != keyEntry(m_shown) || !typedKey().isEmpty())
        return;
    m_form.setKey(m_ring.key(m_shown));
    Q_EMIT keyChanged();
}

} // namespace desk
