// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datafolder.h"
#include "program.h"

namespace desk::test {

/// A create as a clerk makes it: the real window on the real display, a customer that was being
/// typed when an earlier window died, the key typed in, Ctrl+Enter.
class WindowCreate
{
public:
    explicit WindowCreate(const QString &dataFolder);

    /// There is a display, and xdotool to type there.
    static bool isPossible();

    /// False: the window did not get as far as Ctrl+Enter.
    bool press(QProcess &window, const QUrl &service, const QString &accountNo);

private:
    void leaveDraft(const QString &accountNo) const;
    bool hasDraft() const;

    DataFolder m_folder;
    Program m_program;
};

} // namespace desk::test
