// SPDX-License-Identifier: GPL-3.0-or-later
#include "casedialog.h"

#include "expectationeditor.h"
#include "inworker.h"
#include "service/redactor.h"
#include "testbench/casemaking.h"
#include "testbench/freshvalues.h"
#include "whenfinished.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

/// What stands in the request in the place of what was sent.
QStringList placeholdersIn(const TestCase &testCase)
{
    QStringList said;
    const QString body = QString::fromUtf8(testCase.raw.body);
    if (body.contains(accountNoPlaceholder) || body.contains(emailPlaceholder))
        said.append(
            CaseDialog::tr("AccountNo and Email are new in each run: {{freshAccountNo}} and "
                           "{{freshEmail}} stand in their place."));
    if (body.contains(QString(keyPlaceholder + u'x')))
        said.append(CaseDialog::tr("The key was refused: {{apiKey}}x stands for a wrong one."));
    return said;
}

QLabel *makeWords(QLatin1StringView objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->hide();
    return label;
}

void say(QLabel &label, const QString &words)
{
    label.setText(words);
    label.setVisible(!words.isEmpty());
}

} // namespace

CaseDialog::CaseDialog(const TestCase &testCase, const QString &folder, const QStringList &keys,
                       QWidget *parent)
    : CaseDialog({{}, folder, testCase}, true, keys, parent)
{
}

CaseDialog::CaseDialog(const CaseInFile &one, const QStringList &keys, QWidget *parent)
    : CaseDialog(one, false, keys, parent)
{
}

CaseDialog::CaseDialog(const CaseInFile &one, bool isNew, const QStringList &keys, QWidget *parent)
    : QDialog(parent)
    , m_case(one)
    , m_isNew(isNew)
    , m_keys(keys)
    , m_name(new QLineEdit(one.testCase.name, this))
    , m_about(new QPlainTextEdit(one.testCase.about, this))
    , m_folder(new QLineEdit(isNew ? one.folder : QString(), this))
    , m_expectation(new ExpectationEditor(this))
    , m_isFresh(new QCheckBox(tr("AccountNo and Email are new in each run"), this))
    , m_note(makeWords("caseNote"_L1, this))
    , m_problem(makeWords("caseProblem"_L1, this))
{
    setObjectName("caseDialog"_L1);
    setWindowTitle(isNew ? tr("Save as case") : tr("Edit case"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setObjectName("caseName"_L1);
    m_name->selectAll();
    m_about->setObjectName("caseAbout"_L1);
    m_about->setTabChangesFocus(true);
    m_about->setFixedHeight(4 * fontMetrics().lineSpacing());
    m_folder->setObjectName("caseFolder"_L1);
    m_expectation->show(one.testCase.expected);
    layOut();
    offerFreshValues();
    say(*m_note, placeholdersIn(one.testCase).join(u' '));
}

void CaseDialog::layOut()
{
    auto *rows = new QFormLayout;
    rows->addRow(tr("Name"), m_name);
    rows->addRow(tr("For"), m_about);
    if (m_isNew)
        rows->addRow(tr("Folder"), makeFolderRow());
    else
        m_folder->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_problem->setForegroundRole(QPalette::BrightText);
    auto *column = new QVBoxLayout(this);
    column->addLayout(rows);
    column->addWidget(new QLabel(tr("Expected. What is left blank may be anything."), this));
    column->addWidget(m_expectation);
    column->addWidget(m_isFresh);
    column->addWidget(m_note);
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addWidget(buttons);
    constexpr int wide = 560; // device-independent pixels
    resize(wide, sizeHint().height());
    connect(buttons, &QDialogButtonBox::accepted, this, &CaseDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

// No two accounts share them: what is to be created again and again has new ones each time.
void CaseDialog::offerFreshValues()
{
    const TestCase &testCase = m_case.testCase;
    m_isFresh->setObjectName("freshValues"_L1);
    m_isFresh->setVisible(m_isNew && withFreshPlaceholders(testCase.raw.body) != testCase.raw.body);
    m_isFresh->setChecked(!m_isFresh->isHidden() && testCase.expected.isEmpty());
}

QWidget *CaseDialog::makeFolderRow()
{
    auto *row = new QWidget(this);
    auto *choose = new QPushButton(tr("Choose…"), row);
    choose->setAutoDefault(false);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->addWidget(m_folder, 1);
    line->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, &CaseDialog::chooseFolder);
    setTabOrder(m_folder, choose);
    return row;
}

void CaseDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder of the case"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

TestCase CaseDialog::edited() const
{
    TestCase edited = m_case.testCase;
    edited.name = m_name->text().trimmed();
    edited.about = m_about->toPlainText();
    edited.expected = m_expectation->expectation();
    if (m_isFresh->isChecked())
        edited.raw.body = withFreshPlaceholders(edited.raw.body);
    return edited;
}

void CaseDialog::save()
{
    const TestCase testCase = edited();
    QString problem = m_expectation->problem();
    if (problem.isEmpty())
        problem = findCaseProblem(testCase);
    if (problem.isEmpty() && m_isNew && m_folder->text().trimmed().isEmpty())
        problem = tr("Choose the folder that the case goes into.");
    say(*m_problem, problem);
    if (!problem.isEmpty())
        return;
    m_save->setEnabled(false);
    const auto work = [testCase, isNew = m_isNew, file = m_case.file, keys = m_keys,
                       folder = m_folder->text().trimmed()] {
        return isNew ? addCase(folder, testCase, keys) : replaceCase(file, testCase, keys);
    };
    whenFinished(inWorker(work), this, [this](const WrittenCase &written) { onWritten(written); });
}

void CaseDialog::onWritten(const WrittenCase &written)
{
    m_save->setEnabled(true);
    say(*m_problem, written.error);
    if (!written.error.isEmpty())
        return;
    Q_EMIT saved(written.file);
    accept();
}

} // namespace desk
