// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"
#include "contract/fieldtexts.h"
#include "contract/request.h"

#include <QDateTime>
#include <QString>

namespace desk {

/// The form's alone: it only decides whether a company name is required.
enum class AccountType { Person, Company };

/// The text of a request that somebody has bent by hand. No key is in it.
struct DraftText
{
    QList<HttpHeader> headers;
    QByteArray body;

    bool operator==(const DraftText &) const = default;
};

/// A request that somebody is still typing. The key is never part of it.
struct Draft
{
    Request request;
    AccountType accountType = AccountType::Person;
    std::optional<DraftText> text{}; ///< where it is not what would be written for the form

    /// Nothing has been typed into the form that is not there in a form made ready for the next
    /// customer.
    bool isBlank() const;

    bool operator==(const Draft &) const = default;
};

/// A new customer like the one of the attempt: without what must be unique, where that one may be
/// there already.
Draft draftLike(const Attempt &attempt);

/// A blank draft in which stays what the next customer most likely has as well.
Draft nextAfter(const Draft &draft);

/// The texts of `to` where it differs from `from`.
FieldTexts differences(const Request &from, const Request &to);

/// A draft that was put away while another customer was served.
struct ParkedDraft
{
    QString id;          ///< a UUID without braces
    QDateTime parkedAt;  ///< UTC
    QString environment; ///< where it was going to
    Draft draft;

    bool operator==(const ParkedDraft &) const = default;
};

} // namespace desk
