// SPDX-License-Identifier: GPL-3.0-or-later
#include "boundaryoutput.h"

#include "console.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace desk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BoundaryOutput)
};

QString cannotBeWritten(const QString &file, const QString &why)
{
    return Words::tr("%1 cannot be written: %2").arg(file, why);
}

} // namespace

BoundaryNotes::BoundaryNotes(const BoundaryRun &run, QObject *parent)
    : QObject(parent)
{
    connect(&run, &BoundaryRun::progressed, this, &BoundaryNotes::onProgressed);
    connect(&run, &BoundaryRun::waiting, this, &BoundaryNotes::onWaiting);
}

void BoundaryNotes::onProgressed(int done, int total)
{
    constexpr int parts = 20;
    const int part = total == 0 ? 0 : int(qint64(done) * parts / total);
    if (part == m_told)
        return;
    m_told = part;
    printNote(Words::tr("%1 of %2 cases").arg(done).arg(total));
}

void BoundaryNotes::onWaiting(qint64 milliseconds)
{
    constexpr qint64 second = 1'000;
    printNote(Words::tr("The service asks for a pause: %1 seconds.")
                  .arg((milliseconds + second - 1) / second));
}

void printPlan(const BoundaryPlan &plan, const Environment &environment)
{
    printNote(Words::tr("%1 cases in about %2 requests to %3 (%4).")
                  .arg(plan.cases)
                  .arg(plan.requests)
                  .arg(environment.name, shownUrl(environment.baseUrl)));
    printNote(Words::tr("About %1 accounts may be left behind there; at most %2, where rules have "
                        "drifted and are looked into.")
                  .arg(plan.accounts)
                  .arg(plan.accountsAtMost));
}

QString writeWhole(const QString &file, const QByteArray &bytes)
{
    if (file.isEmpty())
        return {};
    QSaveFile out(file);
    if (!out.open(QFile::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return cannotBeWritten(file, out.errorString());
    return {};
}

QString findUnwritableFile(const QString &file)
{
    if (file.isEmpty())
        return {};
    const QFileInfo info(file);
    const QFileInfo folder(info.absolutePath());
    if (info.isDir())
        return cannotBeWritten(file, Words::tr("it is a folder"));
    if (!folder.isDir())
        return cannotBeWritten(file, Words::tr("there is no such folder"));
    if (!folder.isWritable() || (info.exists() && !info.isWritable()))
        return cannotBeWritten(file, Words::tr("that is not allowed"));
    return {};
}

} // namespace desk
