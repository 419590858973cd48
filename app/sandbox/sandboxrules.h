// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/answer.h"
#include "contract/catalogue.h"
#include "contract/field.h"
#include "contract/request.h"

#include <QLatin1StringView>
#include <QList>

#include <span>

namespace desk {

/// Why the sandbox refuses a customer, or warns. The numbers are the published ones ("Messages
/// returned for error"); what each means to the real service is not published. The meanings and
/// the wording below are THE SANDBOX'S OWN, not the service's:
///
///   ID | rule of the sandbox                                            | ExtraData
///   ---|----------------------------------------------------------------|-------------------
///    1 | a required field is missing, null or blank; AccountNo          | API name
///      | may be blank, but not missing                                  |
///    9 | ChannelID is not in the Channel list                           | the ID sent
///   29 | AccountNo belongs to another account, letter case disregarded  | the number sent
///   30 | a text is longer than its limit, in UTF-16 code units          | API name
///   31 | Email is not text on both sides of an @, no white space        | Email
///   32 | Email belongs to another account, letter case disregarded      | the address sent
///   34 | Country is not in the Country list                             | the code sent
///   35 | Currency is not in the Currency list                           | the code sent
///   37 | CustomerServiceLevel is neither null, 0 nor in the list        | the ID sent
///   38 | CustomerCategory is neither blank nor in the list              | the code sent
///   39 | a text has a character that XML 1.0 cannot carry               | API name
///   40 | a warning, the account is created: the address takes neither   | AllowDeliveries
///      | deliveries nor invoices                                        |
///
/// A field has one issue at most, the first of: 1, 30, 39, then its own.
enum class SandboxRule {
    MissingField = 1,
    UnknownChannel = 9,
    AccountNoTaken = 29,
    TextTooLong = 30,
    NotAnEmail = 31,
    EmailTaken = 32,
    UnknownCountry = 34,
    UnknownCurrency = 35,
    UnknownServiceLevel = 37,
    UnknownCategory = 38,
    UnstorableText = 39,
    AddressUnused = 40,
};

struct SandboxMessage
{
    SandboxRule rule;
    QLatin1StringView words;
};

/// Every rule with the sandbox's own wording, by ID: what the Message call lists.
std::span<const SandboxMessage> sandboxMessages();

Issue issueOf(SandboxRule rule, const QString &extraData);

/// What the request itself shows, in the order of the fields; any of them stops the account from
/// being created. Uniqueness is the store's to know. `rules` are the rows of the field table, as
/// they are or drifted.
QList<Issue> checkRequest(const Request &request, const Catalogue &lists,
                          std::span<const Field> rules = fields());

/// What a created account is answered with besides.
QList<Issue> warningsOf(const Request &request);

} // namespace desk
