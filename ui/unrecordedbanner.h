// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "submission/unrecordedanswers.h"

#include <QFrame>

class QLabel;

namespace desk {

class CopyButton;
class IconLabel;

/// On top of the form for as long as answers of the service are not in the journal: what they
/// said, to be selected and copied. It cannot be put away.
class UnrecordedBanner : public QFrame
{
    Q_OBJECT
public:
    /// `answers` outlives it.
    explicit UnrecordedBanner(const UnrecordedAnswers &answers, QWidget *parent = nullptr);

private:
    void refresh();

    const UnrecordedAnswers &m_answers;
    IconLabel *m_icon;
    QLabel *m_text;
    CopyButton *m_copy;
};

} // namespace desk
