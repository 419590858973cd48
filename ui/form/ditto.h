// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/request.h"

#include <QObject>

namespace desk {

class CustomerForm;
class Journal;

/// Repeats a field from the last customer that was created.
class Ditto : public QObject
{
    Q_OBJECT
public:
    Ditto(CustomerForm &form, Journal &journal, QObject *parent = nullptr);

    /// The field that the focus is in; nothing happens once it is elsewhere.
    void repeat(const QString &environment);

Q_SIGNALS:
    /// Why nothing was repeated.
    void said(const QString &words);

private:
    void take(const Field &field, const Request &last);

    CustomerForm &m_form;
    Journal &m_journal;
};

} // namespace desk
