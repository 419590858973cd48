// SPDX-License-Identifier: GPL-3.0-or-later
#include "cafileinput.h"

#include "service/cafile.h"
#include "settinginput.h"
#include "whenfinished.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

using namespace Qt::StringLiterals;

CaFileInput::CaFileInput(QWidget *parent)
    : QWidget(parent)
    , m_path(new QLineEdit(this))
{
    auto *browseButton = new QPushButton(tr("Bro&wse…"), this);
    browseButton->setObjectName("browseCaFile"_L1);
    browseButton->setAutoDefault(false);
    m_input = new SettingInput("caFile"_L1, tr("C&A file"), m_path, browseButton, this);
    m_path->setPlaceholderText(tr("none: the system's authorities only"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_input);
    connect(browseButton, &QAbstractButton::clicked, this, &CaFileInput::browse);
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        ++m_asked;
        m_input->clear();
    });
    connect(m_path, &QLineEdit::editingFinished, this, &CaFileInput::onLeft);
}

QLabel *CaFileInput::label() const
{
    return m_input->label();
}

QWidget *CaFileInput::firstInTabOrder() const
{
    return m_path;
}

void CaFileInput::setPath(const QString &path)
{
    m_path->setText(QDir::toNativeSeparators(path));
    check();
}

void CaFileInput::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a CA file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        setPath(path);
        Q_EMIT pathEdited(path);
    });
    dialog->open();
}

void CaFileInput::onLeft()
{
    const QString typed = QDir::fromNativeSeparators(m_path->text().trimmed());
    const QString path = typed.isEmpty() ? typed : QDir::cleanPath(typed);
    Q_EMIT pathEdited(path);
    check();
}

void CaFileInput::check()
{
    ++m_asked;
    m_input->clear();
    const QString path = QDir::fromNativeSeparators(m_path->text().trimmed());
    if (path.isEmpty())
        return;
    if (QDir::isRelativePath(path)) {
        m_input->showProblem(Finding::Severity::Error,
                             tr("Enter the whole path, from the root folder on."));
        return;
    }
    whenFinished(readCaFileLater(path), this, [this, asked = m_asked](const CaFile &file) {
        if (asked == m_asked)
            show(file);
    });
}

void CaFileInput::show(const CaFile &file)
{
    if (file.problem.isEmpty())
        m_input->showHint(describeCaFile(file, QDateTime::currentDateTime()));
    else
        m_input->showProblem(Finding::Severity::Error, file.problem);
}

} // namespace desk
