// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QList>
#include <QString>

#include <optional>

namespace desk {

/// What differs between any two attempts and says nothing about them.
enum class VolatileThing {
    Key = 1,        ///< the API key, which is taken out of what is kept anyway
    Dates = 2,      ///< Date, Age, Expires, Last-Modified
    Durations = 4,  ///< how long it took, and headers that say so
    Ids = 8,        ///< IDs that the service gave, and those of a trace or a session
    AccountNo = 16, ///< the account's number, typed or given
    Sizes = 32,     ///< lengths that follow from the rest
};
Q_DECLARE_FLAGS(VolatileThings, VolatileThing)
Q_DECLARE_OPERATORS_FOR_FLAGS(VolatileThings)

/// One thing that two exchanges have, or one of them.
struct CompareRow
{
    enum class Part { Request, RequestHeaders, RequestFields, Response, ResponseHeaders, Answer };
    enum class Verdict { Same, Different, OnlyLeft, OnlyRight };

    Part part = Part::Request;
    QString what; ///< API name, header, or words
    QString left; ///< visible, on one line and of bounded length (see shownValues())
    QString right;
    Verdict verdict = Verdict::Same;
    std::optional<VolatileThing> volatileAs;
    QString note; ///< for people; empty if there is nothing to say

    bool operator==(const CompareRow &) const = default;
};

using CompareRows = QList<CompareRow>;

/// Whether the row counts as a difference while these things are passed over.
bool isDifference(const CompareRow &row, VolatileThings passedOver);

/// The things that rows can be volatile as, in the order in which they are offered.
QList<VolatileThing> volatileThings();
/// "Dates", with what it takes in: "Date, Age, Expires, ...".
QString volatileName(VolatileThing thing);
QString volatileMembers(VolatileThing thing);

/// By API name of a field or of the answer; by header name.
std::optional<VolatileThing> volatilityOfField(QStringView name);
std::optional<VolatileThing> volatilityOfHeader(QStringView name);

/// The words of a part: "Request headers".
QString partName(CompareRow::Part part);
/// "same", "different", "only left", "only right".
QString verdictName(CompareRow::Verdict verdict);

} // namespace desk
