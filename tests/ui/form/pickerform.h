// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/picker.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace desk::test {

/// A form of one picker between two lines, with what would submit it.
class PickerForm : public QDialog
{
public:
    PickerForm()
    {
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(&before);
        layout->addWidget(&picker);
        layout->addWidget(&after);
        layout->addWidget(&submit);
        layout->addWidget(&label);
        submit.setDefault(true);
        submitByKeys.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
        addAction(&submitByKeys);
    }

    QListView *list() const { return picker.findChild<QListView *>(); }
    QString highlighted() const
    {
        return picker.isListOpen() ? list()->currentIndex().data().toString() : QString();
    }

    void type(const QString &text) { QTest::keyClicks(&picker, text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&picker, key, modifiers);
    }

    /// On the screen, with the focus in the picker.
    void open()
    {
        show();
        activateWindow(); // no window manager does it on a bare display
        QVERIFY(QTest::qWaitForWindowActive(this));
        picker.setFocus();
        QVERIFY(picker.hasFocus());
    }

    QLineEdit before;
    Picker picker;
    QLineEdit after;
    QPushButton submit;
    QLabel label;
    QAction submitByKeys;
};

/// Through the window, as the wheel comes: what a widget ignores goes to the one around it.
inline void turnWheel(QWidget *target, int angle)
{
    const QPointF place =
        target->mapTo(target->window(), target->visibleRegion().boundingRect().center());
    QWheelEvent event(place, target->window()->mapToGlobal(place), {}, QPoint(0, angle),
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event); // Qt passes on only what comes from outside
    QCoreApplication::instance()->notify(target->window()->windowHandle(), &event);
}

} // namespace desk::test
