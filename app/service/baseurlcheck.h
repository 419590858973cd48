// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"

#include <QString>
#include <QUrl>

namespace desk {

/// A base URL as somebody typed or pasted it, and what is to be said of it. Nothing is guessed:
/// what is not certain is a problem, at most with a suggestion that one may take.
struct CheckedBaseUrl
{
    QUrl url;           ///< empty when there is a problem
    QString tidied;     ///< the text as it is kept: what was typed, or that less what is certain
    QString tidying;    ///< what was taken off, in a sentence; empty: nothing
    QString problem;    ///< why it cannot be used, in a sentence; empty: it can
    QString suggestion; ///< a text without the problem; empty: none is certain enough to offer
};

/// Of the environment only what bears on it is looked at: plainHttpAllowed and the route.
CheckedBaseUrl checkBaseUrl(const QString &typed, const Environment &environment);

} // namespace desk
