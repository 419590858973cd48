// SPDX-License-Identifier: GPL-3.0-or-later
#include "runquestion.h"

#include "testbench/productioncheck.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 520; // device-independent pixels: as long a line as is read with ease

QLabel *makeWords(const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(widest);
    return label;
}

} // namespace

RunQuestion::RunQuestion(const QStringList &plan, const Environment &target,
                         const EnvironmentList &configured, QWidget *parent)
    : QDialog(parent)
    , m_target(target)
    , m_configured(configured)
{
    setObjectName("runQuestion"_L1);
    setWindowTitle(tr("Before it begins"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    for (const QString &sentence : plan)
        column->addWidget(makeWords(sentence, this));

    auto *buttons = new QDialogButtonBox(this);
    m_start = buttons->addButton(tr("Start"), QDialogButtonBox::AcceptRole);
    m_leave = buttons->addButton(tr("Do not start"), QDialogButtonBox::RejectRole);
    const QStringList names = productionNames(target, configured);
    if (!names.isEmpty())
        column->addWidget(makeNameInput(names.constFirst()));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, &RunQuestion::agreed);
    connect(this, &QDialog::rejected, this, &RunQuestion::declined);
    showWhetherTyped();
}

QWidget *RunQuestion::makeNameInput(const QString &name)
{
    auto *part = new QWidget(this);
    m_name = new QLineEdit(part);
    m_name->setObjectName("productionName"_L1);
    m_name->setAccessibleName(tr("Name of the environment"));
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->addWidget(makeWords(tr("%1 is marked as production: these accounts would be real. If "
                                   "that is meant, type its name.")
                                    .arg(name),
                                part));
    column->addWidget(m_name);
    connect(m_name, &QLineEdit::textChanged, this, &RunQuestion::showWhetherTyped);
    m_name->setFocus();
    return part;
}

void RunQuestion::showWhetherTyped()
{
    const auto typed = m_name ? std::optional(m_name->text()) : std::nullopt;
    const bool isMeant = !findProductionProblem(m_target, m_configured, typed);
    m_start->setEnabled(isMeant);
    m_start->setDefault(isMeant);
    m_leave->setDefault(!isMeant);
}

} // namespace desk
