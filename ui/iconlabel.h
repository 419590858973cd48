// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

namespace desk {

/// An icon of a fixed size, drawn anew each time, so that it follows the palette and the screen.
/// Its accessible name says what it stands for.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    /// In device-independent pixels.
    explicit IconLabel(int size, QWidget *parent = nullptr);

    /// By the name that themedIcon() takes.
    void setIcon(QLatin1StringView name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
};

} // namespace desk
