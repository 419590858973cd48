// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;

namespace desk {

class CopyButton;
class FaultsEditor;
class ReceivedPane;
class Sandbox;
struct SandboxStart;

/// The sandbox seen from behind: where it listens, what goes wrong in it, what it received.
/// Stands beside the main window, which can be worked in meanwhile.
class SandboxWindow : public QDialog
{
    Q_OBJECT
public:
    explicit SandboxWindow(Sandbox &sandbox, QWidget *parent = nullptr);

private:
    QWidget *makeAddress();
    void showStart(const SandboxStart &start);

    QLineEdit *m_address;
    CopyButton *m_copy;
    QLabel *m_note;
    FaultsEditor *m_faults;
    ReceivedPane *m_received;
};

} // namespace desk
