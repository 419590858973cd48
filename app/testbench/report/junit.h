// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace desk {

/// One case of a run, as build servers know it. Texts may be a stranger's.
struct JunitCase
{
    enum Result {
        Passed,
        Failed,  ///< it ended otherwise than it should
        Error,   ///< it could not be told
        Skipped, ///< it was not run
    };

    QString suite; ///< cases of one name stand together, in the order of the first of each
    QString name;
    double seconds = 0;
    Result result = Passed;
    QString message; ///< a sentence; not for one that passed
    QString detail;  ///< lines of any length; not for one that passed
};

/// The whole file, as junit-10.xsd of Jenkins describes it, in UTF-8. What XML cannot carry, and
/// what acts unseen, is spelt out (inspection/visibletext.h).
QByteArray junitXml(const QString &name, const QList<JunitCase> &cases);

} // namespace desk
