// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaignserver.h"
#include "datafolder.h"
#include "findings.h"
#include "program.h"
#include "windowcreate.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <chrono>

namespace desk::test {

/// Runs the real program again and again on one data folder, kills it at random moments, and looks
/// in the end whether the journal knows of everything that the service saw.
class CrashCampaign
{
public:
    explicit CrashCampaign(quint32 seed);

    Findings run(int rounds);

private:
    std::chrono::milliseconds timeOneRun();
    Round runRound(int number);
    void createFromCommand(Round &round, const QUrl &service, bool besideWindow);
    void createFromWindow(Round &round, const QUrl &service);
    std::chrono::milliseconds randomMoment();
    void startWindow(QProcess &window) const;
    QString integrity() const;

    QTemporaryDir m_directory;
    const DataFolder m_folder{m_directory.path()};
    Program m_program{m_directory.path()};
    WindowCreate m_windowCreate{m_directory.path()};
    CampaignServer m_server;
    QRandomGenerator m_random;
    std::chrono::milliseconds m_oneRun{};
};

} // namespace desk::test
