// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/curlcopy.h"

#include <QObject>

class QWidget;

namespace desk {

class HistoryPane;
class Request;
class RequestFlow;
class WindowActions;
struct BroughtIn;

/// Requests to and from elsewhere: joins the history's cURL and HAR and what is brought in to the
/// window's actions.
class InterchangeFlow : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        HistoryPane &history;
        RequestFlow &requests;
        const WindowActions &actions;
        CurlCopy::WayFinder wayTo;
    };

    InterchangeFlow(const Parts &parts, QWidget *window);

Q_SIGNALS:
    /// The request is to stand in the form.
    void broughtIn(const desk::Request &request);
    /// What was left out of it, or why nothing was taken: sentences.
    void noted(const QString &words);

private:
    bool showInDock(const BroughtIn &in);

    RequestFlow &m_requests;
    const WindowActions &m_actions;
};

} // namespace desk
