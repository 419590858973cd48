// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultseditor.h"

#include "calm.h"
#include "settings/settinginput.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSpinBox>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int longestLatency = 600'000; // milliseconds
constexpr auto driftIs = "drift="_L1;

/// The faults of the answer, by the names that readFaults() reads; blank: none.
QList<std::pair<QString, QString>> answers()
{
    return {{{}, FaultsEditor::tr("As it should be")},
            {u"400"_s, FaultsEditor::tr("400 Bad Request, nothing is created")},
            {u"401"_s, FaultsEditor::tr("401 Unauthorized, nothing is created")},
            {u"503"_s, FaultsEditor::tr("503 Service Unavailable, nothing is created")},
            {u"close-before-commit"_s,
             FaultsEditor::tr("Closes without an answer, nothing is created")},
            {u"close-after-commit"_s, FaultsEditor::tr("Creates, then closes without an answer")},
            {u"half-answer"_s, FaultsEditor::tr("Creates, and sends half of the answer")},
            {u"garbage"_s, FaultsEditor::tr("Creates, and answers garbage")},
            {u"wrong-charset"_s, FaultsEditor::tr("Creates, and names another charset")}};
}

QStringList driftNames(const QString &text)
{
    static const QRegularExpression between(u"[\\s,]+"_s);
    QStringList names = text.split(between, Qt::SkipEmptyParts);
    for (QString &name : names) {
        if (!name.startsWith(driftIs))
            name.prepend(driftIs);
    }
    return names;
}

} // namespace

FaultsEditor::FaultsEditor(QWidget *parent)
    : QWidget(parent)
    , m_latency(new Calm<QSpinBox>(this))
    , m_answer(new Calm<QComboBox>(this))
    , m_drifts(new QLineEdit(this))
    , m_driftsInput(new SettingInput("drifts"_L1, tr("D&rifted rules"), m_drifts, nullptr, this))
    , m_none(new QPushButton(tr("&No faults"), this))
{
    m_latency->setObjectName("latency"_L1);
    m_latency->setAccessibleName(tr("Latency"));
    m_latency->setRange(0, longestLatency);
    m_latency->setSingleStep(500);
    m_latency->setSuffix(tr(" ms"));
    m_latency->setSpecialValueText(tr("none"));
    m_answer->setObjectName("answer"_L1);
    m_answer->setAccessibleName(tr("Answer"));
    for (const auto &[name, words] : answers())
        m_answer->addItem(words, name);
    m_drifts->setPlaceholderText(u"Line1:limit:25, Email:required:no, Country:lacks:GBR"_s);
    m_drifts->setToolTip(tr("Where the sandbox differs from the published contract: %1. Add :json "
                            "or :xml for that format only.")
                             .arg(driftForms().join(", "_L1)));
    m_none->setObjectName("noFaults"_L1);
    m_none->setAutoDefault(false);
    layOut();
    connect(m_latency, &QSpinBox::valueChanged, this, &FaultsEditor::read);
    connect(m_answer, &QComboBox::currentIndexChanged, this, &FaultsEditor::read);
    connect(m_drifts, &QLineEdit::textChanged, this, &FaultsEditor::read);
    connect(m_none, &QAbstractButton::clicked, this, &FaultsEditor::clear);
}

void FaultsEditor::layOut()
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Latency"), m_latency);
    form->addRow(tr("&Answer"), m_answer);
    form->addRow(m_driftsInput->label(), m_driftsInput);
    form->addRow(QString(), m_none);
    form->setAlignment(m_none, Qt::AlignLeft);
    m_latency->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void FaultsEditor::show(const SandboxFaults &faults)
{
    if (faults == m_shown)
        return;
    m_shown = faults;
    const QSignalBlocker latency(m_latency);
    const QSignalBlocker answer(m_answer);
    const QSignalBlocker drifts(m_drifts);
    m_latency->setValue(int(faults.delay.count()));
    m_answer->setCurrentIndex(0);
    QStringList texts;
    for (const QString &name : namesOf(faults)) {
        if (const int index = m_answer->findData(name); index > 0)
            m_answer->setCurrentIndex(index);
        else if (name.startsWith(driftIs))
            texts.append(name.sliced(driftIs.size()));
    }
    m_drifts->setText(texts.join(", "_L1));
    m_driftsInput->clear();
    m_none->setEnabled(!faults.isNone());
}

// While a rule is half typed, nothing changes.
void FaultsEditor::read()
{
    QStringList names = driftNames(m_drifts->text());
    if (const QString answer = m_answer->currentData().toString(); !answer.isEmpty())
        names.append(answer);
    ReadFaults read = readFaults(names);
    m_driftsInput->clear();
    m_none->setEnabled(true);
    if (!read.error.isEmpty())
        return m_driftsInput->showProblem(Finding::Severity::Error, read.error);
    read.faults.delay = std::chrono::milliseconds(m_latency->value());
    m_none->setEnabled(!read.faults.isNone());
    m_shown = read.faults;
    Q_EMIT changed(read.faults);
}

void FaultsEditor::clear()
{
    m_drifts->clear();
    m_answer->setCurrentIndex(0);
    m_latency->setValue(0);
    m_latency->setFocus();
}

} // namespace desk
