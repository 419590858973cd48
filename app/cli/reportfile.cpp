// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportfile.h"

#include <QCoreApplication>

namespace desk {

QString ReportFile::problem() const
{
    return QCoreApplication::translate("ReportFile", "The report %1 cannot be written: %2.")
        .arg(m_file.fileName(), m_file.errorString());
}

QString ReportFile::open()
{
    return !isWanted() || m_file.open(QIODevice::WriteOnly) ? QString() : problem();
}

QString ReportFile::write(const QByteArray &bytes)
{
    if (!isWanted())
        return {};
    return m_file.write(bytes) == bytes.size() && m_file.commit() ? QString() : problem();
}

} // namespace desk
