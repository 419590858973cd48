// SPDX-License-Identifier: GPL-3.0-or-later
#include "measured.h"
#include "startedprogram.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <iterator>

namespace {

using namespace desk::bench;
using namespace Qt::StringLiterals;

constexpr int rounds = 21;

template <typename Value>
double medianOf(const QList<Start> &starts, Value value)
{
    QList<double> values;
    std::ranges::transform(starts, std::back_inserter(values), value);
    return median(values);
}

template <typename Value>
void printTimes(const QString &what, const QList<Start> &bare, const QList<Start> &desk,
                Value value)
{
    const double ours = medianOf(desk, value);
    const double theirs = medianOf(bare, value);
    printRow(
        what, u"%1 ms"_s.arg(ours, 0, 'f', 1),
        u"%1 × the bare window's %2 ms"_s.arg(ours / theirs, 0, 'f', 2).arg(theirs, 0, 'f', 1));
}

template <typename Value>
void printMemory(const QString &what, const QList<Start> &bare, const QList<Start> &desk,
                 Value value)
{
    const double ours = medianOf(desk, value);
    const double theirs = medianOf(bare, value);
    printRow(what, u"%1 MB"_s.arg(ours, 0, 'f', 1),
             u"%1 MB over the bare window's %2 MB"_s.arg(ours - theirs, 0, 'f', 1)
                 .arg(theirs, 0, 'f', 1));
}

void printAll(const QList<Start> &bare, const QList<Start> &desk)
{
    printTimes(u"Start to first painted window"_s, bare, desk, &Start::paintedMs);
    printTimes(u"Start to first letter in a field"_s, bare, desk, &Start::usableMs);
    printTimes(u"Processor time until then, all threads"_s, bare, desk, &Start::workedMs);
    const auto printBoth = [&](const QString &when, Memory Start::*moment) {
        printMemory(u"Resident memory, %1"_s.arg(when), bare, desk,
                    [moment](const Start &start) { return (start.*moment).resident; });
        printMemory(u"Proportional memory, %1"_s.arg(when), bare, desk,
                    [moment](const Start &start) { return (start.*moment).proportional; });
    };
    printBoth(u"then"_s, &Start::atOnce);
    printBoth(u"a second later"_s, &Start::aSecondLater);
}

} // namespace

/// benchstart BAREWINDOW DESKWINDOW: starts both by turns and compares the medians.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList programs = QCoreApplication::arguments().mid(1);
    const QTemporaryDir folder;
    if (programs.size() != 2 || !folder.isValid())
        return EXIT_FAILURE;
    QList<Start> bare;
    QList<Start> desk;
    for (int i = 0; i <= rounds; ++i) {
        const auto one = measureStart(programs.first(), {});
        const auto other = measureStart(programs.last(), {u"--data-dir"_s, folder.path()});
        if (!one || !other)
            return EXIT_FAILURE;
        if (i == 0)
            continue; // fills the disk's cache and the data folder
        bare.append(*one);
        desk.append(*other);
    }
    printAll(bare, desk);
    return EXIT_SUCCESS;
}
