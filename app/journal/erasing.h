// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"

#include <QStringList>

#include <functional>

namespace desk {

class SqlConnection;
class StopSign;

/// Takes out of attempts what they hold of their customer, in one transaction: the request's
/// values, the answer's account number and texts, errors, the exchange, notes, and what the attempt
/// is found by. What stays: that there was an attempt, when, to which environment, its outcome,
/// its HTTP status, the service's IDs, and its events, with one more, "erased". The IDs stay
/// because they tell nobody anything who cannot ask the service, and without them an account could
/// not be told from one that was never created. An attempt that is still running is left alone.
/// The text: why nothing was erased, in words; empty if it was.
QString writeErased(SqlConnection &connection, const QStringList &ids);

/// The same after a process was ended in the middle of it: what is erased already, or not there,
/// is left as it is.
QString writeErasedWhereLeft(SqlConnection &connection, const QStringList &ids);

/// Brings the bytes of what was erased out of the file and its log: the words' index is merged in
/// small steps, between which others write. The text as above; to be tried again. `tell`: which
/// part of it is done, 0 to 1.
QString purgeFile(SqlConnection &connection, const StopSign &stop,
                  const std::function<void(double)> &tell);

/// The other attempts for the customer of this one, wherever they went and whatever became of
/// them, newest first: those with the same account number, email, VAT number, or name and postcode.
/// Goes through all attempts: seconds for a million.
QList<Attempt> findSameCustomer(SqlConnection &connection, const QString &id);

} // namespace desk
