// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/exchange.h"

#include <QTreeWidget>

namespace desk {

/// What an answer says that is none of CustomerCreate: a list row by row, or whatever stands in
/// it. Read in a worker thread.
class AnswerTable : public QTreeWidget
{
    Q_OBJECT
public:
    explicit AnswerTable(QWidget *parent = nullptr);

    void show(const Exchange &exchange);
    void empty();

private:
    void add(const QString &what, const QString &value);

    int m_asked = 0; // an answer to an earlier question is not shown
};

} // namespace desk
