// SPDX-License-Identifier: GPL-3.0-or-later
//   crashcampaign [ROUNDS] [SEED]
#include "crashcampaign.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int rounds = arguments.size() > 1 ? arguments.at(1).toInt() : 500;
    const quint32 seed =
        arguments.size() > 2 ? arguments.at(2).toUInt() : QRandomGenerator::system()->generate();
    if (rounds < 1 || arguments.size() > 3) {
        std::fputs("crashcampaign [ROUNDS] [SEED]\n", stderr);
        return 2;
    }
    const desk::test::Findings findings = desk::test::CrashCampaign(seed).run(rounds);
    std::printf("%s%6u  seed\n", qPrintable(findings.text()), seed);
    return findings.areGood() ? 0 : 1;
}
