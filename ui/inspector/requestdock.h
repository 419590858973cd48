// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requestpane.h"

#include <QDockWidget>

class QTabWidget;

namespace desk {

class ResponseView;

/// The request and what came back for it, side by side below the form.
class RequestDock : public QDockWidget
{
    Q_OBJECT
public:
    RequestDock(const Request &form, BodyFormat format, QWidget *parent);

    RequestPane &request() const { return *m_request; }
    ResponseView &response() const { return *m_response; }
    /// A further page beside the create.
    void addPage(QWidget *page, const QString &name);

private:
    void focusPage();

    QTabWidget *m_pages;
    RequestPane *m_request;
    ResponseView *m_response;
};

} // namespace desk
