// SPDX-License-Identifier: GPL-3.0-or-later
#include "copybutton.h"

#include "icons.h"

#include <QClipboard>
#include <QGuiApplication>

#include <chrono>

namespace desk {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

CopyButton::CopyButton(const QString &what, QWidget *parent)
    : QToolButton(parent)
{
    setAccessibleName(tr("Copy %1").arg(what));
    setToolTip(accessibleName());
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    m_done.setSingleShot(true);
    m_done.setInterval(2s);
    connect(&m_done, &QTimer::timeout, this, &CopyButton::showReady);
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
    showReady();
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_text);
    setIcon(themedIcon("created"_L1));
    setText(tr("Copied"));
    m_done.start();
}

void CopyButton::showReady()
{
    setIcon(themedIcon("copy"_L1));
    setText(tr("Copy"));
}

} // namespace desk
