// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace desk {

/// What QtKeychain leaves to its users where the keychain is a Secret Service (GNOME Keyring,
/// KeePassXC). On other platforms, and where the libraries are not there, none of it does
/// anything. For the main thread; nothing is loaded before the first call.
namespace secretservice {

/// Makes GLib's connection to the session bus before libsecret does, and tells it not to end the
/// process (by SIGTERM) when the bus goes away, as it would. `then` is called when it is made, or
/// cannot be; never once the context is gone.
void connectCalmly(QObject *context, const std::function<void()> &then);

/// libsecret keeps what it agreed with a daemon that may have gone: the next question begins anew.
void forgetDaemon();

/// Calls `then` with whether the collection that keys are kept in is locked. libsecret calls a
/// locked key one that is not there, or removed. False where that cannot be told.
void whenLockKnown(QObject *context, const std::function<void(bool isLocked)> &then);

} // namespace secretservice

} // namespace desk
