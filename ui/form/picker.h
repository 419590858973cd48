// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"

#include <QLineEdit>

#include <memory>

namespace desk {

/// A line that is typed into and offers rows of a list below it. Matches by substring and
/// synonym, ranked: exact code, exact synonym, prefix, word, substring. Tab or Enter takes the
/// highlighted row; a code typed whole is taken as it is; text that matches nothing stays as
/// typed and is the value, so that validation can say so. The wheel changes nothing without focus.
class Picker : public QLineEdit
{
    Q_OBJECT
public:
    explicit Picker(QWidget *parent = nullptr);
    ~Picker() override;

    /// Keeps what is typed and what is chosen.
    void setChoices(const QList<Choice> &choices);

    /// The code chosen, or else the text as typed.
    QString value() const;
    /// Shows "Name — CODE" where the code is known, the text as it is elsewhere.
    void setValue(const QString &value);

Q_SIGNALS:
    /// By typing, choosing or setValue().
    void valueChanged(const QString &value);
};

} // namespace desk
