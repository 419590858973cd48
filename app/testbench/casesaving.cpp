// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefolder.h"
#include "caseprivacy.h"
#include "contract/textfolding.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CaseSaving)
};

bool isSafe(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

/// Names that Windows keeps for devices, whatever stands behind their dot.
bool isDevice(const QString &name)
{
    static constexpr QStringView devices[] = {u"con", u"prn", u"aux", u"nul"};
    const bool isPort =
        name.size() == 4 && (name.startsWith("com"_L1) || name.startsWith("lpt"_L1));
    return isPort || std::ranges::find(devices, name) != std::end(devices);
}

WrittenCase failed(const QString &file, const QString &why)
{
    return {{}, Words::tr("%1 could not be written: %2.").arg(file, why)};
}

WrittenCase write(const QString &file, const TestCase &testCase)
{
    QSaveFile output(file);
    const QByteArray bytes = writeCase(testCase);
    if (!output.open(QFile::WriteOnly) || output.write(bytes) != bytes.size() || !output.commit())
        return failed(file, output.errorString());
    return {file, {}};
}

QString findProblem(const PrivateCase &made)
{
    return made.problem.isEmpty() ? findCaseProblem(made.testCase) : made.problem;
}

/// Makes an empty file of a name that nobody has, so that nobody else takes it meanwhile.
std::optional<QString> reserve(const QDir &folder, const QString &name, QString &error)
{
    constexpr int most = 10'000;
    for (int number = 1; number <= most; ++number) {
        const QString suffix = number == 1 ? QString() : u"-%1"_s.arg(number);
        QFile file(folder.filePath(name.chopped(caseSuffix.size()) + suffix + caseSuffix));
        if (file.open(QFile::WriteOnly | QFile::NewOnly))
            return file.fileName();
        error = file.errorString();
        if (!file.exists())
            break;
    }
    return std::nullopt;
}

} // namespace

QString caseFileName(const QString &name)
{
    constexpr qsizetype longest = 60;
    QString safe;
    for (const QChar c : foldedForSearch(name)) {
        if (isSafe(c))
            safe += c;
        else if (!safe.isEmpty() && !safe.endsWith(u'-'))
            safe += u'-';
    }
    safe.truncate(longest);
    while (safe.endsWith(u'-'))
        safe.chop(1);
    if (safe.isEmpty() || isDevice(safe))
        safe.prepend(safe.isEmpty() ? "case"_L1 : "case-"_L1);
    return safe + caseSuffix;
}

WrittenCase addCase(const QString &folder, const TestCase &testCase, const QStringList &keys)
{
    const PrivateCase made = withoutKeys(testCase, keys);
    if (const QString problem = findProblem(made); !problem.isEmpty())
        return {{}, problem};
    if (!QDir().mkpath(folder))
        return failed(folder, Words::tr("the folder could not be made"));
    QString error;
    const auto file = reserve(QDir(folder), caseFileName(made.testCase.name), error);
    if (!file)
        return failed(folder, error);
    const WrittenCase written = write(*file, made.testCase);
    if (!written.error.isEmpty())
        QFile::remove(*file);
    return written;
}

WrittenCase replaceCase(const QString &file, const TestCase &testCase, const QStringList &keys)
{
    const PrivateCase made = withoutKeys(testCase, keys);
    const QString problem = findProblem(made);
    return problem.isEmpty() ? write(file, made.testCase) : WrittenCase{{}, problem};
}

} // namespace desk
