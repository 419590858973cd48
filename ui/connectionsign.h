// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/connectionwatch.h"

#include <QToolButton>

namespace desk {

/// The quiet dot beside the environment: an icon and a word for how its connection stands, the
/// rest in the tool tip. Clicking it asks for a look.
class ConnectionSign : public QToolButton
{
    Q_OBJECT
public:
    explicit ConnectionSign(QWidget *parent = nullptr);

    void show(const ConnectionState &state);

    QSize sizeHint() const override;

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override;

private:
    void setWord(const QString &word, QLatin1StringView icon);
};

} // namespace desk
