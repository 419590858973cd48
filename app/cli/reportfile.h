// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSaveFile>
#include <QString>

namespace desk {

/// A file that a run writes its report to, once it is over. It is opened before anything is sent,
/// so that nobody runs for an hour and then has no report.
class ReportFile
{
public:
    /// An empty name: there is no report, and all goes well.
    explicit ReportFile(const QString &name)
        : m_file(name)
    {
    }

    /// Why it cannot be written, in a sentence; empty: it can.
    QString open();
    QString write(const QByteArray &bytes);
    bool isWanted() const { return !m_file.fileName().isEmpty(); }

private:
    QString problem() const;

    QSaveFile m_file;
};

} // namespace desk
