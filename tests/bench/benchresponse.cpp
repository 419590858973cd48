// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/bodyview.h"
#include "inspector/responseview.h"
#include "loopwatch.h"
#include "measured.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

namespace {

using namespace desk;
using namespace desk::bench;
using desk::test::LoopWatch;
using namespace Qt::StringLiterals;

constexpr qsizetype large = 8 << 20;
constexpr int rounds = 5;

Exchange answered(const QByteArray &body)
{
    Exchange exchange;
    exchange.status = 200;
    exchange.responseHeaders = {{"Content-Type", "application/json"}};
    exchange.responseBody = body;
    return exchange;
}

// From the answer in hand to its text on the screen, and to the last of it.
void measure(const QString &what, const QByteArray &body)
{
    ResponseView view;
    view.resize(800, 500);
    static_cast<QWidget &>(view).show();
    auto *tabs = view.findChild<QTabWidget *>();
    auto *laidOut = view.findChildren<BodyView *>().first();
    tabs->setCurrentWidget(laidOut);
    QTest::qWait(300);

    QList<double> first;
    QList<double> whole;
    QList<double> blocked;
    for (int i = 0; i < rounds; ++i) {
        QSignalSpy ended(laidOut, &BodyView::ended);
        QSignalSpy begun(laidOut, &BodyView::begun);
        const LoopWatch watch;
        QElapsedTimer timer;
        timer.start();
        view.show(answered(body));
        begun.wait(60'000);
        view.repaint();
        first.append(double(timer.elapsed()));
        if (ended.isEmpty())
            ended.wait(60'000);
        whole.append(double(timer.elapsed()));
        blocked.append(double(watch.longestMs()));
    }
    printRow(what, u"%1 ms"_s.arg(median(first)),
             u"whole after %1 ms; longest block %2 ms"_s.arg(median(whole)).arg(median(blocked)));
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    measure(u"8 MB answer, one line, to first paint"_s,
            "{\"a\":\"" + QByteArray(large, 'x') + "\"}");
    measure(u"8 MB answer, issues, to first paint"_s,
            "[" + QByteArray("{\"ID\":1,\"Message\":\"Wrong\"},").repeated(large / 27) + "1]");
    measure(u"8 MB answer, XML, to first paint"_s,
            "<a>" + QByteArray("<ID>1</ID>").repeated(large / 10) + "</a>");
    measure(u"8 MB answer, broken, to first paint"_s, QByteArray("{\"a\":\n").repeated(large / 6));
    return EXIT_SUCCESS;
}
