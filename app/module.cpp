// SPDX-License-Identifier: GPL-3.0-or-later
#include "module.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace desk {

QString modulePath(const QString &name)
{
    const QString program = QCoreApplication::applicationDirPath();
    QStringList folders{program, program + u'/' + QLatin1StringView(DESK_MODULES_FROM_PROGRAM)};
    folders += QCoreApplication::libraryPaths();
    for (const QString &folder : std::as_const(folders)) {
        const QString path = folder + u'/' + name + QLatin1StringView(DESK_MODULE_SUFFIX);
        if (QFileInfo::exists(path))
            return path;
    }
    return {};
}

} // namespace desk
