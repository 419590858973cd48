// SPDX-License-Identifier: GPL-3.0-or-later
#include "caseshelf.h"

#include "inworker.h"
#include "whenfinished.h"

#include <QFileInfo>

#include <chrono>

namespace desk {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostWatched = 1'000; // the system lends so many watches, to all programs

} // namespace

CaseShelf::CaseShelf(QObject *parent)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(200ms);
    connect(&m_soon, &QTimer::timeout, this, &CaseShelf::readAgain);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon,
            qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_soon, qOverload<>(&QTimer::start));
}

void CaseShelf::setFolder(const QString &folder)
{
    m_folder = folder;
    readAgain();
}

void CaseShelf::readAgain()
{
    const int asked = ++m_asked;
    if (m_folder.isEmpty())
        return take({});
    whenFinished(inWorker([folder = m_folder] { return readCases(folder); }), this,
                 [this, asked](const CaseList &list) {
                     if (asked == m_asked)
                         take(list);
                 });
}

void CaseShelf::take(const CaseList &list)
{
    m_list = list;
    watch();
    Q_EMIT changed();
}

void CaseShelf::watch()
{
    const QStringList former = m_watcher.files() + m_watcher.directories();
    if (!former.isEmpty())
        m_watcher.removePaths(former);
    QStringList paths;
    if (!m_folder.isEmpty() && QFileInfo::exists(m_folder))
        paths.append(m_folder);
    for (const CaseInFile &one : m_list.cases)
        paths << one.file << QFileInfo(one.file).absolutePath();
    for (const FileProblem &one : m_list.problems)
        paths << one.file;
    paths.removeDuplicates();
    if (!paths.isEmpty())
        m_watcher.addPaths(paths.mid(0, mostWatched));
}

} // namespace desk
