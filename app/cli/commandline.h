// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/bodyformat.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace desk {

enum class Command {
    Window,
    Create,
    History,
    Sandbox,
    Boundary,
    Test,
    Import,
    Help,
    Version,
    Wrong
};
enum class ListFormat { Json, Csv };

/// What the program was asked to do (shared/design/command-line.md).
struct CommandLine
{
    Command command = Command::Window;
    QString error; ///< why it is Command::Wrong, in one line

    std::optional<QString> dataFolder; ///< else the platform's
    std::optional<QString> environment;
    std::optional<QUrl> service;
    std::optional<BodyFormat> format;            ///< else the environment's, JSON unless it says so
    std::optional<std::chrono::seconds> timeout; ///< else the environment's, 30 unless it says so

    QString file;       ///< create; "-" is standard input. test: or a folder. import: of rows
    QString search;     ///< history
    QStringList faults; ///< sandbox

    std::optional<QString> production; ///< boundary, test: the name that was typed
    double rate = 0;                   ///< requests a second; 0: as fast as they are answered
    QStringList fields;                ///< boundary: API names as in the field table; empty: all
    QList<BodyFormat> formats;         ///< boundary; empty: both

    QString mapping; ///< import: name of a file; empty: columns are found by their headings
    QString results; ///< import: names of files; empty: none
    QString rejects;
    QString report; ///< names of files; empty: none
    QString html;
    QString junit;

    int limit = 100;     ///< history
    int concurrency = 6; ///< import: requests at a time
    ListFormat output = ListFormat::Json;
    quint16 port = 0;      ///< sandbox; 0 is a free one
    bool anyway = false;   ///< create: with errors
    bool raw = false;      ///< create: its bytes as they are
    bool log = false;      ///< sandbox
    bool allCodes = false; ///< boundary
    bool dryRun = false;   ///< import
    bool check = false;    ///< import: unknown rows are looked into first
    bool rowLines = false; ///< import: --output jsonl
};

/// Reads the words after the program's name. Options may stand before or after the command.
/// Needs no application object.
CommandLine parseCommandLine(const QStringList &words);

/// What --help prints.
QString commandLineHelp();

} // namespace desk
