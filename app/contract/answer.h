// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace desk {

/// One entry of CustomerCreateIssues, in the service's own words.
struct Issue
{
    std::optional<qint64> id;
    QString message;
    QString extraData;

    bool operator==(const Issue &) const = default;
};

/// CustomerCreateResults as read. What the service did not say, or said unreadably, is absent.
struct Answer
{
    std::optional<bool> ok;
    std::optional<qint64> accountId; ///< 0 and null are no ID, and absent here
    std::optional<QString> accountNo;
    std::optional<qint64> addressId;
    std::optional<qint64> contactId;
    QList<Issue> issues;
    bool accountIdUnreadable = false; ///< something stood there that is neither an ID nor none

    bool operator==(const Answer &) const = default;
};

/// Reads an answer in either format. The format is found by the body's first character, since a
/// proxy's Content-Type may lie; contentType gives the charset (UTF-8 otherwise; a byte-order
/// mark wins). Tolerant of order, letter case of names, missing and extra members.
/// nullopt: not an answer at all (HTML, broken, cut short, other charset than it claims).
std::optional<Answer> readAnswer(const QByteArray &body, const QByteArray &contentType);

} // namespace desk
