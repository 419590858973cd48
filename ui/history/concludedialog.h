// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/checkrecord.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace desk {

/// A person says what became of an unknown attempt: that it was created, with the account's number
/// and ID where they are known, or that it was not. Deletes itself when it is closed.
class ConcludeDialog : public QDialog
{
    Q_OBJECT
public:
    ConcludeDialog(const Attempt &attempt, Outcome outcome, QWidget *parent);

    LaterConclusion conclusion() const;

    void accept() override;

private:
    QString question(const Attempt &attempt) const;
    void addAccount(const Attempt &attempt);
    bool isIdRight() const;

    const Outcome m_outcome;
    QLineEdit *m_accountNo = nullptr;
    QLineEdit *m_accountId = nullptr;
    QLabel *m_trouble = nullptr;
};

} // namespace desk
