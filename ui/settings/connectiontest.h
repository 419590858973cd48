// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/connectionprobe.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace desk {

class IconLabel;

/// "Test connection" and what it came to, in words and time.
class ConnectionTest : public QWidget
{
    Q_OBJECT
public:
    ConnectionTest(ServiceClient &client, Sandbox &sandbox, QWidget *parent);

    void start(const Environment &environment, const QString &key);
    /// Ends what runs and takes the last result away: it is not this environment's.
    void clear();
    /// Says why there is nothing to test yet.
    void refuse(const QString &words);

Q_SIGNALS:
    /// Somebody wants it; start() or refuse() follows.
    void wanted();

private:
    void onClicked();
    void show(const ProbeVerdict &verdict);
    void say(QLatin1StringView icon, const QString &words);

    ConnectionProbe *m_probe;
    QPushButton *m_button;
    IconLabel *m_icon;
    QLabel *m_words;
};

} // namespace desk
