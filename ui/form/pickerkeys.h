// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QKeyEvent;

namespace desk::pickerkeys {

/// With any modifier: Ctrl+Enter is one.
bool isEnter(const QKeyEvent &event);

/// Down, Alt+Down, F4, as in a combo box.
bool opensList(const QKeyEvent &event);

/// Keys that belong to the list while it is open, whatever shortcuts the window has for them.
bool belongsToList(const QKeyEvent &event);

} // namespace desk::pickerkeys
