// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QFormLayout>
#include <QLineEdit>

/// What any Qt program with 24 fields costs, and nothing else.
int main(int argc, char *argv[])
{
    using namespace Qt::StringLiterals;
    QApplication application(argc, argv);
    QWidget window;
    auto *form = new QFormLayout(&window);
    for (int i = 1; i <= 24; ++i)
        form->addRow(u"Field %1"_s.arg(i), new QLineEdit(&window));
    window.resize(1280, 720);
    window.show();
    return QApplication::exec();
}
