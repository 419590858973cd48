// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile.h"

#include <QList>

namespace desk {

inline constexpr QLatin1StringView caseSuffix{".case"};

struct CaseInFile
{
    QString file;   ///< its path
    QString folder; ///< below the path that was read, with slashes; empty: in that one itself
    TestCase testCase{};
};

struct FileProblem
{
    QString file;
    Finding finding; ///< without a line where the file could not be read at all
};

struct CaseList
{
    QList<CaseInFile> cases;
    QList<FileProblem> problems;
};

/// One case file, or all in a folder and below: those that end in ".case", in the same order
/// everywhere (by UTF-16 code unit, a folder's files before its folders). What begins with a dot
/// is passed over; a folder that links lead to again is read once. For a thread of its own.
CaseList readCases(const QString &path);

struct WrittenCase
{
    QString file;
    QString error; ///< why nothing was written, in a sentence
};

/// Writes the case into the folder, which is made where it is not there, under a name of its own
/// after the case's name: letters a-z, digits and hyphens, as every file system takes it.
/// The keys, and whatever else is secret, are never written: see withoutKeys().
WrittenCase addCase(const QString &folder, const TestCase &testCase, const QStringList &keys);

/// Writes it in the place of what the file holds, whole or not at all.
WrittenCase replaceCase(const QString &file, const TestCase &testCase, const QStringList &keys);

/// The name of a file for a case, without what makes it another one: "surname-of-31.case".
QString caseFileName(const QString &name);

} // namespace desk
