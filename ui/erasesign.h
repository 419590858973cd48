// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/erasingwork.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace desk {

class Journal;

/// For the status bar: how far an erasing is, for as long as there is one.
class EraseSign : public QWidget
{
    Q_OBJECT
public:
    explicit EraseSign(Journal &journal, QWidget *parent = nullptr);

    bool isErasing() const { return m_isErasing; }
    /// The window is to be closed: asks whether to finish first, or to go on at the next start.
    void askBeforeClosing(QWidget *window);
    /// Somebody chose to go on at the next start.
    bool mayBeLeft() const { return m_mayBeLeft; }

Q_SIGNALS:
    void closeWanted();
    /// That one goes on which was interrupted, and that it is done.
    void said(const QString &words);
    void ended();

private:
    void show(const ErasingProgress &progress);
    void end();

    QLabel *m_step;
    QProgressBar *m_bar;
    bool m_isErasing = false;
    bool m_mayBeLeft = false;
};

} // namespace desk
