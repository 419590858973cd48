// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QToolButton>

namespace desk {

/// Puts a text on the clipboard, and says for a moment that it did.
class CopyButton : public QToolButton
{
    Q_OBJECT
public:
    /// `what` is copied: the button is named "Copy " and that.
    explicit CopyButton(const QString &what, QWidget *parent = nullptr);

    void setCopied(const QString &text) { m_text = text; }

private:
    void copy();
    void showReady();

    QString m_text;
    QTimer m_done;
};

} // namespace desk
