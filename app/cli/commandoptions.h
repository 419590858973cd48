// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

#include <QCommandLineOption>
#include <QLatin1StringView>

#include <span>

namespace desk {

/// Several commands. None of them stands for all.
class CommandSet
{
public:
    template <typename... Commands>
    constexpr explicit CommandSet(Commands... commands)
        : m_bits((0U | ... | (1U << unsigned(commands))))
    {
    }

    constexpr bool allows(Command command) const
    {
        return m_bits == 0 || (m_bits & (1U << unsigned(command))) != 0;
    }

private:
    unsigned m_bits;
};

/// One option of the command line.
struct CommandOption
{
    QLatin1StringView name;
    QLatin1StringView shortName; ///< empty: there is none
    QLatin1StringView valueName; ///< empty: it takes no value
    CommandSet commands;         ///< those that it belongs to
    const char *description;     ///< untranslated

    QCommandLineOption forParser() const;
};

std::span<const CommandOption> commandOptions();

namespace option {
inline constexpr QLatin1StringView help{"help"};
inline constexpr QLatin1StringView version{"version"};
inline constexpr QLatin1StringView dataDir{"data-dir"};
inline constexpr QLatin1StringView environment{"environment"};
inline constexpr QLatin1StringView service{"service"};
inline constexpr QLatin1StringView format{"format"};
inline constexpr QLatin1StringView timeout{"timeout"};
inline constexpr QLatin1StringView anyway{"anyway"};
inline constexpr QLatin1StringView raw{"raw"};
inline constexpr QLatin1StringView search{"search"};
inline constexpr QLatin1StringView limit{"limit"};
inline constexpr QLatin1StringView output{"output"};
inline constexpr QLatin1StringView html{"html"};
inline constexpr QLatin1StringView port{"port"};
inline constexpr QLatin1StringView fault{"fault"};
inline constexpr QLatin1StringView log{"log"};
inline constexpr QLatin1StringView production{"production"};
inline constexpr QLatin1StringView rate{"rate"};
inline constexpr QLatin1StringView fields{"fields"};
inline constexpr QLatin1StringView formats{"formats"};
inline constexpr QLatin1StringView codes{"codes"};
inline constexpr QLatin1StringView report{"report"};
inline constexpr QLatin1StringView junit{"junit"};
inline constexpr QLatin1StringView dryRun{"dry-run"};
inline constexpr QLatin1StringView check{"check"};
inline constexpr QLatin1StringView mapping{"mapping"};
inline constexpr QLatin1StringView concurrency{"concurrency"};
inline constexpr QLatin1StringView results{"results"};
inline constexpr QLatin1StringView rejects{"rejects"};
} // namespace option

} // namespace desk
