// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int deepest = 32;
constexpr qsizetype mostFiles = 10'000;

/// Reads a tree of folders; each is entered once, whatever links lead to it.
class Collector
{
    Q_DECLARE_TR_FUNCTIONS(CaseFolder)
public:
    CaseList collect(const QString &path);

private:
    void readFolder(const QString &path, const QString &below, int depth);
    void readFile(const QString &path, const QString &below);
    static QString whyNoFile(const QFileInfo &info);
    void complain(const QString &file, const QString &message);
    bool isFull() const { return m_list.cases.size() + m_list.problems.size() >= mostFiles; }

    CaseList m_list;
    QSet<QString> m_entered;
};

QString Collector::whyNoFile(const QFileInfo &info)
{
    if (info.exists())
        return tr("It is a pipe or a device, not a file.");
    return info.isSymLink() ? tr("The link leads nowhere: to %1.").arg(info.symLinkTarget())
                            : tr("There is no such file or folder.");
}

CaseList Collector::collect(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        readFolder(path, {}, 0);
    else
        readFile(path, {});
    if (isFull())
        complain(path,
                 tr("More than %L1 case files; those that follow are left out.").arg(mostFiles));
    return m_list;
}

/// By code unit: QDir's own order is the language's.
QStringList sorted(const QDir &folder, QDir::Filters filters)
{
    QStringList names = folder.entryList(filters | QDir::NoDotAndDotDot, QDir::NoSort);
    std::ranges::sort(names);
    return names;
}

void Collector::readFolder(const QString &path, const QString &below, int depth)
{
    const QDir folder(path);
    const QString real = folder.canonicalPath();
    if (m_entered.contains(real) || isFull())
        return;
    m_entered.insert(real);
    if (!folder.isReadable() || depth > deepest) {
        return complain(path, depth > deepest ? tr("Folders lie too deep here; it is left out.")
                                              : tr("The folder cannot be read."));
    }
    for (const QString &name : sorted(folder, QDir::Files | QDir::System)) { // links, pipes
        if (name.endsWith(caseSuffix) && !isFull())
            readFile(folder.filePath(name), below);
    }
    const QString prefix = below.isEmpty() ? QString() : QString(below + u'/');
    for (const QString &name : sorted(folder, QDir::Dirs)) {
        if (name.endsWith(caseSuffix))
            complain(folder.filePath(name), tr("A folder has the name of a case file."));
        readFolder(folder.filePath(name), prefix + name, depth + 1);
    }
}

void Collector::readFile(const QString &path, const QString &below)
{
    QFile file(path);
    if (const QFileInfo info(path); !info.isFile()) // to open a pipe would wait for ever
        return complain(path, whyNoFile(info));
    if (!file.open(QFile::ReadOnly))
        return complain(path, tr("The file cannot be read: %1.").arg(file.errorString()));
    const ReadCase read = readCase(file.read(largestCaseFile + 1));
    if (file.error() != QFile::NoError)
        return complain(path, tr("The file cannot be read: %1.").arg(file.errorString()));
    if (read.testCase)
        m_list.cases.append({path, below, *read.testCase});
    for (const Finding &finding : read.findings)
        m_list.problems.append({path, finding});
}

void Collector::complain(const QString &file, const QString &message)
{
    m_list.problems.append({file, {Finding::Severity::Error, {}, message}});
}

} // namespace

CaseList readCases(const QString &path)
{
    return Collector().collect(path);
}

} // namespace desk
