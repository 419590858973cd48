// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boundarycases.h"
#include "drift.h"
#include "report/htmlpage.h"
#include "report/junit.h"

#include <QDateTime>

namespace desk {

/// How a run was made: what a reader of its report needs to know. No key is in it.
struct BoundaryFacts
{
    QString environment;
    QString baseUrl;
    QDateTime begun{}; ///< UTC
    QDateTime ended{};
    int requests = 0;
    BoundaryWishes wishes{};
    QStringList sampled{}; ///< which lists were not tried whole, and the like: a sentence each
};

/// Which lists a run tries in part, or not at all, in a sentence each.
QStringList sampledWords(const Catalogue &lists, const BoundaryWishes &wishes);

/// The rules that are not as published, a row each.
HtmlTable driftTable(const BoundaryReport &report);
/// The cases that could not be told, and why.
HtmlTable doubtTable(const BoundaryReport &report);

/// For the service's makers: what has drifted, what was observed where nothing is published, what
/// could not be told, every case on a map, and how it was measured.
HtmlPage driftPage(const BoundaryReport &report, const BoundaryFacts &facts);

/// A case that drifted has failed, one that could not be told is an error; one on which nothing is
/// published has passed.
QList<JunitCase> driftJunit(const BoundaryReport &report);

/// Drift, or what could not be told, or neither: in a few words.
QString verdictOf(const BoundaryReport &report);

} // namespace desk
