// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace desk {

class CopyButton;

/// Takes the body of an answer elsewhere: onto the clipboard as text, or into a file as the very
/// bytes that came.
class BodyActions : public QWidget
{
    Q_OBJECT
public:
    explicit BodyActions(QWidget *parent = nullptr);

    void setBody(const QByteArray &body, const QByteArray &contentType);

private:
    void showReady();
    void decode();
    void askWhere();
    void write(const QString &file);
    void showWritten(const QString &file, const QString &problem);

    QByteArray m_body;
    QByteArray m_contentType;
    CopyButton *m_copy;
    QToolButton *m_save;
    QTimer m_done;
};

} // namespace desk
