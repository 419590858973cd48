// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

class QWidget;

namespace desk {

/// Keys that do something of their own while the focus is within one widget, whatever they do in
/// the rest of the window. A QShortcut would be ambiguous with the window's, and so do nothing.
class NearShortcut : public QObject
{
    Q_OBJECT
public:
    NearShortcut(const QList<QKeySequence> &keys, QWidget *widget);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Once, however long the key is held down.
    void activated();

private:
    QList<QKeySequence> m_keys;
    QWidget *m_widget;
};

} // namespace desk
