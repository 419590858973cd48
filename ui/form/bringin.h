// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/broughtin.h"

#include <QObject>
#include <QWidget>

#include <functional>

namespace desk {

/// Brings a request in from the clipboard or a file: the fields of its body go into the form. Read
/// in another thread; what was asked for last wins.
class BringIn : public QObject
{
    Q_OBJECT
public:
    explicit BringIn(QWidget *window);

    /// Whoever takes headers and any body, whether it can be read or not. True: it was taken, and
    /// the form follows from there.
    using Taker = std::function<bool(const BroughtIn &)>;
    void offerFirst(const Taker &taker) { m_taker = taker; }

    void fromClipboard();
    void fromFile();

Q_SIGNALS:
    /// The request is to stand in the form.
    void broughtIn(const desk::Request &request);
    /// What was left out, or why nothing was taken: sentences.
    void noted(const QString &words);

private:
    void read(const std::function<BroughtIn()> &reading);
    void take(const BroughtIn &in);

    QWidget *m_window;
    Taker m_taker = [](const BroughtIn &) { return false; };
    int m_asked = 0;
};

} // namespace desk
