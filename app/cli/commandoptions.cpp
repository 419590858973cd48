// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandoptions.h"

#include <QCoreApplication>

namespace desk {
namespace {

#define DESK_TR(words) QT_TRANSLATE_NOOP("CommandLine", words)

constexpr CommandSet any;
constexpr CommandSet create(Command::Create);
constexpr CommandSet history(Command::History);
constexpr CommandSet sandbox(Command::Sandbox);
constexpr CommandSet boundary(Command::Boundary);
constexpr CommandSet test(Command::Test);
constexpr CommandSet import(Command::Import);
constexpr CommandSet runs(Command::Boundary, Command::Test); // of many requests
constexpr CommandSet paced(Command::Boundary, Command::Test, Command::Import);
constexpr CommandSet printing(Command::History, Command::Import);

// clang-format off
constexpr CommandOption table[] = {
    {option::help,        QLatin1StringView("h"), {},                           any, DESK_TR("Shows this.")},
    {option::version,     QLatin1StringView("v"), {},                           any, DESK_TR("Shows the version.")},
    {option::dataDir,     {}, QLatin1StringView("DIR"),                         any, DESK_TR("Keeps all state in DIR: journal, drafts, settings, the sandbox's customers.")},
    {option::environment, {}, QLatin1StringView("NAME"),                        any, DESK_TR("Sends to a configured environment; sandbox is always there.")},
    {option::service,     {}, QLatin1StringView("URL"),                         any, DESK_TR("Sends to this base URL instead of an environment.")},
    {option::format,      {}, QLatin1StringView("json|xml"),                    any, DESK_TR("Format of the body that is sent; json unless the environment says otherwise.")},
    {option::timeout,     {}, QLatin1StringView("SECONDS"),                     any, DESK_TR("Longest silence of the service; 30 unless the environment says otherwise.")},
    {option::anyway,      {}, {},                            create,   DESK_TR("create: send it although there are errors; what is wrong is still said.")},
    {option::raw,         {}, {},                            create,   DESK_TR("create: send the bytes of FILE as they are, with the key in the place of {{apiKey}}.")},
    {option::search,      {}, QLatin1StringView("TEXT"),     history,  DESK_TR("history: only attempts in which every word of TEXT is found.")},
    {option::limit,       {}, QLatin1StringView("N"),        history,  DESK_TR("history: at most N attempts; 100 unless told.")},
    {option::output,      {}, QLatin1StringView("json|csv"), printing, DESK_TR("history: the format to print; json unless told. import: jsonl is one line of JSON a row.")},
    {option::port,        {}, QLatin1StringView("N"),        sandbox,  DESK_TR("sandbox: the port to serve on; a free one unless told.")},
    {option::fault,       {}, QLatin1StringView("NAME"),     sandbox,  DESK_TR("sandbox: misbehave in this way; may be given several times.")},
    {option::log,         {}, {},                            sandbox,  DESK_TR("sandbox: one line on standard error for each request that it received.")},
    {option::production,  {}, QLatin1StringView("NAME"),     runs,     DESK_TR("boundary, test: needed where the environment is marked as production: its name, typed.")},
    {option::rate,        {}, QLatin1StringView("N"),        paced,    DESK_TR("boundary, test, import: at most N requests a second, 0.5 is one in two; as fast as they are answered unless told.")},
    {option::fields,      {}, QLatin1StringView("A,B"),      boundary, DESK_TR("boundary: cases of these fields only, by their API names.")},
    {option::formats,     {}, QLatin1StringView("json,xml"), boundary, DESK_TR("boundary: cases in these formats only; both unless told.")},
    {option::codes,       {}, QLatin1StringView("sample|all"), boundary, DESK_TR("boundary: how many codes of long lists are tried; a sample unless told.")},
    {option::report,      {}, QLatin1StringView("FILE"),     boundary, DESK_TR("boundary: writes a page for the service's makers, HTML that stands for itself.")},
    {option::junit,       {}, QLatin1StringView("FILE"),     runs,     DESK_TR("boundary, test: writes the cases as JUnit XML.")},
    {option::html,        {}, QLatin1StringView("FILE"),     test,     DESK_TR("test: writes the results as one page of HTML that stands for itself.")},
    {option::dryRun,      {}, {},                            import,   DESK_TR("import: only check the rows; nothing is sent.")},
    {option::check,       {}, {},                            import,   DESK_TR("import: first looks into rows that are unknown; what is not there is sent.")},
    {option::mapping,     {}, QLatin1StringView("FILE"),     import,   DESK_TR("import: which column goes into which field, JSON; told by the headings without it.")},
    {option::concurrency, {}, QLatin1StringView("N"),        import,   DESK_TR("import: N requests at a time, 1 to 6; 6 unless told.")},
    {option::results,     {}, QLatin1StringView("FILE"),     import,   DESK_TR("import: writes the rows with what became of each.")},
    {option::rejects,     {}, QLatin1StringView("FILE"),     import,   DESK_TR("import: writes the rows that were not created and why; mended, it can be imported as it is.")},
};
// clang-format on

#undef DESK_TR

} // namespace

QCommandLineOption CommandOption::forParser() const
{
    QStringList names{name};
    if (!shortName.isEmpty())
        names.prepend(shortName);
    return {names, QCoreApplication::translate("CommandLine", description), valueName};
}

std::span<const CommandOption> commandOptions()
{
    return table;
}

} // namespace desk
