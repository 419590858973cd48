// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace desk {

class EnvironmentKeys;

/// Says in the status bar that the key is not in the system's keychain, for as long as that is
/// so; the tool tip says why. Hidden while all is well.
class KeychainNote : public QWidget
{
    Q_OBJECT
public:
    explicit KeychainNote(const EnvironmentKeys &keys, QWidget *parent = nullptr);

private:
    void refresh();

    const EnvironmentKeys &m_keys;
    QLabel *m_words;
};

} // namespace desk
