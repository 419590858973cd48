// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formatexam.h"

#include <QJsonValue>

namespace desk {

/// One rule in which a service differs from the published contract.
struct Drift
{
    enum class Rule {
        Limit,         ///< another longest text, or none
        Required,      ///< a field that may be left out and should not, or the other way round
        ListedCode,    ///< one that the service lists and refuses
        UnlistedCode,  ///< one that it does not list and takes
        MediaType,     ///< a published one that it refuses
        Type,          ///< a value of another type that it takes, or one of the right type refused
        Counting,      ///< lengths are not counted in UTF-16 code units
        Key,           ///< another key is taken
        FormatsDiffer, ///< the same is taken in JSON and refused in XML, or the other way round
        ReturnedText,  ///< comes back changed
    };

    QString field; ///< API name; "Content-Type"; empty: of the body as a whole
    Rule rule = Rule::Limit;
    QJsonValue published; ///< a number where it is a limit, else words
    QJsonValue observed;
    std::optional<BodyFormat> format{}; ///< nullopt: in both
    QStringList attempts{};             ///< IDs: where it was seen

    bool operator==(const Drift &) const = default;
};

/// "limit", "required", "listed-code", ...: the word of reports and scripts.
QString driftName(Drift::Rule rule);
/// "json", "xml", "both".
QString driftFormatName(const Drift &drift);

/// What a case comes to in the end.
enum class Standing { AsPublished, Drifted, Observed, CouldNotTell };

struct JudgedCase
{
    CaseResult result;
    Standing standing = Standing::CouldNotTell;
    QString words{}; ///< what was seen, or why it could not be told, for people

    bool operator==(const JudgedCase &) const = default;
};

/// What a whole run comes to.
struct BoundaryReport
{
    QList<JudgedCase> cases;
    QList<Drift> drifts;        ///< in the order of the field table
    QStringList endings{};      ///< why a format was not examined to its end, a sentence each
    QStringList couldNotTell{}; ///< limits that were not found and the like, a sentence each
    bool isUnsteady = false;    ///< two equal requests were answered differently

    int count(Standing standing) const;
    /// Nothing was left that could not be told.
    bool isConclusive() const;
};

/// Pure: the findings of each format in, one verdict out.
BoundaryReport findDrift(const QList<FormatFindings> &findings);

} // namespace desk
