// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmentsdialog.h"

#include "connectiontest.h"
#include "environmenteditor.h"
#include "namedbutton.h"
#include "whenfinished.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const Environment &environment)
{
    const QString name = environment.name.trimmed();
    if (name.isEmpty())
        return EnvironmentsDialog::tr("(without a name)");
    return environment.production ? EnvironmentsDialog::tr("%1 (production)").arg(name) : name;
}

} // namespace

EnvironmentsDialog::EnvironmentsDialog(const EnvironmentsParts &parts, const EnvironmentList &list,
                                       const QString &current, QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_before(list)
    , m_environments(edited(list))
    , m_message(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_add(makeNamedButton(tr("Add"), "addEnvironment"_L1, this))
    , m_copy(makeNamedButton(tr("Copy"), "copyEnvironment"_L1, this))
    , m_remove(makeNamedButton(tr("Remove"), "removeEnvironment"_L1, this))
    , m_editor(new EnvironmentEditor(this))
    , m_test(new ConnectionTest(parts.client, parts.sandbox, this))
{
    setObjectName("environments"_L1);
    setWindowTitle(tr("Environments"));
    layOut();
    connectParts();
    const Environment *first = list.find(current);
    fillList(first ? first - list.environments.constData() : 0);
    if (!list.error.isEmpty())
        say(list.error + u' ' + tr("If you save, the file as it is now is kept beside it."));
}

void EnvironmentsDialog::layOut()
{
    m_message->setObjectName("environmentsMessage"_L1);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setForegroundRole(QPalette::BrightText);
    m_message->hide();
    m_list->setObjectName("environmentList"_L1);
    m_list->setAccessibleName(tr("Environments"));
    m_list->setFixedWidth(200);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // a long name ends in ...

    auto *left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    for (QPushButton *button : {m_add, m_copy, m_remove})
        left->addWidget(button);
    auto *right = new QVBoxLayout;
    auto *scroll = new QScrollArea(this); // at 200 % a screen may be lower than this
    scroll->setWidget(m_editor);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    right->addWidget(scroll, 1);
    right->addWidget(m_test);
    auto *columns = new QHBoxLayout;
    columns->addLayout(left);
    columns->addSpacing(8);
    columns->addLayout(right, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    connect(buttons, &QDialogButtonBox::accepted, this, &EnvironmentsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_message);
    all->addLayout(columns, 1);
    all->addWidget(buttons);
    constexpr QSize wanted(760, 560);
    constexpr QSize frame(20, 50); // of the window, as good as any guess
    resize(wanted.boundedTo(screen()->availableSize() - frame));
}

void EnvironmentsDialog::connectParts()
{
    connect(m_list, &QListWidget::currentRowChanged, this, &EnvironmentsDialog::showRow);
    connect(m_add, &QAbstractButton::clicked, this, &EnvironmentsDialog::add);
    connect(m_copy, &QAbstractButton::clicked, this, &EnvironmentsDialog::copy);
    connect(m_remove, &QAbstractButton::clicked, this, &EnvironmentsDialog::remove);
    connect(m_editor, &EnvironmentEditor::edited, this, &EnvironmentsDialog::onEdited);
    connect(m_test, &ConnectionTest::wanted, this, &EnvironmentsDialog::test);
}

void EnvironmentsDialog::fillList(qsizetype row)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const EditedEnvironment &environment : std::as_const(m_environments))
            m_list->addItem(titleOf(environment.environment));
        m_list->setCurrentRow(int(row));
    }
    showRow(int(row));
}

void EnvironmentsDialog::showRow(int row)
{
    m_shown = row;
    if (row < 0)
        return;
    m_test->clear();
    m_editor->show(m_environments.at(row));
    m_remove->setEnabled(!m_environments.at(row).environment.sandbox);
    check();
}

void EnvironmentsDialog::add()
{
    EditedEnvironment added;
    added.environment.name = freeName(tr("New environment"), m_environments);
    insert(added);
}

void EnvironmentsDialog::copy()
{
    EditedEnvironment copied = m_environments.at(m_shown);
    copied.nameInFile.clear();
    copied.environment.sandbox = false;
    copied.environment.name =
        freeName(tr("%1 copy").arg(copied.environment.name.trimmed()), m_environments);
    insert(copied);
}

void EnvironmentsDialog::insert(const EditedEnvironment &environment)
{
    m_environments.append(environment);
    fillList(m_environments.size() - 1);
    m_editor->focusName();
}

void EnvironmentsDialog::remove()
{
    m_environments.removeAt(m_shown);
    fillList(std::min(m_shown, m_environments.size() - 1));
    m_list->setFocus();
}

void EnvironmentsDialog::onEdited()
{
    m_environments[m_shown] = m_editor->environment();
    m_list->item(int(m_shown))->setText(titleOf(m_environments.at(m_shown).environment));
    m_test->clear();
    check();
}

void EnvironmentsDialog::check()
{
    m_editor->setProblems(findEditProblems(m_environments, m_shown));
}

void EnvironmentsDialog::test()
{
    for (const EditProblem &problem : findEditProblems(m_environments, m_shown)) {
        if (problem.place == EditProblem::Place::Name)
            continue;
        m_editor->scrutinise();
        m_editor->focusOn(problem.place);
        return m_test->refuse(problem.words);
    }
    const Environment environment = environmentOf(m_environments.at(m_shown));
    m_test->start(environment, m_parts.keyOf(environment));
}

void EnvironmentsDialog::save()
{
    if (showFirstProblem())
        return;
    setEnabled(false);
    whenFinished(m_parts.store.save(m_environments, m_before), this,
                 [this](const SavedEnvironments &saved) { onSaved(saved); });
}

bool EnvironmentsDialog::showFirstProblem()
{
    for (qsizetype row = 0; row < m_environments.size(); ++row) {
        const QList<EditProblem> problems = findEditProblems(m_environments, row);
        if (problems.isEmpty())
            continue;
        m_list->setCurrentRow(int(row));
        m_editor->scrutinise();
        m_editor->focusOn(problems.first().place);
        say(tr("%1 is not saved yet: %2")
                .arg(titleOf(m_environments.at(row).environment), problems.first().words));
        return true;
    }
    return false;
}

void EnvironmentsDialog::onSaved(const SavedEnvironments &result)
{
    setEnabled(true);
    if (!result.error.isEmpty())
        return say(result.error);
    Q_EMIT saved(result, changesBetween(m_before, m_environments));
    accept();
}

void EnvironmentsDialog::say(const QString &words)
{
    m_message->setText(words);
    m_message->show();
}

} // namespace desk
