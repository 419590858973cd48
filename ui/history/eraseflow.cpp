// SPDX-License-Identifier: GPL-3.0-or-later
#include "eraseflow.h"

#include "attempttext.h"
#include "inworker.h"
#include "journal/journal.h"
#include "whenfinished.h"

#include <QCheckBox>
#include <QMessageBox>
#include <QPushButton>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

// Reading and writing the file and its backup at the pace that leaves room for others.
constexpr qint64 bytesASecond = 50'000'000;

QString howLong(qint64 bytes)
{
    const qint64 seconds = bytes / bytesASecond;
    if (seconds < 5)
        return EraseFlow::tr("It takes a few seconds.");
    if (seconds < 90)
        return EraseFlow::tr("It takes about %L1 seconds.").arg(seconds);
    return EraseFlow::tr("It takes about %L1 minutes.").arg((seconds + 30) / 60);
}

QString aboutKeptAside(qsizetype count)
{
    return count == 1 ? EraseFlow::tr("A damaged journal that was kept aside is deleted, because "
                                      "nothing can be taken out of it.")
                      : EraseFlow::tr("%L1 damaged journals that were kept aside are deleted, "
                                      "because nothing can be taken out of them.")
                            .arg(count);
}

} // namespace

EraseFlow::EraseFlow(Journal &journal, QWidget *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_parent(parent)
{
}

QString EraseFlow::consequences(const Attempt &attempt) const
{
    QStringList parts{
        tr("Names, numbers, addresses, texts and notes go from the journal and its "
           "backups, for good. That there was an attempt, when, its outcome and the "
           "service's IDs stay."),
        tr("Not touched: the account in the service, drafts, and files you exported.")};
    if (m_keptRows && !m_keptRows->isEmpty())
        parts.insert(1, tr("If it came from an import, its mended row goes too, and cells that "
                           "were pasted, with all rows of them. The file on your disk stays."));
    if (const auto aside = m_journal.keptAside().size(); aside > 0)
        parts.insert(1, aboutKeptAside(aside));
    if (attempt.conclusion && attempt.conclusion->outcome == Outcome::Unknown)
        parts.append(tr("Whether this account was created can be checked only before."));
    parts.append(howLong(m_journal.fileSize()) + u' ' + tr("You can go on working meanwhile."));
    return parts.join("\n\n"_L1);
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
    box->setInformativeText(consequences(attempt));
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
    if (!m_keptRows)
        return eraseFromJournal(ids, {});
    const auto work = [kept = *m_keptRows, ids] { return kept.remove(ids); };
    whenFinished(inWorker(work), this,
                 [this, ids](const QString &left) { eraseFromJournal(ids, left); });
}

void EraseFlow::eraseFromJournal(const QStringList &ids, const QString &left)
{
    whenFinished(m_journal.erase(ids), this, [this, ids, left](const QString &error) {
        onDone(ids, error.isEmpty() ? left : error);
    });
}

void EraseFlow::onDone(const QStringList &ids, const QString &error)
{
    m_busy = false;
    for (const QString &id : ids)
        Q_EMIT erased(id);
    if (error.isEmpty())
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Erase data"),
                                tr("Not everything is erased yet."), QMessageBox::Ok, m_parent);
    box->setObjectName("eraseTrouble"_L1);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(error);
    box->open();
}

} // namespace desk
