// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknownpanel.h"

#include "concludedialog.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace desk {

using namespace Qt::StringLiterals;

UnknownPanel::UnknownPanel(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_check(makeButton(tr("Check"), tr("Asks the service whether the account is there")))
{
    m_words->setObjectName("checkFound"_L1);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_check->setObjectName("checkAttempt"_L1);
    auto *created = makeButton(tr("It was created\u2026"), tr("You found the account in Caliq"));
    auto *notCreated =
        makeButton(tr("It was not created\u2026"), tr("You looked, and there is no account"));
    created->setObjectName("wasCreated"_L1);
    notCreated->setObjectName("wasNotCreated"_L1);
    connect(m_check, &QPushButton::clicked, this, [this] { Q_EMIT checkWanted(*m_attempt); });
    connect(created, &QPushButton::clicked, this, [this] { ask(Outcome::Created); });
    connect(notCreated, &QPushButton::clicked, this, [this] { ask(Outcome::NotCreated); });

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->addWidget(m_words, 0, 0, 1, 3);
    grid->addWidget(m_check, 1, 0);
    grid->addWidget(created, 1, 1);
    grid->addWidget(notCreated, 1, 2);
    hide();
}

QPushButton *UnknownPanel::makeButton(const QString &text, const QString &toolTip)
{
    auto *button = new QPushButton(text, this);
    button->setToolTip(toolTip);
    button->setMinimumWidth(1); // the pane may be narrow
    return button;
}

void UnknownPanel::show(const Attempt &attempt)
{
    m_attempt = attempt;
    showFound();
    setVisible(attempt.conclusion && attempt.conclusion->outcome == Outcome::Unknown);
}

void UnknownPanel::setLooking(bool looking)
{
    m_check->setEnabled(!looking);
    m_check->setText(looking ? tr("Checking\u2026") : tr("Check"));
}

void UnknownPanel::setFound(const QString &id, const QString &words)
{
    m_found.insert(id, words);
    showFound();
}

void UnknownPanel::showFound()
{
    const QString words = m_attempt ? m_found.value(m_attempt->id) : QString();
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
}

void UnknownPanel::ask(Outcome outcome)
{
    auto *dialog = new ConcludeDialog(*m_attempt, outcome, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, attempt = *m_attempt] {
        Q_EMIT concluded(attempt, dialog->conclusion());
    });
    dialog->open();
}

} // namespace desk
