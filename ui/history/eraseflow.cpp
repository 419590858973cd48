// SPDX-License-Identifier: GPL-3.0-or-later
#include "eraseflow.h"

#include "attempttext.h"
#include "journal/journal.h"
#include "whenfinished.h"

#include <QCheckBox>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

// Reading and writing the file and its backup at the pace that leaves room for others.
constexpr qint64 bytesASecond = 40'000'000;

QString howLong(qint64 bytes)
{
    const qint64 seconds = bytes / bytesASecond;
    if (seconds < 5)
        return EraseFlow::tr("It takes a few seconds.");
    if (seconds < 90)
        return EraseFlow::tr("It takes about %L1 seconds.").arg(seconds);
    return EraseFlow::tr("It takes about %L1 minutes.").arg((seconds + 30) / 60);
}

QString consequences(const Attempt &attempt, qint64 bytes)
{
    QStringList parts{
        EraseFlow::tr("Names, numbers, addresses, texts and notes go from the journal and its "
                      "backups, for good. That there was an attempt, when, its outcome and the "
                      "service's IDs stay."),
        EraseFlow::tr("Not touched: the account in the service, drafts, files you exported, and "
                      "damaged journals that were kept aside.")};
    if (attempt.conclusion && attempt.conclusion->outcome == Outcome::Unknown)
        parts.append(EraseFlow::tr("Whether this account was created can be checked only before."));
    parts.append(howLong(bytes) + u' ' + EraseFlow::tr("You can go on working meanwhile."));
    return parts.join("\n\n"_L1);
}

} // namespace

EraseFlow::EraseFlow(Journal &journal, QWidget *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_parent(parent)
{
    connect(&journal, &Journal::erasing, this, &EraseFlow::showStep);
}

void EraseFlow::ask(const Attempt &attempt)
{
    if (m_busy)
        return;
    m_busy = true;
    whenFinished(m_journal.sameCustomer(attempt.id), this,
                 [this, attempt](const QList<Attempt> &others) { askAbout(attempt, others); });
}

void EraseFlow::askAbout(const Attempt &attempt, const QList<Attempt> &others)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Erase data"),
                                tr("Erase what the journal holds of this customer?"), {}, m_parent);
    box->setObjectName("eraseQuestion"_L1);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(consequences(attempt, m_journal.fileSize()));
    auto *all = new QCheckBox(
        others.size() == 1
            ? tr("Also in the other attempt for the same customer")
            : tr("Also in the %L1 other attempts for the same customer").arg(others.size()),
        box);
    all->setObjectName("eraseOthers"_L1);
    all->setChecked(true);
    if (!others.isEmpty())
        box->setCheckBox(all);
    all->setVisible(!others.isEmpty());
    QPushButton *stay = box->addButton(tr("Keep it"), QMessageBox::RejectRole);
    QPushButton *proceed = box->addButton(tr("Erase"), QMessageBox::DestructiveRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(box, &QDialog::finished, this, [this, box, proceed, all, attempt, others] {
        m_busy = box->clickedButton() == proceed;
        if (!m_busy)
            return;
        QStringList ids{attempt.id};
        for (const Attempt &other : others) {
            if (all->isChecked())
                ids.append(other.id);
        }
        erase(ids);
    });
    box->open();
}

void EraseFlow::erase(const QStringList &ids)
{
    m_progress = new QProgressDialog(tr("Erasing…"), {}, 0, 0, m_parent);
    m_progress->setObjectName("eraseProgress"_L1);
    m_progress->setWindowTitle(tr("Erase data"));
    m_progress->setAttribute(Qt::WA_DeleteOnClose, false);
    m_progress->setWindowModality(Qt::NonModal);
    m_progress->setMinimumDuration(0);
    m_progress->show();
    whenFinished(m_journal.erase(ids), this,
                 [this, ids](const QString &error) { onDone(ids, error); });
}

void EraseFlow::showStep(const QString &step)
{
    if (m_progress && !step.isEmpty())
        m_progress->setLabelText(step);
}

void EraseFlow::onDone(const QStringList &ids, const QString &error)
{
    m_busy = false;
    m_progress->deleteLater();
    m_progress = nullptr;
    for (const QString &id : ids)
        Q_EMIT erased(id);
    if (error.isEmpty())
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Erase data"),
                                tr("Not everything could be erased. Erase once more later."),
                                QMessageBox::Ok, m_parent);
    box->setObjectName("eraseTrouble"_L1);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(error);
    box->open();
}

} // namespace desk
