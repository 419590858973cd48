// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainnote.h"

#include "environmentkeys.h"
#include "iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTextDocument>

namespace desk {

using namespace Qt::StringLiterals;

KeychainNote::KeychainNote(const EnvironmentKeys &keys, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
    , m_words(new QLabel(this))
{
    m_words->setObjectName("keychainNote"_L1);
    m_words->setTextFormat(Qt::PlainText);
    auto *icon = new IconLabel(14, this);
    icon->setIcon("warning"_L1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(icon);
    row->addWidget(m_words);
    hide();
    connect(&keys, &EnvironmentKeys::troubleChanged, this, &KeychainNote::refresh);
}

void KeychainNote::refresh()
{
    m_words->setText(m_keys.trouble());
    const QString detail = m_keys.troubleDetail(); // words of the keychain's in it, not ours
    setToolTip(Qt::mightBeRichText(detail) ? detail.toHtmlEscaped() : detail);
    m_words->setAccessibleDescription(detail);
    setVisible(!m_keys.trouble().isEmpty());
}

} // namespace desk
