// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace desk {

class CustomerForm;
class EnvironmentBar;
class TypingAids;

/// Fills the form with a believable customer, as one step of undo, and says its seed. Never where
/// it is production.
class SampleFlow : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        CustomerForm &form;
        TypingAids &aids;
        EnvironmentBar &bar;
    };
    struct Actions
    {
        QAction &fill;
        QAction &fillFromSeed;
    };

    SampleFlow(const Parts &parts, const Actions &actions, QWidget *window);

Q_SIGNALS:
    void said(const QString &words);

private:
    bool isAllowed();
    void fill();
    void askForSeed();
    void fillFrom(int seed);

    Parts m_parts;
    QString m_fillKey;
    QWidget *m_window;
    int m_seed = 0;
};

} // namespace desk
