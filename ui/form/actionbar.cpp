// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionbar.h"

#include "contract/issuefield.h"
#include "iconlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace desk {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int iconSize = 20;
constexpr qsizetype longestRemark = 160; // the whole is in the history

QString accountNoOf(const Attempt &attempt)
{
    const Answer &answer = attempt.conclusion->answer;
    return answer.accountNo.value_or(attempt.request.text(field::accountNo));
}

QString remarkOf(const Conclusion &conclusion)
{
    const Issue &issue = conclusion.answer.issues.first();
    if (issue.message.trimmed().isEmpty())
        return wordsOf(issue);
    return ActionBar::tr("The service adds: %1").arg(issue.message.left(longestRemark));
}

QString sentenceFor(const Attempt &attempt)
{
    const Conclusion &conclusion = *attempt.conclusion;
    switch (conclusion.outcome) {
    case Outcome::Created: {
        const QString accountNo = accountNoOf(attempt);
        const QString created = accountNo.isEmpty()
                                    ? ActionBar::tr("Account created.")
                                    : ActionBar::tr("Account %1 created.").arg(accountNo);
        // OK may still carry issues; they are warnings then.
        return conclusion.answer.issues.isEmpty() ? created : created + u' ' + remarkOf(conclusion);
    }
    case Outcome::Rejected:
        return ActionBar::tr("Not created: the service rejected it.");
    case Outcome::Refused:
    case Outcome::Unsent:
    case Outcome::NotCreated:
        return ActionBar::tr("Not created. %1").arg(conclusion.error);
    case Outcome::Unknown:
        break;
    }
    return ActionBar::tr("Unknown whether it was created. %1").arg(conclusion.error);
}

} // namespace

ActionBar::ActionBar(QAction *create, QAction *copyAccountNo, QWidget *parent)
    : QWidget(parent)
    , m_left(new QLabel(this))
    , m_icon(new IconLabel(iconSize, this))
    , m_outcome(new QLabel(this))
    , m_copy(new QToolButton(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_create(new QPushButton(create->text(), this))
    , m_busySign(new QTimer(this))
    , m_copyAction(copyAccountNo)
{
    m_left->setObjectName("requiredLeft"_L1);
    m_outcome->setObjectName("outcome"_L1);
    m_create->setObjectName("createAccount"_L1);
    m_cancel->setObjectName("cancelCreate"_L1);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    m_outcome->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy->setDefaultAction(copyAccountNo);
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_create->setToolTip(create->toolTip());
    m_create->setDefault(true); // only its looks: Enter alone never sends
    m_create->setAutoDefault(false);
    m_create->setMinimumSize(150, 34);
    m_progress->setRange(0, 0);
    m_progress->setFixedWidth(90);
    m_progress->setAccessibleName(tr("Waiting for the service"));
    m_busySign->setSingleShot(true);
    m_busySign->setInterval(1s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(m_icon);
    row->addWidget(m_outcome, 1);
    row->addWidget(m_copy);
    row->addWidget(m_left);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_create);

    connect(m_create, &QPushButton::clicked, create, &QAction::trigger);
    connect(m_cancel, &QPushButton::clicked, this, &ActionBar::cancelled);
    connect(m_busySign, &QTimer::timeout, m_progress, &QWidget::show);
    setBusy(false, false);
    clearOutcome();
}

void ActionBar::setLeft(int requiredFields, int errors)
{
    m_requiredFields = requiredFields;
    m_errors = errors;
    showLeft();
}

void ActionBar::setHeld(const QString &why)
{
    m_held = why;
    m_create->setEnabled(!m_busy && m_held.isEmpty());
    m_create->setAccessibleDescription(m_held);
    showLeft();
}

void ActionBar::showLeft()
{
    if (!m_held.isEmpty())
        m_left->setText(m_held);
    else if (m_requiredFields > 0)
        m_left->setText(m_requiredFields == 1
                            ? tr("1 required field left")
                            : tr("%L1 required fields left").arg(m_requiredFields));
    else if (m_errors > 0)
        m_left->setText(m_errors == 1 ? tr("1 field needs attention")
                                      : tr("%L1 fields need attention").arg(m_errors));
    else
        m_left->setText(tr("Ready to create"));
}

void ActionBar::setBusy(bool busy, bool bytesHaveLeft)
{
    m_busy = busy;
    m_create->setEnabled(!busy && m_held.isEmpty());
    m_left->setVisible(!busy);
    m_cancel->setVisible(busy);
    m_cancel->setToolTip(bytesHaveLeft
                             ? tr("The request has left: the account may be created all the same.")
                             : tr("Nothing has been sent yet."));
    if (!busy) {
        m_busySign->stop();
        m_progress->hide();
        return;
    }
    showNote(bytesHaveLeft ? tr("Sent. Waiting for the service; cancelling now leaves it unknown "
                                "whether the account was created.")
                           : tr("Connecting…"));
    if (!m_busySign->isActive() && !m_progress->isVisible())
        m_busySign->start();
}

void ActionBar::showOutcome(const Attempt &attempt, const QString &recordingError)
{
    const Outcome outcome = attempt.conclusion->outcome;
    QString words = sentenceFor(attempt);
    if (!recordingError.isEmpty() && outcome != Outcome::Unsent)
        words += u' ' + tr("It could not be written to the journal: %1").arg(recordingError);
    m_icon->setIcon(outcomeName(outcome));
    m_icon->setAccessibleName(outcomeLabel(outcome));
    m_icon->show();
    m_outcome->setText(words);
    m_copyAction->setEnabled(outcome == Outcome::Created && !accountNoOf(attempt).isEmpty());
    m_copyAction->setData(accountNoOf(attempt));
    m_copy->setVisible(m_copyAction->isEnabled());
}

void ActionBar::clearOutcome()
{
    m_outcome->clear();
    m_icon->hide();
    m_copyAction->setEnabled(false);
    m_copy->hide();
}

void ActionBar::showNote(const QString &words)
{
    clearOutcome();
    m_outcome->setText(words);
}

} // namespace desk
