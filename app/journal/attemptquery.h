// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"

#include <optional>

namespace desk {

/// Which attempts: those that pass every part that is set.
struct AttemptFilter
{
    std::optional<Outcome> outcome = {};
    QString environment = {}; ///< its name; empty: any
    QDateTime from = {};      ///< opened then or later; null: since ever
    QDateTime until = {};     ///< opened before; null: up to now

    bool isEmpty() const { return *this == AttemptFilter(); }
    bool operator==(const AttemptFilter &) const = default;
};

/// A column of the history and a direction. What has nothing in that column comes last either way;
/// among equals the journal's order decides, in the same direction.
struct AttemptSort
{
    enum class Key {
        Time, ///< as they were recorded
        Outcome,
        AccountNo,
        Name,
        Company,
        AccountId,
        AddressId,
        ContactId,
        Problem,
    };
    Key key = Key::Time;
    bool descending = true;

    bool operator==(const AttemptSort &) const = default;
};

/// What a word of one or two characters matches; longer ones match anywhere.
enum class ShortWords {
    AtWordStart,
    Anywhere, ///< slow where nothing matches: every attempt is gone through
};

/// Which attempts, in which order: the newest first unless told. Keyset pages: `before` is the
/// number of the last one seen, in whatever order.
struct AttemptQuery
{
    QString search; ///< its words must all be there, case and accents folded
    std::optional<qint64> before;
    int limit = 100;
    AttemptFilter filter = {};
    AttemptSort sort = {};
    ShortWords shortWords = ShortWords::AtWordStart;

    bool operator==(const AttemptQuery &) const = default;
};

struct AttemptPage
{
    QList<Attempt> attempts;
    bool more = false; ///< there are further ones
    QString error;     ///< why they could not be read, in words; empty if they were
};

/// The same, but only which they are.
struct NumbersPage
{
    QList<qint64> numbers;
    bool more = false;
    QString error;
};

} // namespace desk
