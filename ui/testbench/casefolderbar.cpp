// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefolderbar.h"

#include "namedbutton.h"
#include "rateinput.h"
#include "testbench/casefolder.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace desk {

using namespace Qt::StringLiterals;

CaseFolderBar::CaseFolderBar(QWidget *parent)
    : QWidget(parent)
    , m_folder(new QLineEdit(this))
    , m_counts(new QLabel(this))
    , m_rate(new RateInput(this))
{
    m_counts->setObjectName("casesCounts"_L1);
    m_folder->setObjectName("casesFolder"_L1);
    m_folder->setAccessibleName(tr("Folder of the cases"));
    m_folder->setReadOnly(true);
    m_folder->setPlaceholderText(tr("A folder of .case files, as it stands in version control"));
    QPushButton *choose = makeNamedButton(tr("Choose folder…"), "chooseFolder"_L1, this);
    constexpr int gap = 12; // device-independent pixels
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->addWidget(new QLabel(tr("Folder"), this));
    line->addWidget(m_folder, 1);
    line->addWidget(m_counts);
    line->addWidget(choose);
    line->addSpacing(gap);
    line->addWidget(new QLabel(tr("Requests"), this));
    line->addWidget(m_rate);
    setTabOrder(m_folder, choose);
    setTabOrder(choose, m_rate);
    connect(choose, &QPushButton::clicked, this, &CaseFolderBar::choose);
}

void CaseFolderBar::show(const QString &folder, const CaseList &list)
{
    m_folder->setText(folder);
    QString counts = tr("%L1 cases").arg(list.cases.size());
    if (!list.problems.isEmpty())
        counts += tr(", files with errors: %L1").arg(list.problems.size());
    m_counts->setText(folder.isEmpty() ? QString() : counts);
}

double CaseFolderBar::perSecond() const
{
    return m_rate->value();
}

void CaseFolderBar::choose()
{
    auto *dialog = new QFileDialog(this, tr("Folder of the cases"), m_folder->text());
    dialog->setObjectName("chooseCases"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &CaseFolderBar::folderChosen);
    dialog->open();
}

} // namespace desk
