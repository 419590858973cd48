// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "form/customerform.h"
#include "inspector/codeview.h"
#include "measured.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>

#include <ctime>

namespace {

using namespace desk;
using namespace desk::bench;
using namespace desk::test;
using namespace Qt::StringLiterals;

constexpr int strokes = 400;
constexpr int settlingMs = 10; // a window paints 5 ms after it was asked to

double cpuMicroseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
}

QString microseconds(double value)
{
    return u"%1 µs"_s.arg(value, 0, 'f', 0);
}

// A letter and then its removal, by turns. Measured twice: until the key is handled, validation
// and counters included, and the work of all that follows from it, painting too.
void measureKeys(const QString &what, const QWidget &window, QLatin1StringView name)
{
    auto *edit = window.findChild<QLineEdit *>(name);
    edit->setFocus();
    edit->end(false);
    QTest::qWait(settlingMs);
    QList<double> handled;
    QList<double> worked;
    for (int i = 0; i < strokes; ++i) {
        const double before = cpuMicroseconds();
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(edit, i % 2 == 0 ? Qt::Key_E : Qt::Key_Backspace);
        handled.append(double(timer.nsecsElapsed()) / 1e3);
        QTest::qWait(settlingMs);
        worked.append(cpuMicroseconds() - before);
    }
    printRow(what, microseconds(median(handled)),
             u"nine of ten under %1; with layout and painting %2"_s.arg(
                 microseconds(ninthDecile(handled)), microseconds(median(worked))));
}

// Something to be said of every field that anything can be said of.
Request allWrong()
{
    Request request;
    for (const Field &field : fields()) {
        if (field.kind() != FieldKind::Boolean)
            request.setText(field, QString(field.limit + 2, u'x'));
    }
    return request;
}

bool measureForm()
{
    CustomerForm form;
    form.setCatalogue(Catalogue::iso());
    form.resize(900, 640);
    form.show();
    if (!QTest::qWaitForWindowActive(&form))
        return false;
    measureKeys(u"Key in First name"_s, form, field::firstname);
    measureKeys(u"Key in Country"_s, form, field::country);
    form.setDraft({allWrong()});
    const qsizetype findings = form.validateAll().size();
    measureKeys(u"Key in First name, %1 findings shown"_s.arg(findings), form, field::firstname);
    measureKeys(u"Key in Country, %1 findings shown"_s.arg(findings), form, field::country);
    return true;
}

bool measureWindow()
{
    FakeClient client;
    WindowFixture fixture(client);
    fixture.open();
    if (!fixture.window->isActiveWindow())
        return false;
    measureKeys(u"Key in First name, in the whole window"_s, *fixture.window, field::firstname);
    QTest::keyClick(fixture.window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    const auto *text = fixture.find<CodeView>("requestBody"_L1);
    if (!text || !QTest::qWaitFor([text] { return text->isVisible(); }))
        return false;
    measureKeys(u"Key in First name to the request's text, JSON"_s, *fixture.window,
                field::firstname);
    QTest::mouseClick(fixture.find<QAbstractButton>("requestXml"_L1), Qt::LeftButton);
    measureKeys(u"Key in First name to the request's text, XML"_s, *fixture.window,
                field::firstname);
    return text->bytes().contains("<Firstname>");
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    return measureForm() && measureWindow() ? EXIT_SUCCESS : EXIT_FAILURE;
}
