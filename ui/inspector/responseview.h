// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/exchange.h"

#include <QWidget>

class QLabel;
class QTabWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace desk {

class BodyActions;
class BodyView;

/// What came back: status, times and size; the answer as it was read, with each issue linked to its
/// field; the body laid out and as it came; the headers. It is given an exchange and knows nothing
/// of where that is from.
class ResponseView : public QWidget
{
    Q_OBJECT
public:
    explicit ResponseView(QWidget *parent = nullptr);

    void show(const Exchange &exchange);
    void clear();

    /// For a call other than CustomerCreate: what it answers is shown there instead. Once, at
    /// first.
    void setAnswerPage(QWidget *page);

Q_SIGNALS:
    /// Somebody wants to go to the field that an issue speaks of; its API name.
    void fieldActivated(const QString &apiName);

private:
    struct Reading;

    void layOut();
    void showStatus(const Exchange &exchange);
    void showHeaders(const Exchange &exchange);
    void read(const Exchange &exchange);
    void showAnswer(const Reading &reading);
    void addAnswerRow(const QString &what, const QString &value);
    void goToField(QTreeWidgetItem *item);

    QLabel *m_status;
    QLabel *m_details;
    BodyActions *m_actions;
    QTabWidget *m_tabs;
    QTreeWidget *m_answer;
    BodyView *m_laidOut;
    BodyView *m_asItCame;
    QTreeWidget *m_headers;
    bool m_readsAnswer = true; // as one of CustomerCreate
    int m_asked = 0;           // an answer to an earlier question is not shown
};

} // namespace desk
