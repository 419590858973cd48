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

    QString file;        ///< create; "-" is standard input. test: or a folder. import: of rows
    bool anyway = false; ///< with errors
    bool raw = false;    ///< its bytes as they are

    QString search; ///< history
    int limit = 100;
    ListFormat output = ListFormat::Json;

    quint16 port = 0; ///< sandbox; 0 is a free one
    QStringList faults;
    bool log = false;

    std::optional<QString> production; ///< boundary, test: the name that was typed
    double rate = 0;                   ///< requests a second; 0: as fast as they are answered
    QStringList fields;                ///< API names as in the field table; empty: all
    QList<BodyFormat> formats;         ///< empty: both
    bool allCodes = false;
    bool dryRun = false;   ///< import
    QString mapping;       ///< import: name of a file; empty: columns are found by their headings
    int concurrency = 6;   ///< import: requests at a time
    bool rowLines = false; ///< import: --output jsonl
    QString results;       ///< import: names of files; empty: none
    QString rejects;
    QString report; ///< names of files; empty: none
    QString html;
    QString junit;
};

/// Reads the words after the program's name. Options may stand before or after the command.
/// Needs no application object.
CommandLine parseCommandLine(const QStringList &words);

/// What --help prints.
QString commandLineHelp();

} // namespace desk
