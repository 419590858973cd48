// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycells.h"

#include "attempttext.h"
#include "icons.h"

#include <QCoreApplication>
#include <QFont>
#include <QIcon>

namespace desk::historycells {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(desk::HistoryModel)
};

bool isUnknown(const Attempt &attempt)
{
    return attempt.conclusion && attempt.conclusion->outcome == Outcome::Unknown;
}

QString idText(std::optional<qint64> id)
{
    return id ? QString::number(*id) : QString();
}

QString readAloud(const Attempt &attempt, int column)
{
    if (column != OutcomeColumn)
        return text(attempt, column);
    return u"%1, %2, %3"_s.arg(attempttext::title(attempt), attempttext::summary(attempt),
                               attempttext::fullTime(attempt.openedAt));
}

QVariant font(const Attempt &attempt)
{
    QFont font;
    font.setBold(true);
    return isUnknown(attempt) ? font : QVariant();
}

} // namespace

QString header(int column)
{
    switch (column) {
    case OutcomeColumn:
        return Words::tr("Outcome");
    case WhenColumn:
        return Words::tr("When");
    case AccountNoColumn:
        return Words::tr("Account no");
    case NameColumn:
        return Words::tr("Name");
    case CompanyColumn:
        return Words::tr("Company");
    case AccountIdColumn:
        return Words::tr("Account ID");
    case AddressIdColumn:
        return Words::tr("Address ID");
    case ContactIdColumn:
        return Words::tr("Contact ID");
    case ProblemColumn:
        return Words::tr("Issues");
    default:
        return {};
    }
}

QString text(const Attempt &attempt, int column)
{
    const Answer answer = attempt.conclusion ? attempt.conclusion->answer : Answer();
    switch (column) {
    case OutcomeColumn:
        return attempttext::outcome(attempt);
    case WhenColumn:
        return attempttext::when(attempt.openedAt, QDate::currentDate());
    case AccountNoColumn:
        return attempttext::accountNo(attempt);
    case NameColumn:
        return attempttext::name(attempt);
    case CompanyColumn:
        return attempttext::company(attempt);
    case AccountIdColumn:
        return idText(answer.accountId);
    case AddressIdColumn:
        return idText(answer.addressId);
    case ContactIdColumn:
        return idText(answer.contactId);
    default:
        return attempttext::problem(attempt);
    }
}

QVariant data(const Attempt &attempt, int column, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return text(attempt, column);
    case Qt::DecorationRole:
        return column == OutcomeColumn ? themedIcon(attempttext::icon(attempt)) : QVariant();
    case Qt::ToolTipRole: // in words of our own only: a tooltip would read a customer's as HTML
        return u"%1, %2"_s.arg(attempttext::outcome(attempt),
                               attempttext::fullTime(attempt.openedAt));
    case Qt::AccessibleTextRole:
        return readAloud(attempt, column);
    case Qt::FontRole:
        return font(attempt);
    case HasNoteRole:
        return !attempt.notes.isEmpty();
    case TitleRole:
        return attempttext::title(attempt);
    case SummaryRole:
        return attempttext::summary(attempt);
    default:
        return {};
    }
}

} // namespace desk::historycells
