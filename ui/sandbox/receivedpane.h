// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTreeView;

namespace desk {

class CopyButton;
class ReceivedModel;
class SandboxLog;

/// What the sandbox received, a line a request, and the bytes of the chosen one below.
class ReceivedPane : public QWidget
{
    Q_OBJECT
public:
    explicit ReceivedPane(SandboxLog &log, QWidget *parent = nullptr);

private:
    void layOut();
    QWidget *makeBytesSide();
    void showChosen();
    void noteWhetherAtEnd();
    void followEnd();
    void clear();

    ReceivedModel *m_model;
    QTreeView *m_list;
    QLabel *m_caption;
    QPlainTextEdit *m_bytes;
    CopyButton *m_copy;
    bool m_isAtEnd = true;
};

} // namespace desk
