// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/finding.h"
#include "exitstatus.h"

#include <QByteArray>
#include <QString>

namespace desk {

/// For a process that was started without standard streams: keeps what it opens later, the
/// journal or a connection, from taking their places and so what is meant for them. Reading and
/// writing them still fails. To be called before anything is opened.
void holdStandardStreams();

/// Writes to standard output and flushes. False, and said: it could not all be written.
bool printOut(const QByteArray &bytes);

/// One line on standard error, "customer-desk: ..."; what could steer a terminal is taken out.
void printError(const QString &words);

/// The same, and what the process ends with: nothing was sent.
ExitStatus wrongCall(const QString &error);

/// The same as printError() without the program's name in front.
void printNote(const QString &words);

/// One line a finding on standard error; source is what the person called the input.
void printFindings(const Findings &findings, const QString &source);

/// customer.json:3:14: error: Surname: Enter a surname.
QString findingLine(const Finding &finding, const QString &source);

} // namespace desk
