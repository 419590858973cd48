// SPDX-License-Identifier: GPL-3.0-or-later
#include "concludedialog.h"

#include "attempttext.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int textWidth = 360; // device-independent pixels

QLabel *plainText(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(textWidth);
    return label;
}

} // namespace

ConcludeDialog::ConcludeDialog(const Attempt &attempt, Outcome outcome, QWidget *parent)
    : QDialog(parent)
    , m_outcome(outcome)
{
    const bool created = outcome == Outcome::Created;
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName("concludeAttempt"_L1);
    setWindowTitle(created ? tr("It was created") : tr("It was not created"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(plainText(question(attempt), this));
    if (created)
        addAccount(attempt);
    column->addWidget(plainText(tr("What you say is recorded with your name, and cannot be taken "
                                   "back."),
                                this));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *record = buttons->addButton(created ? tr("Record: it was created")
                                                     : tr("Record: it was not created"),
                                             QDialogButtonBox::AcceptRole);
    record->setAutoDefault(false);
    if (!created) // it makes sending again possible: never by a hasty Enter
        buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    else
        record->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ConcludeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

QString ConcludeDialog::question(const Attempt &attempt) const
{
    const QString who = attempttext::title(attempt);
    if (m_outcome == Outcome::Created)
        return tr("You looked in Caliq, and the account of this attempt is there: %1.").arg(who);
    return tr("You looked in Caliq, and there is no account of this attempt: %1. It can be sent "
              "again then.")
        .arg(who);
}

void ConcludeDialog::addAccount(const Attempt &attempt)
{
    m_accountNo = new QLineEdit(attempttext::accountNo(attempt), this);
    m_accountNo->setObjectName("foundAccountNo"_L1);
    m_accountNo->setAccessibleName(tr("Account no"));
    m_accountId = new QLineEdit(this);
    m_accountId->setObjectName("foundAccountId"_L1);
    m_accountId->setAccessibleName(tr("Account ID"));
    for (QLineEdit *edit : {m_accountNo, m_accountId})
        edit->setPlaceholderText(tr("leave empty if you do not know it"));
    m_trouble = plainText(tr("An account ID is a number above 0."), this);
    m_trouble->setForegroundRole(QPalette::BrightText);
    m_trouble->hide();
    auto *rows = new QFormLayout;
    rows->addRow(tr("Account &no"), m_accountNo);
    rows->addRow(tr("Account &ID"), m_accountId);
    rows->addRow(m_trouble);
    static_cast<QVBoxLayout *>(layout())->addLayout(rows);
}

bool ConcludeDialog::isIdRight() const
{
    if (!m_accountId || m_accountId->text().trimmed().isEmpty())
        return true;
    bool isNumber = false;
    const qint64 id = m_accountId->text().trimmed().toLongLong(&isNumber);
    return isNumber && id > 0;
}

void ConcludeDialog::accept()
{
    if (isIdRight())
        return QDialog::accept();
    m_trouble->show();
    m_accountId->setFocus(Qt::OtherFocusReason);
    m_accountId->selectAll();
}

LaterConclusion ConcludeDialog::conclusion() const
{
    LaterConclusion conclusion{.outcome = m_outcome, .by = LaterConclusion::By::Person};
    if (!m_accountNo)
        return conclusion;
    conclusion.accountNo = m_accountNo->text().trimmed();
    if (!m_accountId->text().trimmed().isEmpty())
        conclusion.accountId = m_accountId->text().trimmed().toLongLong();
    return conclusion;
}

} // namespace desk
