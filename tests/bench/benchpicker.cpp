// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/choicematcher.h"
#include "form/picker.h"
#include "measured.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QTest>

namespace {

using namespace desk;
using namespace desk::bench;
using namespace Qt::StringLiterals;

constexpr int rounds = 60;

/// Remembers when the list was painted.
class PaintWatch : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *view = qobject_cast<QListView *>(watched->parent());
        if (event->type() == QEvent::Paint && view && watched == view->viewport())
            m_isPainted = true;
        return false;
    }

    /// Milliseconds until the list has been painted after the key.
    double timed(QWidget &edit, char key)
    {
        m_isPainted = false;
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(&edit, key);
        while (!m_isPainted && timer.elapsed() < 5000)
            QCoreApplication::processEvents();
        return double(timer.nsecsElapsed()) / 1e6;
    }

private:
    bool m_isPainted = false;
};

QList<Choice> choicesOf(int count)
{
    QList<Choice> choices;
    for (int i = 0; i < count; ++i) {
        choices.append({u"C%1"_s.arg(i), u"Channel number %1 of Größe and Łódź"_s.arg(i), {}});
    }
    return choices;
}

QString milliseconds(double value)
{
    return u"%1 ms"_s.arg(value, 0, 'f', 1);
}

void measure(Picker &picker, PaintWatch &watch, int count)
{
    picker.setChoices({});
    const auto matcher = std::make_shared<const ChoiceMatcher>(choicesOf(count));
    picker.setChoices(matcher->choices(), matcher);
    QList<double> opened;
    QList<double> narrowed;
    for (int i = 0; i < rounds; ++i) {
        picker.clear();
        QTest::keyClick(&picker, Qt::Key_Escape);
        QTest::qWait(5);
        opened.append(watch.timed(picker, i % 2 == 0 ? 'c' : '4'));
        narrowed.append(watch.timed(picker, i % 2 == 0 ? 'h' : '2'));
    }
    const QString entries = u"%L1 entries"_s.arg(count);
    printRow(u"Picker open to filtered list, %1"_s.arg(entries), milliseconds(median(opened)),
             u"nine of ten under %1; the next key %2"_s.arg(milliseconds(ninthDecile(opened)),
                                                            milliseconds(median(narrowed))));
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    PaintWatch watch;
    application.installEventFilter(&watch);
    QWidget window;
    Picker picker(&window);
    window.resize(600, 400);
    picker.setGeometry(10, 10, 300, 27);
    window.show();
    if (!QTest::qWaitForWindowActive(&window))
        return EXIT_FAILURE;
    picker.setFocus();
    for (const int count : {250, 50'000})
        measure(picker, watch, count);
    return EXIT_SUCCESS;
}
