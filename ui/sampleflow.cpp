// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleflow.h"

#include "environmentbar.h"
#include "form/customerform.h"
#include "sample/samplecustomer.h"
#include "typingaids.h"

#include <QAction>
#include <QInputDialog>
#include <QRandomGenerator>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int highestSeed = 999'999'999; // short enough to be noted down

} // namespace

SampleFlow::SampleFlow(const Parts &parts, const Actions &actions, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_fillKey(actions.fill.shortcut().toString(QKeySequence::NativeText))
    , m_window(window)
{
    connect(&actions.fill, &QAction::triggered, this, &SampleFlow::fill);
    connect(&actions.fillFromSeed, &QAction::triggered, this, &SampleFlow::askForSeed);
}

bool SampleFlow::isAllowed()
{
    if (!m_parts.bar.current().production)
        return true;
    Q_EMIT said(tr("%1 is production: sample customers are for practice and test services.")
                    .arg(m_parts.bar.current().name));
    return false;
}

void SampleFlow::fill()
{
    if (isAllowed())
        fillFrom(int(QRandomGenerator::global()->bounded(highestSeed + 1)));
}

void SampleFlow::askForSeed()
{
    if (!isAllowed())
        return;
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName("sampleSeed"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Sample customer"));
    dialog->setLabelText(tr("Seed: the same one gives the same customer."));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(0, highestSeed);
    dialog->setIntValue(m_seed);
    dialog->setOkButtonText(tr("Fill the form"));
    connect(dialog, &QInputDialog::intValueSelected, this, &SampleFlow::fillFrom);
    dialog->open();
}

void SampleFlow::fillFrom(int seed)
{
    if (!isAllowed())
        return;
    m_seed = seed;
    const CustomerForm &form = m_parts.form;
    Draft draft;
    draft.request =
        believableCustomer(quint32(seed), {form.catalogue(), m_parts.bar.current().accountNoTyped});
    const bool isCompany = !draft.request.text(field::companyName).isEmpty();
    draft.accountType = isCompany ? AccountType::Company : AccountType::Person;
    m_parts.aids.replace(tr("sample customer"), [&] { m_parts.form.setDraft(draft); });
    Q_EMIT said(tr("Sample customer from seed %1. %2 makes another.").arg(seed).arg(m_fillKey));
}

} // namespace desk
