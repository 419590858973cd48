// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/finding.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace desk {

class IconLabel;

/// What stands in the way, on top of the form: each finding a link to its field, in the same
/// words that stand there.
class SummaryBanner : public QFrame
{
    Q_OBJECT
public:
    explicit SummaryBanner(QWidget *parent = nullptr);

    /// Findings of severity error are listed; those without a field have no link.
    /// Takes the focus, so that a screen reader reads it and Tab goes to the first link.
    void showFindings(const QString &heading, const Findings &findings);
    enum class Stay { UntilPutAway, Always };
    /// Says something that is not about the form, and leaves the focus where it is.
    void showMessage(const QString &message, Stay stay);
    void clear();

Q_SIGNALS:
    /// The API name of the field whose link was followed.
    void fieldChosen(const QString &name);

private:
    void show(const QString &heading, const Findings &findings);

    QToolButton *m_putAway;
    IconLabel *m_icon;
    QLabel *m_text;
};

} // namespace desk
