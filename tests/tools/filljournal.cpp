// SPDX-License-Identifier: GPL-3.0-or-later
// fill-journal DIR COUNT: a data folder with that many believable attempts, to try the program
// with.
#include "datafolder.h"
#include "journalfiller.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace desk;

namespace {

constexpr int mostAttempts = 100'000'000;

int fail(const QString &why, int status)
{
    std::fprintf(stderr, "fill-journal: %s\n", qUtf8Printable(why));
    return status;
}

void showProgress(int written)
{
    std::fprintf(stderr, "\r%d attempts", written);
}

} // namespace

int main(int argc, char *argv[])
{
    keepFilesPrivate();
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    bool isNumber = false;
    const int count = arguments.value(2).toInt(&isNumber);
    if (arguments.size() != 3 || !isNumber || count < 1 || count > mostAttempts)
        return fail(QStringLiteral("fill-journal DIR COUNT: a folder, and how many attempts"), 2);
    const DataFolder folder(arguments.at(1));
    if (const QString error = folder.prepare(); !error.isEmpty())
        return fail(error, 1);
    QElapsedTimer timer;
    timer.start();
    const QString error = fillJournal(folder.journalFile(), count, showProgress);
    if (!error.isEmpty())
        return fail(error, 1);
    std::fprintf(stderr, "\r%d attempts in %.1f s\n", count, double(timer.elapsed()) / 1e3);
    return 0;
}
