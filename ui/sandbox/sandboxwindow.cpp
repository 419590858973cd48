// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxwindow.h"

#include "faultseditor.h"
#include "history/copybutton.h"
#include "receivedpane.h"
#include "sandbox/sandbox.h"
#include "whenfinished.h"

#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QVBoxLayout>

namespace desk {

using namespace Qt::StringLiterals;

SandboxWindow::SandboxWindow(Sandbox &sandbox, QWidget *parent)
    : QDialog(parent)
    , m_address(new QLineEdit(this))
    , m_copy(new CopyButton(tr("the address"), this))
    , m_note(new QLabel(this))
    , m_faults(new FaultsEditor(this))
    , m_received(new ReceivedPane(sandbox.log(), this))
{
    setObjectName("sandboxWindow"_L1);
    setWindowTitle(tr("Sandbox"));
    auto *faults = new QGroupBox(tr("Faults of CustomerCreate, until the program ends"), this);
    auto *inside = new QVBoxLayout(faults);
    inside->addWidget(m_faults);
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeAddress());
    column->addWidget(m_note);
    column->addWidget(faults);
    column->addWidget(m_received, 1);
    constexpr QSize wanted(720, 640);
    constexpr QSize frame(20, 50); // of the window, as good as any guess
    resize(wanted.boundedTo(screen()->availableSize() - frame));

    m_faults->show(sandbox.faults());
    connect(m_faults, &FaultsEditor::changed, &sandbox, &Sandbox::setFaults);
    connect(&sandbox, &Sandbox::faultsChanged, m_faults,
            [this, &sandbox] { m_faults->show(sandbox.faults()); });
    whenFinished(sandbox.start(), this, [this](const SandboxStart &start) { showStart(start); });
}

QWidget *SandboxWindow::makeAddress()
{
    auto *line = new QWidget(this);
    auto *label = new QLabel(tr("A&ddress"), line);
    label->setBuddy(m_address);
    m_address->setObjectName("sandboxAddress"_L1);
    m_address->setAccessibleName(tr("Address"));
    m_address->setReadOnly(true);
    m_copy->setEnabled(false);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setText(tr("Starting…"));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_address, 1);
    row->addWidget(m_copy);
    return line;
}

void SandboxWindow::showStart(const SandboxStart &start)
{
    m_address->setText(start.baseUrl.toString());
    m_copy->setCopied(m_address->text());
    m_copy->setEnabled(start.error.isEmpty());
    m_note->setText(
        start.error.isEmpty()
            ? tr("Any client on this computer can call it there. Its key is %1.").arg(sandboxKey())
            : start.error);
}

} // namespace desk
