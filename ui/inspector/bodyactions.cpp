// SPDX-License-Identifier: GPL-3.0-or-later
#include "bodyactions.h"

#include "history/copybutton.h"
#include "inspection/bodydecoding.h"
#include "inworker.h"
#include "whenfinished.h"
#include "wholefile.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QToolButton>

#include <chrono>

namespace desk {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QString fileNameFor(const QByteArray &contentType)
{
    const QByteArray type = contentType.toLower();
    for (const QLatin1StringView kind : {"json"_L1, "html"_L1, "xml"_L1}) {
        if (type.contains(kind.data()))
            return "answer."_L1 + kind;
    }
    return type.startsWith("text/") ? u"answer.txt"_s : u"answer.bin"_s;
}

} // namespace

BodyActions::BodyActions(QWidget *parent)
    : QWidget(parent)
    , m_copy(new CopyButton(tr("the body of the answer"), this))
    , m_save(new QToolButton(this))
{
    m_copy->setObjectName("copyBody"_L1);
    m_save->setObjectName("saveBody"_L1);
    m_save->setAccessibleName(tr("Save the body of the answer"));
    m_save->setToolTip(tr("Save the body of the answer: the very bytes that came"));
    m_save->setAutoRaise(true);
    m_save->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(2);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    connect(m_copy, &QToolButton::pressed, this, &BodyActions::decode);
    connect(m_save, &QToolButton::clicked, this, &BodyActions::askWhere);
    m_done.setSingleShot(true);
    m_done.setInterval(2s);
    connect(&m_done, &QTimer::timeout, this, &BodyActions::showReady);
    showReady();
    setBody({}, {});
}

void BodyActions::showReady()
{
    m_save->setText(tr("Save…"));
}

void BodyActions::setBody(const QByteArray &body, const QByteArray &contentType)
{
    m_body = body;
    m_contentType = contentType;
    m_copy->setCopied({});
    setEnabled(!body.isEmpty());
}

// Before it is copied, and not for every answer: most are only looked at.
void BodyActions::decode()
{
    m_copy->setCopied(decodeBody(m_body, m_contentType).text);
}

void BodyActions::askWhere()
{
    auto *dialog = new QFileDialog(this, tr("Save the body of the answer"), QDir::homePath());
    dialog->setObjectName("saveBodyFile"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(fileNameFor(m_contentType));
    connect(dialog, &QFileDialog::fileSelected, this, &BodyActions::write);
    dialog->open();
}

void BodyActions::write(const QString &file)
{
    whenFinished(inWorker([file, body = m_body] { return writeWholeFile(file, body); }), this,
                 [this, file](const QString &problem) { showWritten(file, problem); });
}

void BodyActions::showWritten(const QString &file, const QString &problem)
{
    if (problem.isEmpty()) {
        m_save->setText(tr("Saved"));
        return m_done.start();
    }
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Save the body of the answer"),
                                tr("%1 could not be written: %2.").arg(file, problem),
                                QMessageBox::Close, this);
    box->setObjectName("saveBodyProblem"_L1);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace desk
