// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QTest>

namespace desk {

/// Where a file or folder of tests/app/contract/golden is.
inline QString goldenPath(const QString &name)
{
    return QDir(QStringLiteral(GOLDEN_DIR)).filePath(name);
}

/// A file of tests/app/contract/golden, without the line feed that editors leave at its end.
inline QByteArray goldenFile(const QString &name)
{
    QFile file(goldenPath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: not there", qPrintable(file.fileName()));
    QByteArray bytes = file.readAll();
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    return bytes;
}

/// A test row for each input of a folder; beside each stands the same name with .expected.
inline void addGoldenRows(const QString &folder)
{
    using namespace Qt::StringLiterals;
    QTest::addColumn<QString>("file");
    const QDir dir(goldenPath(folder));
    const QStringList files = dir.entryList({u"*.json"_s, u"*.xml"_s}, QDir::Files, QDir::Name);
    QVERIFY(!files.isEmpty());
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << folder + u'/' + file;
}

/// What is expected of the input of that name.
inline QString goldenExpectation(const QString &name)
{
    return QString::fromUtf8(goldenFile(name + QStringLiteral(".expected"))) + u'\n';
}

} // namespace desk
