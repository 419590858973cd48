// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestdock.h"

#include "responseview.h"

#include <QLayout>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>

namespace desk {

using namespace Qt::StringLiterals;

RequestDock::RequestDock(const Request &form, BodyFormat format, QWidget *parent)
    : QDockWidget(tr("Request"), parent)
    , m_pages(new QTabWidget(this))
{
    setObjectName("requestDock"_L1);
    auto *sides = new QSplitter(m_pages);
    m_request = new RequestPane(form, format, sides);
    m_response = new ResponseView(sides);
    m_response->layout()->setContentsMargins(2, 4, 6, 4); // as the request has them
    sides->addWidget(m_request);
    sides->addWidget(m_response);
    sides->setChildrenCollapsible(false);
    m_pages->setObjectName("requestPages"_L1);
    m_pages->setDocumentMode(true);
    connect(m_pages, &QTabWidget::currentChanged, this, &RequestDock::focusPage);
    m_pages->addTab(sides, tr("Create account"));
    setWidget(m_pages);
}

void RequestDock::addPage(QWidget *page, const QString &name)
{
    m_pages->addTab(page, name);
}

// The focus would stay in the form, where Ctrl+Enter creates an account. Whoever goes through the
// tabs by keyboard goes on.
void RequestDock::focusPage()
{
    QWidget *target = m_pages->currentWidget()->focusProxy();
    if (target && !m_pages->tabBar()->hasFocus())
        target->setFocus(Qt::MouseFocusReason);
}

} // namespace desk
