// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/finding.h"

#include <QWidget>

class QLabel;

namespace desk {

class IconLabel;

/// The line below an input: an icon and the words of a finding on the left, "43/40" on the right.
/// One line of it is always reserved, so that the form stands still while one types.
class FieldNote : public QWidget
{
    Q_OBJECT
public:
    explicit FieldNote(QWidget *parent);

    /// Whether Tab stops at the link: what comes up while somebody types must not catch their Tab,
    /// and has a key of its own instead.
    enum class LinkStop { Tab, None };
    /// A link, if it has a label, is offered behind the message.
    void showMessage(Finding::Severity severity, const QString &message,
                     const QString &linkLabel = {}, LinkStop stop = LinkStop::Tab);
    /// Words that nothing is wrong with, without an icon.
    void showHint(const QString &words);
    void clearMessage();

    /// Shown near the limit and past it; 0 units as limit means none. UTF-16 code units.
    void setCount(qsizetype length, int limit);

    /// In the counter's place.
    void setRemark(const QString &remark);

Q_SIGNALS:
    void linkActivated();

private:
    IconLabel *m_icon;
    QLabel *m_message;
    QLabel *m_counter;
};

} // namespace desk
