// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWheelEvent>

namespace desk {

/// An input that a wheel passing by does not change: it must not send the next customer
/// somewhere else.
template <typename Input>
class Calm : public Input
{
public:
    using Input::Input;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace desk
