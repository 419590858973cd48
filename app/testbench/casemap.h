// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boundarycases.h"
#include "drift.h"
#include "report/htmlpage.h"

namespace desk {

/// What several cases come to together: the worst of them.
Mark markOf(const QList<Standing> &standings);

/// "published: refused", "not as published": for people.
QString publishedWords(Published published);
QString standingWords(Standing standing);
/// The field's API name, or what stands for the whole body.
QString fieldWords(const QString &field);

/// Those of one cell, or of a whole row where there is no kind.
QList<JudgedCase> casesOf(const BoundaryReport &report, const QString &field, BodyFormat format,
                          std::optional<CaseKind> kind = {});

/// Fields down, kinds of cases across, one table a format; each sign leads to its field's cases.
HtmlSection mapSection(const BoundaryReport &report, const BoundaryWishes &wishes);

/// Every case of each field in words, folded away.
HtmlSection caseSection(const BoundaryReport &report);

} // namespace desk
