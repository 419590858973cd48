// SPDX-License-Identifier: GPL-3.0-or-later
// A dry run of an import: rows that are read, mapped, validated and compared with each other.
#include "importing/dryrun.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray header =
    "Channel,Account no,Company,Address 1,Address 2,Town,County,Post code,Country,Deliveries,"
    "Invoices,Title,First name,Surname,Phone,Mobile,E-mail,Currency\n";

void writeRows(const QString &name, int rows)
{
    QFile file(name);
    if (!file.open(QFile::WriteOnly))
        qFatal("the file cannot be written");
    file.write(header);
    for (int row = 0; row < rows; ++row) {
        const QByteArray number = QByteArray::number(row);
        file.write("1,B" + number + ",,\"" + number +
                   ", High Street\",,Leeds,West Yorkshire,LS1 1AA,United Kingdom,yes,no,Ms,Ann,"
                   "Smith,0113 496 0000,07400 123456,a" +
                   number + "@example.com,GBP\n");
    }
}

/// Resident, at its highest, in MB.
double highestMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QFile::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toDouble() / 1'024;
    }
    return 0;
}

void measure(int rows, const Catalogue &lists)
{
    const QTemporaryDir directory;
    DryRunWork work;
    work.file = directory.filePath(u"rows.csv"_s);
    writeRows(work.file, rows);
    work.format = findFormat(header);
    work.mapping = guessedMapping(QString::fromUtf8(header).trimmed().split(u','));
    work.rules.keyRequired = false;
    work.rules.catalogue = &lists;
    QElapsedTimer timer;
    timer.start();
    const DryRunReport report = dryRun(work);
    std::printf("Dry run of %9d rows %23.2f s   %lld would be sent; at most %.0f MB resident\n",
                rows, double(timer.elapsed()) / 1'000,
                static_cast<long long>(report.counts.sendable()), highestMemory());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Catalogue lists = Catalogue::iso();
    measure(10'000, lists);
    measure(1'000'000, lists);
    return 0;
}
